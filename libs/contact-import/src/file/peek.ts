/**
 * Looks at the start of a stream without losing it: `head` has at least `size` units (the whole stream where that is
 * shorter, `ended` then), `all` gives everything from the first unit on and, returned, closes the stream.
 */
export async function peek<Chunk extends { readonly length: number }>(
  chunks: AsyncIterable<Chunk>,
  size: number,
  join: (parts: readonly Chunk[]) => Chunk,
): Promise<{ head: Chunk; ended: boolean; all: Rest<Chunk> }> {
  const source = chunks[Symbol.asyncIterator]();
  const parts: Chunk[] = [];
  let length = 0;
  let ended = false;
  while (length < size && !ended) {
    const next = await source.next();
    if (next.done === true) ended = true;
    else {
      parts.push(next.value);
      length += next.value.length;
    }
  }
  const head = join(parts);
  return { head, ended, all: new Rest(head, source) };
}

/** What was looked at, then the rest. No generator: one that was never started would not close its source. */
export class Rest<Chunk> implements AsyncIterableIterator<Chunk, undefined> {
  private headIsNext = true;

  constructor(
    private readonly head: Chunk,
    private readonly source: AsyncIterator<Chunk, unknown>,
  ) {}

  async next(): Promise<IteratorResult<Chunk, undefined>> {
    if (this.headIsNext) {
      this.headIsNext = false;
      return { done: false, value: this.head };
    }
    const next = await this.source.next();
    return next.done === true ? { done: true, value: undefined } : next;
  }

  async return(): Promise<IteratorResult<Chunk, undefined>> {
    await this.source.return?.();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

export const joinBytes = (parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
};

export const joinText = (parts: readonly string[]): string => parts.join('');
