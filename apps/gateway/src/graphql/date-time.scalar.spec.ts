import { describe, expect, it } from '@jest/globals';
import { Kind } from 'graphql';
import { DateTime } from './date-time.scalar.js';

describe('a moment', () => {
  it.each([
    ['1970-01-01T00:00:00Z', 0],
    ['1970-01-01T00:00Z', 0],
    ['1970-01-01T00:00:01.999999999Z', 1],
    ['1970-01-01T01:00:00+01:00', 0],
    ['1969-12-31T23:59:59Z', -1],
    ['2024-02-29T00:00:00Z', 1_709_164_800],
    ['0001-01-01T00:00:00Z', -62_135_596_800],
    ['9999-12-31T23:59:59Z', 253_402_300_799],
  ])('%s is %i seconds from 1970', (text, seconds) => {
    expect(DateTime.parseValue(text)).toBe(seconds);
    expect(DateTime.parseLiteral({ kind: Kind.STRING, value: text })).toBe(seconds);
  });

  it.each([
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-01-01T25:00:00Z',
    '2026-01-01T00:00:00',
    '2026-01-01',
    '2026-01-01T00:00:00+99:99',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-01:00',
    '+275760-09-13T00:00:00Z',
    ' 2026-01-01T00:00:00Z',
    'NaN',
    'Infinity',
    '',
    5,
    null,
    {},
    ['2026-01-01T00:00:00Z'],
  ])('%j is none', (text) => {
    expect(() => DateTime.parseValue(text)).toThrow('must be a date and time');
  });

  it('is written to the second, in UTC', () => {
    expect(DateTime.serialize(1_709_164_800)).toBe('2024-02-29T00:00:00Z');
  });
});
