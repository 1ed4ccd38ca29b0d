import type { Id } from '#domain';
import type { PathOptions } from '#trust-graph';
import { beliefOf } from '#trust-model';
import { everyPath, hopsOf, type Path } from './paths.js';
import type { View } from './view.js';

/** What introductionPaths takes where nothing is chosen. */
export const defaultOptions: PathOptions = {
  maxHops: 3,
  excludePeople: [],
  excludeOrganizations: [],
  excludeKinds: [],
  excludeStances: ['AGAINST'],
  onlyWithCapacity: true,
  rankBy: 'PROBABILITY',
};

/** All paths from the seeker that no option and nobody's own account keeps out, whoever they end at. */
export const admittedPaths = (view: View, seeker: Id, options: PathOptions): readonly Path[] =>
  everyPath(view, seeker, options.maxHops).filter(({ people }) => {
    const others = people.slice(1);
    const connectors = others.slice(0, -1);
    const hops = hopsOf(people);
    const { withinOrganization: within, minTrust } = options;
    return (
      !others.some((person) => isKeptOut(view, person, options)) &&
      (within === undefined || others.every((person) => view.positions.isAt(person, within))) &&
      !hops.some(([from, to]) => options.excludeKinds.some((kind) => kind === view.ties.kind(from, to))) &&
      (minTrust === undefined ||
        hops.every(([from, to]) => beliefOf(view.evidence.sums(to, from)) >= minTrust)) &&
      !connectors.some((person) => isOpposed(view, person, seeker, options)) &&
      (!options.onlyWithCapacity ||
        connectors.every((person, i) => isFree(view, person) && asks(view, person, seeker, others[i + 1])))
    );
  });

/** Kept out of a search by name, or for where they work now. */
export const isKeptOut = (view: View, person: Id, options: PathOptions): boolean =>
  options.excludePeople.includes(person) ||
  options.excludeOrganizations.some((organization) => view.positions.isAt(person, organization));

/**
 * A stance that the seeker recorded of a connector is theirs to lift; a connector who says of themself that they are
 * against is on no path, and nothing tells the seeker why.
 */
export const isOpposed = (
  view: View,
  connector: Id,
  seeker: Id,
  { excludeStances }: PathOptions,
): boolean => {
  const word = (by: Id) =>
    view.facts
      .happened('stance')
      .findLast((fact) => fact.holder === connector && fact.seeker === seeker && fact.by === by)?.stance;
  const own = word(seeker);
  return word(connector) === 'AGAINST' || (own !== undefined && excludeStances.includes(own));
};

/** Whether a connector takes up asks of the seeker and passes them on to whoever is next, as far as their limits go. */
const asks = (view: View, connector: Id, seeker: Id, next = ''): boolean => {
  const limits = view.facts.happened('limits').findLast(({ person }) => person === connector);
  if (!limits) return true;
  return (
    !limits.noGoPeople.includes(seeker) &&
    !limits.noGoPeople.includes(next) &&
    !limits.noGoOrganizations.some((organization) => view.positions.isAt(next, organization))
  );
};

const isFree = (view: View, connector: Id): boolean => {
  const word = view.facts.happened('capacity').findLast(({ person }) => person === connector);
  if (!word || word.free) return true;
  return word.freeFrom !== null && word.freeFrom <= view.facts.asOf;
};
