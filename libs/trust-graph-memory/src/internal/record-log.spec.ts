import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Imports } from './imports.js';
import { RecordLog } from './record-log.js';

/** Records at offsets 3, 5 and 9, of second 100, 100 and 200, with two, one and three changes. */
const filled = (): RecordLog => {
  const log = new RecordLog();
  for (const [offset, at, changes] of [
    [3, 100, 2],
    [5, 100, 1],
    [9, 200, 3],
  ] as const) {
    log.open(offset, at);
    log.next += changes;
  }
  return log;
};

describe('what is known at a moment', () => {
  it.each([
    [{ knownAt: 99 }, 0],
    [{ knownAt: 100 }, 3],
    [{ knownAt: 199 }, 3],
    [{ knownAt: 200 }, 6],
    [{ knownAt: 200, upTo: 3 }, 0],
    [{ knownAt: 200, upTo: 4 }, 2],
    [{ knownAt: 200, upTo: 9 }, 3],
    [{ knownAt: 200, upTo: 10 }, 6],
    [{ knownAt: 100, upTo: 10 }, 3],
  ])('%j knows the changes before %i', (moment, bound) => {
    expect(filled().boundOf({ asOf: 0, ...moment })).toBe(bound);
  });
});

it('knows by offset and time also where records have one change each, or none', () => {
  const asList = fc.property(
    fc.array(fc.record({ skip: fc.nat(2), wait: fc.nat(1), changes: fc.constantFrom(0, 1, 1, 1, 2) })),
    (records) => {
      const log = new RecordLog();
      const changes: { offset: number; at: number }[] = [];
      let [offset, at] = [0, 1_000];
      for (const record of records) {
        offset += record.skip;
        at += record.wait;
        log.open(offset, at);
        for (let n = 0; n < record.changes; n++) changes.push({ offset, at });
        log.next += record.changes;
        offset += 1;
      }
      for (let upTo = 0; upTo <= offset; upTo++) {
        const expected = changes.filter((change) => change.offset < upTo).length;
        expect(log.boundOf({ asOf: 0, knownAt: at, upTo })).toBe(expected);
      }
      for (let knownAt = 999; knownAt <= at; knownAt++) {
        expect(log.boundOf({ asOf: 0, knownAt })).toBe(
          changes.filter((change) => change.at <= knownAt).length,
        );
      }
    },
  );
  fc.assert(asList, { seed: 5, numRuns: 300 });
});

describe('an undone import', () => {
  it('voids the changes of its records for whoever knows that it was undone', () => {
    const imports = new Imports();
    let next = 0;
    const record = (changes: number, take: () => void) => {
      take();
      next += changes;
      return imports.settle(next - changes, next);
    };
    expect(record(2, () => undefined)).toBeNull(); // changes 0, 1
    expect(
      record(2, () => {
        imports.mark('a');
      }),
    ).toBeNull(); // changes 2, 3
    expect(
      record(1, () => {
        imports.mark('b');
      }),
    ).toBeNull(); // change 4
    expect(
      record(1, () => {
        imports.undo('a', 5);
      }),
    ).toEqual({ first: 2, end: 4 }); // change 5
    expect(
      record(2, () => {
        imports.mark('a');
      }),
    ).toEqual({ first: 2, end: 8 }); // changes 6, 7: a late part of what was undone

    const counting = (bound: number) =>
      [0, 1, 2, 3, 4, 5, 6, 7].filter((change) => imports.counts(change, bound));
    expect(counting(5)).toEqual([0, 1, 2, 3, 4]);
    expect(counting(6)).toEqual([0, 1, 4, 5]);
    expect(counting(8)).toEqual([0, 1, 4, 5]);
  });
});
