import { describe, expect, it } from '@jest/globals';
import { readRatings } from './ratings.js';

describe('a file of ratings', () => {
  it('is read in order of time, ratings as parts of 1', () => {
    expect(readRatings('b,c,-10,1300000100.5\na,b,4,1300000000\n')).toEqual([
      { from: 'a', to: 'b', value: 0.4, at: 1_300_000_000 },
      { from: 'b', to: 'c', value: -1, at: 1_300_000_100.5 },
    ]);
  });

  it('keeps the order of the file at the same moment', () => {
    const same = readRatings('z,y,1,1300000000\na,b,2,1300000000\nm,n,3,1300000000');
    expect(same.map(({ from }) => from)).toEqual(['z', 'a', 'm']);
  });

  it.each([
    ['a header', 'source,target,rating,time\na,b,5,1300000000'],
    ['comments and empty lines', '# SNAP\n\na,b,5,1300000000\n\n'],
    ['tabs', 'a\tb\t5\t1300000000'],
    ['spaces', 'a b 5 1300000000'],
    ['quotes', '"a","b","5","1300000000"'],
    ['lines of Windows', 'a,b,5,1300000000\r\n'],
    ['people who rate themselves', 'a,a,10,1200000000\na,b,5,1300000000'],
  ])('may have %s', (_what, text) => {
    expect(readRatings(text)).toEqual([{ from: 'a', to: 'b', value: 0.5, at: 1_300_000_000 }]);
  });

  it('may count in days, or give dates', () => {
    expect(readRatings('a,b,5,15000')[0]?.at).toBe(1_296_000_000);
    expect(readRatings('a,b,5,2011-01-26')[0]?.at).toBe(1_296_000_000);
  });

  it('may have ratings of −1 to 1', () => {
    expect(readRatings('a,b,1,15000\nb,a,-0.5,15001').map(({ value }) => value)).toEqual([1, -0.5]);
  });

  it.each(['a,b,much,1300000000', 'a,b,5', 'a,b,11,1300000000', ',b,5,1300000000', 'a,b,5,once'])(
    'is refused with the line %s',
    (line) => {
      expect(() => readRatings(`a,b,5,1300000000\n${line}`)).toThrow('line 2 ');
    },
  );
});
