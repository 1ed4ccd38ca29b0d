import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { project, Projector } from '#projection';
import type { GraphWriter, TrustGraph } from '#trust-graph';
import { createMemoryTrustGraph } from '#trust-graph-memory';
import { castOf } from '../support/recorded-cast.js';
import { commandsAbout, type Drawn } from '../support/random-commands.js';
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

const recordAll = async (stage: RecordingStage, drawn: readonly Drawn[]) => {
  await castOf().enter(stage);
  for (const [n, { type, data }] of drawn.entries()) {
    stage.now += 3_600_000;
    const done = stage.recorder.submit(stage.order(type, data));
    if (n % 3 === 0) await done; // some batches of the live projection hold one record, some several
    if (n % 5 === 0) await setImmediate();
  }
};

describe.each(engines)('the %s graph', (_, open) => {
  it('is the fold of the log: projected live or rebuilt, in whatever batches', async () => {
    let changes = 0;
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
            changes += (await stage.commits()).reduce(
              (sum, commit) => sum + project(commit).changes.length,
              0,
            );
          } finally {
            await projector.close();
            await stage.close();
          }
        },
      ),
      { numRuns: 15 },
    );
    expect(changes).toBeGreaterThan(1_000);
  });
});
