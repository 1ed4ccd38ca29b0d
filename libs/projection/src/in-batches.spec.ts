import { describe, expect, it } from '@jest/globals';
import { inBatches } from './in-batches.js';

const counted = async function* (to: number) {
  for (let n = 0; n < to; n++) yield n;
};
const collected = async <T>(batches: AsyncIterable<T[]>): Promise<T[][]> => {
  const all: T[][] = [];
  for await (const batch of batches) all.push(batch);
  return all;
};
/** A source that gives what it is handed, when it is handed it. */
const handed = () => {
  const items: number[] = [];
  let wake: () => void = () => undefined;
  let returned = false;
  const source: AsyncIterable<number> = {
    [Symbol.asyncIterator]: () => ({
      async next() {
        while (items.length === 0) await new Promise<void>((resolve) => (wake = resolve));
        return { done: false, value: items.shift() ?? 0 };
      },
      async return() {
        returned = true;
        return { done: true, value: undefined };
      },
    }),
  };
  const give = (...more: number[]) => {
    items.push(...more);
    wake();
  };
  return { source, give, returned: () => returned };
};

describe('batches', () => {
  it('hold all that is there already, in order, up to their size', async () => {
    expect(await collected(inBatches(counted(7), 3))).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
    expect(await collected(inBatches(counted(6), 3))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(await collected(inBatches(counted(0), 3))).toEqual([]);
  });

  it('come at once for a record that comes alone', async () => {
    const { source, give } = handed();
    const batches = inBatches(source, 100);
    give(1);
    expect((await batches.next()).value).toEqual([1]);
    const next = batches.next();
    give(2, 3);
    expect((await next).value).toEqual([2, 3]);
    await batches.return();
  });

  it('gather while the last one is worked on, and leave it as it was', async () => {
    const { source, give } = handed();
    const batches = inBatches(source, 2);
    give(1);
    const first = (await batches.next()).value;
    give(2, 3, 4);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(first).toEqual([1]);
    expect((await batches.next()).value).toEqual([2, 3]);
    expect((await batches.next()).value).toEqual([4]);
    await batches.return();
  });

  it('hand on what came before a fault, and then the fault', async () => {
    const failing = async function* () {
      yield* counted(3);
      throw new Error('torn page');
    };
    const batches = inBatches(failing(), 2);
    expect((await batches.next()).value).toEqual([0, 1]);
    expect((await batches.next()).value).toEqual([2]);
    await expect(batches.next()).rejects.toThrow('torn page');
  });

  it('let the source go when nobody wants more, though it waits', async () => {
    const { source, give, returned } = handed();
    const batches = inBatches(source, 2);
    give(1);
    await batches.next();
    await batches.return();
    expect(returned()).toBe(true);
  });
});
