import { breachCoefficients, refitBreach, weightsOf, type BreachCoefficients } from '#trust-model';
import { accept, refuse, type Decision } from '../kernel/decider.js';
import { fold } from '../kernel/fold.js';
import type { Folds, WorkspaceState } from '../state.js';
import type { RefitCoefficients } from './calibration.commands.js';
import { CoefficientsRefitted } from './calibration.events.js';

const SUBJECT = 'coefficients';

/** Begins from the shipped weights each time, so that no outcome counts twice. */
export const refitCoefficients = (
  _: RefitCoefficients,
  { calibration, workspace }: WorkspaceState,
): Decision => {
  const { ended, refits, coefficients: before } = calibration;
  if (ended.size === 0) {
    return refuse(
      'COEFFICIENTS_NO_OUTCOMES',
      'Nothing to learn from yet: no vouch has an outcome that its contact or its connector recorded. The weights stay as they are.',
    );
  }
  const version = `${breachCoefficients.version}+${String(refits + 1)}`;
  const coefficients = refitBreach([...ended.values()], workspace.halfLifeSeconds, version);
  return isSame(coefficients, before)
    ? refuse(
        'COEFFICIENTS_UNCHANGED',
        'Nothing was recorded since the last time that would move the weights.',
      )
    : accept(SUBJECT, CoefficientsRefitted(SUBJECT, { coefficients }));
};

const isSame = (one: BreachCoefficients, other: BreachCoefficients): boolean => {
  const after = weightsOf(other);
  return one.ownOutcomes === other.ownOutcomes && weightsOf(one).every((weight, i) => weight === after[i]);
};

export const calibrationFolds: Folds = fold(
  CoefficientsRefitted,
  ({ calibration }: WorkspaceState, { data: { coefficients } }) => {
    calibration.coefficients = coefficients;
    calibration.refits += 1;
  },
);
