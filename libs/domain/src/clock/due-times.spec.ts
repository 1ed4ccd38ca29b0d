import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DueTimes, type Due } from './due-times.js';

const due = fc.record({
  due: fc.integer({ min: 10, max: 40 }).map((second) => `2026-03-01T12:00:${String(second)}Z`),
  kind: fc.constantFrom('REMINDER', 'END', 'LAPSE'),
  subject: fc.constantFrom('a', 'b', 'c'),
}) satisfies fc.Arbitrary<Due>;

const nameOf = ({ due: at, subject, kind }: Due): string => `${at} ${subject} ${kind}`;

/** Everything that still holds, in the order in which it comes up; each is void once it was seen. */
const drained = (times: DueTimes, isVoid: (due: Due) => boolean): string[] => {
  const seen: string[] = [];
  for (;;) {
    const next = times.earliest((one) => !isVoid(one) && !seen.includes(nameOf(one)));
    if (!next) return seen;
    seen.push(nameOf(next));
  }
};

describe('due times', () => {
  it('come up as a sorted array has them, each once, without what became void', () => {
    fc.assert(
      fc.property(fc.array(due, { maxLength: 60 }), fc.func(fc.boolean()), (all, isVoid) => {
        const times = new DueTimes();
        for (const one of all) times.add(one);
        const expected = [...new Set(all.filter((one) => !isVoid(one)).map(nameOf))].sort();
        expect(drained(times, isVoid)).toEqual(expected);
      }),
    );
  });

  it('come up in the same order when added between looks', () => {
    fc.assert(
      fc.property(fc.array(due, { maxLength: 30 }), fc.array(due, { maxLength: 30 }), (some, more) => {
        const times = new DueTimes();
        for (const one of some) times.add(one);
        const [earliest = null] = some.map(nameOf).sort();
        const found = times.earliest(() => true);
        expect(found && nameOf(found)).toBe(earliest);
        for (const one of more) times.add(one);
        expect(drained(times, () => false)).toEqual([...new Set([...some, ...more].map(nameOf))].sort());
      }),
    );
  });

  it('are none where nothing was added, or nothing holds', () => {
    const times = new DueTimes();
    expect(times.earliest(() => true)).toBeNull();
    times.add({ due: '2026-03-01T12:00:00Z', kind: 'END', subject: 'a' });
    expect(times.earliest(() => false)).toBeNull();
    expect(times.earliest(() => true)).toBeNull();
  });
});
