import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from './client.js';
import { mutants, type Mutant } from './mutants.js';
import { prepared } from './prepared.js';
import { play, type Verdict } from './schedule.js';
import { troubles } from './troubles.js';
import { borrowTimers } from './time/borrowed-timers.js';
import { World } from './world.js';

let giveBack: () => void;
beforeEach(() => {
  giveBack = borrowTimers();
});
afterEach(() => giveBack());

const SCHEDULES = 200;
const FIRST = 1_000_000; // not among those that `npm run test:simulate` begins with

describe('recorders, writers and projectors in trouble', () => {
  it(`lose nothing, count nothing twice and recover, in ${SCHEDULES} schedules`, async () => {
    const happened = new Set<string>();
    for (let seed = FIRST; seed < FIRST + SCHEDULES; seed++) {
      const verdict = await play(seed);
      const { faults, counted } = verdict;
      expect({ seed, faults }).toEqual({ seed, faults: [] });
      expect(counted).toBeGreaterThan(7);
      for (const what of Object.keys(verdict.happened)) happened.add(what);
    }
    const answers = ['ok', 'refused', 'unknown', 'not the owner'].map((kind) => `answered: ${kind}`);
    expect([...happened]).toEqual(expect.arrayContaining([...troubles, ...answers, 'claims']));
  }, 60_000);

  it('do the same when they are played again', async () => {
    const [once, again] = [await play(FIRST, { traced: true }), await play(FIRST, { traced: true })];
    expect(once.trace.length).toBeGreaterThan(30);
    expect(again).toEqual(once);
    expect((await play(FIRST + 1, { traced: true })).trace).not.toEqual(once.trace);
  });
});

describe('a partition that was cut off', () => {
  it('is written to no more by whoever has seen what was there, and projected no more', async () => {
    const world = new World(FIRST, {}, null);
    const { time, partition, graph } = world;
    for (const service of world.services) world.start(service);
    const client = new Client(world, 'client');
    const answers: string[] = [];
    void prepared(client).then(() => answers.push('prepared'));
    expect(await time.until(() => graph.checkpoint === partition.end && answers.length > 0, 20_000)).toBe(
      true,
    );
    const { end } = partition;
    partition.cutOff(end - 2);
    void client.give({ kind: 'TAKE', what: 'x' }).then(({ outcome }) => answers.push(outcome));
    expect(await time.until(() => answers.length > 1, time.now + 60_000)).toBe(false);
    expect(partition.end).toBe(end - 1); // by the append that found it out, which does not count
    expect(graph.checkpoint).toBe(end);
    for (const service of world.services) service.kill();
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
