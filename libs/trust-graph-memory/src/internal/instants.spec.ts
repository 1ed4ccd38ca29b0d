import { expect, it } from '@jest/globals';
import { monthOf, packed, startOfYear, unpacked } from './instants.js';

const seconds = (text: string): number => Date.parse(text) / 1000;

it.each(['1920-01-01T00:00:00Z', '1969-12-31T23:59:59Z', '2020-02-29T12:00:00Z', '2055-12-31T23:59:59Z'])(
  'packs %s into 32 bits and back',
  (text) => {
    expect(packed(seconds(text))).toBe(packed(seconds(text)) >>> 0);
    expect(unpacked(packed(seconds(text)))).toBe(seconds(text));
  },
);

it('takes what lies outside for the first or last instant', () => {
  expect(packed(seconds('1800-01-01T00:00:00Z'))).toBe(0);
  expect(packed(Infinity)).toBe(0xffff_fffe);
});

it('tells months and years of UTC', () => {
  const month = (text: string) => monthOf(packed(seconds(text)));
  expect(month('2021-01-31T23:59:59Z')).toBe(2021 * 12);
  expect(month('2021-02-01T00:00:00Z')).toBe(2021 * 12 + 1);
  expect(startOfYear(seconds('2021-12-31T23:59:59Z'))).toBe(seconds('2021-01-01T00:00:00Z'));
});
