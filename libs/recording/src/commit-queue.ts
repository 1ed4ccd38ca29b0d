import { toInstant, type Answer } from '#domain';
import {
  Admission,
  OutcomeUnknown,
  OwnershipLost,
  type AdmissionState,
  type Commit,
  type EventLog,
  type Position,
} from '#event-log';
import type { PersonalData } from '#personal-data';
import type { Cause } from './cause.js';
import { ensureKeys, store, type VersionedEvent } from './envelope.js';
import type { Outcome } from './recorder.js';

/** What a log writes in one go at best. One that is larger by itself is a call of its own. */
const CALL_BYTES = 900_000;

/** Something decided whose answer waits until all that it was decided on is durable. */
export interface Decided {
  readonly cause: Cause;
  readonly payloadMac: string;
  /** None after a refusal: nothing is written, and its answer waits all the same. */
  readonly events: readonly VersionedEvent[];
  /** Not less than its commit takes in the log; 0 where there is none. */
  readonly bytes: number;
  readonly recordedAt: number;
  readonly answer: Answer | null;
  readonly outcome: (position: Position) => Outcome;
}

interface Waiting extends Decided {
  readonly settle: (outcome: Outcome) => void;
}

/**
 * Makes durable what a tenure decides, in that order: while one batch is being written the next gathers. The first
 * append that fails ends it for good.
 */
export class CommitQueue {
  private seq = 0;
  /** Offset of the partition's next record, as far as this queue knows. */
  private end: number;
  private waiting: Waiting[] = [];
  private writing: Promise<void> | undefined;
  private over = false;

  /** @param claimed the admission once all is folded up to and with the claim that this queue writes under */
  constructor(
    private readonly log: EventLog,
    private readonly personalData: PersonalData,
    private readonly partition: number,
    private readonly term: number,
    private readonly claimed: AdmissionState,
  ) {
    this.end = claimed.next;
  }

  get isOver(): boolean {
    return this.over;
  }

  /** Resolves, and never rejects, once this and everything added before it is durable, or is not known to be. */
  async add(decided: Decided): Promise<Outcome> {
    const { promise, resolve: settle } = Promise.withResolvers<Outcome>();
    this.waiting.push({ ...decided, settle });
    this.writing ??= this.write().finally(() => (this.writing = undefined));
    return promise;
  }

  /** Ends it if somebody else has claimed the partition; an append under way finds that out by itself. */
  async check(): Promise<void> {
    this.writing ??= this.confirm()
      .catch((fault: unknown) => this.finish(this.waiting.splice(0), fault))
      .then(() => this.write())
      .finally(() => (this.writing = undefined));
    await this.writing;
  }

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.fitting());
      try {
        await this.record(batch);
      } catch (fault) {
        this.finish([...batch, ...this.waiting.splice(0)], fault);
      }
    }
  }

  private async record(batch: readonly Waiting[]): Promise<void> {
    await ensureKeys(batch, this.personalData);
    const commits = batch.filter(({ events }) => events.length > 0).map((decided) => this.commit(decided));
    const positions = commits.length === 0 ? [] : await this.log.append(this.partition, commits);
    if (commits.length === 0) await this.confirm();
    let next = 0;
    for (const decided of batch) {
      const position = decided.events.length > 0 ? positions[next++] : undefined;
      if (position) this.end = position.offset + 1;
      const end = { partition: this.partition, offset: Math.max(0, this.end - 1) };
      decided.settle(decided.outcome(position ?? end));
    }
  }

  /** How many of those that wait make one call: one at least. */
  private fitting(): number {
    const most = Math.min(CALL_BYTES, this.log.largestCall);
    let sum = 0;
    const tooMany = this.waiting.findIndex(({ bytes }, index) => (sum += bytes) > most && index > 0);
    return tooMany === -1 ? this.waiting.length : tooMany;
  }

  /**
   * What is answered without an append must still be decided on all there is: nobody else has claimed the partition.
   * @throws OwnershipLost somebody has
   */
  private async confirm(): Promise<void> {
    const end = await this.log.end(this.partition);
    if (end < this.end) throw new OutcomeUnknown('the log ends before what it has acknowledged');
    if (end === this.end) return;
    const admission = new Admission(this.partition, { ...this.claimed, next: this.end });
    for await (const record of this.log.read(this.partition, this.end))
      if (admission.admit(record.offset, record) === 'CLAIMED')
        throw new OwnershipLost(this.partition, this.term);
    this.end = admission.state.next;
  }

  private commit({ cause, payloadMac, events, recordedAt, answer }: Decided): Commit {
    const recorded = toInstant(recordedAt);
    return {
      kind: 'COMMIT',
      term: this.term,
      seq: this.seq++,
      workspace: cause.workspace,
      commandId: cause.commandId,
      payloadMac,
      answer,
      recordedAt: recorded,
      events: events.map((event) => store(event, cause, recorded, this.personalData)),
    };
  }

  /** Nobody is told that it failed: whether it is in the log is for the next fold to say. */
  private finish(lost: readonly Waiting[], fault: unknown): void {
    this.over = true;
    const why = fault instanceof OwnershipLost ? 'another process took this partition over' : String(fault);
    for (const { settle } of lost) settle({ outcome: 'unknown', why });
  }
}
