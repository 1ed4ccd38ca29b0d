/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares settings as classes */
import neo4j, { type Driver } from 'neo4j-driver';
import { decayFactor, DEFAULT_BASE_RATE, DEFAULT_HALF_LIFE_SECONDS, PRIOR_WEIGHT } from '#trust-model';
import { idOf, type Pair } from '../network.js';

interface BarePath {
  readonly people: readonly string[];
  readonly probability: number;
}

/**
 * The question as somebody would write it who had nothing but paths to find: over the ties that the engine has written,
 * with the same permission and decay, in the form that is fastest (hops spelled out, one length after the other).
 */
export class BareCypher {
  private readonly driver: Driver;

  constructor(
    url: string,
    private readonly generation: string,
  ) {
    this.driver = neo4j.driver(url, undefined, { disableLosslessIntegers: true });
  }

  /** The best of all paths of up to three hops from the first to the second that the first may see. */
  async find([from, to]: Pair, asOf: number, limit: number): Promise<readonly BarePath[]> {
    const [person, target] = [idOf('person', from), idOf('person', to)];
    const { records } = await this.driver.executeQuery(
      STATEMENT,
      {
        person,
        from: `${this.generation}/mine/${person}`,
        to: `${this.generation}/mine/${target}`,
        asOf,
        factor: decayFactor(asOf, DEFAULT_HALF_LIFE_SECONDS),
        prior: PRIOR_WEIGHT * DEFAULT_BASE_RATE,
        limit,
      },
      { routing: neo4j.routing.READ },
    );
    return records.map((record) => {
      const between = [record.get('x') as string, record.get('y') as string].filter(Boolean);
      return { people: [person, ...between, target], probability: record.get('p') as number };
    });
  }

  /** Takes the network away: the server may be somebody's. */
  async forget(): Promise<void> {
    const session = this.driver.session();
    await session.run(
      `MATCH (n) WHERE n.key STARTS WITH $generation
       CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS`,
      { generation: this.generation },
    );
    await session.close();
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}

const seen = (t: string): string =>
  `${t}.since <= $asOf AND (a.id IN [startNode(${t}).id, endNode(${t}).id] OR ${t}.startPass IN passes AND ${t}.endPass IN passes)`;

const chance = (t: string, to: string): string => {
  const of = (side: string): string =>
    `(${t}.${side}Good * $factor + $prior) / (${t}.${side}Good * $factor + ${t}.${side}Bad * $factor + 2.0)`;
  return `CASE WHEN startNode(${t}) = ${to} THEN ${of('start')} ELSE ${of('end')} END`;
};

/** Of a workspace whose members admit everybody unless they say otherwise: what they pass starts with a question mark. */
const STATEMENT = `
MATCH (a:Person {key: $from}) MATCH (b:Person {key: $to})
WITH a, b, ['*'] + COLLECT { MATCH (a)-[:TIE]-(friend:Person) RETURN friend.id } AS passes
CALL (a, b, passes) {
  MATCH (a)-[t1:TIE]-(b) WHERE ${seen('t1')}
  RETURN '' AS x, '' AS y, 1 AS hops, ${chance('t1', 'b')} AS p
  UNION ALL
  MATCH (a)-[t1:TIE]-(m:Person)-[t2:TIE]-(b) WHERE ${seen('t1')} AND ${seen('t2')}
  RETURN m.id AS x, '' AS y, 2 AS hops, ${chance('t1', 'm')} * ${chance('t2', 'b')} AS p
  UNION ALL
  MATCH (a)-[t1:TIE]-(m:Person)-[t2:TIE]-(n:Person)-[t3:TIE]-(b)
  WHERE ${seen('t1')} AND ${seen('t2')} AND ${seen('t3')}
  RETURN m.id AS x, n.id AS y, 3 AS hops, ${chance('t1', 'm')} * ${chance('t2', 'n')} * ${chance('t3', 'b')} AS p
}
RETURN x, y, p ORDER BY p DESC, hops, x, y LIMIT toInteger($limit)`.replaceAll(
  /(\w+\.(?:start|end)Pass) IN passes/g,
  "($1 IN passes OR $1 STARTS WITH '?')",
);
