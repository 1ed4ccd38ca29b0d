import { toInstant, type Answer } from '#domain';
import { OwnershipLost, type Commit, type EventLog, type Position } from '#event-log';
import type { PersonalData } from '#personal-data';
import type { Cause } from './cause.js';
import { ensureKeys, store, type VersionedEvent } from './envelope.js';
import type { Outcome } from './recorder.js';

/** Something decided whose answer waits until all that it was decided on is durable. */
export interface Decided {
  readonly cause: Cause;
  readonly payloadMac: string;
  /** None after a refusal: nothing is written, and its answer waits all the same. */
  readonly events: readonly VersionedEvent[];
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
  private waiting: Waiting[] = [];
  private writing: Promise<void> | undefined;
  private over = false;

  /** @param end offset of the partition's next record */
  constructor(
    private readonly log: EventLog,
    private readonly personalData: PersonalData,
    private readonly partition: number,
    private readonly term: number,
    private end: number,
  ) {}

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

  private async write(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0);
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
    let next = 0;
    for (const decided of batch) {
      const position = decided.events.length > 0 ? positions[next++] : undefined;
      if (position) this.end = position.offset + 1;
      const end = { partition: this.partition, offset: Math.max(0, this.end - 1) };
      decided.settle(decided.outcome(position ?? end));
    }
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
