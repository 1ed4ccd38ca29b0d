import { isDeepStrictEqual } from 'node:util';
import {
  decide,
  decideDue,
  evolve,
  initialState,
  isRefused,
  nextDue,
  timed,
  toSeconds,
  workspaceOpened,
  OpenWorkspace,
  type Acceptance,
} from '#domain';
import type { Decision, Due, NewEvent, TimedEvent, WorkspaceState } from '#domain';
import { validated, type VersionedEvent } from './envelope.js';
import { sizeOf } from './commit-size.js';
import type { Order } from './recorder.js';
import { tooLarge } from './refusals.js';
import type { Sources } from './sources.js';

interface Decided {
  readonly decision: Decision;
  readonly events: readonly VersionedEvent[];
  /** Not less than they take in the log. */
  readonly bytes: number;
}

/** What a workspace's deciders know, and how long each of its streams is. */
export class WorkspaceDecisions {
  private readonly state: WorkspaceState = initialState();
  private readonly versions = new Map<string, number>();

  constructor(private readonly sources: Sources) {}

  /** Folds what was recorded before. */
  fold(event: TimedEvent, streamversion: number): void {
    evolve(this.state, event);
    this.versions.set(event.subject, streamversion);
  }

  preview(order: Order): Decision {
    const { actor, occurredAt } = order;
    return decide(order.command, this.state, { actor, occurredAt, newId: this.sources.newId });
  }

  /**
   * Decides, and folds at once what was decided: the next command sees it, durable or not.
   * @param largest in bytes: what would be more in the log is refused instead, and nothing is folded
   */
  decide(order: Order, largest: number): Decided {
    const decision = this.preview(order);
    if (isRefused(decision)) return { decision, events: [], bytes: 0 };
    const events = this.opened(order, decision).map((event) => timed(validated(event), order.occurredAt));
    const bytes = events.length === 0 ? 0 : sizeOf(events, decision.answer);
    if (bytes > largest) return { decision: tooLarge, events: [], bytes: 0 };
    return { decision, events: events.map((event) => this.append(event)), bytes };
  }

  /** The earliest thing that is due by then; null: nothing is. */
  dueBy(nowSeconds: number): Due | null {
    const next = nextDue(this.state);
    return next !== null && toSeconds(next.due) <= nowSeconds ? next : null;
  }

  /**
   * Lets time do what is due, and folds it at once.
   * @throws Error it would stay due for ever: a fault of ours
   */
  fire(due: Due): readonly VersionedEvent[] {
    const events = decideDue(due, this.state).map((event) => timed(validated(event), due.due));
    const versioned = events.map((event) => this.append(event));
    if (isDeepStrictEqual(nextDue(this.state), due))
      throw new Error(`${due.kind} of ${due.subject}, due at ${due.due}, stays due whatever is done`);
    return versioned;
  }

  /** A workspace is opened by its first command. */
  private opened(order: Order, { events }: Acceptance): readonly NewEvent[] {
    const implicit =
      !this.state.workspace.open && events.length > 0 && order.command.type !== 'OpenWorkspace';
    return implicit ? [workspaceOpened(OpenWorkspace.parse({})), ...events] : events;
  }

  private append(event: TimedEvent): VersionedEvent {
    const streamversion = (this.versions.get(event.subject) ?? 0) + 1;
    this.fold(event, streamversion);
    return { event, streamversion, id: this.sources.newId() };
  }
}
