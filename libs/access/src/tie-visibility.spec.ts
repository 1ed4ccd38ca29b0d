import { describe, expect, it } from '@jest/globals';
import { maySeeTie, sideLevel, type TieSide } from './tie-visibility.js';
import type { Viewer } from './viewer.js';

const viewer = (person: string | null, operator = false): Viewer => ({ workspace: 'mine', person, operator });
const side = (
  person: string,
  stated: TieSide['stated'],
  account: TieSide['account'] = 'MEMBER',
): TieSide => ({
  person,
  account,
  stated,
});
const nobody = () => false;

describe('who may see a tie', () => {
  const hidden = [side('ann', 'ENDS'), side('bob', 'ENDS')] as const;
  const shared = [side('ann', 'WORKSPACE'), side('bob', 'WORKSPACE')] as const;

  it('its ends and operators, always', () => {
    expect(maySeeTie(viewer('ann'), hidden, 'ENDS', nobody)).toBe(true);
    expect(maySeeTie(viewer('bob'), hidden, 'ENDS', nobody)).toBe(true);
    expect(maySeeTie(viewer(null, true), hidden, 'ENDS', nobody)).toBe(true);
  });

  it('other members only where both sides admit them', () => {
    expect(maySeeTie(viewer('eve'), shared, 'ENDS', nobody)).toBe(true);
    expect(maySeeTie(viewer('eve'), hidden, 'WORKSPACE', () => true)).toBe(false);
    expect(maySeeTie(viewer('eve'), [shared[0], hidden[1]], 'WORKSPACE', () => true)).toBe(false);
    expect(maySeeTie(viewer('eve'), [hidden[0], shared[1]], 'WORKSPACE', () => true)).toBe(false);
  });

  it('people tied to that very side, where it says contacts', () => {
    const contacts = [side('ann', 'CONTACTS'), side('bob', 'WORKSPACE')] as const;
    expect(maySeeTie(viewer('eve'), contacts, 'ENDS', (person) => person === 'ann')).toBe(true);
    expect(maySeeTie(viewer('eve'), contacts, 'ENDS', (person) => person === 'bob')).toBe(false);
  });

  it('nobody without a person', () => {
    expect(maySeeTie(viewer(null), shared, 'WORKSPACE', () => true)).toBe(false);
  });

  it('a side that says nothing goes by the policy, one without an account restricts nothing', () => {
    expect(sideLevel(side('ann', null), 'CONTACTS')).toBe('CONTACTS');
    expect(sideLevel(side('ann', null, 'CONTACT'), 'CONTACTS')).toBe('WORKSPACE');
    expect(sideLevel(side('ann', 'ENDS', 'CONTACT'), 'WORKSPACE')).toBe('ENDS');
  });
});
