import { laterBy, type Id, type Instant } from '../kernel/values.js';
import type { WorkspaceState } from '../state.js';
import type { AskFacts } from './introduction.events.js';
import { askKey, type IntroductionState } from './introductions.js';

/** Of an ask that names its target there is nothing more to say. */
export const forNamedPerson: AskFacts = {
  kind: 'NAMED_PERSON',
  organization: null,
  role: null,
  industry: null,
  sector: null,
  domain: null,
};

/** The latest introduction of these three, or of this ask to that connector; undefined: there was none. */
export const latestOf = (
  { introductions }: WorkspaceState,
  seeker: Id,
  connector: Id,
  target: Id | null,
  ask: AskFacts = forNamedPerson,
): IntroductionState | undefined => {
  const latest = introductions.latest.get(askKey(seeker, connector, target, ask));
  return latest === undefined ? undefined : introductions.byId.get(latest);
};

/** Whether these three have an introduction under way. */
export const openWith = (state: WorkspaceState, seeker: Id, connector: Id, target: Id): boolean =>
  latestOf(state, seeker, connector, target)?.endedAt === null;

/** When the same may be asked again, after it has ended. */
export const askAgainAt = ({ workspace }: WorkspaceState, endedAt: Instant): Instant =>
  laterBy(endedAt, workspace.policy.introductions.askAgainDays);
