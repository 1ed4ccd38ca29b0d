import type { Reason } from '../paths/path.type.js';
import type { TrustCalibration } from './trust-calibration.type.js';

type Said = Pick<TrustCalibration, 'outcomes' | 'failed' | 'predicted' | 'low' | 'high' | 'weights'>;

/** How far probabilities were right, as one would say it to a friend. */
export const calibrationInWords = ({ weights, ...said }: Said): Reason[] => [
  verdictOf(said),
  { code: 'WEIGHTS', text: weights.text, weight: weights.shareOfOwn },
];

const verdictOf = ({ outcomes, failed, predicted, low, high }: Omit<Said, 'weights'>): Reason => {
  if (predicted === null)
    return {
      code: 'NO_OUTCOMES',
      text: 'No vouch has an outcome yet: nothing can be compared.',
      weight: null,
    };
  const expected = String(Number((predicted * outcomes).toFixed(1)));
  const counted = `Of ${outcomes === 1 ? '1 vouch' : `${String(outcomes)} vouches`} ${expected} were to fail, and ${String(failed)} did`;
  if (predicted < low)
    return {
      code: 'TOO_LOW',
      text: `${counted}: more than was said, and more than chance explains.`,
      weight: predicted,
    };
  if (predicted > high)
    return {
      code: 'TOO_HIGH',
      text: `${counted}: fewer than was said, and fewer than chance explains.`,
      weight: predicted,
    };
  return { code: 'AS_SAID', text: `${counted}: no more off than chance may be.`, weight: predicted };
};
