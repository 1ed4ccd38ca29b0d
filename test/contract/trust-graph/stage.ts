import type { Id } from '#domain';
import type { Moment, PathOptions, PathQuestion, PathTarget, ProfileTerms, TrustGraph } from '#trust-graph';
import type { Viewer } from '#access';
import { openCard } from '../../support/profile-cards.js';
import { day, nameOf, type Cuts, type GraphHistory } from '../../support/graph-history.js';

/** What a port promises, in the promise's words; each is played on an adapter of its own. */
export type Promises = Readonly<Record<string, (stage: Stage) => Promise<void>>>;

/** Where a promise is played: opens empty graphs of the engine under test, and closes them afterwards. */
export interface Stage {
  open(): Promise<TrustGraph>;
  /** A graph that holds the history. */
  with(history: GraphHistory, cuts?: Cuts): Promise<TrustGraph>;
}

export const onStage = async (
  open: (terms: ProfileTerms) => Promise<TrustGraph>,
  play: (stage: Stage) => Promise<void>,
): Promise<void> => {
  const opened: TrustGraph[] = [];
  const stage: Stage = {
    async open() {
      const graph = await open(openCard);
      opened.push(graph);
      return graph;
    },
    async with(history, cuts) {
      return history.writeTo(await this.open(), cuts);
    },
  };
  try {
    await play(stage);
  } finally {
    await Promise.all(opened.map((graph) => graph.close()));
  }
};

export const asMember = (person: Id, workspace = 'mine'): Viewer => ({ workspace, person, operator: false });
export const operator: Viewer = { workspace: 'mine', person: null, operator: true };
export const nobody: Viewer = { workspace: 'mine', person: null, operator: false };

/** What had happened by the start of a day, as far as everybody knows now. */
export const onDay = (n: number, more: Partial<Moment> = {}): Moment => ({
  asOf: day(n),
  knownAt: day(100_000),
  ...more,
});

export const defaults: PathOptions = {
  maxHops: 3,
  excludePeople: [],
  excludeOrganizations: [],
  excludeKinds: [],
  excludeStances: ['AGAINST'],
  onlyWithCapacity: true,
  rankBy: 'PROBABILITY',
};

/** A seeker's own question on day 0, with the options that everybody starts with. */
export const pathsFrom = (
  from: Id,
  to: PathTarget,
  more: Partial<Omit<PathQuestion, 'options'>> & { readonly options?: Partial<PathOptions> } = {},
): PathQuestion => ({
  viewer: asMember(from),
  from,
  to,
  moment: onDay(0),
  skip: 0,
  first: 100,
  evidence: 10,
  ...more,
  options: { ...defaults, ...more.options },
});

/** Paths as `ann bob cid`, to be read where a test fails. */
export const namesOf = (paths: readonly { readonly people: readonly Id[] }[]): readonly string[] =>
  paths.map(({ people }) => people.map(nameOf).join(' '));
