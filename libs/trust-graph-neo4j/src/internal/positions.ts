import { folded, type Id } from '#domain';
import type { HeldPosition, PositionFilter } from '#trust-graph';
import type { Fact } from './fact.js';
import { Facts } from './facts.js';
import type { Knowledge } from './knowledge.js';
import type { Sight } from './sight.js';
import { wordsOf } from './terms.js';

/** A position that the viewer may see, and what is said of its organisation. */
export interface PositionRow {
  readonly facts: readonly string[];
  readonly organization: readonly string[];
}

/** The positions of the person `p`, for a statement to return. */
export const positionsOf = (sight: Sight, p: string): string =>
  `COLLECT { MATCH (${p})-[:HOLDS]->(held:Position)-[:AT]->(at:Organization)
    WITH held, at, ${sight.word('held.by', p)} AS heard WHERE heard
    RETURN {facts: held.facts, organization: at.facts} }`;

/** Somebody's positions that had begun by the moment, latest beginning first, those held since ever last, then by id. */
export class Positions {
  readonly all: readonly HeldPosition[];
  private readonly organizations = new Map<Id, Fact<'organization'> | undefined>();

  constructor(rows: readonly PositionRow[], knowledge: Knowledge) {
    const begun: HeldPosition[] = [];
    for (const { facts, organization } of rows) {
      for (const held of begunOf(new Facts(facts, knowledge))) {
        begun.push(held);
        this.organizations.set(held.organization, latestOf(organization, knowledge));
      }
    }
    this.all = begun.sort(
      (a, b) => (b.from ?? -Infinity) - (a.from ?? -Infinity) || (a.position < b.position ? -1 : 1),
    );
  }

  get current(): readonly HeldPosition[] {
    return this.all.filter(({ current }) => current);
  }

  isAt(organization: Id): boolean {
    return this.current.some((position) => position.organization === organization);
  }

  /** One of the current ones fits in every part. */
  match(filter: PositionFilter): boolean {
    return this.current.some((position) => this.fits(position, filter));
  }

  /** Folded; the position's own, or else its organisation's. */
  industry({ industry, organization }: HeldPosition): string | null {
    const named = industry ?? this.organizations.get(organization)?.industry ?? null;
    return named === null ? null : folded(named);
  }

  private fits(position: HeldPosition, { organization, role, industry, sector }: PositionFilter): boolean {
    return (
      (organization === undefined || position.organization === organization) &&
      (role === undefined || beginWordsOf(role, position.role ?? '')) &&
      (industry === undefined || this.industry(position) === folded(industry)) &&
      (sector === undefined || this.organizations.get(position.organization)?.sector === sector)
    );
  }
}

/** Everybody fits a filter without parts. */
export const isOpen = (filter: PositionFilter): boolean =>
  Object.values(filter).every((part) => part === undefined);

/** Every folded word of `asked` begins a word of `text`. */
export const beginWordsOf = (asked: string, text: string): boolean => {
  const words = wordsOf(text);
  return wordsOf(asked).every((begin) => words.some((word) => word.startsWith(begin)));
};

const begunOf = (facts: Facts): readonly HeldPosition[] => {
  const { asOf } = facts.knowledge;
  const ends = facts.all('positionLeft');
  return facts
    .all('position')
    .filter(({ from }) => (from ?? -Infinity) <= asOf)
    .map(({ position, organization, role, industry, from, to: stated, place }) => {
      const left = ends.findLast((end) => end.place > place);
      const to = left ? left.to : stated;
      return { position, organization, role, industry, from, to, current: asOf < (to ?? Infinity) };
    });
};

export const latestOf = (
  organization: readonly string[],
  knowledge: Knowledge,
): Fact<'organization'> | undefined => new Facts(organization, knowledge).all('organization').at(-1);
