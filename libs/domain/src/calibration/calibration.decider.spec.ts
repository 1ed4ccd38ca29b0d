import { describe, expect, it } from '@jest/globals';
import { refitBreach } from '#trust-model';
import { nothingKnown } from '../../../../test/support/breach-signs.js';
import { NOW } from '../../../../test/support/decider-specification.js';
import {
  ada,
  answered,
  ask,
  bea,
  bringIn,
  cid,
  consent,
  everybody,
  first,
  frozen,
  make,
  agreed,
  quote,
  yes,
} from '../../../../test/support/introduction-stage.js';
import { VouchGiven } from '../vouch/vouch.events.js';
import { toSeconds } from '../kernel/values.js';
import { CoefficientsRefitted } from './calibration.events.js';

const HALF_LIFE = 730.5 * 86_400;
const signs = { ...nothingKnown, ofSeeker: { good: 1, bad: 2 } };
const vouch = { connector: bea, seeker: ada, contact: cid, knowsPerson: true, knowsFit: true };
const ended = (outcome: 'GOOD' | 'NEUTRAL' | 'BAD', by = cid, more: object = {}) =>
  ['RecordOutcome', { introduction: first, by, outcome, ...more }] as const;
const refitted = (failed: boolean, known = nothingKnown, at = NOW, number = 1) =>
  CoefficientsRefitted('coefficients', {
    coefficients: refitBreach(
      [{ signs: known, failed, at: toSeconds(at) }],
      HALF_LIFE,
      `otc-1+${String(number)}`,
    ),
  });

describe('refitting the weights of the breach probability', () => {
  it.each([
    ['BAD', true],
    ['NEUTRAL', false],
    ['GOOD', false],
  ] as const)('learns from an outcome that is %s', (outcome, failed) => {
    answered()
      .given([...ended(outcome)])
      .when('RefitCoefficients', {})
      .then(refitted(failed));
  });

  it('learns from vouches of their own, too, and from what was known when they were given', () => {
    everybody()
      .given(['GiveVouch', { ...vouch, quotes: agreed(quote({ signs })) }])
      .given(['RecordOutcome', { introduction: null, vouch: first, by: cid, outcome: 'BAD' }])
      .when('RefitCoefficients', {})
      .then(refitted(true, signs));
  });

  it('takes the last word on how one vouch ended', () => {
    answered()
      .given([...ended('GOOD', bea)])
      .at('2026-03-04T12:00:00Z')
      .given([...ended('BAD', cid)])
      .when('RefitCoefficients', {})
      .then(refitted(true, nothingKnown, '2026-03-04T12:00:00Z'));
  });

  it('does not ask seekers how they turned out themselves', () => {
    answered()
      .given([...ended('GOOD', ada)])
      .when('RefitCoefficients', {})
      .thenRefused('COEFFICIENTS_NO_OUTCOMES');
  });

  it('still learns from a vouch that bound its connector no more when it ended', () => {
    const known = everybody().given(ask(), yes(), bringIn, consent, make);
    known.state.exposures.open.clear();
    known
      .given([...ended('BAD')])
      .when('RefitCoefficients', {})
      .then(refitted(true));
  });

  it('begins from what ships each time: nothing counts twice', () => {
    const known = answered().given([...ended('GOOD', bea)], ['RefitCoefficients', {}]);
    expect(known.state.calibration).toMatchObject({ coefficients: { version: 'otc-1+1' }, refits: 1 });
    known
      .given([...ended('BAD', cid)])
      .when('RefitCoefficients', {})
      .then(refitted(true, nothingKnown, NOW, 2));
  });

  it('is refused where nothing has ended yet, and where nothing new did', () => {
    everybody().when('RefitCoefficients', {}).thenRefused('COEFFICIENTS_NO_OUTCOMES');
    answered().when('RefitCoefficients', {}).thenRefused('COEFFICIENTS_NO_OUTCOMES');
    answered()
      .given([...ended('GOOD')], ['RefitCoefficients', {}])
      .when('RefitCoefficients', {})
      .thenRefused('COEFFICIENTS_UNCHANGED');
  });

  it('learns nothing from figures of the past, beside which no signs were kept', () => {
    const { signs: _, ...past } = frozen(quote());
    const known = everybody().given(
      VouchGiven(first, {
        ...vouch,
        vouch: first,
        domain: null,
        organization: null,
        acknowledgedBy: 'PERSON',
        risk: past,
        good: 1,
      }),
    );
    known
      .given(['RecordOutcome', { introduction: null, vouch: first, by: cid, outcome: 'BAD' }])
      .when('RefitCoefficients', {})
      .thenRefused('COEFFICIENTS_NO_OUTCOMES');
  });
});
