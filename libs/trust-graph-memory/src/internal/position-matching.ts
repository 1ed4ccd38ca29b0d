import { folded } from '#domain';
import type { PositionFilter } from '#trust-graph';
import type { Chain } from './chain.js';
import { ABSENT } from './id-table.js';
import type { Organizations } from './organizations.js';
import { NONE } from './position-table.js';
import { beginWords, words } from './words.js';
import type { WorkspaceGraph } from './workspace-graph.js';

export interface Matching {
  /** Positions by number, all that fit among them: few of many where an index leads to them. */
  readonly candidates: () => Iterable<number>;
  /** Whether a position fits in every part of the filter. */
  readonly fits: (position: number) => boolean;
}

/** Without parts: everybody fits. */
export const isOpen = (filter: PositionFilter): boolean =>
  Object.values(filter).every((part) => part === undefined);

/** Folded; the position's own industry, or else its organisation's. */
export const industryOf = (
  { positions }: WorkspaceGraph,
  organizations: Organizations,
  position: number,
): string | null => {
  const own = positions.industryOf(position);
  return own === NONE
    ? organizations.foldedIndustry(positions.organizationOf(position))
    : positions.texts.foldedOf(own);
};

export const matchPositions = (
  graph: WorkspaceGraph,
  organizations: Organizations,
  filter: PositionFilter,
): Matching => {
  const { positions, organizationIds } = graph;
  const { texts } = positions;
  const at = filter.organization === undefined ? null : organizationIds.numberOf(filter.organization);
  const asked = filter.role === undefined ? null : words(filter.role);
  const industry = filter.industry === undefined ? null : folded(filter.industry);
  const { sector } = filter;

  const isOfRole = (role: number) =>
    asked === null || beginWords(asked, role === NONE ? [] : texts.wordsOf(role));
  const isOfSector = (organization: number) =>
    sector === undefined || organizations.find(organization)?.sector === sector;
  const organizationsWhere = (passes: (organization: number) => boolean) =>
    Array.from({ length: organizationIds.size }, (_, organization) => organization).filter(passes);

  const candidates = (): Iterable<number> => {
    if (at !== null) return along(positions.byOrganization, at === ABSENT ? [] : [at]);
    if (asked !== null)
      return along(positions.byRole, [...(isOfRole(NONE) ? [0] : []), ...after(texts.matching(isOfRole))]);
    if (industry === null) return along(positions.byOrganization, organizationsWhere(isOfSector));
    const own = after(texts.matching((text) => texts.foldedOf(text) === industry));
    const theirs = organizationsWhere(
      (organization) => organizations.foldedIndustry(organization) === industry,
    );
    return [...along(positions.byIndustry, own), ...along(positions.byOrganization, theirs)];
  };
  return {
    candidates,
    fits: (p) =>
      (at === null || positions.organizationOf(p) === at) &&
      isOfRole(positions.roleOf(p)) &&
      (industry === null || industryOf(graph, organizations, p) === industry) &&
      isOfSector(positions.organizationOf(p)),
  };
};

/** Keys of texts: 0 stands for none. */
const after = (texts: readonly number[]): number[] => texts.map((text) => text + 1);

function* along(chain: Chain, keys: readonly number[]): Generator<number> {
  for (const key of keys) for (let p = chain.newest(key); p >= 0; p = chain.older(p)) yield p;
}
