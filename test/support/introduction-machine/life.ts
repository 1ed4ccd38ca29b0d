/** Days since the test's beginning. */
export type Day = number;
export type Person = number;

/**
 * One introduction as the diagram of its life has it, and nothing of the product's own code: who is where, what was
 * only told of them, and when the clock speaks.
 */
export interface Life {
  readonly seeker: Person;
  readonly connector: Person;
  /** Null: an ask that names nobody. */
  readonly target: Person | null;
  readonly what: string;
  readonly askedOn: Day;
  connectorIs: 'asked' | 'unsure' | 'willing' | 'unwilling' | 'silent';
  targetIs: 'unasked' | 'asked' | 'unsure' | 'willing' | 'unwilling' | 'silent';
  stage:
    | 'requested'
    | 'accepted'
    | 'made'
    | 'answered'
    | 'booked'
    | 'outcome'
    | 'declined'
    | 'withdrawn'
    | 'expired'
    | 'unanswered'
    | 'closed';
  connectorOnlyTold: boolean;
  targetOnlyTold: boolean;
  wasMade: boolean;
  /** Who said how it ended: 0 nobody, 1 the seeker, 2 the connector, 3 the target. */
  saidBy: number;
  endedOn: Day | null;
  /** What the connector has at risk, since when; null: nothing. */
  atRiskSince: Day | null;
  remindOn: Day | null;
  dueOn: Day | null;
}

export const REMINDED_AFTER = 7;
export const EXPIRES_AFTER = 21;
export const UNANSWERED_AFTER = 30;
export const LAPSES_AFTER = 180;
export const AGAIN_AFTER = 90;

const ENDED: readonly Life['stage'][] = [
  'outcome',
  'declined',
  'withdrawn',
  'expired',
  'unanswered',
  'closed',
];

/** Over, but for the loop; an ask that names nobody is over with its answer. */
export const isOver = ({ stage, target }: Life): boolean =>
  ENDED.includes(stage) || (stage === 'answered' && target === null);

/** Goes on to a stage, or stays: the clock begins anew, what is over puts nothing at risk. */
export const settle = (life: Life, on: Day): void => {
  if (isOver(life)) {
    life.endedOn ??= on;
    life.atRiskSince = null;
  }
  life.remindOn = life.stage === 'closed' ? null : on + REMINDED_AFTER;
  life.dueOn = isOver(life) ? null : on + (life.stage === 'made' ? UNANSWERED_AFTER : EXPIRES_AFTER);
};

/** Who has to do something, in the product's word for them; null: nobody. */
export const waitsFor = (life: Life): 'SEEKER' | 'CONNECTOR' | 'TARGET' | null => {
  if (life.stage === 'closed') return null;
  if (life.stage === 'requested') return life.connectorIs === 'unsure' ? 'SEEKER' : 'CONNECTOR';
  if (life.stage === 'made') return 'TARGET';
  if (life.stage !== 'accepted') return 'SEEKER';
  if (life.targetIs === 'asked') return 'TARGET';
  return life.targetIs === 'unsure' ? 'SEEKER' : 'CONNECTOR';
};
