import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Game, people } from '../../../../test/support/introduction-machine/game.js';
import type { Life } from '../../../../test/support/introduction-machine/machine.js';
import { wordsFor } from '../../../../test/support/introduction-machine/player.js';
import { play, turn } from '../../../../test/support/introduction-machine/turns.js';
import { ConnectorState, IntroductionPhase, TargetState } from './introduction.vocabulary.js';

describe('the life of introductions', () => {
  it('goes as the diagram has it, whatever anybody tries; every state is reached and left; nothing stays at risk', () => {
    const reached = new Set<string>();
    const left = new Set<string>();
    let [accepted, refused] = [0, 0];
    fc.assert(
      fc.property(fc.array(turn, { minLength: 40, maxLength: 120, size: 'max' }), (turns) => {
        const game = new Game();
        const seen = new Map<Life, string>();
        for (const one of turns) {
          play(game, one);
          for (const life of game.machine.lives) {
            const { phase, connector, target } = wordsFor(life);
            for (const place of [phase, `connector ${connector}`, `target ${target}`]) reached.add(place);
            const before = seen.get(life);
            if (before !== undefined && before !== phase) left.add(before);
            seen.set(life, phase);
          }
        }
        game.pass(2_000);
        expect(game.player.state.exposures.open.size).toBe(0);
        accepted += game.accepted;
        refused += game.refused;
      }),
      { seed: 20_260_115, numRuns: 300 },
    );
    expect([...reached].sort()).toEqual(
      [
        ...IntroductionPhase.options,
        ...ConnectorState.options.map((state) => `connector ${state}`),
        ...TargetState.options.map((state) => `target ${state}`),
      ].sort(),
    );
    // A loop that is closed is the one end that nothing has to follow.
    expect([...left].sort()).toEqual(IntroductionPhase.options.filter((phase) => phase !== 'CLOSED').sort());
    expect(accepted).toBeGreaterThan(3_000);
    expect(refused).toBeGreaterThan(1_000);
  });

  it('has a step for somebody in every state that a sequence can end in', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 10, maxLength: 60 }), (turns) => {
        const game = new Game();
        for (const one of turns) play(game, one);
        const stuck = game.machine.lives.filter(
          (life) =>
            life.stage !== 'closed' &&
            !game.machine.possible(people).some((attempt) => attempt.life === life),
        );
        expect(stuck).toEqual([]);
      }),
      { seed: 20_260_116, numRuns: 60 },
    );
  });
});
