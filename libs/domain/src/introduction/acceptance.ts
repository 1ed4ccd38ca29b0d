import { REPORTED_SHARE } from '#trust-model';
import type { FrozenRisk } from '../exposure/exposure.events.js';
import type { NewEvent } from '../kernel/event.js';
import type { Instant } from '../kernel/values.js';
import type { InteractionMedium } from '../relationship/relationship.commands.js';
import type { WorkspaceState } from '../state.js';
import { IntroductionAccepted, type Standing } from './introduction.events.js';
import type { Acknowledgement } from './introduction.vocabulary.js';
import type { IntroductionState } from './introductions.js';
import { after, type Step } from './take-step.js';

interface Yes {
  readonly how: InteractionMedium | null;
  readonly at: Instant;
  readonly acknowledgedBy: Acknowledgement;
  readonly risk: FrozenRisk | null;
  readonly now: Standing;
  readonly told: Step['told'];
}

type Accepted = Pick<IntroductionState, 'introduction' | 'connector' | 'seeker' | 'parent'>;

/** The connector's yes, as an event. */
export const acceptance = (state: WorkspaceState, known: Accepted, { at, told, ...yes }: Yes): NewEvent => {
  const { introduction, connector, seeker } = known;
  return IntroductionAccepted(
    introduction,
    { introduction, by: connector, connector, seeker, ...yes, ...evidenceOf(state, known, told) },
    { ...told, time: at },
  );
};

/**
 * Told by somebody else a yes weighs half; told by the seeker, about whose own standing it is, it counts among what
 * nobody has confirmed. Of those named for an ask the ask itself is the evidence, however many people it led to.
 */
const evidenceOf = (
  { workspace, introductions }: WorkspaceState,
  { seeker, parent }: Accepted,
  { reportedby }: Step['told'],
) => {
  const wasNamed = parent !== null && introductions.byId.get(parent)?.target === null;
  if (wasNamed) return { good: null, unconfirmed: false };
  const good = workspace.policy.evidence.accepted * (reportedby === undefined ? 1 : REPORTED_SHARE);
  return { good, unconfirmed: reportedby === seeker };
};

export const afterYes = (
  state: WorkspaceState,
  known: Pick<IntroductionState, 'standing' | 'target'>,
  at: Instant,
): Standing =>
  after(state, known, { connector: 'ACCEPTED', phase: known.target === null ? 'ANSWERED' : 'ACCEPTED' }, at);
