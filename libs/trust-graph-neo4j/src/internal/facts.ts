import { type ChangeName, type Fact, read, type Recorded } from './fact.js';
import type { Knowledge } from './knowledge.js';

type TimedName =
  | 'decisionMaker'
  | 'tie'
  | 'answerTime'
  | 'stance'
  | 'capacity'
  | 'limits'
  | 'vouch'
  | 'vouchEnd'
  | 'vouchOutcome'
  | 'coefficients'
  | 'brief'
  | 'proof';

/** The changes about one node or tie that count at a moment, in the order in which they were recorded. */
export class Facts {
  private readonly known: readonly Fact[];

  constructor(
    lines: readonly string[] | null | undefined,
    readonly knowledge: Knowledge,
  ) {
    this.known = (lines ?? []).map(read).filter((fact) => knowledge.knows(fact));
  }

  all<Name extends ChangeName>(name: Name): readonly Fact<Name>[] {
    // The compiler does not see that a change's name decides its type where the name is a parameter.
    return this.known.filter((fact) => fact.change === name) as readonly unknown[] as readonly Fact<Name>[];
  }

  /** Those that had happened by the moment, in the order of (at, place). */
  happened<Name extends TimedName>(name: Name): readonly Fact<Name>[] {
    const { asOf } = this.knowledge;
    const timed = this.all<TimedName>(name).filter(({ at }) => at <= asOf);
    const sorted = timed.toSorted((a, b) => a.at - b.at || a.place - b.place);
    return sorted as readonly unknown[] as readonly Fact<Name>[];
  }
}

/** Of facts the one that was recorded last. */
export const lastSaid = <T extends Recorded>(facts: readonly T[]): T | undefined =>
  facts.toSorted((a, b) => a.place - b.place).at(-1);
