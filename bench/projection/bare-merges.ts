/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares settings as classes */
import neo4j, { type Driver } from 'neo4j-driver';
import type { ChangeBatch, GraphChange } from '#trust-graph';

/** What a Neo4j does at best with the same people and ties: one MERGE each, in batches, and nothing else. */
export class BareMerges {
  private readonly driver: Driver;

  constructor(url: string) {
    this.driver = neo4j.driver(url, undefined, { disableLosslessIntegers: true });
  }

  async prepare(): Promise<void> {
    await this.driver.executeQuery(
      'CREATE CONSTRAINT bare_key IF NOT EXISTS FOR (n:Bare) REQUIRE n.key IS UNIQUE',
    );
    await this.driver.executeQuery('CALL db.awaitIndexes(60)');
  }

  /** Anew; resolves with the milliseconds that the merging took. */
  async fill(batches: Iterable<ChangeBatch>): Promise<number> {
    await this.empty();
    let milliseconds = 0;
    for (const batch of batches) {
      const rows = rowsOf(batch.records.flatMap(({ changes }) => changes));
      const started = performance.now();
      const session = this.driver.session();
      await session.executeWrite(async (run) => {
        await run.run(NODES, { rows: rows.nodes });
        await run.run(TIES, { rows: rows.ties });
      });
      await session.close();
      milliseconds += performance.now() - started;
    }
    return milliseconds;
  }

  async counts(): Promise<readonly [people: number, ties: number]> {
    const { records } = await this.driver.executeQuery(
      'MATCH (n:Bare {person: true}) RETURN count(n) AS people, COUNT { ()-[:BARE]->() } AS ties',
    );
    return [Number(records[0]?.get('people')), Number(records[0]?.get('ties'))];
  }

  async close(): Promise<void> {
    await this.empty();
    await this.driver.close();
  }

  private async empty(): Promise<void> {
    const session = this.driver.session();
    await session.run('MATCH (n:Bare) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS');
    await session.close();
  }
}

const NODES = `UNWIND $rows AS row MERGE (n:Bare {key: row.key})
  SET n.person = row.person, n.facts = coalesce(n.facts, []) + row.lines`;
const TIES = `UNWIND $rows AS row MATCH (a:Bare {key: row.start}) MATCH (b:Bare {key: row.end})
  MERGE (a)-[t:BARE]->(b) SET t.facts = coalesce(t.facts, []) + row.lines`;

interface Node {
  readonly key: string;
  readonly person: boolean;
  readonly lines: string[];
}
interface Tie {
  readonly start: string;
  readonly end: string;
  readonly lines: string[];
}

/** Each node and each tie once, with the text of all that is said of it. */
const rowsOf = (changes: readonly GraphChange[]): { readonly nodes: Node[]; readonly ties: Tie[] } => {
  const nodes = new Map<string, Node>();
  const ties = new Map<string, Tie>();
  const node = (key: string, isPerson: boolean, line?: string): void => {
    const found = nodes.get(key) ?? { key, person: isPerson, lines: [] };
    nodes.set(key, found);
    if (line !== undefined) found.lines.push(line);
  };
  for (const change of changes) {
    const line = JSON.stringify(change);
    if (change.change === 'tie' || change.change === 'evidence') {
      const [start = '', end = ''] = [change.from, change.to].sort();
      node(start, true);
      node(end, true);
      const key = `${start} ${end}`;
      const found = ties.get(key) ?? { start, end, lines: [] };
      ties.set(key, found);
      found.lines.push(line);
    } else if (change.change === 'position') {
      node(change.person, true);
      node(change.position, false, line);
      node(change.organization, false);
    } else if ('person' in change && change.person !== null) node(change.person, true, line);
    else if (change.change === 'visibility') node(change.side, true, line);
    else if ('organization' in change) node(change.organization, false, line);
    else node('workspace', false, line);
  }
  return { nodes: [...nodes.values()], ties: [...ties.values()] };
};
