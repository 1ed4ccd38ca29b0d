import { accept, isRefused, type CommandContext, type Decision } from '../kernel/decider.js';
import type { WorkspaceState } from '../state.js';
import type { AskForInformation, SupplyInformation } from './introduction.commands.js';
import { InformationAsked, InformationSupplied } from './introduction.events.js';
import { after, takeStep, words } from './take-step.js';

/** The request waits, undeclined, until the seeker has answered. */
export const askForInformation = (
  data: AskForInformation,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const step = takeStep(state, data, 'ASK_FOR_INFORMATION');
  if (isRefused(step)) return step;
  const { known, by, role } = step;
  const { introduction, seeker } = known;
  const place =
    role === 'TARGET'
      ? ({ target: 'NEEDS_INFORMATION' } as const)
      : ({ connector: 'NEEDS_INFORMATION' } as const);
  const now = after(state, known, place, occurredAt);
  return accept(
    introduction,
    InformationAsked(introduction, { introduction, by, now }, words([seeker, by], data.question)),
  );
};

/** Goes back to whoever asked: there is one at a time. */
export const supplyInformation = (
  data: SupplyInformation,
  state: WorkspaceState,
  { occurredAt }: CommandContext,
): Decision => {
  const step = takeStep(state, data, 'SUPPLY_INFORMATION');
  if (isRefused(step)) return step;
  const { known, by } = step;
  const { introduction, seeker, connector, target } = known;
  const byTarget = known.standing.target === 'NEEDS_INFORMATION';
  const now = after(state, known, byTarget ? { target: 'ASKED' } : { connector: 'ASKED' }, occurredAt);
  return accept(
    introduction,
    InformationSupplied(
      introduction,
      { introduction, by, now },
      words([seeker, byTarget ? target : connector], data.answer),
    ),
  );
};
