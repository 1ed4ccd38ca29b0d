import { refuse } from '../kernel/decider.js';
import type { Personal } from '../kernel/event.js';
import type { Rejection } from '../kernel/rejection.js';
import type { Id, Instant } from '../kernel/values.js';
import { accountOf } from '../person/people.js';
import type { WorkspaceState } from '../state.js';
import { actionsOf, roleOf, stepTaken, type StepTaken } from './introduction-actions.js';
import type { Standing, StepWords } from './introduction.events.js';
import { PartyRole, type IntroductionAction } from './introduction.vocabulary.js';
import { situationOf, type IntroductionState } from './introductions.js';
import { standing } from './standing.js';

/** A step that may be taken: of which introduction, in whose place, and in the envelope's terms who told of it. */
export interface Step extends StepTaken {
  readonly known: IntroductionState;
  /** Whose word it is. */
  readonly by: Id;
  /** For the event: who told of it, where that is somebody else. */
  readonly told: { readonly reportedby?: Id };
}

/** The step, or why it can't be taken: hidden and absent look the same. */
export const takeStep = (
  state: WorkspaceState,
  { introduction, by }: { readonly introduction: Id; readonly by: Id },
  action: IntroductionAction,
): Step | { readonly rejection: Rejection } => {
  const known = state.introductions.byId.get(introduction);
  if (!known || !knowsOf(known, by)) {
    return refuse('INTRODUCTION_UNKNOWN', 'There is no such introduction of yours.');
  }
  const situation = situationOf(known);
  const taken = stepTaken(situation, by, action, (person) => accountOf(state.people, person) === 'MEMBER');
  if (!taken) {
    const another = PartyRole.options.find((role) => actionsOf(situation, role).includes(action));
    return another === undefined
      ? refuse(
          'INTRODUCTION_WRONG_STATE',
          'This is not a next step of the introduction: see what can be done now.',
        )
      : refuse('INTRODUCTION_NOT_YOURS', `This step is the ${another.toLowerCase()}’s own to take.`);
  }
  return {
    ...taken,
    known,
    by: personOf(known, taken.role) ?? by,
    told: taken.reported ? { reportedby: by } : {},
  };
};

const knowsOf = (known: IntroductionState, person: Id): boolean => {
  const role = roleOf(known, person);
  return role !== null && (role !== 'TARGET' || known.standing.target !== 'NOT_ASKED');
};

const personOf = ({ seeker, connector, target }: IntroductionState, role: PartyRole): Id | null =>
  role === 'SEEKER' ? seeker : role === 'CONNECTOR' ? connector : target;

/** Where the introduction stands after the step. */
export const after = (
  { workspace }: WorkspaceState,
  known: Pick<IntroductionState, 'standing' | 'target'>,
  place: Partial<Pick<Standing, 'connector' | 'target' | 'phase'>>,
  at: Instant,
): Standing => {
  const { connector, target, phase } = { ...known.standing, ...place };
  return standing({ connector, target, phase }, known.target, at, workspace.policy.introductions);
};

/** Words that these people wrote to each other, for the event; nothing where there are none. */
export const words = (
  people: readonly (Id | null)[],
  text: string | null,
): { readonly personal?: Personal[] } => {
  if (text === null) return {};
  const fields: StepWords = { text };
  return { personal: [{ people: people.filter((person) => person !== null), fields }] };
};
