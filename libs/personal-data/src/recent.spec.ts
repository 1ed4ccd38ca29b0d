import { describe, expect, it } from '@jest/globals';
import { Recent } from './recent.js';

describe('a map of what was used lately', () => {
  it('keeps the last ones and forgets the first', () => {
    const recent = new Recent<number>(2);
    ['a', 'b', 'c', 'd', 'e'].forEach((name, n) => {
      recent.set(name, n);
    });
    expect(['a', 'b', 'c', 'd', 'e'].map((name) => recent.get(name))).toEqual([
      undefined,
      undefined,
      2,
      3,
      4,
    ]);
  });

  it('keeps what is used again', () => {
    const recent = new Recent<number>(2);
    for (const name of ['kept', 'b', 'c', 'd', 'e', 'f']) {
      recent.set(name, 1);
      expect(recent.get('kept')).toBe(1);
    }
  });

  it('forgets a deleted one, young or old', () => {
    const recent = new Recent<number>(1);
    recent.set('old', 1);
    recent.set('young', 2);
    recent.delete('old');
    recent.delete('young');
    expect([recent.get('old'), recent.get('young')]).toEqual([undefined, undefined]);
  });
});
