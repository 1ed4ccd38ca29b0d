import type { Viewer } from '#access';
import type { Id } from '#domain';
import type { Moment } from '#trust-graph';
import { DEFAULT_BASE_RATE, DEFAULT_HALF_LIFE_SECONDS } from '#trust-model';
import type { Database, Parameters, Row } from './database.js';
import type { Keys } from './keys.js';
import { Knowledge, type Undone } from './knowledge.js';
import { Sight } from './sight.js';
import { passesOf } from './tie-pass.js';

/** The graph that questions are asked of. */
export interface Graph {
  readonly database: Database;
  /** Of the generation that is live now. */
  readonly keys: Keys;
}

/** How facts count in the answer to a question. */
export interface Lens {
  readonly viewer: Viewer;
  readonly knowledge: Knowledge;
  readonly halfLife: number;
  readonly baseRate: number;
}

export interface Answer<T> {
  readonly lens: Lens;
  readonly row: T;
}

/** One question: who asks, of which moment. Its statement finds what the viewer may see of one neighbourhood. */
export class Asked {
  readonly sight: Sight;
  /** With one generation's keys, whichever becomes the live one meanwhile. */
  readonly graph: Graph;

  constructor(
    { database, keys }: Graph,
    readonly viewer: Viewer,
    private readonly moment: Moment,
  ) {
    this.graph = { database, keys };
    this.sight = new Sight(viewer);
  }

  key(id: Id): string {
    return this.graph.keys.of(this.viewer.workspace, id);
  }

  /**
   * One statement: `body` keeps `SCOPE` bound, and `returns` makes one row of what it found. Beside the
   * parameters given it may use `$person`, `$prefix` (of keys within the workspace) and `$asOf`.
   */
  async of<T>(body: string, returns: string, parameters: Parameters): Promise<Answer<T>> {
    const { keys, database } = this.graph;
    const { workspace, person } = this.viewer;
    const rows = await database.ask(
      `${HEAD}\n${body}\nRETURN w {.undone, .halfLife, .baseRate} AS workspace, ${returns}`,
      {
        workspace: keys.workspace(workspace),
        prefix: keys.within(workspace),
        viewer: person === null ? null : this.key(person),
        person,
        asOf: this.moment.asOf,
        ...parameters,
      },
    );
    const row = rows[0] ?? {};
    return { row: row as T, lens: this.lens(row) };
  }

  private lens(row: Row): Lens {
    const workspace = row['workspace'] as HeldWorkspace | null | undefined;
    const undone = (workspace?.undone ?? []).map((line) => JSON.parse(line) as Undone);
    return {
      viewer: this.viewer,
      knowledge: new Knowledge(undone, this.moment),
      halfLife: workspace?.halfLife ?? DEFAULT_HALF_LIFE_SECONDS,
      baseRate: workspace?.baseRate ?? DEFAULT_BASE_RATE,
    };
  }
}

interface HeldWorkspace {
  readonly undone: readonly string[];
  readonly halfLife: number;
  readonly baseRate: number;
}

/** What every statement has bound, to pass on to its parts. */
export const SCOPE = 'w, viewer, passes, opened, met, told';

/**
 * `met`: whoever knows, as the viewer does, of some introduction; they too. `told`: of whom the viewer was told
 * (`tellsOfTarget`), as `connector target`. `passes`, `opened`: see `passesOf`.
 */
const HEAD = `OPTIONAL MATCH (w:Workspace {key: $workspace})
OPTIONAL MATCH (viewer:Person {key: $viewer})
WITH w, viewer, COLLECT { MATCH (viewer)-[:TIE {now: true}]-(friend:Person) RETURN friend.id } AS friends,
  COLLECT { MATCH (viewer)<-[:KNOWN_TO]-(shared:Introduction) MATCH (shared)-[:KNOWN_TO]->(party:Person)
    RETURN DISTINCT party.id } AS met,
  COLLECT { MATCH (viewer)<-[:PARTY]-(answer:Introduction {seeker: $person}) WHERE answer.answers IS NOT NULL
    MATCH (:Introduction {key: $prefix + answer.answers, isOpenAsk: true})
    MATCH (named:Person {key: $prefix + answer.target}) WHERE coalesce(named.account, 'CONTACT') = 'CONTACT'
    RETURN DISTINCT answer.connector + ' ' + answer.target } AS told
WITH w, viewer, met, told, ${passesOf('friends')}`;
