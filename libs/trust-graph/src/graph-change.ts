import type {
  AskFacts,
  EvidenceKind,
  Id,
  ProofKind,
  RelationshipKind,
  Sector,
  Stance,
  Visibility,
} from '#domain';
import type { IntroductionStep, SealedWords, StandingNow } from './introductions.js';
import type { VouchChange } from './vouch-change.js';

/**
 * What projection tells a graph engine: small facts, each recorded at its batch's position. All times are whole
 * seconds UTC. `by` names the person on whose word a fact rests: others see it only where they may see the tie
 * between that person and the one it is about (what somebody says of themself: a tie of theirs); null is the
 * workspace's own record, which every member may see.
 */
export type GraphChange =
  | { readonly change: 'workspace'; readonly halfLife: number; readonly baseRate: number }
  /** `riskBudget`: of connectors who set none of their own. */
  | { readonly change: 'policy'; readonly visibilityDefault: Visibility; readonly riskBudget: number }
  /** A person exists; said again when the account state changes. */
  | { readonly change: 'person'; readonly person: Id; readonly account: 'MEMBER' | 'CONTACT' }
  /** Sealed personal fields, as `by` gave them; replaces the earlier profile by the same speaker. */
  | { readonly change: 'profile'; readonly person: Id; readonly by: Id | null; readonly sealed: string }
  /** `by` null: everybody may know of it; else who can see one of its positions may, besides that person. */
  | {
      readonly change: 'organization';
      readonly organization: Id;
      readonly name: string;
      readonly industry: string | null;
      readonly sector: Sector | null;
      readonly by: Id | null;
    }
  /** Replaces the same speaker's earlier word; `person` null takes it back. */
  | {
      readonly change: 'decisionMaker';
      readonly organization: Id;
      readonly person: Id | null;
      readonly by: Id | null;
      readonly at: number;
    }
  /** `from` null: since ever; `to` null: still held. */
  | {
      readonly change: 'position';
      readonly position: Id;
      readonly person: Id;
      readonly organization: Id;
      readonly role: string | null;
      readonly industry: string | null;
      readonly from: number | null;
      readonly to: number | null;
      readonly by: Id | null;
    }
  | { readonly change: 'positionLeft'; readonly position: Id; readonly to: number }
  /** The tie between `from` and `to` exists from `since` on; `kind` says what `to` is to `from`. */
  | {
      readonly change: 'tie';
      readonly from: Id;
      readonly to: Id;
      readonly since: number;
      readonly kind: RelationshipKind | null;
      /** When `kind` was said: the latest word by (at, position) holds. A null `kind` is no word. */
      readonly at: number;
    }
  /** One dated reason for `from`'s trust in `to`. It makes the tie exist, too, from `at` on. */
  | {
      readonly change: 'evidence';
      readonly from: Id;
      readonly to: Id;
      readonly kind: EvidenceKind;
      readonly good: number;
      readonly bad: number;
      readonly at: number;
      readonly domain: string | null;
      /**
       * Statements: a later item of the same slot on the same directed tie ends the earlier one (at its own `at`).
       * Slots also name items that may be withdrawn or confirmed later.
       */
      readonly slot: string | null;
      /** Reported by the other end and not confirmed: weight × 0.25 already applied, capped at r = 1 a tie. */
      readonly unconfirmed: boolean;
    }
  /** Ends the item of that slot: it counts no more from `until` on; null: it never counted (superseded by knowledge). */
  | {
      readonly change: 'evidenceEnd';
      readonly from: Id;
      readonly to: Id;
      readonly slot: string;
      readonly until: number | null;
    }
  /** How long `person` took to answer once, in seconds. */
  | { readonly change: 'answerTime'; readonly person: Id; readonly seconds: number; readonly at: number }
  /** How `holder` stands to `seeker`'s change, on the word of one of the two. */
  | {
      readonly change: 'stance';
      readonly holder: Id;
      readonly seeker: Id;
      readonly by: Id;
      readonly stance: Stance;
      readonly at: number;
    }
  /**
   * Who may see `side`'s side of its tie with `other`; null: of every tie that any change before this one named
   * (later ones start unstated). Access is as of now: the latest word holds at every asOf. `initial`: where a tie begins, which holds
   * only for a side of which nothing was said before.
   */
  | {
      readonly change: 'visibility';
      readonly side: Id;
      readonly other: Id | null;
      readonly level: Visibility;
      readonly initial: boolean;
    }
  /** Whether a person can take on another introduction, from `at` on. */
  | {
      readonly change: 'capacity';
      readonly person: Id;
      readonly free: boolean;
      /** Of somebody who isn't free: from when on they are again, unless a later word says otherwise. */
      readonly freeFrom: number | null;
      readonly at: number;
    }
  /**
   * A connector's limits as they hold from `at` on: asks by or for the people named, or for somebody who then holds a
   * position at one of the organisations, don't go over them. `budget` null: the workspace's.
   */
  | {
      readonly change: 'limits';
      readonly person: Id;
      readonly budget: number | null;
      readonly noGoPeople: readonly Id[];
      readonly noGoOrganizations: readonly Id[];
      readonly at: number;
    }
  /**
   * An introduction is asked for. `step` is its first, without words of its own since `words` are the ask's; every
   * later one comes as `introductionStep`.
   */
  | {
      readonly change: 'introduction';
      readonly introduction: Id;
      readonly seeker: Id;
      readonly connector: Id;
      readonly target: Id | null;
      readonly parent: Id | null;
      readonly ask: AskFacts;
      readonly words: SealedWords | null;
      readonly step: IntroductionStep;
      readonly standing: StandingNow;
    }
  | {
      readonly change: 'introductionStep';
      readonly introduction: Id;
      readonly step: IntroductionStep;
      readonly standing: StandingNow;
    }
  | VouchChange
  /** Replaces the seeker's earlier brief. */
  | { readonly change: 'brief'; readonly person: Id; readonly sealed: string; readonly at: number }
  | {
      readonly change: 'proof';
      readonly person: Id;
      readonly proof: Id;
      readonly kind: ProofKind;
      readonly domain: string | null;
      readonly sealed: string;
      readonly at: number;
    }
  /** All facts of this record belong to this import. */
  | { readonly change: 'import'; readonly import: Id }
  /** Facts of that import never were, as far as is known from this record on. */
  | { readonly change: 'importUndone'; readonly import: Id };
