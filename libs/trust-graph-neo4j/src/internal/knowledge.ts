import type { Id } from '#domain';
import type { Moment } from '#trust-graph';
import type { Recorded } from './fact.js';

/** The end of an import, as the workspace's node keeps it. */
export interface Undone extends Omit<Recorded, 'place'> {
  readonly import: Id;
}

/**
 * The moment of every permission: after everything that was recorded and everything it speaks of, but before an end
 * that never comes.
 */
const NOW: Moment = { asOf: Number.MAX_VALUE, knownAt: Infinity };

/** Which changes count at a moment: those recorded by then, but of no import that is undone by then. */
export class Knowledge {
  private readonly undone: ReadonlySet<Id>;

  constructor(
    readonly ends: readonly Undone[],
    private readonly moment: Moment,
  ) {
    this.undone = new Set(ends.filter((end) => this.isRecorded(end)).map((end) => end.import));
  }

  static now(undone: readonly Undone[]): Knowledge {
    return new Knowledge(undone, NOW);
  }

  get asOf(): number {
    return this.moment.asOf;
  }

  knows(fact: Recorded): boolean {
    return this.isRecorded(fact) && !(fact.imports?.some((id) => this.undone.has(id)) ?? false);
  }

  private isRecorded({ recordedAt, offset }: Omit<Recorded, 'place'>): boolean {
    const { knownAt, upTo = Infinity } = this.moment;
    return recordedAt <= knownAt && offset < upTo;
  }
}
