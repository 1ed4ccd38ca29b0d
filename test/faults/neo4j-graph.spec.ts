import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TrustGraph } from '#trust-graph';
import { GraphHistory, day, idOf, member, policy, tie, workspace } from '../support/graph-history.js';
import { describeWhere } from '../support/not-run.js';
import { openCard } from '../support/profile-cards.js';
import { Neo4jGraphs } from '../support/servers/neo4j-graphs.js';
import { findNeo4j, type Neo4jServer } from '../support/servers/neo4j-server.js';

const { missing, open } = await findNeo4j({ own: true });
const [ann, bob, cid] = [idOf('ann'), idOf('bob'), idOf('cid')];
const history = new GraphHistory()
  .say(workspace(), policy('WORKSPACE'), member(ann), member(bob), member(cid))
  .record(day(1), tie(ann, bob))
  .record(day(2), tie(bob, cid));

describeWhere('a graph in Neo4j', missing, () => {
  let server: Neo4jServer;
  let graphs: Neo4jGraphs;
  const opened: TrustGraph[] = [];
  beforeAll(async () => {
    server = await open();
    graphs = new Neo4jGraphs(server);
  }, 120_000);
  afterAll(async () => {
    await Promise.all(opened.map((graph) => graph.close()));
    await server.end();
  });
  const two = async (): Promise<[TrustGraph, TrustGraph]> => {
    const both: [TrustGraph, TrustGraph] = [await graphs.open(openCard), await graphs.openAgain(openCard)];
    opened.push(...both);
    return both;
  };

  it('takes each batch from one of two projectors alone, and tells the other where it stands', async () => {
    const [one, other] = await two();
    for (const batch of history.batches([1, 2])) {
      const outcomes = await Promise.allSettled([one.writer.apply(batch), other.writer.apply(batch)]);
      const refused = outcomes.filter(({ status }) => status === 'rejected');
      expect(refused).toEqual([
        {
          status: 'rejected',
          reason: expect.objectContaining({ name: 'CheckpointMismatch', found: batch.upTo }),
        },
      ]);
    }
    const alone = await history.writeTo(await graphs.open(openCard));
    opened.push(alone);
    expect(await other.writer.digest(0)).toBe(await alone.writer.digest(0));
  }, 120_000);

  it('stands where the last batch left it after the server was killed, and goes on', async () => {
    const [graph] = await two();
    const [first, second] = history.batches([2]);
    if (!first || !second) throw new Error('the history comes in two batches');
    await graph.writer.apply(first);
    await server.kill();
    await expect(graph.writer.checkpoint(0)).rejects.toThrow();
    await server.start();
    expect(await graph.writer.checkpoint(0)).toBe(first.upTo);
    await graph.writer.apply(second);
    const viewer = { workspace: 'mine', person: ann, operator: false };
    const moment = { asOf: day(9), knownAt: day(9) };
    expect(await graph.directory.degrees(viewer, [bob, cid], moment)).toEqual([1, 2]);
  }, 180_000);
});
