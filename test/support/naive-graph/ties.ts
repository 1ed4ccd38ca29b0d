import { mutualKinds, type Id, type RelationshipKind } from '#domain';
import type { Evidence } from './evidence.js';
import type { Facts } from './facts.js';
import { remembered } from './remembered.js';

/** Which ties there are at a moment, whoever may see them. */
export class Ties {
  constructor(
    private readonly facts: Facts,
    private readonly evidence: Evidence,
  ) {}

  /** Both ways as soon as one side says so or has evidence that counts. */
  readonly exists = remembered((one: Id, other: Id): boolean => {
    const stated = this.facts
      .all('tie')
      .some(
        ({ from, to, since }) =>
          since <= this.facts.asOf && ((from === one && to === other) || (from === other && to === one)),
      );
    return stated || this.evidence.items(one, other).length > 0 || this.evidence.items(other, one).length > 0;
  });

  /** What `to` is to `from`: on from's latest word, else on to's where that kind holds both ways. */
  kind(from: Id, to: Id): RelationshipKind | null {
    const own = this.word(from, to);
    if (own !== null) return own;
    const theirs = this.word(to, from);
    return theirs !== null && mutualKinds.has(theirs) ? theirs : null;
  }

  private word(by: Id, about: Id): RelationshipKind | null {
    const words = this.facts
      .happened('tie')
      .filter(({ from, to, kind }) => from === by && to === about && kind !== null);
    return words.at(-1)?.kind ?? null;
  }

  /** Everybody whom any tie or evidence names, in order of id. */
  readonly people = (): readonly Id[] => {
    const named = [...this.facts.all('tie'), ...this.facts.all('evidence')].flatMap(({ from, to }) => [
      from,
      to,
    ]);
    return [...new Set(named)].sort();
  };
}
