import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect } from '@jest/globals';
import { Admission, admitted, type EventLog, LogDamaged, type LogRecord, OwnershipLost } from '#event-log';
import { collected, commit, commits, offsetsOf, seqsOf } from './commits.samples.js';
import { type Exceptions, promises } from './promises.js';

/** A fresh, empty log, and the means to close it and open it again as another process would. */
export interface LogUnderTest {
  readonly log: EventLog;
  readonly reopen: () => Promise<EventLog>;
  readonly remove: () => Promise<void>;
}

const P = 0;
const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** What every event log promises; `open` makes a new one each time. */
export const eventLogContract = (
  name: string,
  open: () => Promise<LogUnderTest>,
  exceptions: Exceptions = {},
): void => {
  describe(`event log: ${name}`, () => {
    const { promise, noOtherExceptions } = promises(exceptions);
    let opened: LogUnderTest;
    let log: EventLog;

    const counted = (from = 0): Promise<number[]> =>
      collected(admitted(log.read(P, from), new Admission(P))).then(seqsOf);

    beforeEach(async () => {
      opened = await open();
      log = opened.log;
    });
    afterEach(async () => {
      await log.close();
      await opened.remove();
    });

    promise('is empty at first', async () => {
      expect(await log.end(P)).toBe(0);
      expect(await collected(log.read(P, 0))).toEqual([]);
    });

    promise('gives the offset of a claim as its term', async () => {
      expect(await log.claim(P, 'first', 'http://first')).toBe(0);
      expect(await log.claim(P, 'second')).toBe(1);
      const claims = await collected(log.read(P, 0));
      expect(claims).toMatchObject([
        { offset: 0, kind: 'CLAIM', owner: 'first', url: 'http://first', partitionCount: log.partitionCount },
        { offset: 1, kind: 'CLAIM', owner: 'second', url: null },
      ]);
      expect(new Set(claims.map((record) => record.kind === 'CLAIM' && record.nonce)).size).toBe(2);
    });

    promise('gives positions from 0 without gaps, and reads back what was appended, in order', async () => {
      const term = await log.claim(P, 'me');
      const positions = await log.append(P, commits(term, 0, 3));
      expect(positions).toEqual([1, 2, 3].map((offset) => ({ partition: P, offset })));
      expect(await log.append(P, [commit(term, 3)])).toEqual([{ partition: P, offset: 4 }]);
      expect(await log.end(P)).toBe(5);
      const [claim, ...rest] = await collected(log.read(P, 0));
      expect(claim?.kind).toBe('CLAIM');
      expect(rest).toEqual(commits(term, 0, 4).map((record, index) => ({ ...record, offset: index + 1 })));
    });

    promise('appends nothing for a call without commits', async () => {
      await log.claim(P, 'me');
      expect(await log.append(P, [])).toEqual([]);
      expect(await log.end(P)).toBe(1);
    });

    promise('keeps what it acknowledged when it is opened again', async () => {
      const term = await log.claim(P, 'me');
      await log.append(P, commits(term, 0, 10));
      const before = await collected(log.read(P, 0));
      log = await opened.reopen();
      expect(await log.end(P)).toBe(11);
      expect(await collected(log.read(P, 0))).toEqual(before);
    });

    promise('lets a new owner go on where the last one ended', async () => {
      const first = await log.claim(P, 'me');
      await log.append(P, commits(first, 0, 2));
      log = await opened.reopen();
      const second = await log.claim(P, 'me again');
      expect(second).toBe(3);
      expect(await log.append(P, [commit(second, 0)])).toEqual([{ partition: P, offset: 4 }]);
      expect(await counted()).toEqual([0, 1, 0]);
    });

    promise('refuses a superseded writer, and counts nothing of its call', async () => {
      const first = await log.claim(P, 'first');
      await log.append(P, commits(first, 0, 2));
      const second = await log.claim(P, 'second');
      await expect(log.append(P, commits(first, 2, 2))).rejects.toBeInstanceOf(OwnershipLost);
      await log.append(P, [commit(second, 0, 77)]);
      const all = await collected(admitted(log.read(P, 0), new Admission(P)));
      expect(all.map(({ term, seq }) => [term, seq])).toEqual([
        [first, 0],
        [first, 1],
        [second, 0],
      ]);
    });

    promise('lets the later of two claims made at once win', async () => {
      const terms = await Promise.all([log.claim(P, 'one'), log.claim(P, 'two')]);
      const [winner, loser] = [Math.max(...terms), Math.min(...terms)];
      const [lost, won] = await Promise.allSettled([
        log.append(P, [commit(loser, 0)]),
        log.append(P, [commit(winner, 0)]),
      ]);
      expect(lost).toMatchObject({ status: 'rejected', reason: expect.any(OwnershipLost) });
      expect(won.status).toBe('fulfilled');
      expect(await counted()).toEqual([0]);
    });

    promise('counts all of a call or nothing of it', async () => {
      const term = await log.claim(P, 'me');
      const withGap = [commit(term, 0), commit(term, 1), commit(term, 3)];
      await expect(log.append(P, withGap)).rejects.toBeInstanceOf(OwnershipLost);
      const next = await log.claim(P, 'me again');
      await log.append(P, [commit(next, 0)]);
      const all = await collected(admitted(log.read(P, 0), new Admission(P)));
      expect(all.filter((record) => record.term === next)).toHaveLength(1);
      expect(all.filter((record) => record.term === term)).toHaveLength(0);
    });

    promise('never counts a commit twice', async () => {
      const term = await log.claim(P, 'me');
      await log.append(P, [commit(term, 0)]);
      await expect(log.append(P, [commit(term, 0)])).rejects.toBeInstanceOf(OwnershipLost);
      expect(await counted()).toEqual([0]);
    });

    promise('resolves concurrent appends with distinct positions, in the order of the calls', async () => {
      const term = await log.claim(P, 'me');
      const positions = await Promise.all(commits(term, 0, 200).map((one) => log.append(P, [one])));
      expect(positions.flat().map(({ offset }) => offset)).toEqual(range(1, 201));
      expect(await counted()).toEqual(range(0, 200));
    });

    promise('reads from the middle, from the end, and over many pages', async () => {
      const term = await log.claim(P, 'me');
      await log.append(P, commits(term, 0, 2_500));
      expect(offsetsOf(await collected(log.read(P, 0)))).toEqual(range(0, 2_501));
      expect(offsetsOf(await collected(log.read(P, 2_499)))).toEqual([2_499, 2_500]);
      expect(await collected(log.read(P, 2_501))).toEqual([]);
    });

    promise('refuses to read from beyond the end: the log was cut off behind the reader', async () => {
      await log.claim(P, 'me');
      await expect(collected(log.read(P, 2))).rejects.toBeInstanceOf(LogDamaged);
    });

    promise('reads on while others append', async () => {
      const term = await log.claim(P, 'me');
      await log.append(P, commits(term, 0, 1_500));
      const seen: number[] = [];
      let appended: Promise<unknown> | null = null;
      for await (const record of log.read(P, 0)) {
        seen.push(record.offset);
        appended ??= log.append(P, [commit(term, 1_500)]);
        if (record.offset === 900) await appended;
      }
      expect(seen).toEqual(range(0, 1_502));
    });

    promise('wakes a reader that waits at the end', async () => {
      const term = await log.claim(P, 'me');
      const stop = new AbortController();
      const records = log.read(P, 1, { follow: true, signal: stop.signal })[Symbol.asyncIterator]();
      for (const seq of [0, 1, 2]) {
        const waiting = records.next();
        await log.append(P, [commit(term, seq)]);
        expect(await waiting).toMatchObject({ done: false, value: { offset: seq + 1, seq } });
      }
      stop.abort();
      expect((await records.next()).done).toBe(true);
    });

    promise('stops a waiting reader when its signal aborts, and at once if it has already', async () => {
      await log.claim(P, 'me');
      const stop = new AbortController();
      const records = log.read(P, 0, { follow: true, signal: stop.signal })[Symbol.asyncIterator]();
      expect(await records.next()).toMatchObject({ done: false, value: { offset: 0 } });
      const waiting = records.next();
      expect(await Promise.race([waiting, setTimeout(50, 'still waiting')])).toBe('still waiting');
      stop.abort();
      expect((await waiting).done).toBe(true);
      expect(await collected(log.read(P, 0, { follow: true, signal: stop.signal }))).toEqual([]);
    });

    promise('stops a waiting reader when it is closed', async () => {
      await log.claim(P, 'me');
      const records = log.read(P, 1, { follow: true })[Symbol.asyncIterator]();
      const waiting = records.next();
      expect(await Promise.race([waiting, setTimeout(50, 'still waiting')])).toBe('still waiting');
      await log.close();
      expect((await waiting).done).toBe(true);
    });

    promise('serves several waiting readers', async () => {
      const term = await log.claim(P, 'me');
      const stop = new AbortController();
      const follow = async (): Promise<LogRecord[]> => {
        const seen: LogRecord[] = [];
        for await (const record of log.read(P, 0, { follow: true, signal: stop.signal })) {
          if (seen.push(record) === 4) break;
        }
        return seen;
      };
      const readers = [follow(), follow(), follow()];
      await log.append(P, commits(term, 0, 3));
      for (const seen of await Promise.all(readers)) expect(offsetsOf(seen)).toEqual([0, 1, 2, 3]);
      stop.abort();
    });

    promise('finishes pending appends when it is closed', async () => {
      const term = await log.claim(P, 'me');
      const pending = Promise.all(commits(term, 0, 20).map((one) => log.append(P, [one])));
      await log.close();
      expect((await pending).flat().map(({ offset }) => offset)).toEqual(range(1, 21));
      log = await opened.reopen();
      expect(await log.end(P)).toBe(21);
    });

    promise('fails every call after it was closed, but closing', async () => {
      const term = await log.claim(P, 'me');
      await log.close();
      await log.close();
      await expect(log.claim(P, 'me')).rejects.toThrow('closed');
      await expect(log.append(P, [commit(term, 0)])).rejects.toThrow('closed');
      await expect(log.end(P)).rejects.toThrow('closed');
      await expect(collected(log.read(P, 0))).rejects.toThrow('closed');
    });

    promise('refuses a partition that it does not have', async () => {
      const missing = log.partitionCount;
      await expect(log.claim(missing, 'me')).rejects.toBeInstanceOf(RangeError);
      await expect(log.append(missing, [])).rejects.toBeInstanceOf(RangeError);
      await expect(log.end(missing)).rejects.toBeInstanceOf(RangeError);
      await expect(collected(log.read(missing, 0))).rejects.toBeInstanceOf(RangeError);
    });

    noOtherExceptions();
  });
};
