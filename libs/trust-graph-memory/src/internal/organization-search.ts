import { folded } from '#domain';
import type { OrganizationsQuestion } from '#trust-graph';
import type { View } from './view.js';
import { beginWords, words } from './words.js';

/** Organisations that fit, by folded name, then by id. */
export const searchOrganizations = (
  view: View,
  { search = '', industry, sector }: OrganizationsQuestion,
): number[] => {
  const { organizationIds } = view.graph;
  const asked = words(search);
  const wanted = industry === undefined ? null : folded(industry);
  const found: { readonly organization: number; readonly name: string }[] = [];
  for (let organization = 0; organization < organizationIds.size; organization++) {
    const fact = view.organizations.find(organization);
    if (!fact || !beginWords(asked, fact.foldedName.split(' '))) continue;
    if (wanted !== null && (fact.foldedIndustry ?? '') !== wanted) continue;
    if (sector !== undefined && fact.sector !== sector) continue;
    if (view.sight.seesOrganization(organization)) found.push({ organization, name: fact.foldedName });
  }
  return found
    .sort((a, b) => compare(a.name, b.name) || organizationIds.compare(a.organization, b.organization))
    .map(({ organization }) => organization);
};

/** By code unit. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
