import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AdmittedCommit } from '#event-log';
import { castOf } from '../../../test/support/recorded-cast.js';
import type { Drawn } from '../../../test/support/drawn.js';
import { commandsAbout } from '../../../test/support/random-commands.js';
import { RecordingStage } from '../../../test/support/recording-stage.js';
import type { Order } from './recorder.js';

/** What a log tells, personal parts opened, with ids replaced by the order in which they come up. */
const told = (stage: RecordingStage, commits: readonly AdmittedCommit[]): string[] => {
  const names = new Map<string, string>();
  return commits.map(({ workspace, events }) =>
    JSON.stringify(
      events.map(({ type, subject, streamversion, time, data, sealed = [] }) => {
        const personal = sealed.map(({ people, box }) => [
          people,
          stage.personalData.open(workspace, people, box),
        ]);
        return { type, subject, streamversion, time, data, personal };
      }),
    ).replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
      const name = names.get(id) ?? `id ${names.size}`;
      names.set(id, name);
      return name;
    }),
  );
};

describe('many callers at once', () => {
  const callers = fc.array(
    fc.record({
      drawn: commandsAbout(castOf()),
      /** How many turns of the event loop it waits, and how often it is sent. */
      turns: fc.integer({ min: 0, max: 6 }),
      times: fc.constantFrom(1, 1, 2),
    }),
    { minLength: 5, maxLength: 60 },
  );

  it('leave the log that the same commands leave one after the other, in the order of their positions', async () => {
    let recorded = 0;
    await fc.assert(
      fc.asyncProperty(callers, async (all) => {
        const [atOnce, inTurn] = [await RecordingStage.open(), await RecordingStage.open()];
        try {
          for (const stage of [atOnce, inTurn]) await castOf().enter(stage);
          const given = new Map<string, Drawn>();
          const send = async (order: Order, turns: number) => {
            for (let turn = 0; turn < turns; turn++) await setImmediate();
            return atOnce.recorder.submit(order);
          };
          await Promise.all(
            all.flatMap(({ drawn, turns, times }) => {
              const order = atOnce.order(drawn.type, drawn.data);
              given.set(order.commandId, drawn);
              return Array.from({ length: times }, (_, time) => send(order, turns + time));
            }),
          );
          const commits = await atOnce.commits();
          for (const { commandId } of commits) {
            const drawn = given.get(commandId);
            if (drawn) await inTurn.recorder.submit(inTurn.order(drawn.type, drawn.data, { commandId }));
          }
          expect(told(atOnce, commits)).toEqual(told(inTurn, await inTurn.commits()));
          expect(new Set(commits.map(({ commandId }) => commandId)).size).toBe(commits.length);
          recorded += commits.length;
        } finally {
          for (const stage of [atOnce, inTurn]) await stage.close();
        }
      }),
      { numRuns: 15 },
    );
    expect(recorded).toBeGreaterThan(15 * 5);
  });
});
