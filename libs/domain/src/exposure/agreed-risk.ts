import { isRefused, refuse } from '../kernel/decider.js';
import type { Rejection } from '../kernel/rejection.js';
import { laterBy, type Id, type Instant } from '../kernel/values.js';
import type { Acknowledgement } from '../introduction/introduction.vocabulary.js';
import type { WorkspaceState } from '../state.js';
import { burdenOf, isWorse } from './budget.js';
import type { FrozenRisk } from './exposure.events.js';
import { quoteFor, type Quote, type Quotes } from './quote.js';

/** A vouch that somebody is about to give: for one seeker, with one contact or several. */
export interface Proposal {
  readonly connector: Id;
  readonly seeker: Id;
  readonly contacts: readonly [Id, ...Id[]];
  readonly quotes: Quotes;
  readonly at: Instant;
  /** An item that the new figures take the place of. */
  readonly replaces?: Id;
}

/** Figures to freeze, in the order of the contacts. */
export interface Agreed {
  readonly risks: readonly [FrozenRisk, ...FrozenRisk[]];
  readonly acknowledgedBy: Exclude<Acknowledgement, 'POLICY'>;
}

/**
 * What the connector agrees to by saying yes now: the fresh figures, unless they go over the budget, or are worse than
 * those that the connector has seen. Who has seen none has acknowledged none.
 */
export const agreedRisk = (
  state: WorkspaceState,
  proposal: Proposal,
): Agreed | { readonly rejection: Rejection } => {
  const fresh = freshQuotes(proposal);
  if (isRefused(fresh)) return fresh;
  const { connector, quotes, at, replaces } = proposal;
  const closed = replaces === undefined ? [] : [replaces];
  const { risk, budget, verdict } = burdenOf(state, connector, { opened: fresh, closed });
  if (verdict === 'OVER_BUDGET') {
    const { expectedShortfall95 } = risk;
    return refuse(
      'VOUCH_OVER_BUDGET',
      'This would put more at risk than you allow yourself: wait until something open has ended, or allow yourself more.',
      { overBudget: { expectedShortfall95, budget } },
    );
  }
  const seen = fresh.map((quote) => quoteFor(quotes.seen, quote));
  const outdated = fresh.find((quote, index) => {
    const before = seen[index];
    // Of several together the verdict is about all of them, and none of those seen was.
    return before !== undefined && isWorse(quote, fresh.length === 1 ? verdict : before.verdict, before);
  });
  if (outdated) {
    return refuse(
      'QUOTE_OUTDATED',
      'More is at risk by now than what you have seen: look at it again before you say yes.',
      { fresh: { ...outdated, verdict } },
    );
  }
  return {
    risks: fresh.map((quote) => frozen(state, quote, at)) as [FrozenRisk, ...FrozenRisk[]],
    acknowledgedBy: seen.every((one) => one !== undefined) ? 'PERSON' : 'UNACKNOWLEDGED',
  };
};

/** The gateway's fresh figures, one for each contact, in their order. */
const freshQuotes = ({ contacts, ...vouch }: Proposal): Quote[] | { readonly rejection: Rejection } => {
  const fresh = contacts.map((contact) => quoteFor(vouch.quotes.fresh, { ...vouch, contact }));
  return fresh.every((quote) => quote !== undefined)
    ? fresh
    : refuse('QUOTE_UNAVAILABLE', 'What this puts at risk can’t be told just now: try again.');
};

/** Figures that bind from `at` on, until the workspace's policy lets them lapse. */
export const frozen = (
  { workspace }: WorkspaceState,
  { verdict: _, position: __, ...figures }: Quote,
  at: Instant,
): FrozenRisk => ({ ...figures, lapsesAt: laterBy(at, workspace.policy.introductions.exposureDays) });
