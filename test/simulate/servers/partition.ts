import type { VirtualTime } from '../time/virtual-time.js';

interface Placed {
  readonly text: string;
  /** Offset of the first record of the batch that it came in, and of the last. */
  readonly first: number;
  readonly last: number;
}

/** A partition as brokers keep it: they append whatever arrives, each batch whole, and judge nothing. */
export class Partition {
  private records: Placed[] = [];
  private waiting: (() => void)[] = [];

  /** @param landed told of every record that is appended */
  constructor(
    private readonly time: VirtualTime,
    private readonly landed: (offset: number, text: string) => void,
  ) {}

  /** The offset that the next record will have. */
  get end(): number {
    return this.records.length;
  }

  get texts(): readonly string[] {
    return this.records.map(({ text }) => text);
  }

  /** @returns the offset of the first one */
  append(texts: readonly string[]): number {
    const first = this.end;
    const last = first + texts.length - 1;
    this.records.push(...texts.map((text) => ({ text, first, last })));
    for (const [index, text] of texts.entries()) this.landed(first + index, text);
    for (const wake of this.waiting.splice(0)) wake();
    return first;
  }

  /** What brokers that lost their disks do: the records from `end` on are gone, and their offsets are given anew. */
  cutOff(end: number): void {
    this.records = this.records.slice(0, end);
  }

  /** Resolves when there is something at `offset`, or when `ms` are over. */
  async reaches(offset: number, ms: number): Promise<void> {
    if (this.end > offset) return;
    await new Promise<void>((resolve) => {
      this.time.after(ms, resolve);
      this.waiting.push(resolve);
    });
  }

  /** Whole batches, from the one that `offset` lies in, of about so many records. */
  page(offset: number, most: number): (Placed & { readonly offset: number })[] {
    const start = this.records[offset]?.first ?? offset;
    const until = this.records[Math.min(offset + most, this.end) - 1]?.last ?? this.end;
    return this.records
      .slice(start, until + 1)
      .map((placed, index) => ({ ...placed, offset: start + index }));
  }
}
