import type { Id, Sector } from '#domain';

/** People by what they do now. All given parts must hold for ONE position; texts compare folded. */
export interface PositionFilter {
  readonly organization?: Id;
  /** Matches where its folded words all begin words of the position's role, in any order. */
  readonly role?: string;
  /** Of the position, or else of its organisation. */
  readonly industry?: string;
  readonly sector?: Sector;
}
