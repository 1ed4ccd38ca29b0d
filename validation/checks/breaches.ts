import { brierScore, type Forecast } from '#trust-model';
import { atLeast, atMost, type Gate } from '../gate.js';
import { areaUnderCurve } from '../measures/auc.js';
import { calibrationError } from '../measures/calibration.js';

const CHECK = 'breach';

/** How well failing vouches are told from others, and whether what is said to be 20 % happens in 20 % of cases. */
export const breaches = (forecasts: readonly Forecast[], plainer: readonly Forecast[]): readonly Gate[] => {
  const measures = [
    { what: 'AUC', measure: areaUnderCurve, must: atLeast(0.88), aim: 0.89 },
    { what: 'Brier score', measure: brierScore, must: atMost(0.075), aim: 0.072 },
    { what: 'calibration error', measure: calibrationError, must: atMost(0.02) },
  ];
  return measures.map(({ measure, ...gate }) => ({
    check: CHECK,
    ...gate,
    figure: measure(forecasts),
    plainer: `record of the one judged alone ${measure(plainer).toFixed(3)}`,
  }));
};
