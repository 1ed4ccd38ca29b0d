import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { project, Projector } from '#projection';
import type { GraphWriter, TrustGraph } from '#trust-graph';
import type { Outcome } from '#recording';
import { createMemoryTrustGraph } from '#trust-graph-memory';
import { castOf } from '../support/recorded-cast.js';
import type { Drawn } from '../support/drawn.js';
import { commandsAbout, type Cast } from '../support/random-commands.js';
import { RecordingStage } from '../support/recording-stage.js';

const engines: [string, () => TrustGraph][] = [
  ['memory', () => createMemoryTrustGraph({ profileTerms: () => null })],
];

/** The log from its start into a new graph, `size(n)` offsets in the n-th batch. */
const rebuild = async (stage: RecordingStage, writer: GraphWriter, sizes: readonly number[]) => {
  const commits = await stage.commits();
  const end = await stage.log.end(0);
  for (let from = 0, batch = 0; from < end; batch += 1) {
    const upTo = Math.min(end, from + (sizes[batch % sizes.length] ?? 1));
    const records = commits.filter(({ offset }) => offset >= from && offset < upTo).map(project);
    await writer.apply({ partition: 0, from, upTo, records });
    from = upTo;
  }
};

const DAY = 86_400_000;

/** The k-th trio's introduction goes by the id that it was given when it was last asked for. */
const remember = (
  outcome: Outcome,
  data: unknown,
  people: Cast['people'],
  placeholders: readonly string[],
  asked: Map<string, string>,
) => {
  const trio = people.indexOf((data as { seeker: string }).seeker);
  if (outcome.outcome === 'ok') asked.set(placeholders[trio] ?? '', outcome.answer.id);
};
const named = <Data>(data: Data, asked: ReadonlyMap<string, string>): Data =>
  JSON.parse(JSON.stringify(data), (_, value: unknown) => asked.get(String(value)) ?? value) as Data;

const recordAll = async (stage: RecordingStage, drawn: readonly Drawn[]) => {
  const cast = castOf();
  await cast.enter(stage);
  const asked = new Map<string, string>();
  for (const [n, { type, data }] of drawn.entries()) {
    stage.now += n % 7 === 0 ? 8 * DAY : 3_600_000; // now and then long enough for the clock to speak
    const done = stage.recorder.submit(stage.order(type, named(data, asked)));
    if (type === 'RequestIntroduction') remember(await done, data, cast.people, cast.introductions, asked);
    if (type === 'GiveVouch') remember(await done, data, cast.people, cast.vouches, asked);
    if (n % 3 === 0) await done; // some batches of the live projection hold one record, some several
    if (n % 5 === 0) await setImmediate();
  }
};

describe.each(engines)('the %s graph', (_, open) => {
  it('is the fold of the log: projected live or rebuilt, in whatever batches', async () => {
    let changes = 0;
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(commandsAbout(castOf()), { minLength: 60, maxLength: 120 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }),
        async (drawn, sizes) => {
          const stage = await RecordingStage.open();
          const [live, rebuilt] = [open(), open()];
          const projector = new Projector(stage.log, live.writer, 0);
          try {
            projector.start();
            await recordAll(stage, drawn);
            const end = (await stage.restart(), await stage.log.end(0));
            await rebuild(stage, rebuilt.writer, sizes);
            await projector.close();
            const rest = new Projector(stage.log, live.writer, 0);
            rest.start();
            expect(await rest.progress.reaches(end - 1, 5_000)).toBe(true);
            await rest.close();
            expect(await live.writer.digest(0)).toBe(await rebuilt.writer.digest(0));
            for (const { change } of (await stage.commits()).flatMap((commit) => project(commit).changes)) {
              changes += 1;
              seen.add(change);
            }
          } finally {
            await projector.close();
            await stage.close();
          }
        },
      ),
      { numRuns: 15, seed: 1 }, // one that every kind of change comes up in
    );
    expect(changes).toBeGreaterThan(1_000);
    for (const change of [
      'introductionStep',
      'vouch',
      'vouchEnd',
      'vouchOutcome',
      'coefficients',
      'limits',
      'brief',
      'proof',
    ]) {
      expect([change, seen.has(change)]).toEqual([change, true]);
    }
  });
});
