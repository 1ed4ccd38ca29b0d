import { capacityEvents } from '../exposure/capacity.js';
import { isSameMonth } from '../exposure/exposures.js';
import { accept, isRefused, refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import type { Id, Instant } from '../kernel/values.js';
import type { WorkspaceState } from '../state.js';
import { acceptance, afterYes } from './acceptance.js';
import { agreedYes } from './agreed-yes.js';
import type { AcceptIntroduction } from './introduction.commands.js';
import type { IntroductionState } from './introductions.js';
import { confirmNames, nameFor } from './named-people.js';
import { followingAcceptance } from './target-comes-in.js';
import { takeStep, type Step } from './take-step.js';

/**
 * The connector says yes, and the figures of what they put at risk are frozen. To an ask that names nobody they say yes
 * by naming people; each becomes an introduction of its own. Their own word replaces one that was told of them.
 */
export const acceptIntroduction = (
  data: AcceptIntroduction,
  state: WorkspaceState,
  context: CommandContext,
): Decision => {
  const step = takeStep(state, data, 'ACCEPT');
  if (isRefused(step)) return step;
  const { target } = step.known;
  if (!isTimely(data.occurredAt, step.known, context)) {
    return refuse('INTRODUCTION_WRONG_TIME', 'An answer comes after what it answers, and not in the future.');
  }
  if (target !== null) return sayYes(data, { ...step, target }, state, context);
  const answer = step.known.standing.phase === 'REQUESTED' ? nameFor : confirmNames;
  return answer(data, step, state, context);
};

const isTimely = (
  at: Instant | null,
  { requestedAt }: IntroductionState,
  { occurredAt }: CommandContext,
): boolean => at === null || (requestedAt <= at && at <= occurredAt);

const sayYes = (
  data: AcceptIntroduction,
  step: Step & { readonly target: Id },
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const { known, target } = step;
  if (data.people.length > 0) {
    return refuse('INTRODUCTION_PEOPLE_NEEDED', 'This ask names somebody already: leave others out.');
  }
  const { introduction, connector } = known;
  const agreed = agreedYes(state, step, {
    contacts: [target],
    quotes: data.quotes,
    at: occurredAt,
    replaces: introduction,
  });
  if (isRefused(agreed)) return agreed;
  const { acknowledgedBy, risks } = agreed;
  const [risk] = risks;
  const isFirst = known.standing.phase === 'REQUESTED';
  const now = isFirst ? afterYes(state, known, occurredAt) : known.standing;
  const at = data.occurredAt ?? occurredAt;
  const yes = { how: data.how, at, acknowledgedBy, risk, now, told: step.told };
  return accept(
    introduction,
    acceptance(state, known, yes),
    ...(isFirst ? followingAcceptance(state, { ...known, standing: now }, occurredAt) : []),
    ...capacityEvents(state, connector, occurredAt, {
      accepted: isFirst && isSameMonth(at, occurredAt) ? 1 : 0,
      opened: [risk],
      closed: [introduction],
    }),
  );
};
