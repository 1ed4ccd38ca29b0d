import { isRefused, toInstant, type Answer, type Decision } from '#domain';
import { OwnershipLost, type Commit, type EventLog, type Position } from '#event-log';
import type { PersonalData } from '#personal-data';
import { ensureKeys, store, type VersionedEvent } from './envelope.js';
import { PartitionState } from './partition-state.js';
import type { Order, Outcome } from './recorder.js';
import { reused, tooOld } from './refusals.js';
import type { Sources } from './sources.js';

/** A decided command whose answer waits until all that it was decided on is durable. */
interface Decided {
  readonly order: Order;
  readonly payloadMac: string;
  readonly events: readonly VersionedEvent[];
  readonly recordedAt: number;
  readonly answer: Answer | null;
  readonly outcome: (position: Position) => Outcome;
  readonly settle: (outcome: Outcome) => void;
}

/**
 * One time of owning a partition. Commands are decided in order of arrival on a state that runs ahead of the log;
 * while one batch is being made durable the next gathers; every answer, a refusal too, is given only once everything
 * decided before it is durable. The first failed append ends it: its state may tell what never was.
 */
export class Tenure {
  private seq = 0;
  private queue: Decided[] = [];
  private writing: Promise<void> | undefined;
  private over = false;

  private constructor(
    private readonly log: EventLog,
    private readonly personalData: PersonalData,
    private readonly state: PartitionState,
    private readonly partition: number,
    private readonly term: number,
    private end: number,
  ) {}

  /** Claims the partition and folds all that is in it. */
  static async begin(
    log: EventLog,
    personalData: PersonalData,
    sources: Sources,
    partition: number,
    owner: string,
  ): Promise<Tenure> {
    const state = new PartitionState(partition, personalData, sources);
    const term = await log.claim(partition, owner);
    for await (const record of log.read(partition, 0)) await state.fold(record);
    return new Tenure(log, personalData, state, partition, term, state.admission.state.next);
  }

  get isOver(): boolean {
    return this.over;
  }

  preview(order: Order): Decision {
    return this.state.workspace(order.workspace).preview(order);
  }

  /** Decides at once, and answers when it is durable. The workspace's key exists already. */
  async decide(order: Order): Promise<Outcome> {
    const { state } = this;
    const payloadMac = this.personalData.mac(order.workspace, JSON.stringify([order.actor, order.command]));
    const before = state.answered.find(order.workspace, order.commandId);
    if (before) return before.payloadMac === payloadMac ? before.outcome : reused;
    const recordedAt = state.recordedNow();
    if (state.answered.isTooOld(order.commandId, recordedAt)) return tooOld;
    const { decision, events } = this.decidedNow(order);
    const { promise: outcome, resolve: settle } = Promise.withResolvers<Outcome>();
    const answer = isRefused(decision) ? null : decision.answer;
    this.queue.push({
      order,
      payloadMac,
      events,
      recordedAt,
      answer,
      outcome: (position) =>
        isRefused(decision)
          ? { outcome: 'refused', rejection: decision.rejection }
          : { outcome: 'ok', answer: decision.answer, position },
      settle,
    });
    if (events.length > 0)
      state.answered.keep(order.workspace, order.commandId, { payloadMac, outcome, recordedAt });
    this.writing ??= this.write().finally(() => (this.writing = undefined));
    return outcome;
  }

  /** A decider that throws is a fault of ours; it may have left half a command in the state. */
  private decidedNow(order: Order) {
    try {
      return this.state.workspace(order.workspace).decide(order);
    } catch (fault) {
      this.over = true;
      throw fault;
    }
  }

  private async write(): Promise<void> {
    while (this.queue.length > 0) {
      const batch = this.queue.splice(0);
      try {
        await this.record(batch);
      } catch (fault) {
        this.finish([...batch, ...this.queue.splice(0)], fault);
      }
    }
  }

  private async record(batch: readonly Decided[]): Promise<void> {
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

  private commit({ order, payloadMac, events, recordedAt, answer }: Decided): Commit {
    const recorded = toInstant(recordedAt);
    return {
      kind: 'COMMIT',
      term: this.term,
      seq: this.seq++,
      workspace: order.workspace,
      commandId: order.commandId,
      payloadMac,
      answer,
      recordedAt: recorded,
      events: events.map((event) => store(event, order, recorded, this.personalData)),
    };
  }

  /** Nobody is told that it failed: whether it is in the log is for the next fold to say. */
  private finish(lost: readonly Decided[], fault: unknown): void {
    this.over = true;
    const why = fault instanceof OwnershipLost ? 'another process took this partition over' : String(fault);
    for (const { settle } of lost) settle({ outcome: 'unknown', why });
  }
}
