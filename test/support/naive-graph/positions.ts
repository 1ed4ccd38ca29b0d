import { folded, type Id } from '#domain';
import type { HeldPosition, PositionFilter } from '#trust-graph';
import type { Facts } from './facts.js';
import type { Organizations } from './organizations.js';
import type { Sight } from './sight.js';

export interface Position extends HeldPosition {
  readonly person: Id;
}

/** Positions that a viewer may see and that had begun by the moment, as far as was known of them. */
export class Positions {
  private readonly begun: readonly Position[];

  constructor(
    facts: Facts,
    sight: Sight,
    private readonly organizations: Organizations,
  ) {
    this.begun = facts
      .all('position')
      .filter(({ by, person, from }) => sight.word(by, person) && (from ?? -Infinity) <= facts.asOf)
      .map(({ position, person, organization, role, industry, from, to: stated, place }) => {
        const left = facts
          .all('positionLeft')
          .findLast((fact) => fact.position === position && fact.place > place);
        const to = left ? left.to : stated;
        const current = facts.asOf < (to ?? Infinity);
        return { position, person, organization, role, industry, from, to, current };
      });
  }

  /** Latest beginning first, those held since ever last, then by id. */
  of(person: Id): readonly Position[] {
    return this.begun
      .filter((position) => position.person === person)
      .sort((a, b) => (b.from ?? -Infinity) - (a.from ?? -Infinity) || (a.position < b.position ? -1 : 1));
  }

  currentOf(person: Id): readonly Position[] {
    return this.of(person).filter(({ current }) => current);
  }

  isAt(person: Id, organization: Id): boolean {
    return this.currentOf(person).some((position) => position.organization === organization);
  }

  /** One current position of theirs fits in every part. Everybody fits a filter without parts. */
  fits(person: Id, filter: PositionFilter): boolean {
    const isEmpty = Object.values(filter).every((part) => part === undefined);
    return isEmpty || this.currentOf(person).some((position) => this.matches(position, filter));
  }

  /** People who now hold a position that fits, in order of id. */
  holders(filter: PositionFilter): readonly Id[] {
    const fitting = this.begun.filter((position) => position.current && this.matches(position, filter));
    return [...new Set(fitting.map(({ person }) => person))].sort();
  }

  /** Folded; the position's own, or else its organisation's. */
  industry({ industry, organization }: Position): string | null {
    const named = industry ?? this.organizations.find(organization)?.industry ?? null;
    return named === null ? null : folded(named);
  }

  private matches(position: Position, { organization, role, industry, sector }: PositionFilter): boolean {
    return (
      (organization === undefined || position.organization === organization) &&
      (role === undefined || beginWordsOf(role, position.role ?? '')) &&
      (industry === undefined || this.industry(position) === folded(industry)) &&
      (sector === undefined || this.organizations.find(position.organization)?.sector === sector)
    );
  }
}

export const words = (text: string): readonly string[] => folded(text).split(' ').filter(Boolean);

/** Every folded word of `asked` begins a word of `text`. */
export const beginWordsOf = (asked: string, text: string): boolean =>
  words(asked).every((begin) => words(text).some((word) => word.startsWith(begin)));
