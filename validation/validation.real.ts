import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { breachCoefficients, breachInformation } from '#trust-model';
import { describeWhere } from '../test/support/not-run.js';
import { readRatings } from './ratings/ratings.js';
import { defaultFile, missing } from './ratings/where.js';
import { isAimReached, isReached } from './gate.js';
import { summary } from './report/summary.js';
import { validate, type Validation } from './validate.js';
import { VERSION } from './version.js';

const root = join(import.meta.dirname, '..');
const file = defaultFile(root);
const CHECKS = [
  'harness: fairness × goodness, frozen',
  'rating',
  'breach',
  'value at risk 95 %',
  'lower bound is missed',
  'reciprocity',
  'colluders',
];

describeWhere('trust model on the ratings of Bitcoin OTC', missing(file), () => {
  let validation: Validation;
  beforeAll(() => {
    validation = validate(readRatings(readFileSync(file, 'utf8')), VERSION);
  }, 300_000);

  it.each(CHECKS)('passes every gate: %s', (check) => {
    const gates = validation.gates.filter((gate) => gate.check === check);
    expect(gates.length).toBeGreaterThan(1);
    expect(gates.filter((gate) => !isReached(gate))).toEqual([]);
  });

  it('tells one figure besides: shuffled times leave most of the gain, for it is about the pair', () => {
    const told = validation.gates.filter(({ must }) => must === null);
    expect(told.map(({ what }) => what)).toEqual(['share left, all times shuffled']);
    expect(told[0]?.figure).toBeGreaterThan(0.5);
  });

  it('has no gate beside these', () => {
    expect(new Set(validation.gates.map(({ check }) => check))).toEqual(new Set(CHECKS));
  });

  it('reaches what is aimed at', () => {
    const aimed = validation.gates.filter(({ aim }) => aim !== undefined);
    expect(aimed).toHaveLength(4);
    expect(aimed.filter((gate) => !isAimReached(gate))).toEqual([]);
  });

  it('fits what ships', () => {
    expect(validation.model.coefficients).toEqual(breachCoefficients);
    expect(validation.model.information).toEqual(breachInformation);
  });

  it('stands in the documentation as it is', () => {
    expect(readFileSync(join(root, 'docs/trust-model.md'), 'utf8')).toContain(summary(validation));
  });
});
