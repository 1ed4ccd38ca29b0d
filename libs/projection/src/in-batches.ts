import { setImmediate } from 'node:timers/promises';

/** One waits, another wakes it; a ring before the wait counts too. */
class Bell {
  private next = Promise.withResolvers<undefined>();

  ring(): void {
    this.next.resolve(undefined);
  }

  async heard(): Promise<void> {
    await this.next.promise;
    this.next = Promise.withResolvers();
  }
}

/** Takes from a source as fast as it gives, until `most` wait to be fetched. */
class Gathering<T> {
  items: T[] = [];
  ended = false;
  readonly arrived = new Bell();
  readonly room = new Bell();

  async from(iterator: AsyncIterator<T>, most: number): Promise<void> {
    try {
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
        if (this.items.push(next.value) === 1) this.arrived.ring();
        while (this.items.length >= most) await this.room.heard();
        if (this.ended) return;
      }
    } finally {
      this.ended = true;
      this.arrived.ring();
    }
  }

  take(): T[] {
    const { items } = this;
    this.items = [];
    this.room.ring();
    return items;
  }
}

/**
 * What is there already, together, and whatever comes later as soon as it comes: large batches while catching up,
 * single records without delay at the end. While one batch is worked on the next gathers.
 */
export async function* inBatches<T>(
  source: AsyncIterable<T>,
  most: number,
): AsyncGenerator<T[], void, undefined> {
  const iterator = source[Symbol.asyncIterator]();
  const gathering = new Gathering<T>();
  const done = gathering.from(iterator, most);
  done.catch(() => undefined); // told below, once what came before the fault is handed on
  try {
    for (;;) {
      if (gathering.items.length === 0 && !gathering.ended) await gathering.arrived.heard();
      await setImmediate(); // lets everything in that needs no waiting
      const batch = gathering.take();
      if (batch.length > 0) yield batch;
      else if (gathering.ended) break;
    }
    await done;
  } finally {
    gathering.ended = true;
    gathering.take();
    // Not awaited: the source may be waiting for a record that never comes.
    void iterator.return?.();
  }
}
