import { describe, expect, it } from '@jest/globals';
import { forwardable } from './forwardable.js';

const words = {
  purpose: 'A talk of twenty minutes about data work at the city.',
  message: 'I read your report on bus times.\nIt made me want to help.',
  whyMe: 'I know the buses: I drove them.',
  whoIAm: 'A bus driver who learnt to program.',
  whatIsUnique: 'I have seen both sides of the timetable.',
  whoUsesIt: 'Planners, to find out where buses wait.',
};

describe('the text that a connector forwards', () => {
  it('says who asks, what for, and the four answers, and ends with who it comes from', () => {
    expect(forwardable(words, { seeker: 'Ada King', connector: 'Bea Moss' })).toBe(
      `My name is Ada King, and I would like to be introduced to you.

A talk of twenty minutes about data work at the city.

I read your report on bus times.
It made me want to help.

Who I am
A bus driver who learnt to program.

What is unique about me
I have seen both sides of the timetable.

Who would use it, and for what
Planners, to find out where buses wait.

Why me
I know the buses: I drove them.

— Ada King, through Bea Moss`,
    );
  });

  it('leaves out what was not written', () => {
    const bare = { ...words, purpose: null, message: null };
    expect(forwardable(bare, { seeker: 'Ada King', connector: 'Bea Moss' })).toMatch(
      /^My name is Ada King, and I would like to be introduced to you\.\n\nWho I am\n/,
    );
  });

  it('leaves out names that its reader may not see', () => {
    const text = (seeker: string | null, connector: string | null) =>
      forwardable(words, { seeker, connector });
    expect(text(null, 'Bea Moss')).toMatch(/^I would like to be introduced to you\.\n\nA talk of twenty/);
    expect(text(null, 'Bea Moss')).toMatch(/I drove them\.\n\n— through Bea Moss$/);
    expect(text('Ada King', null)).toMatch(/I drove them\.\n\n— Ada King$/);
    expect(text(null, null)).toMatch(/I drove them\.$/);
  });
});
