import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toSeconds, type TimedEvent } from '#domain';
import type { Commit } from '#event-log';
import { project } from '#projection';
import type { TrustGraph } from '#trust-graph';
import { createMemoryTrustGraph } from '#trust-graph-memory';
import { Game, people } from '../support/introduction-machine/game.js';
import { personId } from '../support/introduction-machine/player.js';
import { play, turn } from '../support/introduction-machine/turns.js';

/** What may cost nobody anything: saying no, backing out, taking an ask back, and whatever time ends. */
const FREE: ReadonlySet<string> = new Set([
  'IntroductionDeclined.v1',
  'MeetingDeclined.v1',
  'IntroductionWithdrawn.v1',
  'IntroductionExpired.v1',
  'IntroductionUnanswered.v1',
]);
const workspace = 'mine';
const viewer = { workspace, person: null, operator: true };
const moment = { asOf: toSeconds('2050-01-01T00:00:00Z'), knownAt: toSeconds('2050-01-01T00:00:00Z') };
const pairs = people.flatMap((from) => people.filter((to) => to !== from).map((to) => [from, to] as const));

/** A graph that takes up what happened in a game, commit by commit. */
class Audience {
  private heard = 0;

  constructor(private readonly graph: TrustGraph) {}

  async hear(events: readonly TimedEvent[]): Promise<void> {
    const offset = this.heard++;
    const commit = { kind: 'COMMIT', workspace, recordedAt: events[0]?.time, events };
    const records = [project({ ...(commit as unknown as Commit), offset })];
    await this.graph.writer.apply({ partition: 0, from: offset, upTo: offset + 1, records });
  }

  /** Everybody's trust in everybody, all of it at one moment. */
  async trust(): Promise<unknown> {
    return Promise.all(
      pairs.map(([from, to]) =>
        this.graph.trustBetween.ask({
          viewer,
          from: personId(from),
          to: personId(to),
          moment,
          evidence: 100,
        }),
      ),
    );
  }
}

describe('declining, backing out, withdrawing and expiring', () => {
  it('change no trust number of anybody, whatever was before', async () => {
    const free = new Map([...FREE].map((type) => [type, 0]));
    let moved = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 60, maxLength: 120, size: 'max' }), async (turns) => {
        const game = new Game();
        for (const one of turns) play(game, one);
        game.pass(2_000);
        const audience = new Audience(createMemoryTrustGraph({ profileTerms: () => null }));
        for (const events of game.player.commits) {
          const before = await audience.trust();
          await audience.hear(events);
          const after = await audience.trust();
          const type = events.map((event) => event.type).find((one) => FREE.has(one));
          if (type !== undefined) {
            expect([type, after]).toEqual([type, before]);
            free.set(type, (free.get(type) ?? 0) + 1);
          } else if (JSON.stringify(after) !== JSON.stringify(before)) moved += 1;
        }
      }),
      { seed: 20_260_117, numRuns: 60 },
    );
    for (const [type, times] of free) expect([type, times > 3]).toEqual([type, true]);
    expect([...free.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(200);
    expect(moved).toBeGreaterThan(100); // acceptances and outcomes do move it
  });
});
