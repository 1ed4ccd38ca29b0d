import { policyOf } from '../connector-policy/connector-policies.js';
import type { NewEvent } from '../kernel/event.js';
import type { Id, Instant } from '../kernel/values.js';
import type { InteractionMedium } from '../relationship/relationship.commands.js';
import type { WorkspaceState } from '../state.js';
import { MeetingConsented, TargetAsked } from './introduction.events.js';
import { askedTargetKey, type IntroductionState } from './introductions.js';
import { after } from './take-step.js';

type Accepted = Pick<IntroductionState, 'introduction' | 'seeker' | 'connector' | 'target' | 'standing'>;

interface Telling {
  readonly how: InteractionMedium | null;
  readonly told: { readonly reportedby?: Id };
}

/** The target is asked; where they have a standing yes for the seeker, that is their answer. */
export const targetComesIn = (
  state: WorkspaceState,
  known: Accepted,
  at: Instant,
  { how, told }: Telling = { how: null, told: {} },
): NewEvent[] => {
  const { introduction, seeker, connector, target } = known;
  if (target === null) return [];
  if (saysYesAnyway(state, target, seeker)) {
    const now = after(state, known, { target: 'CONSENTED' }, at);
    return [MeetingConsented(introduction, { introduction, by: target, how: null, now })];
  }
  const now = after(state, known, { target: 'ASKED' }, at);
  return [TargetAsked(introduction, { introduction, by: connector, how, now }, told)];
};

/** What follows an acceptance at once: the target's standing yes, or the workspace's policy to ask without delay. */
export const followingAcceptance = (state: WorkspaceState, known: Accepted, at: Instant): NewEvent[] => {
  if (known.target === null || isTargetAskedElsewhere(state, known)) return [];
  const atOnce = state.workspace.policy.introductions.askTargetAtOnce;
  return atOnce || saysYesAnyway(state, known.target, known.seeker) ? targetComesIn(state, known, at) : [];
};

export const isTargetAskedElsewhere = (
  { introductions }: WorkspaceState,
  { introduction, seeker, target }: Accepted,
): boolean => {
  const asked = target === null ? undefined : introductions.targetAsked.get(askedTargetKey(seeker, target));
  return asked !== undefined && asked !== introduction;
};

const saysYesAnyway = ({ connectorPolicies }: WorkspaceState, person: Id, seeker: Id): boolean =>
  policyOf(connectorPolicies, person).standingYes.includes(seeker);
