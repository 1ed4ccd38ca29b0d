import { isRefused, toInstant, type Answer, type Decision } from '#domain';
import { OwnershipLost, type Commit, type EventLog, type Position } from '#event-log';
import type { PersonalData } from '#personal-data';
import { peopleNamed, store, type VersionedEvent } from './envelope.js';
import { PartitionState } from './partition-state.js';
import type { Order, Outcome } from './recorder.js';
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
 * The one decider of a partition. Commands are decided in order of arrival on a state that runs ahead of the log;
 * while one batch is being made durable the next gathers; every answer, a refusal too, is given only once everything
 * decided before it is durable. A failed append throws the state away and folds again from the log.
 */
export class PartitionOwner {
  private state: PartitionState;
  private term = -1;
  private seq = 0;
  private end = 0;
  private queue: Decided[] = [];
  private writing: Promise<void> | undefined;
  private ready: Promise<void>;

  constructor(
    private readonly log: EventLog,
    private readonly personalData: PersonalData,
    private readonly sources: Sources,
    private readonly partition: number,
    private readonly owner: string,
  ) {
    this.state = this.freshState();
    this.ready = this.takeOver();
  }

  /** Resolves once the partition is claimed and folded. */
  async started(): Promise<void> {
    await this.ready;
  }

  async submit(order: Order): Promise<Outcome> {
    await this.ready;
    await this.personalData.ensure(order.workspace, []);
    await this.ready;
    return this.decide(order);
  }

  async preview(order: Order): Promise<Decision> {
    await this.ready;
    return this.state.workspace(order.workspace).preview(order);
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    await this.writing;
  }

  private async decide(order: Order): Promise<Outcome> {
    const { state } = this;
    const payloadMac = this.personalData.mac(order.workspace, JSON.stringify([order.actor, order.command]));
    const before = state.answered.find(order.workspace, order.commandId);
    if (before) {
      if (before.payloadMac !== payloadMac) return reused;
      return { outcome: 'ok', answer: before.answer, position: await before.position };
    }
    const recordedAt = state.recordedNow();
    if (state.answered.isTooOld(order.commandId, recordedAt)) return tooOld;
    const { decision, events } = state.workspace(order.workspace).decide(order);
    const waiting = Promise.withResolvers<Outcome>();
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
      settle: waiting.resolve,
    });
    if (answer && events.length > 0) {
      const position = waiting.promise.then((outcome) => {
        if (outcome.outcome !== 'ok') throw new Error('the first try of this command failed');
        return outcome.position;
      });
      position.catch(() => undefined);
      state.answered.keep(order.workspace, order.commandId, { payloadMac, answer, position, recordedAt });
    }
    this.writing ??= this.write().finally(() => (this.writing = undefined));
    return waiting.promise;
  }

  private async write(): Promise<void> {
    while (this.queue.length > 0) {
      const batch = this.queue.splice(0);
      try {
        await this.record(batch);
      } catch (fault) {
        this.discard([...batch, ...this.queue.splice(0)], fault);
      }
    }
  }

  private async record(batch: readonly Decided[]): Promise<void> {
    await this.ensureKeys(batch);
    const commits = batch.filter(({ events }) => events.length > 0).map((decided) => this.commit(decided));
    const positions = commits.length === 0 ? [] : await this.log.append(this.partition, commits);
    let next = 0;
    for (const decided of batch) {
      const position = decided.events.length > 0 ? positions[next++] : undefined;
      if (position) this.end = position.offset + 1;
      decided.settle(
        decided.outcome(position ?? { partition: this.partition, offset: Math.max(0, this.end - 1) }),
      );
    }
  }

  private async ensureKeys(batch: readonly Decided[]): Promise<void> {
    const people = new Map<string, string[]>();
    for (const { order, events } of batch) {
      const named = peopleNamed(events.map(({ event }) => event));
      if (named.length > 0) people.set(order.workspace, [...(people.get(order.workspace) ?? []), ...named]);
    }
    await Promise.all([...people].map(([workspace, ids]) => this.personalData.ensure(workspace, ids)));
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
  private discard(lost: readonly Decided[], fault: unknown): void {
    this.state = this.freshState();
    this.ready = this.takeOver();
    this.ready.catch(() => undefined);
    const why = fault instanceof OwnershipLost ? 'another process took this partition over' : String(fault);
    for (const { settle } of lost) settle({ outcome: 'unknown', why });
  }

  private async takeOver(): Promise<void> {
    const state = this.state;
    this.term = await this.log.claim(this.partition, this.owner);
    this.seq = 0;
    for await (const record of this.log.read(this.partition, 0)) await state.fold(record);
    this.end = state.admission.state.next;
  }

  private freshState(): PartitionState {
    return new PartitionState(this.partition, this.personalData, this.sources);
  }
}

const reused: Outcome = {
  outcome: 'refused',
  rejection: {
    code: 'COMMAND_ID_REUSED',
    message: 'This command id was used for another command: a retry repeats its command unchanged.',
  },
};

const tooOld: Outcome = {
  outcome: 'refused',
  rejection: {
    code: 'COMMAND_TOO_OLD',
    message: 'This command id is more than 7 days old: give the command a new one.',
  },
};
