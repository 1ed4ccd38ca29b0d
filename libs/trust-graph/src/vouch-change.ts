import type { Acknowledgement, Id } from '#domain';
import type { BreachCoefficients } from '#trust-model';

/** What projection tells of vouches, whether given by themselves or by accepting an introduction. */
export type VouchChange =
  /**
   * A vouch is open from `at` on: its figures as frozen then. Said again of the same item, the word recorded last
   * replaces the earlier ones, and opens the vouch again where it had ended.
   */
  | {
      readonly change: 'vouch';
      readonly item: Id;
      readonly introduction: Id | null;
      readonly connector: Id;
      readonly seeker: Id;
      readonly contact: Id;
      readonly stake: number;
      readonly breachProbability: number;
      readonly domain: string | null;
      readonly acknowledgedBy: Acknowledgement;
      readonly at: number;
    }
  /** Whoever vouched is bound no more from `at` on by what was recorded before; where none is open, nothing happens. */
  | { readonly change: 'vouchEnd'; readonly item: Id; readonly at: number }
  /** How a vouch turned out. Of the words that had been said by a moment, the one recorded last holds. */
  | { readonly change: 'vouchOutcome'; readonly item: Id; readonly failed: boolean; readonly at: number }
  /** The weights of the breach probability from `at` on; before the first, those that ship. */
  | { readonly change: 'coefficients'; readonly coefficients: BreachCoefficients; readonly at: number };
