/** Mulberry32: a small generator of good enough numbers that come out the same everywhere (public domain algorithm). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

export const integer = (random: () => number, below: number): number => Math.floor(random() * below);

export const oneOf = <T>(random: () => number, items: readonly [T, ...T[]]): T =>
  items[integer(random, items.length)] ?? items[0];
