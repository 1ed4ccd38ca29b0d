import { type Contents, type Generation, Generations, type GraphWriter } from '#trust-graph';
import { Neo4jGraphWriter } from '../graph-writer.js';
import type { Database, Run } from './database.js';
import { contentsOf } from './digest.js';
import { Keys } from './keys.js';
import { LAYOUT } from './layout.js';
import { type Aim, fixedAim, newGeneration, pointerKey } from './live.js';
import { labels } from './schema.js';

/** Nodes that one transaction takes away, with their ties. */
const AT_ONCE = 2_000;

export class Neo4jGenerations extends Generations {
  override readonly layout = LAYOUT;

  /** @param live null: this layout has no live generation yet */
  constructor(
    private readonly database: Database,
    private readonly graph: string,
    private readonly live: Aim | null,
  ) {
    super();
  }

  override async list(): Promise<readonly Generation[]> {
    const rows = await this.database.ask(
      `MATCH (n:Generation {graph: $graph})
       RETURN n.key AS name, n.state AS state, n.layout AS layout ORDER BY layout, size(name), name`,
      { graph: this.graph },
    );
    return rows as readonly unknown[] as readonly Generation[];
  }

  override async begin(): Promise<Generation> {
    const state = 'BUILDING';
    const name = await this.database.write((run) => newGeneration(run, this.graph, state));
    return { name, state, layout: LAYOUT };
  }

  override async resume(name: string): Promise<Generation> {
    const state = 'BUILDING';
    const found = await this.database.write(async (run) => {
      await open(run, name);
      return run(
        `MATCH (n:Generation {key: $name, graph: $graph, layout: $layout, state: 'KEPT'})
         SET n.state = $state RETURN n.key AS name`,
        { name, graph: this.graph, layout: LAYOUT, state },
      );
    });
    if (found.length === 0) throw new RangeError(`there is no generation ${name} to go back to`);
    return { name, state, layout: LAYOUT };
  }

  override writer(name: string): GraphWriter {
    return new Neo4jGraphWriter(this.database, fixedAim(name));
  }

  override contents(name: string, partition: number): Promise<Contents> {
    return contentsOf(this.database, new Keys(name), partition);
  }

  override async switchTo(
    name: string,
    partitions: number,
    ready: (positions: readonly number[] | null) => Promise<boolean>,
  ): Promise<boolean> {
    const key = pointerKey(this.graph);
    const isDone = await this.database.write(async (run) => {
      const [pointer] = await run(
        'MATCH (g:Graph {key: $key}) SET g.locked = true REMOVE g.locked RETURN g.live AS live',
        { key },
      );
      const former = typeof pointer?.['live'] === 'string' ? pointer['live'] : null;
      const positions = former === null ? null : await locked(run, new Keys(former), partitions);
      if (!(await ready(positions))) return false;
      if (former !== null) await retire(run, former);
      await open(run, name);
      await run(
        `MATCH (g:Graph {key: $key}) MATCH (n:Generation {key: $name}) SET g.live = $name, n.state = 'LIVE'`,
        { key, name },
      );
      return true;
    });
    await this.live?.look();
    return isDone;
  }

  override async drop(name: string, told: (gone: number) => void = () => undefined): Promise<void> {
    // Nobody goes back to one of which a part is gone.
    const found = await this.database.write((run) =>
      run(
        `MATCH (n:Generation {key: $name, graph: $graph}) WHERE n.state <> 'LIVE'
         SET n.state = 'DROPPED' RETURN n.key AS name`,
        { name, graph: this.graph },
      ),
    );
    if (found.length === 0) throw new RangeError(`there is no generation ${name} that could be dropped`);
    let gone = 0;
    for (const label of labels) {
      for (let some = AT_ONCE; some === AT_ONCE;) {
        some = await this.deleteSome(label, `${name}/`);
        gone += some;
        told(gone);
      }
    }
    await this.database.write((run) => run('MATCH (n:Generation {key: $name}) DELETE n', { name }));
  }

  private async deleteSome(label: string, prefix: string): Promise<number> {
    const [row] = await this.database.write((run) =>
      run(
        `MATCH (n:${label}) WHERE n.key STARTS WITH $prefix WITH n LIMIT toInteger($most)
         DETACH DELETE n RETURN count(*) AS gone`,
        { prefix, most: AT_ONCE },
      ),
    );
    return Number(row?.['gone'] ?? 0);
  }
}

/** Holds everybody up who would apply something, and says where each partition stands. */
const locked = async (run: Run, keys: Keys, partitions: number): Promise<readonly number[]> => {
  const positions: number[] = [];
  for (let partition = 0; partition < partitions; partition++) {
    const [row] = await run(
      `MERGE (c:Checkpoint {key: $key}) ON CREATE SET c.offset = 0
       SET c.locked = true REMOVE c.locked RETURN c.offset AS offset`,
      { key: keys.partition(partition) },
    );
    positions.push(Number(row?.['offset']));
  }
  return positions;
};

/** Whoever still means to fill it is refused by its checkpoints, and looks which one is live. */
const retire = async (run: Run, name: string): Promise<void> => {
  await run(`MATCH (n:Generation {key: $name}) SET n.state = 'KEPT'`, { name });
  await run('MATCH (c:Checkpoint) WHERE c.key STARTS WITH $prefix SET c.retired = true', {
    prefix: `${name}/`,
  });
};

const open = async (run: Run, name: string): Promise<void> => {
  await run('MATCH (c:Checkpoint) WHERE c.key STARTS WITH $prefix REMOVE c.retired', { prefix: `${name}/` });
};
