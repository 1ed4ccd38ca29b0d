import { setImmediate } from 'node:timers/promises';

const NOTHING_YET = Symbol('nothing yet');

/**
 * What is there already, together, and whatever comes later as soon as it comes: large batches while catching up,
 * single records without delay at the end.
 */
export async function* inBatches<T>(
  source: AsyncIterable<T>,
  most: number,
): AsyncGenerator<T[], void, undefined> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    let next = iterator.next();
    for (;;) {
      const first = await next;
      if (first.done) return;
      const batch = [first.value];
      next = iterator.next();
      while (batch.length < most) {
        const more = await Promise.race([next, setImmediate(NOTHING_YET)]);
        if (more === NOTHING_YET || more.done) break;
        batch.push(more.value);
        next = iterator.next();
      }
      yield batch;
    }
  } finally {
    // Not awaited: the source may be waiting for a record that never comes.
    void iterator.return?.();
  }
}
