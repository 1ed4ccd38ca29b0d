import { integer, oneOf, seeded } from '../../real/seeded.js';

/** One at least. */
export type Some<T> = readonly [T, ...T[]];

/** Everything that happens by chance in a schedule, and the same for the same seed. */
export class Chance {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seeded(seed);
  }

  happens(probability: number): boolean {
    return this.random() < probability;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + integer(this.random, most - least + 1);
  }

  oneOf<T>(items: Some<T>): T {
    return oneOf(this.random, items);
  }

  /** From one up to `most` of them, each told its number from 1 on. */
  several<T>(most: number, make: (n: number) => T): Some<T> {
    const more = this.between(0, most - 1);
    return [make(1), ...Array.from({ length: more }, (_, n) => make(n + 2))];
  }
}
