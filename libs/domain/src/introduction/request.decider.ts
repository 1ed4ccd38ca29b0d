import { quoteFor } from '../exposure/quote.js';
import { accept, isRefused, refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import type { Rejection } from '../kernel/rejection.js';
import type { Id } from '../kernel/values.js';
import { unknownOrganization } from '../organization/known-organization.js';
import { unknownPerson } from '../person/known-person.js';
import type { WorkspaceState } from '../state.js';
import { askWords } from './ask-words.js';
import { mayBeAsked, unavailable } from './connector-limits.js';
import type { RequestIntroduction } from './introduction.commands.js';
import type { AskFacts } from './introduction.events.js';
import { askAgainAt, latestOf } from './open-introductions.js';
import { requested } from './requested.js';
import { standingYes } from './standing-yes.js';

/** Sent only with a whole brief, and only to somebody whose limits leave room: else nobody is bothered. */
export const requestIntroduction = (
  data: RequestIntroduction,
  state: WorkspaceState,
  context: CommandContext,
): Decision => {
  const target = data.to.person ?? null;
  const ask = factsOf(data);
  const refused =
    wrongPeople(data, target, state) ??
    wrongTime(data, context) ??
    wrongParent(data, state) ??
    askedBefore(data, target, ask, state, context);
  if (refused) return refused;
  const words = askWords(data, ask, state);
  if (isRefused(words)) return words;
  const { seeker, connector, parent } = data;
  const { occurredAt: at } = context;
  const fresh = quoteFor(data.quotes.fresh, { connector, seeker, contact: target });
  if (!mayBeAsked(state, { seeker, connector, target, organization: ask.organization, fresh, at }))
    return unavailable();
  const asked = { introduction: context.newId(), seeker, connector, target, parent, ask };
  const [event, standing] = requested(state, asked, words, at, data.occurredAt ?? at);
  return accept(asked.introduction, event, ...standingYes(state, { ...asked, standing }, fresh, at));
};

type Refusal = { readonly rejection: Rejection } | undefined;

const wrongPeople = (data: RequestIntroduction, target: Id | null, state: WorkspaceState): Refusal => {
  const { seeker, connector } = data;
  if (seeker === connector || seeker === target || connector === target) {
    return refuse('INTRODUCTION_WITH_ONESELF', 'An introduction has three different people.');
  }
  return unknownPerson(state, seeker, connector, target) ?? unknownOrganization(state, data.to.organization);
};

const wrongTime = ({ occurredAt }: RequestIntroduction, context: CommandContext): Refusal =>
  occurredAt !== null && occurredAt > context.occurredAt
    ? refuse('INTRODUCTION_WRONG_TIME', 'An ask lies up to now, not in the future.')
    : undefined;

/** The next connector is asked once the one before has introduced them to the seeker. */
const wrongParent = (
  { parent, seeker, connector }: RequestIntroduction,
  { introductions }: WorkspaceState,
): Refusal => {
  if (parent === null) return undefined;
  const before = introductions.byId.get(parent);
  if (before?.seeker !== seeker)
    return refuse('INTRODUCTION_UNKNOWN', 'There is no such introduction of yours.');
  return before.target === connector && before.made
    ? undefined
    : refuse(
        'INTRODUCTION_PARENT_NOT_MADE',
        'Ask the next connector once the introduction to them is made: it leads to whom you ask now.',
      );
};

const askedBefore = (
  { seeker, connector }: RequestIntroduction,
  target: Id | null,
  ask: AskFacts,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Refusal => {
  const latest = latestOf(state, seeker, connector, target, ask);
  if (!latest) return undefined;
  if (latest.endedAt === null) {
    return refuse('INTRODUCTION_ALREADY_OPEN', 'You have asked them for this already: it is under way.');
  }
  const again = askAgainAt(state, latest.endedAt);
  return again > occurredAt
    ? refuse(
        'INTRODUCTION_ASK_AGAIN_LATER',
        `You have asked them for this before: from ${again.slice(0, 10)} on you may again.`,
      )
    : undefined;
};

const factsOf = ({ to, kind, domain }: RequestIntroduction): AskFacts => ({
  kind: kind === 'NAMED_PERSON' && to.person === undefined ? 'OPEN' : kind,
  organization: to.organization ?? null,
  role: to.role?.role ?? null,
  industry: to.role?.industry ?? null,
  sector: to.role?.sector ?? null,
  domain,
});
