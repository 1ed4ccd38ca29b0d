import { describe, expect, it } from '@jest/globals';
import { Id } from '#domain';
import { shiftedSources } from './clock.js';

/** Milliseconds since 1970 that an id begins with. */
const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

describe.each([0, 31_536_000, -31_536_000, -60])('a clock put forward by %d seconds', (seconds) => {
  const { now, newId } = shiftedSources(seconds);

  it('tells its time, and so do the ids made by it', () => {
    const before = Date.now() + seconds * 1_000;
    const told = [now(), timeOf(newId())];
    for (const time of told) {
      expect(time).toBeGreaterThanOrEqual(before);
      expect(time).toBeLessThan(before + 5_000);
    }
  });

  it('makes UUIDv7s, each after the one before', () => {
    const ids = Array.from({ length: 2_000 }, newId);
    for (const id of ids) expect(Id.parse(id)).toBe(id);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
