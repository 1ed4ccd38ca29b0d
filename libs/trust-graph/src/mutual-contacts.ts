import type { Id } from '#domain';
import type { Viewer } from '#access';
import type { Moment } from './moment.js';
import type { DirectedTrust } from './trust-between.js';

export interface MutualContactsQuestion {
  readonly viewer: Viewer;
  readonly from: Id;
  readonly to: Id;
  readonly moment: Moment;
  readonly skip: number;
  readonly first: number;
  readonly evidence: number;
}

/** `probability`: the two-hop path's. `expectedDays`: what going through this person adds to the wait. */
export interface MutualContact {
  readonly person: Id;
  readonly knowsTarget: DirectedTrust;
  readonly trustsSeeker: DirectedTrust;
  readonly probability: number;
  readonly expectedDays: number;
}

/** Question: whom do we both know? Ranked by the mutual contact's expected trust in the target, then by id. */
export abstract class MutualContacts {
  abstract ask(
    question: MutualContactsQuestion,
  ): Promise<{ items: readonly MutualContact[]; more: boolean } | null>;
}
