import { breachCoefficients } from '#trust-model';
import type { Validation } from '../validate.js';
import { table } from './table.js';

/** Everything in words and a table: what is printed, and what stands in the documentation. */
export const summary = (validation: Validation): string => {
  const { ratings, people, breachShare, model, gates, portfolios, shortfall } = validation;
  const { trial } = model;
  const { version, ownOutcomes: _, ...coefficients } = model.coefficients;
  return [
    `${ratings.toLocaleString('en')} ratings of ${people.toLocaleString('en')} people; ${percent(breachShare)} are below 0.`,
    table(gates),
    `Settings chosen on 60–80 %: base share ${trial.baseShare}, λ ${trial.lambda}, log loss there ${trial.logLoss.toFixed(4)} ± ${trial.error.toFixed(4)}.`,
    `Coefficients ${version}: ${weightsOf(coefficients)}.`,
    `Weights of the rating: ${weightsOf(model.weights)}.`,
    `Shortfall of ${portfolios.length} raters: beyond the value at risk they lost ${shortfall.ratio.toFixed(1)} times what was promised (${shortfall.deviation.toFixed(1)} standard errors from it); three of them lost ${percent(shortfall.worstThree)} of that.`,
  ]
    .join('\n\n')
    .replaceAll('NaN', '–'); // what can't be measured on so little
};

/** What another file says of the coefficients that ship. */
export const byShippedWeights = ({ shipped }: Validation): string => {
  const figures = shipped.map(({ what, figure }) => `${what} ${figure.toFixed(4)}`).join(', ');
  return `Breaches of the last 20 % by the weights that ship (${breachCoefficients.version}), with nothing fitted here: ${figures}.`.replaceAll(
    'NaN',
    '–',
  );
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const weightsOf = (weights: object): string =>
  Object.entries(weights)
    .filter((entry): entry is [string, number] => typeof entry[1] === 'number')
    .map(([name, weight]) => `${name} ${weight.toFixed(3)}`)
    .join(', ');
