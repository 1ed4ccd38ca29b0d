import { Chain } from './chain.js';
import type { Sink } from './digest.js';
import type { Imports } from './imports.js';

/** A fact and the number of the change that said it. */
export type Recorded<T> = T & { readonly change: number };

/** Rare facts by a numbered key: everything that was ever said, newest first. */
export class FactTable<T> {
  private readonly chain = new Chain();
  private readonly facts: Recorded<T>[] = [];

  constructor(private readonly imports: Imports) {}

  add(key: number, fact: Recorded<T>): void {
    this.chain.add(key);
    this.facts.push(fact);
  }

  /** The facts of a key that count for whoever knows the changes below `bound`, the newest first. */
  *of(key: number, bound: number): Generator<Recorded<T>> {
    for (let i = this.chain.newest(key); i >= 0; i = this.chain.older(i)) {
      const fact = this.facts[i];
      if (fact && this.imports.counts(fact.change, bound)) yield fact;
    }
  }

  newest(key: number, bound: number): Recorded<T> | undefined {
    for (let i = this.chain.newest(key); i >= 0; i = this.chain.older(i)) {
      const fact = this.facts[i];
      if (fact && this.imports.counts(fact.change, bound)) return fact;
    }
    return undefined;
  }

  get isEmpty(): boolean {
    return this.facts.length === 0;
  }

  digestInto(sink: Sink): void {
    this.chain.digestInto(sink);
    for (const fact of this.facts) sink(JSON.stringify(fact));
  }

  hasAny(key: number): boolean {
    return this.chain.newest(key) >= 0;
  }
}

/** Of facts, newest recorded first: the latest by (at, change) among those that had happened by `asOf`. */
export const latestBy = <T extends { readonly at: number }>(
  facts: Iterable<T>,
  asOf: number,
): T | undefined => {
  let latest: T | undefined;
  for (const fact of facts) if (fact.at <= asOf && (!latest || fact.at > latest.at)) latest = fact;
  return latest;
};

/** Of facts, newest recorded first: the first that had happened by `asOf`. */
export const firstBy = <T extends { readonly at: number }>(
  facts: Iterable<T>,
  asOf: number,
): T | undefined => {
  for (const fact of facts) if (fact.at <= asOf) return fact;
  return undefined;
};
