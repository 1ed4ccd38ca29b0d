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
}

/** Whose yes it is, and who told of it. */
type Yielding = Pick<Step, 'by' | 'told' | 'reported'> & {
  readonly known: Pick<IntroductionState, 'introduction' | 'connector' | 'seeker'>;
};

/**
 * A yes, as an event. Told by somebody else it weighs half; told by the seeker, about whose own standing it is, it counts
 * among what nobody has confirmed.
 */
export const acceptance = (
  { workspace }: WorkspaceState,
  { known, by, told, reported }: Yielding,
  { at, ...yes }: Yes,
): NewEvent => {
  const { introduction, connector, seeker } = known;
  const good = workspace.policy.evidence.accepted * (reported ? REPORTED_SHARE : 1);
  const unconfirmed = told.reportedby === seeker;
  return IntroductionAccepted(
    introduction,
    { introduction, by, connector, seeker, ...yes, good, unconfirmed },
    { ...told, time: at },
  );
};

/** A yes to one of those named for an ask: the ask itself is the evidence, however many people it led to. */
export const furtherAcceptance = (
  known: Yielding['known'],
  { at, ...yes }: Yes,
  told: Step['told'],
): NewEvent => {
  const { introduction, connector, seeker } = known;
  return IntroductionAccepted(
    introduction,
    { introduction, by: connector, connector, seeker, ...yes, good: null, unconfirmed: false },
    { ...told, time: at },
  );
};

export const afterYes = (
  state: WorkspaceState,
  known: Pick<IntroductionState, 'standing' | 'target'>,
  at: Instant,
): Standing =>
  after(state, known, { connector: 'ACCEPTED', phase: known.target === null ? 'ANSWERED' : 'ACCEPTED' }, at);
