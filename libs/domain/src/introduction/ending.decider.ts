import { capacityAfterEnd } from '../exposure/capacity.js';
import { accept, isRefused, type CommandContext, type Decision } from '../kernel/decider.js';
import type { WorkspaceState } from '../state.js';
import type { CloseLoop, WithdrawIntroduction } from './introduction.commands.js';
import { IntroductionWithdrawn, LoopClosed } from './introduction.events.js';
import type { IntroductionState } from './introductions.js';
import { after, takeStep, words } from './take-step.js';

/** Everybody who helped is told at once. */
export const closeLoop = (
  data: CloseLoop,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const step = takeStep(state, data, 'CLOSE_LOOP');
  if (isRefused(step)) return step;
  const { known, by } = step;
  const { introduction } = known;
  const now = after(state, known, { phase: 'CLOSED' }, occurredAt);
  return accept(
    introduction,
    LoopClosed(introduction, { introduction, by, now }, words(involved(known), data.note)),
  );
};

export const withdrawIntroduction = (
  data: WithdrawIntroduction,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const step = takeStep(state, data, 'WITHDRAW');
  if (isRefused(step)) return step;
  const { known, by } = step;
  const { introduction } = known;
  const now = after(state, known, { phase: 'WITHDRAWN' }, occurredAt);
  return accept(
    introduction,
    IntroductionWithdrawn(introduction, { introduction, by, now }, words(involved(known), data.reason)),
    ...capacityAfterEnd(state, introduction, occurredAt),
  );
};

/** Seeker and connector, and the target once asked: an ask that never reached its target is not the target's. */
const involved = ({ seeker, connector, target, standing }: IntroductionState) =>
  standing.target === 'NOT_ASKED' ? [seeker, connector] : [seeker, connector, target];
