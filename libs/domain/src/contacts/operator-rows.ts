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
  if (row.from !== null && row.to !== null && row.to <= row.from) return { skipped: 'DATES_REVERSED' };
  const byEmail = row.email === null ? undefined : collector.byEmail(row.email);
  const byId = collector.byExternalId(row.id);
  if (byEmail !== undefined && byId !== undefined && byEmail !== byId) return { skipped: 'EMAIL_OF_ANOTHER' };
  const person = byId ?? byEmail ?? collector.newPerson();
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
  if (row.organization !== null) {
    collector.facts.positions.push({
      position: collector.context.newId(),
      person,
      organization: collector.organization(row.organization, row.industry),
      role: row.role,
      industry: row.industry,
      from: row.from,
      to: row.to,
      by: collector.owner,
    });
  }
  return 'taken';
};

export const takeRelationship = (row: RelationshipRow, collector: FactCollector): RowResult => {
  if (row.since !== null && row.since > collector.context.occurredAt) return { skipped: 'IN_THE_FUTURE' };
  return betweenTwo(row, row.a, row.b, collector, (from, to) => {
    collector.facts.ties.push({
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
