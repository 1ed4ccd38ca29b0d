import type { Id } from '#domain';
import type { Outcome } from '#recording';
import type { Wish } from './wishes.js';

/** An answer that a recorder gave, whether or not it arrived; ends are those of the partition at that moment. */
export interface Told {
  readonly outcome: Exclude<Outcome, { outcome: 'unknown' }>;
  readonly endWhenAsked: number;
  readonly endWhenTold: number;
}

export interface Given {
  readonly wish: Wish;
  readonly told: Told[];
}

/** What clients gave, and what recorders said to it. */
export class History {
  readonly given = new Map<Id, Given>();

  give(commandId: Id, wish: Wish): void {
    this.given.set(commandId, { wish, told: [] });
  }

  tell(commandId: Id, told: Told): void {
    this.given.get(commandId)?.told.push(told);
  }
}
