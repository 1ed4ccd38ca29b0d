import type { Rating } from '../ratings/ratings.js';
import { fairnessGoodness } from '../fairness-goodness.js';
import { type Gate, near } from '../gate.js';
import { correlation, rootMeanSquare } from '../measures/errors.js';
import type { Split } from '../split.js';

const CHECK = 'harness: fairness × goodness, frozen';
const TOLERANCE = 0.001;

/** Known figures of a known method: trained on the first 80 %, frozen, and tried on the last 20 %. */
export const harness = ({ early, middle, last }: Split<Rating>): readonly Gate[] => {
  const predict = fairnessGoodness([...early, ...middle]);
  const predictions = last.map((rating) => ({ predicted: predict(rating), actual: rating.value }));
  return [
    { check: CHECK, what: 'RMSE', figure: rootMeanSquare(predictions), must: near(0.3749, TOLERANCE) },
    {
      check: CHECK,
      what: 'correlation',
      figure: correlation(predictions),
      must: near(0.2232, TOLERANCE),
    },
  ];
};
