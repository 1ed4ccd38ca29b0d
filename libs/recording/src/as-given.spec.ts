import { describe, expect, it } from '@jest/globals';
import { commands, type Command } from '#domain';
import { nothingKnown } from '../../../test/support/breach-signs.js';
import { asGiven } from './as-given.js';

const id = (last: string) => `019bbf00-0000-7000-8000-00000000000${last}`;
const quote = (position: number) => ({
  connector: id('a'),
  seeker: id('b'),
  contact: id('c'),
  domain: null,
  stake: 0.1,
  breachProbability: 0.1,
  coefficients: 'hand-1',
  signs: nothingKnown,
  verdict: 'WITHIN_BUDGET' as const,
  position,
});
const ask = (towards: string[]): Command => ({
  type: 'RequestIntroduction',
  data: commands.RequestIntroduction.schema.parse({
    seeker: id('a'),
    connector: id('b'),
    to: { person: id('c') },
    towards,
  }),
});
const yes = (fresh: number, seen: number, by = 'a'): Command => ({
  type: 'AcceptIntroduction',
  data: commands.AcceptIntroduction.schema.parse({
    by: id(by),
    introduction: id('d'),
    quotes: { fresh: [quote(fresh)], seen: [quote(seen)] },
  }),
});

describe('a command as it was given', () => {
  it('is the same whatever the graph said of it meanwhile', () => {
    expect(asGiven(yes(2, 1))).toEqual(asGiven(yes(1, 1)));
    expect(asGiven(ask([id('f')]))).toEqual(asGiven(ask([])));
  });

  it('is another with other figures agreed to, or anything else that is different', () => {
    expect(asGiven(yes(1, 2))).not.toEqual(asGiven(yes(1, 1)));
    expect(asGiven(yes(1, 1, 'b'))).not.toEqual(asGiven(yes(1, 1)));
  });

  it('is the command itself where there are no quotes', () => {
    const command: Command = {
      type: 'WithdrawVouch',
      data: { connector: id('a'), vouch: id('e') },
    };
    expect(asGiven(command)).toBe(command);
  });
});
