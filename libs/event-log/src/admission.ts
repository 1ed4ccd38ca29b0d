import { LogDamaged } from './errors.js';
import type { Claim, Commit } from './event-log.js';

/**
 * What a record does: a commit counts or is void, a claim starts a term or, with the current nonce, is a second copy
 * of the one that did.
 */
export type Verdict = 'COUNTS' | 'VOID' | 'CLAIMED' | 'CLAIM_REPEATED';

/** All that admission remembers of a partition; plain data, so that a snapshot can hold it. */
export interface AdmissionState {
  /** The offset that the next record must have. */
  readonly next: number;
  /** The offset of the claim in force; null before the first one. */
  readonly term: number | null;
  /** The seq of the term's last commit that counts; -1 when there is none yet. */
  readonly seq: number;
  readonly nonce: string | null;
  /** How many commits were void so far. */
  readonly voided: number;
}

const atTheStart: AdmissionState = { next: 0, term: null, seq: -1, nonce: null, voided: 0 };

/**
 * Decides which records of a partition count. Every reader passes every record through it, in order, so all of them
 * agree on who was the writer at any offset without asking anybody: the log itself is the arbiter.
 *
 * A late copy of a claim that was superseded starts a term that nobody writes under, which costs one more claim and
 * no safety; remembering every nonce to avoid that would make the state grow with the log.
 */
export class Admission {
  #state: AdmissionState;

  constructor(
    readonly partition: number,
    state: AdmissionState = atTheStart,
  ) {
    this.#state = state;
  }

  get state(): AdmissionState {
    return this.#state;
  }

  /** An independent admission at the same place: for trying a batch that may not be written after all. */
  copy(): Admission {
    return new Admission(this.partition, this.#state);
  }

  /** @throws LogDamaged the record is not the next one: some were lost, or the log was cut off and grew anew */
  admit(offset: number, record: Claim | Commit): Verdict {
    const { next } = this.#state;
    if (offset !== next)
      throw new LogDamaged(this.partition, next, `the next record found has offset ${offset}`);
    return record.kind === 'CLAIM' ? this.#claim(offset, record) : this.#commit(offset, record);
  }

  #claim(offset: number, { nonce }: Claim): Verdict {
    const repeated = nonce === this.#state.nonce;
    this.#state = repeated
      ? { ...this.#state, next: offset + 1 }
      : { ...this.#state, next: offset + 1, term: offset, seq: -1, nonce };
    return repeated ? 'CLAIM_REPEATED' : 'CLAIMED';
  }

  #commit(offset: number, { term, seq }: Commit): Verdict {
    const state = this.#state;
    const counts = term === state.term && seq === state.seq + 1;
    this.#state = counts
      ? { ...state, next: offset + 1, seq }
      : { ...state, next: offset + 1, voided: state.voided + 1 };
    return counts ? 'COUNTS' : 'VOID';
  }
}
