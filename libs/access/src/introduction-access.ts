import type { Id, TargetState } from '#domain';
import type { Viewer } from './viewer.js';

/** Who takes part in an introduction, and whether its target knows of it yet. */
export interface IntroductionParties {
  readonly seeker: Id;
  readonly connector: Id;
  readonly target: Id | null;
  readonly targetState: TargetState;
}

/** Its seeker, its connector, and operators; its target once asked. Nobody else learns that it is there. */
export const mayOpenIntroduction = (viewer: Viewer, parties: IntroductionParties): boolean =>
  viewer.operator || (viewer.person !== null && partiesThatKnow(parties).includes(viewer.person));

/** The parties who know of the introduction, and so of each other. */
export const partiesThatKnow = ({ seeker, connector, target, targetState }: IntroductionParties): Id[] =>
  target === null || targetState === 'NOT_ASKED' ? [seeker, connector] : [seeker, connector, target];

/** What an introduction's steps say of who took them. */
interface TakenStep {
  readonly type: string;
  /** Who told of it, where that is somebody else than whose step it is. */
  readonly reportedBy: Id | null;
}

/**
 * Whether a connector told the seeker of a target: by their own yes to an ask that named nobody. Neither an ask for
 * somebody by name nor the seeker's word for such a yes draws out what the connector keeps of them, and somebody with
 * an account shows themself.
 */
export const tellsOfTarget = (
  account: 'MEMBER' | 'CONTACT',
  parent: Pick<IntroductionParties, 'target'> | undefined,
  steps: readonly TakenStep[],
): boolean =>
  account === 'CONTACT' &&
  parent?.target === null &&
  steps.some(({ type, reportedBy }) => type === 'IntroductionAccepted' && reportedBy === null);

/** What is between seeker and connector alone: why the connector would rather not. */
const BETWEEN_SEEKER_AND_CONNECTOR = 'IntroductionDeclined';
/** With these the target comes in; what was said before is not for them. */
const TARGET_COMES_IN: ReadonlySet<string> = new Set(['TargetAsked', 'MeetingConsented', 'MeetingDeclined']);

/**
 * The steps that a viewer who may open the introduction may see, in their order: the target those since they came in,
 * and of these not what lies between seeker and connector; everybody else all of them.
 */
export const stepsShown = <Step extends { readonly type: string }>(
  viewer: Viewer,
  { target }: Pick<IntroductionParties, 'target'>,
  steps: readonly Step[],
): readonly Step[] => {
  if (viewer.operator || viewer.person !== target) return steps;
  const first = steps.findIndex(({ type }) => TARGET_COMES_IN.has(type));
  return first < 0 ? [] : steps.slice(first).filter(({ type }) => type !== BETWEEN_SEEKER_AND_CONNECTOR);
};
