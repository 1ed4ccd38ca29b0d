import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  Admission,
  admitted,
  AppendFailed,
  type Claim,
  decodeRecords,
  encodeRecord,
  LogDamaged,
  type LogRecord,
  OutcomeUnknown,
  OwnershipLost,
} from '#event-log';
import { collected, commit } from '../spec/fixtures.js';
import { PartitionWriter } from './partition-writer.js';
import type { Sent } from './sender.js';

/** What the brokers do with a batch: append it and say where, or something else. */
type Fate = (texts: readonly string[]) => number;

let partition: string[];
let batches: number[];
let fates: Fate[];
let closed: number;
let writer: PartitionWriter;

const appended: Fate = (texts) => partition.push(...texts) - texts.length;
const twice: Fate = (texts) => {
  appended(texts);
  return appended(texts);
};
const unacknowledged: Fate = (texts) => {
  appended(texts);
  throw new OutcomeUnknown('no answer');
};
const lost: Fate = () => {
  throw new OutcomeUnknown('no answer');
};
const after =
  (...others: string[]): Fate =>
  (texts) => {
    appended(others);
    return appended(texts);
  };
const claimOf = (nonce: string): Claim => ({
  kind: 'CLAIM',
  nonce,
  owner: nonce,
  url: null,
  partitionCount: 1,
});
const foreignClaim = encodeRecord(claimOf('somebody else'));

async function* read(from: number): AsyncGenerator<LogRecord> {
  for (let at = from; at < partition.length; at++) yield* decodeRecords(0, at, `[${partition[at] ?? ''}]`);
}
const counted = async (): Promise<number[]> =>
  (await collected(admitted(read(0), new Admission(0)))).map(({ offset }) => offset);
const offsets = (positions: Promise<{ offset: number }[]>): Promise<number[]> =>
  positions.then((all) => all.map(({ offset }) => offset));

beforeEach(() => {
  partition = [];
  batches = [];
  fates = [];
  closed = 0;
  writer = new PartitionWriter({
    partition: 0,
    largestCall: 2_000_000,
    newSender: () => ({
      send: async (messages: readonly Sent[]) => {
        batches.push(messages.length);
        return (fates.shift() ?? appended)(messages.map(({ value }) => String(value)));
      },
      close: () => {
        closed += 1;
      },
    }),
    end: async () => partition.length,
    read,
  });
});

describe('a claim', () => {
  it('that was written twice has the offset of its first copy, and commits go on behind the second', async () => {
    fates = [twice];
    expect(await writer.claim(claimOf('a'))).toBe(0);
    expect(await offsets(writer.append([commit(0, 0)]))).toEqual([2]);
    expect(await counted()).toEqual([2]);
  });

  it('has its own offset, whatever others wrote before it in the meantime', async () => {
    partition = [foreignClaim];
    fates = [after(encodeRecord(commit(0, 0)), encodeRecord(commit(0, 1)))];
    expect(await writer.claim(claimOf('a'))).toBe(3);
    expect(await offsets(writer.append([commit(3, 0)]))).toEqual([4]);
    expect(await counted()).toEqual([1, 2, 4]);
  });

  it('of unknown outcome lets nobody write, and the next one is made with a new sender', async () => {
    fates = [unacknowledged];
    await expect(writer.claim(claimOf('a'))).rejects.toBeInstanceOf(OutcomeUnknown);
    await expect(writer.append([commit(0, 0)])).rejects.toBeInstanceOf(OwnershipLost);
    expect(closed).toBe(1);
    expect(await writer.claim(claimOf('b'))).toBe(1);
    expect(partition).toHaveLength(2);
  });

  it('that is acknowledged where something else lies means that the log is damaged', async () => {
    fates = [() => appended([foreignClaim])];
    await expect(writer.claim(claimOf('a'))).rejects.toBeInstanceOf(LogDamaged);
  });

  it('on a partition that ends before what was seen in it means that the log is damaged', async () => {
    await writer.claim(claimOf('a'));
    await writer.append([commit(0, 0)]);
    partition.length = 1;
    await expect(writer.claim(claimOf('b'))).rejects.toBeInstanceOf(LogDamaged);
    expect(partition).toHaveLength(1);
  });

  it('that is acknowledged and can’t be read is of unknown outcome', async () => {
    fates = [() => 0];
    await expect(writer.claim(claimOf('a'))).rejects.toBeInstanceOf(OutcomeUnknown);
  });
});

describe('an append', () => {
  beforeEach(async () => {
    await writer.claim(claimOf('a'));
    batches = [];
  });

  it('is one request for all calls that were waiting, in their order', async () => {
    const positions = [0, 1, 2].map((seq) => offsets(writer.append([commit(0, seq)])));
    expect(await Promise.all(positions)).toEqual([[1], [2], [3]]);
    expect(batches).toEqual([3]);
  });

  it('is followed by the calls that came in while it was under way', async () => {
    const first = writer.append([commit(0, 0)]);
    await Promise.resolve();
    await Promise.resolve();
    const others = [1, 2].map((seq) => writer.append([commit(0, seq)]));
    await Promise.all([first, ...others]);
    expect(batches).toEqual([1, 2]);
  });

  it('keeps a batch below 900,000 bytes, and a call whole', async () => {
    const small = [0, 1, 2, 3, 4].map((seq) => writer.append([commit(0, seq, 250_000)]));
    const large = writer.append([5, 6, 7, 8].map((seq) => commit(0, seq, 250_000)));
    await Promise.all([...small, large]);
    expect(batches).toEqual([3, 2, 4]);
  });

  it('larger than the topic takes is not written, and the term goes on', async () => {
    await expect(writer.append([commit(0, 0, 2_000_000)])).rejects.toBeInstanceOf(AppendFailed);
    expect(await offsets(writer.append([commit(0, 0)]))).toEqual([1]);
  });

  it('that was written twice has the positions of the first copy', async () => {
    fates = [twice];
    expect(await offsets(writer.append([commit(0, 0), commit(0, 1)]))).toEqual([1, 2]);
    expect(await offsets(writer.append([commit(0, 2)]))).toEqual([5]);
    expect(await counted()).toEqual([1, 2, 5]);
  });

  it('counts though void records of a former writer came between', async () => {
    fates = [after(encodeRecord(commit(77, 0)))];
    expect(await offsets(writer.append([commit(0, 0)]))).toEqual([2]);
    expect(await counted()).toEqual([2]);
  });

  it('after the claim of somebody else is void, and so is all that follows under the term', async () => {
    fates = [after(foreignClaim)];
    await expect(writer.append([commit(0, 0)])).rejects.toBeInstanceOf(OwnershipLost);
    await expect(writer.append([commit(0, 1)])).rejects.toBeInstanceOf(OwnershipLost);
    expect(batches).toEqual([1]);
    expect(await counted()).toEqual([]);
  });

  it('whose first copy came before the claim of somebody else is done', async () => {
    fates = [
      (texts) => {
        appended(texts);
        return after(foreignClaim)(texts);
      },
    ];
    expect(await offsets(writer.append([commit(0, 0)]))).toEqual([1]);
    await expect(writer.append([commit(0, 1)])).rejects.toBeInstanceOf(OwnershipLost);
    expect(await counted()).toEqual([1]);
  });

  it.each([
    ['is in the log', unacknowledged, [1]],
    ['is not in the log', lost, []],
  ])('of unknown outcome that %s ends the term: nothing more is written under it', async (_, fate, found) => {
    fates = [fate];
    const first = writer.append([commit(0, 0)]);
    await Promise.resolve();
    await Promise.resolve();
    const second = writer.append([commit(0, 1)]);
    await expect(first).rejects.toBeInstanceOf(OutcomeUnknown);
    await expect(second).rejects.toBeInstanceOf(OwnershipLost);
    await expect(writer.append([commit(0, 1)])).rejects.toBeInstanceOf(OwnershipLost);
    expect(closed).toBe(1);
    expect(await counted()).toEqual(found);
  });

  it('at an offset that was there already means that the log was cut off', async () => {
    await writer.append([commit(0, 0)]);
    fates = [() => 1];
    await expect(writer.append([commit(0, 1)])).rejects.toBeInstanceOf(LogDamaged);
    await expect(writer.append([commit(0, 1)])).rejects.toBeInstanceOf(OwnershipLost);
  });

  it('after the log was cut off is the last one: nothing is claimed any more', async () => {
    await writer.append([commit(0, 0), commit(0, 1)]);
    partition.length = 1;
    await expect(writer.append([commit(0, 2)])).rejects.toBeInstanceOf(LogDamaged);
    await expect(writer.claim(claimOf('again'))).rejects.toBeInstanceOf(LogDamaged);
    partition.push(...Array<string>(5).fill(foreignClaim)); // it has grown over where it was cut off
    await expect(writer.claim(claimOf('again'))).rejects.toBeInstanceOf(LogDamaged);
    expect(partition).toHaveLength(7);
  });

  it('under way is waited for when the writer is closed', async () => {
    const done: string[] = [];
    const append = writer.append([commit(0, 0)]).then(() => done.push('append'));
    await writer.close().then(() => done.push('close'));
    await append;
    expect(done).toEqual(['append', 'close']);
    expect(closed).toBe(1);
  });
});
