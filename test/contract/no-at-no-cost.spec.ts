import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evolve, initialState, toSeconds, type TimedEvent } from '#domain';
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

/** A graph, and deciders, that take up what happened in a game, commit by commit. */
class Audience {
  private heard = 0;
  private readonly state = initialState();

  constructor(private readonly graph: TrustGraph) {}

  async hear(events: readonly TimedEvent[]): Promise<void> {
    for (const event of events) evolve(this.state, event);
    const offset = this.heard++;
    const commit = { kind: 'COMMIT', workspace, recordedAt: events[0]?.time, events };
    const records = [project({ ...(commit as unknown as Commit), offset })];
    await this.graph.writer.apply({ partition: 0, from: offset, upTo: offset + 1, records });
  }

  /**
   * All of it at one moment: everybody's trust in everybody, how likely a vouch by anybody for anybody fails, how vouches
   * turned out, and what a refit would learn from.
   */
  async numbers(): Promise<unknown> {
    const { vouchRisk, trustBetween } = this.graph;
    const ofPairs = pairs.map(async ([one, other]) => {
      const [from, to] = [personId(one), personId(other)];
      const trust = await trustBetween.ask({ viewer, from, to, moment, evidence: 100 });
      const vouch = { connector: from, seeker: to, contacts: [from] };
      const risk = await vouchRisk.ofVouch({ viewer, ...vouch, moment, evidence: 0 });
      return { trust, breach: risk?.breach };
    });
    const { ended, coefficients } = this.state.calibration;
    return {
      pairs: await Promise.all(ofPairs),
      outcomes: await vouchRisk.outcomes(viewer, null, moment),
      learning: [[...ended], coefficients],
    };
  }
}

describe('declining, backing out, withdrawing and expiring', () => {
  it('change no number of anybody, whatever was before', async () => {
    const free = new Map([...FREE].map((type) => [type, 0]));
    let moved = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 60, maxLength: 120, size: 'max' }), async (turns) => {
        const game = new Game();
        for (const one of turns) play(game, one);
        game.pass(2_000);
        const audience = new Audience(createMemoryTrustGraph({ profileTerms: () => null }));
        for (const events of game.player.commits) {
          const before = await audience.numbers();
          await audience.hear(events);
          const after = await audience.numbers();
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
