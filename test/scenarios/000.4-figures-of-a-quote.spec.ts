import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { breachCoefficients } from '#trust-model';
import { addPeople, csv, done, imported, rate } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, writeBrief } from '../support/introduction-questions.js';
import { trustAtRisk, trustExposure, vouchRefusal } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

/**
 * Sam asks Con to introduce them to Tia. Tia's closeness to Con is 5, so r = 2.5 and her mean trust 2.8/4.5. If the vouch
 * fails, s = 3 comes to it: 2.8/7.5, and the fall between the two is Con's stake.
 */
describe('000.4 figures of a quote', () => {
  let service: Service;
  let operator: Client;
  let sam: Client;
  let con: Client;
  let toTia: string;
  const stake = (2.8 * 3) / (4.5 * 7.5);
  beforeAll(async () => {
    service = await openService();
    operator = service.as(null);
    await addPeople(operator, 'sam', 'con', 'tia', 'ula', 'vic', 'wit', 'xia');
    // Wit has seen Sam do well once and badly three times; Con trusts Wit (r = 2), Sam trusts Con (r = 2).
    await rate(operator, ['tia', 'con', 5], ['con', 'wit', 4], ['sam', 'con', 4]);
    await says('wit,sam,1,3');
    sam = service.as('ext:sam');
    con = service.as('ext:con');
    await writeBrief(sam);
    toTia = await askFor('tia');
  });
  afterAll(() => service.close());

  const askFor = (target: string) => ask(sam, { connector: 'ext:con', to: { person: `ext:${target}` } });
  /** An operator's own record, of now: `from,to,good,bad`. */
  const says = (row: string) =>
    imported(
      operator,
      'evidence',
      csv('from,to,good,bad,at', `${row},${new Date(service.sources.now()).toISOString()}`),
    );
  const accept = (introduction: string, quote?: string) =>
    vouchRefusal(con, 'acceptIntroduction', { introduction, quote });
  const itemOf = async (introduction: string) =>
    (await trustExposure(con)).items.find((item) => item.introduction?.id === introduction);

  it('says how likely, and what raises and what lowers that', async () => {
    const risk = await trustAtRisk(con, { introduction: toTia });
    // A record's share q of bad outcomes is shrunk to the base share, worth two: odds (bad + 2 q) to (good + 2 (1 − q)).
    const { baseShare, intercept, reciprocal, hasReciprocal, ...weights } = breachCoefficients;
    const odds = (good: number, bad: number) =>
      Math.log((bad + 2 * baseShare) / (good + 2 * (1 - baseShare)));
    const nothing = odds(0, 0);
    const logOdds = {
      BASE: intercept + (weights.seekerRecord + weights.connectorRecord + weights.witnesses) * nothing,
      // Of Sam: good 1, bad 3.
      SEEKER_RECORD: weights.seekerRecord * (odds(1, 3) - nothing),
      // By Con: good 2, of Wit.
      CONNECTOR_RECORD: weights.connectorRecord * (odds(2, 0) - nothing),
      // Con believes Wit 2/4 = 0.5, who disbelieves Sam 3/6: weight 0.5, of which 0.25 is disbelief.
      WITNESSES: weights.witnesses * (odds(0.25, 0.25) - nothing),
      // Sam has nothing but good to say of Con.
      RECIPROCAL: reciprocal * 1 + hasReciprocal,
    };
    expect(Object.fromEntries(risk.factors.map((factor) => [factor.code, factor.logOdds]))).toEqual(
      Object.fromEntries(Object.entries(logOdds).map(([code, value]) => [code, expect.closeTo(value, 12)])),
    );
    // By coefficients set by hand −2.1972 + 1.3984 − 0.1121 + 0.1702 − 1 = −1.7406; p = 1 / (1 + e^1.7406) = 0.1492.
    const logit = Object.values(logOdds).reduce((sum, one) => sum + one, 0);
    expect(risk.breachProbability).toBeCloseTo(1 / (1 + Math.exp(-logit)), 12);
    expect(risk.expectedLoss).toBeCloseTo(stake / (1 + Math.exp(-logit)), 12);
    const effect = (value: number) =>
      value === 0 ? 'makes no difference' : value > 0 ? 'raises it' : 'lowers it';
    const [base, ...others] = risk.factors.map(({ text }) => text);
    expect(base).toContain('of vouches are assumed to fail where nothing is known');
    expect(base).toContain(breachCoefficients.version);
    expect(others).toEqual([
      `Some of what is on record of them is bad: ${effect(logOdds.SEEKER_RECORD)}.`,
      `Nobody is on record to have let you down: ${effect(logOdds.CONNECTOR_RECORD)}.`,
      `Some people whom you trust have reason to doubt them: ${effect(logOdds.WITNESSES)}.`,
      `They have reason to trust you: ${effect(logOdds.RECIPROCAL)}.`,
    ]);
  });

  it('says on what evidence, how it adds up, and all of it in words', async () => {
    const risk = await trustAtRisk(con, { introduction: toTia });
    const { trustAtRisk: shown } = await con.ask<{ trustAtRisk: { trustNow: { evidence: object[] } } }>(
      'query ($id: ID!) { trustAtRisk(proposal: { introduction: $id }) { trustNow { evidence { kind good } } } }',
      { id: toTia },
    );
    expect(shown.trustNow.evidence).toEqual([{ kind: 'CLOSENESS', good: 2.5 }]);
    expect(risk.exposureBefore).toMatchObject({
      open: 0,
      expectedLoss: 0,
      expectedShortfall95: 0,
      budget: 0.5,
    });
    // It fails in more than 5 of 100 cases: in the worst five all of it is lost.
    expect(risk.exposureAfter).toMatchObject({ open: 1, expectedShortfall95: expect.closeTo(stake, 12) });
    expect(risk.exposureAfter.expectedLoss).toBeCloseTo(risk.expectedLoss, 14);
    expect(risk.verdict).toBe('WITHIN_BUDGET');
    expect(risk.inWords.map(({ text }) => text)).toEqual([
      'If this goes wrong, Tia’s trust in you falls from 62 % to 37 %.',
      'Everybody else’s falls by at most 7.5 points.',
      'With this, the worst 5 % of cases cost 0.25 of the 0.50 that you allow yourself.',
      'That is within the budget, also if vouches fail together.',
    ]);
    const toOperator = await trustAtRisk(operator, { introduction: toTia });
    expect(toOperator.inWords[0]?.text).toBe(
      'If this goes wrong, Tia’s trust in Con falls from 62 % to 37 %.',
    );
  });

  it('goes by the field that is asked for, and by how badly it may go', async () => {
    await done(service.as('ext:ula'), 'endorse', { person: 'ext:con', competency: 'Law', strength: 5 });
    const stakeIn = async (more: object) => {
      const vouch = { seeker: 'ext:sam', withContact: 'ext:ula', ...more };
      return (await trustAtRisk(con, { vouch })).stake;
    };
    expect(await stakeIn({ domain: 'law' })).toBeCloseTo(stake, 12);
    // In another field a fifth of it counts: r = 0.5.
    expect(await stakeIn({ domain: 'Data' })).toBeCloseTo((0.8 * 3) / (2.5 * 5.5), 12);
    expect(await stakeIn({ domain: 'law', severity: 0.5 })).toBeCloseTo((2.8 * 1.5) / (4.5 * 6), 12);
    expect(await stakeIn({ domain: 'law', severity: 0 })).toBe(0);
  });

  it('tells the connector and operators alone', async () => {
    const proposal = { introduction: toTia };
    await expect(trustAtRisk(sam, proposal)).rejects.toThrow('FORBIDDEN');
    await expect(trustAtRisk(service.as('ext:tia'), proposal)).rejects.toThrow('NOT_FOUND'); // not asked yet
    await expect(trustAtRisk(service.as('ext:ula'), proposal)).rejects.toThrow('NOT_FOUND');
    const vouch = { connector: 'ext:con', seeker: 'ext:sam', withContact: 'ext:con' };
    await expect(trustAtRisk(con, { vouch })).rejects.toThrow('BAD_USER_INPUT');
    const ofCon = { vouch: { ...vouch, withContact: 'ext:tia' } };
    await expect(trustAtRisk(sam, ofCon)).rejects.toThrow('FORBIDDEN');
    expect((await trustAtRisk(operator, ofCon)).stake).toBeCloseTo(stake, 12);
    await expect(trustExposure(sam, { connector: 'ext:con' })).rejects.toThrow('FORBIDDEN');
  });

  it('freezes with the yes what was agreed to, whatever trust does later', async () => {
    const { quote, breachProbability } = await trustAtRisk(con, { introduction: toTia });
    expect(await accept(toTia, quote)).toBeNull();
    expect(await itemOf(toTia)).toMatchObject({
      seeker: { name: 'Sam' },
      withContact: { name: 'Tia' },
      stake: expect.closeTo(stake, 12),
      stakeNow: expect.closeTo(stake, 12),
      acknowledgedBy: 'PERSON',
      since: '2026-01-15T09:00:00Z',
    });
    await says('tia,con,4,0');
    await says('wit,sam,9,0');
    const item = await itemOf(toTia);
    expect(item?.stake).toBeCloseTo(stake, 12);
    expect(item?.breachProbability).toBeCloseTo(breachProbability, 12);
    // r = 6.5 by now.
    expect(item?.stakeNow).toBeCloseTo((6.8 * 3) / (8.5 * 11.5), 12);
  });

  it('does not ask again for less than a tenth more, and freezes the figures of the yes', async () => {
    await done(con, 'setConnectorPolicy', { budgetWord: 'GENEROUS' });
    const id = await askFor('vic');
    const seen = await trustAtRisk(con, { introduction: id });
    await says('vic,con,0.1,0');
    const fresh = await trustAtRisk(con, { introduction: id });
    // Nothing was known: 0.3 · 3 / (2 · 5) = 0.09. Then r = 0.1: 0.4 · 3 / (2.1 · 5.1) = 0.112, a quarter more.
    expect(seen.stake).toBeCloseTo(0.09, 12);
    expect(fresh.stake).toBeCloseTo(1.2 / 10.71, 12);
    expect((await accept(id, seen.quote))?.code).toBe('QUOTE_OUTDATED');
    await says('vic,con,0.01,0');
    // r = 0.11: 0.41 · 3 / (2.11 · 5.11), which is 1.8 % more than that.
    expect(await accept(id, fresh.quote)).toBeNull();
    expect((await itemOf(id))?.stake).toBeCloseTo(1.23 / (2.11 * 5.11), 12);
  });

  it('says who has seen the figures: a yes without the quote of this very vouch is unacknowledged', async () => {
    const [blind, mistaken] = [await askFor('wit'), await askFor('xia')];
    const another = await trustAtRisk(con, { introduction: blind });
    expect(await accept(blind)).toBeNull();
    expect((await itemOf(blind))?.acknowledgedBy).toBe('UNACKNOWLEDGED');
    expect(await accept(mistaken, another.quote)).toBeNull();
    expect((await itemOf(mistaken))?.acknowledgedBy).toBe('UNACKNOWLEDGED');
  });

  it('answers for a past day, by what had happened and by what was known', async () => {
    const vouch = { seeker: 'ext:xia', withContact: 'ext:tia' };
    const then = '2026-01-15T09:00:00Z';
    const before = await trustAtRisk(con, { vouch });
    service.sources.pass(10);
    await rate(operator, ['tia', 'con', 0]);
    await says('tia,con,0,2');
    const day10 = 2 ** (-10 / 730.5);
    // The rating is gone, r = 4 is ten days old, s = 2 of today.
    const [r, n] = [4 * day10, 4 * day10 + 2];
    expect((await trustAtRisk(con, { vouch })).stake).toBeCloseTo(((r + 0.3) * 3) / ((n + 2) * (n + 5)), 12);
    expect((await trustAtRisk(con, { vouch }, { asOf: then })).stake).toBeCloseTo(before.stake, 12);
    await imported(operator, 'evidence', csv('from,to,good,bad,at', `tia,con,0,5,${then}`));
    const told = await trustAtRisk(con, { vouch }, { asOf: then });
    expect(told.stake).toBeCloseTo((6.8 * 3) / (13.5 * 16.5), 12);
    const known = await trustAtRisk(con, { vouch }, { asOf: then, knownAt: then });
    expect(known.stake).toBeCloseTo(before.stake, 12);
  });
});
