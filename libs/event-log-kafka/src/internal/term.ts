import {
  Admission,
  type Claim,
  type Commit,
  encodeRecord,
  LogDamaged,
  type LogRecord,
  OutcomeUnknown,
} from '#event-log';
import type { Sender } from './sender.js';

type Sends = Pick<Sender, 'send' | 'close'>;

/** What a writer needs of the partition it writes to. */
export interface Writable {
  readonly partition: number;
  /** In bytes. */
  readonly largestCall: number;
  /** A sender that was never used. */
  readonly newSender: () => Sends;
  readonly end: () => Promise<number>;
  /** From an offset to the end. */
  readonly read: (from: number) => AsyncIterable<LogRecord>;
}

/** A claim and what is written under it, by a sender that writes nothing else. */
export class Term {
  private constructor(
    private readonly log: Writable,
    private readonly sender: Sends,
    /** The offset of the claim. */
    readonly offset: number,
    private current: Admission,
  ) {}

  /**
   * Writes the claim and reads through it, from the end that there was before: somebody else may have written meanwhile,
   * and the client itself may have written it twice. The first copy is the one that counts.
   * @throws OutcomeUnknown it may be in the log, where nobody will write under it
   * @throws LogUnavailable it is not in the log
   * @throws LogDamaged the partition ends before `seen`, the offset after the last record that was seen in it
   */
  static async begin(log: Writable, claim: Claim, seen: number): Promise<Term> {
    const end = await log.end();
    if (end < seen) throw new LogDamaged(log.partition, end, `records up to ${seen} should be there`);
    const sender = log.newSender();
    try {
      const last = await sender.send([{ value: encodeRecord(claim) }]);
      const records = await recordsThrough(log, end, last);
      const own = records.findIndex((record) => record.kind === 'CLAIM' && record.nonce === claim.nonce);
      if (own === -1) throw new LogDamaged(log.partition, last, 'a claim was acknowledged that is not there');
      const offset = end + own;
      const admission = new Admission(log.partition, { ...atTheStart, next: offset });
      for (const record of records.slice(own)) admission.admit(record.offset, record);
      return new Term(log, sender, offset, admission);
    } catch (fault) {
      sender.close();
      throw fault;
    }
  }

  /** After all that is known to be in the partition; the claim in force may be another one by then. */
  get admission(): Admission {
    return this.current;
  }

  /**
   * An append is a comparison of offsets: the commits were admitted for the offset that comes next, and if the
   * acknowledgement names that one, nothing came between. If it names a later one, what came between is read.
   *
   * @param texts the commits as they are written
   * @param after the admission after them if nothing comes between
   * @returns the offsets of those that count, by seq
   * @throws OutcomeUnknown and then nothing may be written under this term any more
   */
  async write(
    commits: readonly Commit[],
    texts: readonly string[],
    after: Admission,
  ): Promise<ReadonlyMap<number, number>> {
    const { next } = this.current.state;
    const first = await this.sender.send(texts.map((value) => ({ value })));
    if (first === next) {
      this.current = after;
      return new Map(commits.map(({ seq }, index) => [seq, first + index]));
    }
    if (first < next) throw new LogDamaged(this.log.partition, next, `records are written at ${first} again`);
    return this.counted(await recordsThrough(this.log, next, first + texts.length - 1));
  }

  close(): void {
    this.sender.close();
  }

  private counted(records: readonly LogRecord[]): ReadonlyMap<number, number> {
    const counted = new Map<number, number>();
    for (const record of records) {
      const verdict = this.current.admit(record.offset, record);
      if (verdict === 'COUNTS' && record.kind === 'COMMIT' && record.term === this.offset)
        counted.set(record.seq, record.offset);
    }
    return counted;
  }
}

const atTheStart = new Admission(0).state;

/** All records from `from` through `last`. */
const recordsThrough = async (log: Writable, from: number, last: number): Promise<LogRecord[]> => {
  const records: LogRecord[] = [];
  for await (const record of log.read(from)) {
    records.push(record);
    if (record.offset === last) return records;
  }
  throw new OutcomeUnknown(`what is written up to offset ${last} can’t be read yet`);
};
