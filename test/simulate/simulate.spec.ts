import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mutants, type Mutant } from './mutants.js';
import { play, type Verdict } from './schedule.js';
import { borrowTimers } from './time/borrowed-timers.js';

let giveBack: () => void;
beforeEach(() => {
  giveBack = borrowTimers();
});
afterEach(() => giveBack());

const SCHEDULES = 200;
const FIRST = 1_000_000; // not among those that `npm run test:simulate` begins with

describe('recorders, writers and projectors in trouble', () => {
  it(`lose nothing, count nothing twice and recover, in ${SCHEDULES} schedules`, async () => {
    for (let seed = FIRST; seed < FIRST + SCHEDULES; seed++) {
      const { faults, counted } = await play(seed);
      expect({ seed, faults }).toEqual({ seed, faults: [] });
      expect(counted).toBeGreaterThan(7);
    }
  }, 60_000);

  it('do the same when they are played again', async () => {
    const [once, again] = [await play(FIRST, { traced: true }), await play(FIRST, { traced: true })];
    expect(once.trace.length).toBeGreaterThan(30);
    expect(again).toEqual(once);
    expect((await play(FIRST + 1, { traced: true })).trace).not.toEqual(once.trace);
  });
});

describe('what is broken is found where', () => {
  const firstCaught = async ({ plant, collaborators }: Mutant, most: number): Promise<Verdict | null> => {
    const takeOut = plant();
    try {
      for (let seed = 1; seed <= most; seed++) {
        const verdict = await play(seed, { collaborators });
        if (verdict.faults.length > 0) return verdict;
      }
      return null;
    } finally {
      takeOut();
    }
  };

  it.each(Object.entries(mutants))(
    '%s',
    async (_, mutant) => {
      expect((await firstCaught(mutant, 200))?.faults).not.toBeUndefined();
    },
    60_000,
  );
});
