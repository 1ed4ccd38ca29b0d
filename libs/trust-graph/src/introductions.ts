import type { Viewer } from '#access';
import type { AskFacts, Id, IntroductionPhase, PartyRole, Standing } from '#domain';
import type { Page } from './directory.js';
import type { Moment } from './moment.js';

/** Personal words, sealed; `people` are those under whose keys they lie. */
export interface SealedWords {
  readonly people: readonly Id[];
  readonly box: string;
}

/** Where an introduction stands; times in seconds UTC. */
export interface StandingNow extends Omit<Standing, 'remindAt' | 'due'> {
  readonly remindAt: number | null;
  readonly due: number | null;
}

/** One event of an introduction's life. `type` is the event's, without its version. */
export interface IntroductionStep {
  readonly type: string;
  readonly at: number;
  /** Whose word it is; null: the clock's. */
  readonly by: Id | null;
  /** Who told of it, where that was somebody else. */
  readonly reportedBy: Id | null;
  readonly words: SealedWords | null;
  /** Of whoever recorded how it ended, on which side they stood; null for every other step. */
  readonly outcomeBy: PartyRole | null;
  /** Of a meeting that was booked, when it is to be; null for every other step. */
  readonly meetingAt: number | null;
}

/** An introduction as its parties and operators see it. */
export interface IntroductionRecord {
  readonly introduction: Id;
  readonly seeker: Id;
  readonly connector: Id;
  readonly target: Id | null;
  readonly parent: Id | null;
  readonly ask: AskFacts;
  readonly words: SealedWords | null;
  readonly standing: StandingNow;
  /** Oldest first, as recorded. */
  readonly steps: readonly IntroductionStep[];
}

export interface IntroductionsQuestion {
  readonly viewer: Viewer;
  /** Whose introductions; null: everybody's, which only operators may ask. */
  readonly person: Id | null;
  /** Only those in which that person has this role; of everybody's it leaves none out. */
  readonly role?: PartyRole;
  readonly phases?: readonly IntroductionPhase[];
  readonly moment: Moment;
  readonly skip: number;
  readonly first: number;
}

/** Question: which introductions are there, and how far are they? Hidden and absent look the same. */
export abstract class Introductions {
  /** In the order of `ids`; null where the viewer may not see it (`access`: mayOpenIntroduction). */
  abstract byIds(
    viewer: Viewer,
    ids: readonly Id[],
    moment: Moment,
  ): Promise<readonly (IntroductionRecord | null)[]>;

  /** The latest requested first, then by id. Nobody's where the viewer may not ask as that person. */
  abstract list(question: IntroductionsQuestion): Promise<Page<IntroductionRecord>>;
}
