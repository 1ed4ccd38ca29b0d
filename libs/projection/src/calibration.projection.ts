import { CoefficientsRefitted, toSeconds } from '#domain';
import { projecting, type Projections } from './projections.js';

export const calibrationProjections: Projections = projecting(CoefficientsRefitted, ({ data, time }) => [
  { change: 'coefficients', coefficients: data.coefficients, at: toSeconds(time) },
]);
