import { type DirectedTrust, TrustBetween, type TrustQuestion } from '#trust-graph';
import { Asked, type Graph } from './internal/asked.js';
import { Network, type TieRow, tieRow } from './internal/network.js';

export class Neo4jTrustBetween extends TrustBetween {
  constructor(private readonly graph: Graph) {
    super();
  }

  override async ask({
    viewer,
    from,
    to,
    domain,
    moment,
    evidence,
  }: TrustQuestion): Promise<DirectedTrust | null> {
    const asked = new Asked(this.graph, viewer, moment);
    const { sight } = asked;
    const { row, lens } = await asked.of<{ seen: boolean; ties: readonly TieRow[] }>(
      `OPTIONAL MATCH (a:Person {key: $from}) OPTIONAL MATCH (b:Person {key: $to})`,
      `coalesce(${sight.person('a')} AND ${sight.person('b')}, false) AS seen,
       COLLECT { MATCH (a)-[t:TIE]-(b) WHERE ${sight.tie('t', 'a', 'b')} RETURN ${tieRow('t')} } AS ties`,
      { from: asked.key(from), to: asked.key(to) },
    );
    return row.seen ? new Network(row.ties, lens, domain).trust(from, to, evidence) : null;
  }
}
