import { folded, type Id } from '#domain';
import type { OrganizationsQuestion } from '#trust-graph';
import type { Asked } from './asked.js';
import { compare } from './page.js';
import { beginWordsOf, latestOf } from './positions.js';

/** By folded name, then id. */
export const searchOrganizations = async (
  asked: Asked,
  { search = '', industry, sector }: OrganizationsQuestion,
): Promise<readonly Id[]> => {
  const { row, lens } = await asked.of<{
    organizations: readonly { readonly id: Id; readonly facts: readonly string[] }[];
  }>(
    '',
    `COLLECT { MATCH (o:Organization) WHERE o.key STARTS WITH $prefix AND ${asked.sight.organization('o')}
       RETURN o {.id, .facts} } AS organizations`,
    {},
  );
  return row.organizations
    .map(({ facts }) => latestOf(facts, lens.knowledge))
    .filter((word) => word !== undefined)
    .filter(({ name }) => beginWordsOf(search, name))
    .filter((word) => industry === undefined || folded(word.industry ?? '') === folded(industry))
    .filter((word) => sector === undefined || word.sector === sector)
    .map(({ organization, name }) => ({ organization, name: folded(name) }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.organization, b.organization))
    .map(({ organization }) => organization);
};
