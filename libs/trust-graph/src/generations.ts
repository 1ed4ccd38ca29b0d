import type { GraphWriter } from './graph-writer.js';

/**
 * `LIVE`: questions are asked of it, and projectors fill it. `BUILDING`: only whoever began it fills it. `KEPT`: nobody
 * fills it; it is what can be gone back to. `DROPPED`: it is being taken away.
 */
export type GenerationState = 'LIVE' | 'BUILDING' | 'KEPT' | 'DROPPED';

/** One graph of a log beside others of the same log. */
export interface Generation {
  readonly name: string;
  readonly state: GenerationState;
  /** How it is laid out: a process reads and writes generations of its own layout only. */
  readonly layout: number;
}

/** What a partition of a generation holds. */
export interface Contents {
  /** How many nodes and ties there are, by kind. */
  readonly counts: Readonly<Record<string, number>>;
  readonly digest: string;
}

/** The graphs of one log that lie beside each other: a new one is built while the live one is asked. */
export abstract class Generations {
  /** How this process lays generations out. */
  abstract readonly layout: number;

  abstract list(): Promise<readonly Generation[]>;

  /** Begins an empty one, for the caller to fill. */
  abstract begin(): Promise<Generation>;

  /** Lets a kept one be filled again. @throws RangeError it is none of this layout */
  abstract resume(name: string): Promise<Generation>;

  /** Writes to that one, whichever is live. */
  abstract writer(name: string): GraphWriter;

  abstract contents(name: string, partition: number): Promise<Contents>;

  /**
   * Makes another generation the live one and keeps the former. Nothing is applied to the live one from the call on
   * until it has come to an end, so that the two can be compared at one position.
   * @param ready fills the other one up to where the live one stands (an offset per partition; null where there is no
   *   live one), compares them, and says whether to switch
   * @returns what `ready` said
   */
  abstract switchTo(
    name: string,
    partitions: number,
    ready: (positions: readonly number[] | null) => Promise<boolean>,
  ): Promise<boolean>;

  /**
   * Takes a generation away that is not live, in steps.
   * @param told how many nodes are gone so far
   */
  abstract drop(name: string, told?: (gone: number) => void): Promise<void>;
}
