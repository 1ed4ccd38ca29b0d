import type { Id } from '../kernel/values.js';
import { goodOfCloseness } from '../relationship/relationship.decider.js';
import type { RowResult } from './contact-row.js';
import type { FactCollector } from './fact-collector.js';
import type { EvidenceRow, PersonRow, RelationshipRow } from './import-row.js';
import { fingerprintOf } from './imports.js';

/** By the operator's own id; an e-mail that names somebody without an id of the operator's finds them too. */
export const takePerson = (row: PersonRow, collector: FactCollector): RowResult => {
  const fingerprint = fingerprintOf(collector.owner, row);
  if (collector.seen(fingerprint)) return { skipped: 'ALREADY_IMPORTED' };
  if (row.from !== null && row.from > collector.context.occurredAt) return { skipped: 'IN_THE_FUTURE' };
  if (row.from !== null && row.to !== null && row.to <= row.from) return { skipped: 'DATES_REVERSED' };
  const byEmail = row.email === null ? undefined : collector.byEmail(row.email);
  const byId = collector.byExternalId(row.id);
  if (byEmail !== undefined && byId !== undefined && byEmail !== byId) return { skipped: 'EMAIL_OF_ANOTHER' };
  const person = byId ?? byEmail ?? collector.context.newId();
  collector.profile(
    person,
    {
      name: row.name,
      headline: null,
      emails: row.email === null ? [] : [row.email],
      profileUrls: [],
      externalIds: [row.id],
    },
    fingerprint,
  );
  if (row.organization !== null) keepPosition(row, row.organization, person, collector);
  return 'taken';
};

/** A position told before, by whichever import, is not told again; an end that it now has is. */
const keepPosition = (row: PersonRow, name: string, person: Id, collector: FactCollector): void => {
  const { role, industry, from, to } = row;
  const organization = collector.organization(name, industry);
  const known = collector
    .shown(person, 'all')
    .find((one) => one.organization === organization && one.role === role && one.from === from);
  if (!known) collector.position({ person, organization, role, industry, from, to });
  else if (to !== null) collector.facts.positionsLeft.push({ position: known.position, to });
};

export const takeRelationship = (row: RelationshipRow, collector: FactCollector): RowResult => {
  if (row.since !== null && row.since > collector.context.occurredAt) return { skipped: 'IN_THE_FUTURE' };
  return betweenTwo(row, row.a, row.b, collector, (from, to) => {
    collector.tie({
      from,
      to,
      kind: row.kind,
      since: row.since,
      goodFrom: goodOfCloseness(collector.state, row.closenessA),
      goodTo: goodOfCloseness(collector.state, row.closenessB),
    });
  });
};

export const takeEvidence = (row: EvidenceRow, collector: FactCollector): RowResult => {
  if (row.at > collector.context.occurredAt) return { skipped: 'IN_THE_FUTURE' };
  return betweenTwo(row, row.from, row.to, collector, (from, to) => {
    const { good, bad, at, domain } = row;
    collector.facts.evidence.push({ from, to, good, bad, at, domain });
  });
};

/** Rows about two known people; the identical row counts once. */
const betweenTwo = (
  row: RelationshipRow | EvidenceRow,
  a: string,
  b: string,
  collector: FactCollector,
  take: (from: Id, to: Id) => void,
): RowResult => {
  const fingerprint = fingerprintOf(collector.owner, row);
  if (collector.seen(fingerprint)) return { skipped: 'ALREADY_IMPORTED' };
  const from = collector.byExternalId(a);
  const to = collector.byExternalId(b);
  if (from === undefined || to === undefined) return { skipped: 'UNKNOWN_PERSON' };
  if (from === to) return { skipped: 'SAME_PERSON' };
  take(from, to);
  collector.plainRow(fingerprint);
  return 'taken';
};
