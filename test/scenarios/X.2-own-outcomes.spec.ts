import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { run } from '../../apps/cli/src/run.js';
import { addPeople, done, refusal } from '../support/cast.js';
import { calibration } from '../support/calibration-questions.js';
import type { Client } from '../support/client.js';
import { trustAtRisk, trustExposure } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

/**
 * Four connectors each vouch for somebody of whom nothing is known, with Tia; so does a fifth, whose vouch stays open.
 * By the shipped weights the log-odds of that are 7.839 + (0.846 + 0.747 + 1.732)·ln(1/19), which is 12.44 %.
 */
describe('X.2 own outcomes', () => {
  const SHIPPED = 1 / (1 + Math.exp(-(7.839 + (0.846 + 0.747 + 1.732) * Math.log(1 / 19))));
  const FEBRUARY = '2026-02-01T09:00:00Z';
  const connectors = ['ann', 'bea', 'cem', 'dan', 'eve'] as const;
  const seekers = ['pat', 'quinn', 'rob', 'sue', 'ted'] as const;
  let service: Service;
  let operator: Client;
  const vouches: string[] = [];
  beforeAll(async () => {
    service = await openService();
    operator = service.as(null);
    await addPeople(operator, 'tia', 'una', 'vic', ...connectors, ...seekers);
    for (const [i, connector] of connectors.entries()) vouches.push(await vouchOf(connector, i));
  });
  afterAll(() => service.close());

  const vouchOf = async (connector: string, i: number) => {
    const about = { seeker: `ext:${seekers[i] ?? ''}`, withContact: 'ext:tia' };
    const given = { ...about, knowsPerson: true, knowsFit: true };
    const { vouch } = await done<{ vouch: string }>(
      service.as(`ext:${connector}`),
      'giveVouch',
      given,
      'vouch',
    );
    return vouch;
  };
  const ends = (i: number, outcome: string, by = 'tia') =>
    done(service.as(`ext:${by}`), 'recordOutcome', { vouch: vouches[i], outcome });
  /** Una would vouch for Vic: nothing is known of either. */
  const strangers = async (more: object = {}) =>
    trustAtRisk(
      operator,
      { vouch: { connector: 'ext:una', seeker: 'ext:vic', withContact: 'ext:tia' } },
      { ...more },
    );
  const refit = () => refusal(operator, 'refitCoefficients', {});
  /** The command line, against this service. */
  const warmpath = async (...args: string[]) => {
    const said = { out: '', err: '' };
    const code = await run([...args, '--url', service.url], {
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      bar: null,
    });
    return { code, ...said };
  };

  it('has nothing to compare or to learn from before anything ended', async () => {
    expect(await calibration(operator)).toMatchObject({
      ...{
        outcomes: 0,
        failed: 0,
        predicted: null,
        observed: null,
        low: 0,
        high: 1,
        brierScore: null,
        bins: [],
      },
      weights: { version: 'otc-1', ownOutcomes: 0, shareOfOwn: 0 },
      inWords: [
        { code: 'NO_OUTCOMES', text: 'No vouch has an outcome yet: nothing can be compared.' },
        {
          code: 'WEIGHTS',
          text: 'The weights are fitted on marketplace ratings (otc-1), a proxy for vouches.',
        },
      ],
    });
    // What Pat says of themself is no outcome of Ann's vouch.
    await ends(0, 'GOOD', 'pat');
    expect(await refit()).toBe('COEFFICIENTS_NO_OUTCOMES');
    const { code, out, err } = await warmpath('refit');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Nothing to learn from yet');
    expect((await strangers()).breachProbability).toBeCloseTo(SHIPPED, 12);
  });

  it('compares what was said with what happened, with an interval', async () => {
    await ends(0, 'BAD');
    await ends(1, 'BAD');
    await ends(2, 'NEUTRAL');
    await ends(3, 'GOOD', 'dan');
    const found = await calibration(operator);
    // Wilson, 2 of 4: (0.5 + z²/8 ± z·√(0.25/4 + z²/64)) / (1 + z²/4), z² = 3.8415
    const counts = { outcomes: 4, failed: 2, observed: 0.5 };
    const interval: object = { low: expect.closeTo(0.150039, 6), high: expect.closeTo(0.849961, 6) };
    const predicted: unknown = expect.closeTo(SHIPPED, 12);
    expect(found).toMatchObject({ ...counts, ...interval, predicted });
    expect(found.bins).toEqual([{ from: 0.1, to: 0.2, ...counts, ...interval, predicted }]);
    expect(found.brierScore).toBeCloseTo((2 * (1 - SHIPPED) ** 2 + 2 * SHIPPED ** 2) / 4, 12);
    expect(found.inWords[0]).toMatchObject({
      code: 'TOO_LOW',
      text: 'Of 4 vouches 0.5 were to fail, and 2 did: more than was said, and more than chance explains.',
    });
  });

  it('shows connectors their own and operators everybody’s', async () => {
    const [ann, dan, tia] = ['ann', 'dan', 'tia'].map((name) => service.as(`ext:${name}`)) as [
      Client,
      Client,
      Client,
    ];
    expect(await calibration(ann)).toMatchObject({ outcomes: 1, failed: 1 });
    expect(await calibration(dan)).toMatchObject({
      outcomes: 1,
      failed: 0,
      inWords: [{ code: 'AS_SAID' }, {}],
    });
    expect(await calibration(tia)).toMatchObject({ outcomes: 0 });
    expect(await calibration(operator, { connector: 'ext:bea' })).toMatchObject({ outcomes: 1, failed: 1 });
    const { data, errors } = await ann.send('{ trustCalibration(connector: "ext:bea") { outcomes } }');
    expect([data, errors?.[0]?.extensions.code]).toEqual([{ trustCalibration: null }, 'FORBIDDEN']);
    const { errors: refused } = await ann.send(
      'mutation { refitCoefficients(input: {}) { receipt { readToken } } }',
    );
    expect(refused?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('refits from the command line, and says how little a few outcomes weigh', async () => {
    service.sources.setNow(FEBRUARY);
    const open = (await trustExposure(service.as('ext:eve'))).items;
    const { code, out, err } = await warmpath('refit');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      'Refitted as otc-1+1: 4 of your own outcomes make up 4 % of the weights, what ships the rest.',
      'That is little: they stay near what ships until more vouches have ended.',
      'Of 4 vouches 0.5 were to fail, and 2 did: more than was said, and more than chance explains.',
      'The weights are fitted on marketplace ratings (otc-1), a proxy for vouches that counts as 100 of them, and on 4 outcomes of this workspace (otc-1+1).',
    ]);
    const risk = await strangers();
    // Log-odds y of mean −1.9511 and variance xᵀ(100·I)⁻¹x = 0.3294 beforehand, then 2 of 4 fail: the most plausible
    // solves 2 − 4/(1 + e^−y) = (y + 1.9511)/0.3294, which is y = −1.5273.
    expect(risk.breachProbability).toBeCloseTo(0.1784, 3);
    expect(risk.factors[0]?.text).toContain('on 4 outcomes of this workspace (otc-1+1)');
    // what was frozen stays
    expect((await trustExposure(service.as('ext:eve'))).items).toMatchObject(
      open.map(({ breachProbability, stake }) => ({ breachProbability, stake })),
    );
  });

  it('answers for the past by the weights of then, and by what was known then', async () => {
    const before = '2026-01-31T09:00:00Z';
    for (const moment of [{ asOf: before }, { knownAt: before }, { asOf: before, knownAt: before }]) {
      expect((await strangers(moment)).breachProbability).toBeCloseTo(SHIPPED, 12);
      expect((await calibration(operator, moment)).weights).toMatchObject({
        version: 'otc-1',
        ownOutcomes: 0,
      });
    }
    expect((await strangers({ asOf: FEBRUARY })).breachProbability).toBeCloseTo(0.1784, 3);
    await service.restart();
    operator = service.as(null);
    expect((await strangers()).breachProbability).toBeCloseTo(0.1784, 3);
    expect((await strangers({ asOf: before })).breachProbability).toBeCloseTo(SHIPPED, 12);
  });

  it('is refused until something new has ended, and then begins from what ships', async () => {
    expect(await refit()).toBe('COEFFICIENTS_UNCHANGED');
    await ends(4, 'BAD');
    const { calibration: found } = await done<{ calibration: { weights: object; outcomes: number } }>(
      operator,
      'refitCoefficients',
      {},
      'calibration { outcomes weights { version ownOutcomes } }',
    );
    expect(found).toEqual({ outcomes: 5, weights: { version: 'otc-1+2', ownOutcomes: 5 } });
    // 3 of 5: y = −1.3122, where the four before count as much; they are 17 days old.
    expect((await strangers()).breachProbability).toBeCloseTo(0.2121, 2);
  });
});
