import { expect } from '@jest/globals';
import { CheckpointMismatch } from '#trust-graph';
import {
  GraphHistory,
  day,
  evidence,
  idOf,
  member,
  policy,
  tie,
  workspace,
} from '../../support/graph-history.js';
import { asMember, onDay, operator, pathsFrom, type Promises } from './stage.js';

const [ann, bob, cid] = [idOf('ann'), idOf('bob'), idOf('cid')];

const threeRecords = (partition = 0) =>
  new GraphHistory(partition)
    .say(workspace(), policy('WORKSPACE'), member(ann), member(bob), member(cid))
    .pass(3)
    .record(day(1), tie(ann, bob), evidence(ann, bob))
    .record(day(2), tie(bob, cid));

export const writerPromises: Promises = {
  'starts every partition at offset 0': async (stage) => {
    const graph = await stage.open();
    expect(await graph.writer.checkpoint(0)).toBe(0);
    expect(await graph.writer.checkpoint(7)).toBe(0);
  },

  'moves the checkpoint of one partition to the end of the batch, over offsets without changes': async (
    stage,
  ) => {
    const graph = await stage.with(threeRecords().pass(2));
    // Offsets 0, 4 and 5 hold changes; 1 to 3, and 6 and 7, passed.
    expect(await graph.writer.checkpoint(0)).toBe(8);
    expect(await graph.writer.checkpoint(1)).toBe(0);
  },

  'takes a batch of nothing but offsets, and an empty one': async (stage) => {
    const graph = await stage.open();
    await graph.writer.apply({ partition: 0, from: 0, upTo: 5, records: [] });
    await graph.writer.apply({ partition: 0, from: 5, upTo: 5, records: [] });
    expect(await graph.writer.checkpoint(0)).toBe(5);
  },

  'refuses a batch that skips offsets or repeats them, and applies nothing of it': async (stage) => {
    const graph = await stage.with(threeRecords());
    const before = await graph.writer.digest(0);
    for (const from of [0, 5, 7]) {
      const record = { workspace: 'mine', offset: from, recordedAt: day(3), changes: [tie(ann, cid)] };
      const applied = graph.writer.apply({ partition: 0, from, upTo: from + 1, records: [record] });
      await expect(applied).rejects.toMatchObject({ name: 'CheckpointMismatch', expected: from, found: 6 });
      await expect(applied).rejects.toBeInstanceOf(CheckpointMismatch);
    }
    expect(await graph.writer.checkpoint(0)).toBe(6);
    expect(await graph.writer.digest(0)).toBe(before);
    expect(await graph.directory.degrees(asMember(ann), [cid], onDay(9))).toEqual([2]);
  },

  'has the same digest whatever the batches were': async (stage) => {
    const digests = [];
    for (const cuts of [[], [1], [2], [1, 2], [1, 1, 2, 3]]) {
      const graph = await stage.with(threeRecords(), cuts);
      digests.push(await graph.writer.digest(0));
    }
    expect(new Set(digests).size).toBe(1);
  },

  'has another digest for another history': async (stage) => {
    const histories = [
      threeRecords(),
      threeRecords().record(day(3), tie(ann, cid)),
      threeRecords().record(day(4), tie(ann, cid)),
      threeRecords().record(day(3), tie(cid, ann)),
      threeRecords().record(day(3), tie(ann, cid, { kind: 'FRIEND' })),
      threeRecords().record(day(3), evidence(ann, cid)),
      threeRecords().record(day(3), evidence(ann, cid, { domain: 'design' })),
      threeRecords().record(day(3), evidence(ann, cid, { good: 1.5 })),
    ];
    const digests = [];
    for (const history of histories) digests.push(await (await stage.with(history)).writer.digest(0));
    expect(new Set(digests).size).toBe(histories.length);
  },

  'keeps partitions apart': async (stage) => {
    const graph = await stage.with(threeRecords(0));
    const alone = await graph.writer.digest(0);
    await new GraphHistory(1).in('other').say(workspace(), member(ann), tie(ann, cid)).writeTo(graph);
    expect(await graph.writer.checkpoint(1)).toBe(1);
    expect(await graph.writer.digest(0)).toBe(alone);
    expect(await graph.writer.digest(1)).not.toBe(alone);
  },

  'answers from what is applied as soon as apply resolves': async (stage) => {
    const graph = await stage.open();
    for (const [i, batch] of threeRecords().batches([1, 2]).entries()) {
      await graph.writer.apply(batch);
      const expected = [null, 1, 1][i];
      expect(await graph.directory.degrees(asMember(ann), [bob], onDay(9))).toEqual([expected]);
    }
  },

  'keeps workspaces of one partition apart': async (stage) => {
    const history = threeRecords()
      .in('other')
      .record(day(2), workspace({ baseRate: 0.5 }), member(ann), member(cid), tie(ann, cid));
    const graph = await stage.with(history);
    const ask = (name: string) =>
      graph.warmPaths.find(
        pathsFrom(
          ann,
          { person: cid },
          { viewer: asMember(ann, name), moment: onDay(9), options: { maxHops: 1 } },
        ),
      );
    expect((await ask('other')).paths.map(({ probability }) => probability)).toEqual([0.5]);
    expect((await ask('mine')).noPath?.reason).toBe('NO_CONNECTION');
    expect((await ask('unheard-of')).noPath?.reason).toBe('UNKNOWN_TARGET');
    const seen = await graph.directory.people({ ...operator, workspace: 'other' }, [bob], onDay(9));
    expect(seen).toEqual([null]);
  },
};
