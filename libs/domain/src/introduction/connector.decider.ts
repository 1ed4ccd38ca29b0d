import { capacityAfterEnd } from '../exposure/capacity.js';
import { accept, isRefused, refuse, type CommandContext, type Decision } from '../kernel/decider.js';
import type { WorkspaceState } from '../state.js';
import type { AskTarget, DeclineIntroduction, MakeIntroduction } from './introduction.commands.js';
import { IntroductionDeclined, IntroductionMade } from './introduction.events.js';
import { isTargetAskedElsewhere, targetComesIn } from './target-comes-in.js';
import { after, takeStep, words } from './take-step.js';

/** Before it is made, at no cost: also by who had accepted. */
export const declineIntroduction = (
  data: DeclineIntroduction,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const step = takeStep(state, data, 'DECLINE');
  if (isRefused(step)) return step;
  const { known, by, told } = step;
  const { introduction, seeker, connector } = known;
  const now = after(state, known, { connector: 'DECLINED', phase: 'DECLINED' }, occurredAt);
  return accept(
    introduction,
    IntroductionDeclined(
      introduction,
      { introduction, by, how: data.how, now },
      { ...told, ...words([seeker, connector], data.reason) },
    ),
    ...capacityAfterEnd(state, introduction, occurredAt),
  );
};

/** Nobody is asked twice at a time for the same seeker, whoever does the asking. */
export const askTarget = (
  data: AskTarget,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const step = takeStep(state, data, 'ASK_TARGET');
  if (isRefused(step)) return step;
  const { known, told } = step;
  if (isTargetAskedElsewhere(state, known)) {
    return refuse(
      'INTRODUCTION_ALREADY_OPEN',
      'They have been asked already, by somebody else for the same seeker: wait for their answer.',
    );
  }
  return accept(known.introduction, ...targetComesIn(state, known, occurredAt, { how: data.how, told }));
};

export const makeIntroduction = (
  data: MakeIntroduction,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const step = takeStep(state, data, 'MAKE');
  if (isRefused(step)) return step;
  const { known, by, told } = step;
  const { introduction } = known;
  const now = after(state, known, { phase: 'MADE' }, occurredAt);
  return accept(introduction, IntroductionMade(introduction, { introduction, by, how: data.how, now }, told));
};
