import { describe, expect, it } from '@jest/globals';
import type { Viewer } from './viewer.js';
import { maySeeWord } from './word-visibility.js';

const eve: Viewer = { workspace: 'mine', person: 'eve', operator: false };
const none = { between: () => false, anyOf: () => false, told: () => false };

describe('who may see a word about somebody', () => {
  it('the speaker, the person it is about, and operators', () => {
    expect(maySeeWord(eve, 'eve', 'bob', none)).toBe(true);
    expect(maySeeWord(eve, 'ann', 'eve', none)).toBe(true);
    expect(maySeeWord({ ...eve, person: null, operator: true }, 'ann', 'bob', none)).toBe(true);
    expect(maySeeWord(eve, 'ann', 'bob', none)).toBe(false);
  });

  it('every member, where the workspace itself says it', () => {
    expect(maySeeWord(eve, null, 'bob', none)).toBe(true);
    expect(maySeeWord({ ...eve, person: null }, null, 'bob', none)).toBe(false);
  });

  it('whoever sees the tie between speaker and person', () => {
    const ties = { ...none, between: (a: string, b: string) => a === 'ann' && b === 'bob' };
    expect(maySeeWord(eve, 'ann', 'bob', ties)).toBe(true);
    expect(maySeeWord(eve, 'cid', 'bob', ties)).toBe(false);
  });

  it('whomever its speaker told of the person, and of nobody else’s word', () => {
    const ties = { ...none, told: (by: string, about: string) => by === 'ann' && about === 'bob' };
    expect(maySeeWord(eve, 'ann', 'bob', ties)).toBe(true);
    expect(maySeeWord(eve, 'cid', 'bob', ties)).toBe(false);
    expect(maySeeWord(eve, 'bob', 'bob', { ...none, told: () => true })).toBe(false);
  });

  it('of what somebody says of themself: whoever sees a tie of theirs', () => {
    const ties = { ...none, anyOf: (person: string) => person === 'bob' };
    expect(maySeeWord(eve, 'bob', 'bob', ties)).toBe(true);
    expect(maySeeWord(eve, 'cid', 'cid', ties)).toBe(false);
    expect(maySeeWord(eve, 'ann', 'bob', ties)).toBe(false);
  });
});
