import type { Id } from '../kernel/values.js';
import { nameAtOrganization } from '../person/people.js';
import type { SkipReason } from './contacts.events.js';
import type { FactCollector } from './fact-collector.js';
import type { ContactRow } from './import-row.js';
import { fingerprintOf } from './imports.js';

/** What became of a row. */
export type RowResult = 'taken' | { readonly skipped: SkipReason } | { readonly doubtful: readonly Id[] };

/** Matches by e-mail, then by profile address; a mere namesake at the same organisation is a doubt. */
export const takeContact = (row: ContactRow, collector: FactCollector): RowResult => {
  const fingerprint = fingerprintOf(collector.owner, row);
  if (collector.seen(fingerprint)) return { skipped: 'ALREADY_IMPORTED' };
  if (collector.waits(fingerprint)) return { skipped: 'STILL_DOUBTFUL' };
  if (row.connectedOn !== null && row.connectedOn > collector.context.occurredAt)
    return { skipped: 'IN_THE_FUTURE' };
  const known =
    (row.email === null ? undefined : collector.byEmail(row.email)) ??
    (row.profileUrl === null ? undefined : collector.byProfileUrl(row.profileUrl));
  if (known !== undefined && known === collector.owner) return { skipped: 'YOURSELF' };
  if (known === undefined) {
    const candidates = namesakes(row, collector);
    if (candidates.length > 0) {
      collector.undecided.add(fingerprint);
      return { doubtful: candidates };
    }
  }
  keepContact(row, known ?? collector.context.newId(), collector, fingerprint);
  return 'taken';
};

/** Writes the facts of a row whose person is decided. */
export const keepContact = (
  row: ContactRow,
  person: Id,
  collector: FactCollector,
  fingerprint: string,
): void => {
  const { owner } = collector;
  collector.profile(
    person,
    {
      name: row.name,
      headline: null,
      emails: row.email === null ? [] : [row.email],
      profileUrls: row.profileUrl === null ? [] : [row.profileUrl],
      externalIds: [],
    },
    fingerprint,
  );
  if (row.organization !== null) showPosition(row, row.organization, person, collector);
  if (owner === null || collector.isTied(owner, person)) return;
  collector.tie({
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
  const { role } = row;
  const organization = collector.organization(name, null);
  collector.namesakes.add(nameAtOrganization(owner, row.name, organization), person, row.profileUrl !== null);
  const shown = collector.shown(person, 'latest');
  if (shown.some((one) => one.organization === organization && one.role === role)) return;
  for (const one of shown) {
    if (collector.isOfThisImport(one)) continue;
    facts.positionsLeft.push({ position: one.position, to: context.occurredAt });
  }
  collector.position({ person, organization, role, industry: null, from: null, to: null });
};

/** People of this name at this organisation whom the importer can see: their own contacts and the workspace's. */
const namesakes = (row: ContactRow, collector: FactCollector): Id[] => {
  const { state, owner } = collector;
  const organization = row.organization === null ? undefined : collector.organizationNamed(row.organization);
  if (organization === undefined) return [];
  const own = nameAtOrganization(owner, row.name, organization);
  const workspaces = nameAtOrganization(null, row.name, organization);
  const hasAddress = row.profileUrl !== null;
  return [
    ...new Set([
      ...state.imports.namesakes.candidates(own, hasAddress),
      ...collector.namesakes.candidates(own, hasAddress),
      ...state.imports.namesakes.candidates(workspaces, hasAddress),
    ]),
  ];
};
