import type { Id } from '../kernel/values.js';
import { organizationNamed } from '../organization/organizations.js';
import { nameAtOrganization } from '../person/people.js';
import type { SkipReason } from './contacts.events.js';
import type { FactCollector } from './fact-collector.js';
import type { ContactRow } from './import-row.js';
import { fingerprintOf, pairKey } from './imports.js';

/** What became of a row. */
export type RowResult = 'taken' | { readonly skipped: SkipReason } | { readonly doubtful: readonly Id[] };

/** Matches by e-mail, then by profile address; a mere namesake at the same organisation is a doubt. */
export const takeContact = (row: ContactRow, collector: FactCollector): RowResult => {
  const fingerprint = fingerprintOf(collector.owner, row);
  if (collector.seen(fingerprint)) return { skipped: 'ALREADY_IMPORTED' };
  if (collector.state.imports.undecided.has(fingerprint)) return { skipped: 'STILL_DOUBTFUL' };
  if (row.connectedOn !== null && row.connectedOn > collector.context.occurredAt)
    return { skipped: 'IN_THE_FUTURE' };
  const known =
    (row.email === null ? undefined : collector.byEmail(row.email)) ??
    (row.profileUrl === null ? undefined : collector.byProfileUrl(row.profileUrl));
  if (known !== undefined && known === collector.owner) return { skipped: 'YOURSELF' };
  if (known === undefined) {
    const candidates = namesakes(row, collector);
    if (candidates.length > 0) return { doubtful: candidates };
  }
  keepContact(row, known ?? collector.newPerson(), collector);
  return 'taken';
};

/** Writes the facts of a row whose person is decided. */
export const keepContact = (row: ContactRow, person: Id, collector: FactCollector): void => {
  const { owner, facts } = collector;
  collector.profile(
    person,
    {
      name: row.name,
      headline: null,
      emails: row.email === null ? [] : [row.email],
      profileUrls: row.profileUrl === null ? [] : [row.profileUrl],
      externalIds: [],
    },
    fingerprintOf(owner, row),
  );
  if (row.organization !== null) showPosition(row, row.organization, person, collector);
  if (owner === null || collector.state.imports.ties.has(pairKey(owner, person))) return;
  facts.ties.push({
    from: owner,
    to: person,
    kind: null,
    since: row.connectedOn,
    goodFrom: null,
    goodTo: null,
  });
};

/** An export shows where somebody works now: another place than last time means they left that one. */
const showPosition = (row: ContactRow, name: string, person: Id, collector: FactCollector): void => {
  const { owner, facts, context } = collector;
  const organization = collector.organization(name, null);
  const shown = collector.state.imports.shownPosition.get(pairKey(owner, person));
  if (shown?.organization === organization && shown.role === row.role) return;
  if (shown) facts.positionsLeft.push({ position: shown.position, to: context.occurredAt });
  facts.positions.push({
    position: context.newId(),
    person,
    organization,
    role: row.role,
    industry: null,
    from: null,
    to: null,
    by: owner,
  });
};

/** People of this name at this organisation whom the importer can see: their own contacts and the workspace's. */
const namesakes = (row: ContactRow, { state, owner }: FactCollector): Id[] => {
  if (row.organization === null) return [];
  const organization = row.organization;
  const named = (by: Id | null) =>
    state.imports.named.get(nameAtOrganization(by, row.name, organizationKey(state, organization))) ?? [];
  return [...new Set(owner === null ? named(null) : [...named(owner), ...named(null)])];
};

const organizationKey = (state: FactCollector['state'], name: string): string =>
  organizationNamed(state.organizations, name) ?? '';
