import type { Id } from '#domain';
import type { GraphChange, Moment, RecordedChanges } from '#trust-graph';
import { remembered } from './remembered.js';

export type ChangeName = GraphChange['change'];
type Changes = { readonly [Change in GraphChange as Change['change']]: Change };

/** A change and its place in the history: whatever was recorded later has a higher one. */
export type Fact<Name extends ChangeName = ChangeName> = Changes[Name] & { readonly place: number };

/**
 * The moment of every permission: after everything that was recorded and everything it speaks of, but before an end
 * that never comes.
 */
export const NOW: Moment = { asOf: Number.MAX_VALUE, knownAt: Infinity };

/** All changes of a workspace in the order of the log, whether they count or not. */
export const everyChange = (records: readonly RecordedChanges[]): Fact[] =>
  records.flatMap(({ changes }) => changes).map((change, place) => ({ ...change, place }));

/**
 * The changes that count as far as is known at a moment: recorded by `knownAt` and before `upTo`, and of no record
 * whose import is undone by then. When a change happened (`at`, `since`, ...) is not looked at here.
 */
export class Facts {
  readonly asOf: number;
  private readonly facts: readonly Fact[];

  constructor(records: readonly RecordedChanges[], { asOf, knownAt, upTo = Infinity }: Moment) {
    this.asOf = asOf;
    const isKnown = (record: RecordedChanges) => record.recordedAt <= knownAt && record.offset < upTo;
    const undone = new Set(
      records.filter(isKnown).flatMap(({ changes }) => importsOf(changes, 'importUndone')),
    );
    const isVoid = ({ changes }: RecordedChanges) =>
      importsOf(changes, 'import').some((id) => undone.has(id));

    let place = 0;
    this.facts = records.flatMap((record) => {
      const here = record.changes.map((change) => ({ ...change, place: place++ }));
      return isKnown(record) && !isVoid(record) ? here : [];
    });
  }

  /** In the order in which they were recorded. */
  all<Name extends ChangeName>(name: Name): readonly Fact<Name>[] {
    // The compiler does not see that a change's name decides its type where the name is a parameter.
    return this.named(name) as readonly unknown[] as readonly Fact<Name>[];
  }

  /** Those of the changes that had happened by the moment, in the order of (at, place). */
  happened<Name extends TimedName>(name: Name): readonly Fact<Name>[] {
    return this.timed(name) as readonly unknown[] as readonly Fact<Name>[];
  }

  private readonly named = remembered((name: ChangeName) =>
    this.facts.filter((fact) => fact.change === name),
  );
  private readonly timed = remembered((name: TimedName) =>
    this.all<TimedName>(name)
      .filter(({ at }) => at <= this.asOf)
      .sort((a, b) => a.at - b.at || a.place - b.place),
  );
}

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

const importsOf = (changes: readonly GraphChange[], name: 'import' | 'importUndone'): Id[] =>
  changes.flatMap((change) => (change.change === name ? [change.import] : []));
