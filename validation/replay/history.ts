import type { Rating } from '../ratings/ratings.js';
import { NOTHING, type Record, withRating } from './record.js';

type Records = ReadonlyMap<string, Record>;

const NOBODY: Records = new Map();

/** All ratings so far, added up by pair, by rater and by the one who was rated. */
export class History {
  private readonly given = new Map<string, Map<string, Record>>();
  private readonly received = new Map<string, Map<string, Record>>();
  private readonly totalsBy = new Map<string, Record>();
  private readonly totalsOf = new Map<string, Record>();

  add(rating: Rating): void {
    const { from, to } = rating;
    const tie = withRating(this.between(from, to), rating);
    innerOf(this.given, from).set(to, tie);
    innerOf(this.received, to).set(from, tie);
    this.totalsBy.set(from, withRating(this.by(from), rating));
    this.totalsOf.set(to, withRating(this.of(to), rating));
  }

  between(from: string, to: string): Record {
    return this.given.get(from)?.get(to) ?? NOTHING;
  }

  /** By a person of everybody. */
  by(person: string): Record {
    return this.totalsBy.get(person) ?? NOTHING;
  }

  /** By everybody of a person. */
  of(person: string): Record {
    return this.totalsOf.get(person) ?? NOTHING;
  }

  /** Whom a person rated, and how. */
  ratedBy(person: string): Records {
    return this.given.get(person) ?? NOBODY;
  }

  /** Who rated a person, and how. */
  ratersOf(person: string): Records {
    return this.received.get(person) ?? NOBODY;
  }
}

const innerOf = (outer: Map<string, Map<string, Record>>, key: string): Map<string, Record> => {
  const found = outer.get(key) ?? new Map<string, Record>();
  outer.set(key, found);
  return found;
};
