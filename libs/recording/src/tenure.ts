import { isRefused, type Due, type WorkspaceId } from '#domain';
import { OutcomeUnknown, OwnershipLost, type EventLog } from '#event-log';
import type { PersonalData } from '#personal-data';
import { asGiven } from './as-given.js';
import { causeOf } from './cause.js';
import { causeOfTime } from './clock.js';
import { CommitQueue } from './commit-queue.js';
import { sizeOf } from './commit-size.js';
import type { PartitionState } from './partition-state.js';
import type { Order, Outcome, Preview } from './recorder.js';
import { reused, tooOld } from './refusals.js';

/**
 * One time of owning a partition. Commands are decided in order of arrival on a state that runs ahead of the log, and
 * before each of them what time itself has done by then; every answer, a refusal too, is given only once everything
 * decided before it is durable. The first failed append ends it: its state may tell what never was.
 */
export class Tenure {
  private faulted = false;

  private constructor(
    private readonly personalData: PersonalData,
    private readonly state: PartitionState,
    private readonly commits: CommitQueue,
    /** In bytes. */
    private readonly largestCommit: number,
  ) {}

  /**
   * Begins under a claim that was just made, on a state that is as far as the log was some time before it.
   * @throws OwnershipLost somebody else has claimed the partition since
   */
  static async begin(
    log: EventLog,
    personalData: PersonalData,
    partition: number,
    term: number,
    state: PartitionState,
  ): Promise<Tenure> {
    for await (const record of log.read(partition, state.admission.state.next)) await state.fold(record);
    const claimed = state.admission.state;
    if (claimed.next <= term) throw new OutcomeUnknown(`the claim at offset ${term} can’t be read yet`);
    if (claimed.term !== term) throw new OwnershipLost(partition, term);
    const commits = new CommitQueue(log, personalData, partition, term, claimed);
    return new Tenure(personalData, state, commits, log.largestCall);
  }

  get isOver(): boolean {
    return this.faulted || this.commits.isOver;
  }

  preview(order: Order): Preview {
    const decision = this.state.workspace(order.workspace).preview(order);
    if (isRefused(decision)) return decision;
    return { answer: decision.answer, changes: decision.events.length > 0 };
  }

  /** Decides at once, and answers when it is durable. The workspace's key exists already. */
  async decide(order: Order): Promise<Outcome> {
    const { state } = this;
    const payloadMac = this.mac(order.workspace, [order.actor, asGiven(order.command)]);
    const before = state.answered.find(order.workspace, order.commandId);
    if (before) {
      const first = await before.outcome;
      return before.payloadMac === payloadMac || first.outcome === 'unknown' ? first : reused;
    }
    const recordedAt = state.recordedNow();
    if (state.answered.isTooOld(order.commandId, recordedAt)) return tooOld;
    void this.letTimePass(order.workspace, recordedAt);
    const decided = this.orEnd(() => state.workspace(order.workspace).decide(order, this.largestCommit));
    const { decision, events, bytes } = decided;
    const outcome = this.commits.add({
      cause: causeOf(order),
      payloadMac,
      events,
      bytes,
      recordedAt,
      answer: isRefused(decision) ? null : decision.answer,
      outcome: (position) =>
        isRefused(decision)
          ? { outcome: 'refused', rejection: decision.rejection }
          : { outcome: 'ok', answer: decision.answer, position },
    });
    if (events.length > 0)
      state.answered.keep(order.workspace, order.commandId, { payloadMac, outcome, recordedAt });
    return outcome;
  }

  /**
   * Lets time pass in every workspace, and resolves when what that did is durable. It ends the tenure if somebody else
   * has claimed the partition.
   * @throws Error whether it is durable is not known
   */
  async tick(): Promise<void> {
    const now = this.state.recordedNow();
    const fired = this.state.workspaceIds.flatMap((workspace) => this.letTimePass(workspace, now));
    for (const outcome of await Promise.all(fired))
      if (outcome.outcome === 'unknown') throw new Error(outcome.why);
    await this.commits.check();
  }

  /** Does all that is due by now, the earliest first: it had happened before whatever is decided next. */
  private letTimePass(workspace: WorkspaceId, recordedAt: number): Promise<Outcome>[] {
    const decisions = this.state.workspace(workspace);
    const fired: Promise<Outcome>[] = [];
    for (let due = decisions.dueBy(recordedAt); due !== null; due = decisions.dueBy(recordedAt))
      fired.push(this.fire(workspace, due, recordedAt));
    return fired;
  }

  private fire(workspace: WorkspaceId, due: Due, recordedAt: number): Promise<Outcome> {
    const answer = { id: due.subject };
    const events = this.orEnd(() => this.state.workspace(workspace).fire(due));
    return this.commits.add({
      cause: causeOfTime(workspace, due),
      payloadMac: this.mac(workspace, due),
      events,
      bytes: sizeOf(
        events.map(({ event }) => event),
        answer,
      ),
      recordedAt,
      answer,
      outcome: (position) => ({ outcome: 'ok', answer, position }),
    });
  }

  /** A decider that throws is a fault of ours; it may have left half a command in the state. */
  private orEnd<Result>(decided: () => Result): Result {
    try {
      return decided();
    } catch (fault) {
      this.faulted = true;
      throw fault;
    }
  }

  private mac(workspace: WorkspaceId, payload: unknown): string {
    return this.personalData.mac(workspace, JSON.stringify(payload));
  }
}
