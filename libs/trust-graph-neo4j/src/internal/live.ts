import type { Database, Run } from './database.js';
import { Keys } from './keys.js';
import { LAYOUT } from './layout.js';

const LOOKS_EVERY_MS = 1_000;

/** Which generation is meant, now. */
export interface Aim {
  readonly keys: Keys;
  /** Learns at once whether it is another one now. */
  look(): Promise<void>;
}

export const fixedAim = (generation: string): Aim => ({
  keys: new Keys(generation),
  look: () => Promise.resolve(),
});

/** The key of the node that says which generation of a graph is live, for processes of this layout. */
export const pointerKey = (graph: string): string => `${graph}/layout-${LAYOUT}`;

/** The generation that questions are asked of: another one from one second to the next, once a rebuild switches. */
export class Live implements Aim {
  private timer: NodeJS.Timeout | undefined;

  private constructor(
    private readonly database: Database,
    private readonly graph: string,
    private current: Keys,
  ) {}

  /**
   * Begins the first generation where there is none at all.
   * @throws OtherLayout the graph was made by another version, whose generations this one can't use
   */
  static async open(database: Database, graph: string): Promise<Live> {
    const pointers = await database.ask('MATCH (g:Graph {graph: $graph}) RETURN g.key AS key', { graph });
    const isOurs = pointers.length === 0 || pointers.some(({ key }) => key === pointerKey(graph));
    if (!isOurs) throw new OtherLayout();
    const generation = await database.write((run) => first(run, graph));
    const live = new Live(database, graph, new Keys(generation));
    live.timer = setInterval(() => {
      live.look().catch(() => undefined); // the next look may succeed
    }, LOOKS_EVERY_MS).unref();
    return live;
  }

  get keys(): Keys {
    return this.current;
  }

  async look(): Promise<void> {
    const [row] = await this.database.ask('MATCH (g:Graph {key: $key}) RETURN g.live AS live', {
      key: pointerKey(this.graph),
    });
    const live = row?.['live'];
    if (typeof live === 'string' && live !== this.current.generation) this.current = new Keys(live);
  }

  close(): void {
    clearInterval(this.timer);
  }
}

/** Makes a generation in that state, and says its name. */
export const newGeneration = async (run: Run, graph: string, state: string): Promise<string> => {
  const [row] = await run(
    `MERGE (g:Graph {key: $key}) ON CREATE SET g.graph = $graph, g.layout = $layout, g.made = 0
     SET g.made = g.made + 1
     CREATE (n:Generation {key: $graph + '.' + toInteger($layout) + '-' + toInteger(g.made),
       graph: $graph, layout: $layout, state: $state})
     RETURN n.key AS name`,
    { key: pointerKey(graph), graph, layout: LAYOUT, state },
  );
  return String(row?.['name']);
};

const first = async (run: Run, graph: string): Promise<string> => {
  const key = pointerKey(graph);
  // Written to before it is looked at: of two processes that start at once one waits here.
  const [row] = await run(
    `MERGE (g:Graph {key: $key}) ON CREATE SET g.graph = $graph, g.layout = $layout, g.made = 0
     SET g.locked = true REMOVE g.locked RETURN g.live AS live`,
    { key, graph, layout: LAYOUT },
  );
  if (typeof row?.['live'] === 'string') return row['live'];
  const name = await newGeneration(run, graph, 'LIVE');
  await run('MATCH (g:Graph {key: $key}) SET g.live = $name', { key, name });
  return name;
};

/** Says what to do. */
export class OtherLayout extends Error {
  constructor() {
    super(
      'it holds a graph as another version of warmpath lays it out: build one of this version’s beside it with ' +
        '`npx warmpath rebuild`, while the other version goes on, and start again',
    );
    this.name = 'OtherLayout';
  }
}
