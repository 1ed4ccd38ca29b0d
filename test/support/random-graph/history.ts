import fc from 'fast-check';
import type { Id } from '#domain';
import type { GraphChange } from '#trust-graph';
import {
  GraphHistory,
  contact,
  day,
  idOf,
  member,
  organization,
  partOf,
  policy,
  undone,
  workspace,
} from '../graph-history.js';
import { imports, introductionAt, organizations, people, workspaces } from './cast.js';
import { change } from './changes.js';
import { naming } from './naming.js';

interface Drawn {
  readonly workspace: string;
  readonly daysLater: number;
  /** Of an import, the end of one, or neither. */
  readonly import: Id | null;
  readonly undoes: boolean;
  readonly changes: readonly GraphChange[];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  workspace: fc.constantFrom(...workspaces, 'mine', 'mine'),
  daysLater: fc.constantFrom(0, 0, 1, 10),
  import: fc.constantFrom(null, null, ...imports),
  undoes: fc.integer({ min: 0, max: 14 }).map((n) => n === 0),
  changes: fc
    .array(fc.oneof({ weight: 12, arbitrary: fc.tuple(change) }, { weight: 1, arbitrary: naming }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((several) => several.flat()),
});

/** A workspace's first record: what it is, most of its organisations, and most people without a word about them. */
const opening: fc.Arbitrary<readonly GraphChange[]> = fc
  .record({
    halfLife: fc.constantFrom(10, 730.5).map((days) => days * 86_400),
    baseRate: fc.constantFrom(0.15, 0.5),
    level: fc.constantFrom('WORKSPACE' as const, 'WORKSPACE' as const, 'CONTACTS' as const),
    accounts: fc.tuple(
      ...people.map((id) => fc.constantFrom([member(id)], [member(id)], [contact(id)], [contact(id)], [])),
    ),
  })
  .map(({ halfLife, baseRate, level, accounts }) => [
    workspace({ halfLife, baseRate }),
    policy(level),
    ...organizations.slice(1).map((id, i) => organization(id, { by: i === 0 ? null : (people[0] ?? null) })),
    ...accounts.flat(),
  ]);

/**
 * Makes a possible history of what was drawn: every position and introduction has an id of its own, and is left or
 * goes on only after it was told of; an import takes nothing more once it is undone.
 */
const possible = (
  records: readonly Drawn[],
): readonly (Drawn & { readonly told: readonly GraphChange[] })[] => {
  const positions: Id[] = [];
  let introductions = 0;
  const over = new Set<Id>();
  const before = (which: string): Id | null =>
    introductions === 0 ? null : introductionAt((Number(which) + introductions) % introductions);
  const tell = (told: GraphChange): readonly GraphChange[] => {
    if (told.change === 'position') {
      const position = idOf(`p${String(positions.length).padStart(4, '0')}`);
      positions.push(position);
      return [{ ...told, position }];
    }
    if (told.change === 'introduction') {
      const parent = told.parent === null ? null : before(told.parent);
      return [{ ...told, introduction: introductionAt(introductions++), parent }];
    }
    if (told.change === 'introductionStep') {
      const introduction = before(told.introduction);
      return introduction === null ? [] : [{ ...told, introduction }];
    }
    if (told.change !== 'positionLeft') return [told];
    const position = positions[Number(told.position) % positions.length];
    return position === undefined ? [] : [{ ...told, position }];
  };
  return records.map((record) => {
    const { import: id, undoes, changes } = record;
    if (id === null || over.has(id)) return { ...record, told: changes.flatMap(tell) };
    if (!undoes) return { ...record, told: [partOf(id), ...changes.flatMap(tell)] };
    over.add(id);
    return { ...record, told: [undone(id)] };
  });
};

/** A history of two workspaces in one partition. */
export const randomHistory: fc.Arbitrary<GraphHistory> = fc
  .tuple(opening, opening, fc.array(drawn, { minLength: 1, maxLength: 120, size: 'max' }))
  .map(([mine, other, records]) => {
    const history = new GraphHistory()
      .say(...mine)
      .in('other')
      .say(...other);
    let recordedAt = day(0);
    for (const { workspace: name, daysLater, told } of possible(records)) {
      recordedAt += daysLater * 86_400;
      history
        .in(name)
        .record(recordedAt, ...told)
        .pass(daysLater);
    }
    return history;
  });

/** Where to cut a history into batches. */
export const cutsOf = (history: GraphHistory): fc.Arbitrary<readonly number[]> =>
  fc
    .array(fc.integer({ min: 0, max: history.records.length }), { maxLength: 6 })
    .map((cuts) => cuts.toSorted((a, b) => a - b));
