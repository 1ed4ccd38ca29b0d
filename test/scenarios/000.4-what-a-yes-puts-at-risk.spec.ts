import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { breachCoefficients } from '#trust-model';
import { addPeople, csv, imported, rate } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, take, writeBrief } from '../support/introduction-questions.js';
import { trustAtRisk, trustExposure } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

/** Of a contact who rated the connector with that closeness: r = closeness / 2, W = 2, a = 0.15, and 3 for a failure. */
const expectedOf = (closeness: number) => (closeness / 2 + 0.3) / (closeness / 2 + 2);
const stakeOf = (closeness: number) => {
  const n = closeness / 2;
  return ((n + 0.3) * 3) / ((n + 2) * (n + 5));
};

const logit = (p: number) => Math.log(p / (1 - p));
const share = (bad: number, all: number) => (bad + 2 * breachCoefficients.baseShare) / (all + 2);

/** Before a connector says yes they see with whom they risk how much, how likely that is, and on what evidence. */
describe('000.4 what a yes puts at risk', () => {
  let service: Service;
  let sam: Client;
  let con: Client;
  let tias: string;
  let ulas: string;
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'sam', 'con', 'tia', 'ula', 'wit', 'oto');
    await rate(
      operator,
      ['con', 'sam', 4],
      ['sam', 'con', 2],
      ['tia', 'con', 4],
      ['ula', 'con', 1],
      ['con', 'wit', 4],
    );
    // Wit, whom Con trusts with b = 2/4, has had good and bad of Sam.
    const history = csv('from,to,good,bad,at,domain', 'wit,sam,1,1,2026-01-15T09:00:00Z,');
    await imported(operator, 'evidence', history);
    [sam, con] = [service.as('ext:sam'), service.as('ext:con')];
    await writeBrief(sam);
    tias = await ask(sam, { connector: 'ext:con', to: { person: 'ext:tia' } });
    ulas = await ask(sam, { connector: 'ext:con', to: { person: 'ext:ula' } });
  });
  afterAll(() => service.close());

  it('says with which contact, and how far their trust would fall', async () => {
    const risk = await trustAtRisk(con, { introduction: tias });
    expect(risk.withContact.name).toBe('Tia');
    expect(risk.trustNow.expected).toBeCloseTo(expectedOf(4), 12); // 2.3/4
    expect(risk.trustIfItFails.expected).toBeCloseTo(2.3 / 7, 12);
    expect(risk.stake).toBeCloseTo(stakeOf(4), 12);
    expect(risk.trustNow.expected - risk.trustIfItFails.expected).toBeCloseTo(risk.stake, 12);
    // w = 0.6 more of bad, at worst where r = −0.3 + √(1.7 · 2.3): nobody else's trust falls by more.
    const r = -0.3 + Math.sqrt(1.7 * 2.3);
    expect(risk.othersAtMost).toBeCloseTo(((r + 0.3) * 0.6) / ((r + 2) * (r + 2.6)), 12);
  });

  it('says how likely that is, and what raised and lowered it', async () => {
    const { breachProbability, factors } = await trustAtRisk(con, { introduction: tias });
    // Of Sam: r = 2 from Con, r = s = 1 from Wit. By Con: r = 2 for Sam, r = 2 for Wit. Wit: b = 2/4, d = 1/4. Back: r = 1.
    const { intercept, seekerRecord, connectorRecord, witnesses, reciprocal, hasReciprocal } =
      breachCoefficients;
    const expected =
      intercept +
      seekerRecord * logit(share(1, 4)) +
      connectorRecord * logit(share(0, 4)) +
      witnesses * logit(share((2 / 4) * (1 / 4), 2 / 4)) +
      reciprocal * 1 +
      hasReciprocal;
    expect(breachProbability).toBeCloseTo(1 / (1 + Math.exp(-expected)), 12);
    expect(factors.map(({ code }) => code)).toEqual([
      'BASE',
      'SEEKER_RECORD',
      'CONNECTOR_RECORD',
      'WITNESSES',
      'RECIPROCAL',
    ]);
    expect(factors.reduce((sum, { logOdds }) => sum + logOdds, 0)).toBeCloseTo(expected, 12);
    const by = Object.fromEntries(factors.map(({ code, logOdds }) => [code, logOdds]));
    // Beyond the share where nothing is known: above 0 for what is bad on record of Sam, below 0 for Con's good record.
    const nothing = logit(share(0, 0));
    expect(by['SEEKER_RECORD']).toBeCloseTo(seekerRecord * (logit(share(1, 4)) - nothing), 12);
    expect(by['CONNECTOR_RECORD']).toBeCloseTo(connectorRecord * (logit(share(0, 4)) - nothing), 12);
    expect(factors.every(({ text }) => text.length > 20)).toBe(true);
  });

  it('says it in words for a person, too', async () => {
    const { inWords } = await trustAtRisk(con, { introduction: tias });
    const words = inWords.map(({ text }) => text).join(' ');
    expect(words).toContain('Tia’s trust in you falls from 57 % to 33 %'); // 0.575 and 0.3286
    expect(words).toContain('0.50'); // of the budget
  });

  it('adds up what is open: one item by hand, then two', async () => {
    const one = await trustAtRisk(con, { introduction: tias });
    expect(one.exposureBefore).toMatchObject({
      open: 0,
      expectedLoss: 0,
      expectedShortfall95: 0,
      budget: 0.5,
    });
    expect(one.expectedLoss).toBeCloseTo(one.breachProbability * one.stake, 12);
    // The worst 5 % of cases: all of them failures if it fails more often than that, else the loss that there is / 0.05.
    const [p, l] = [one.breachProbability, one.stake];
    expect(one.exposureAfter.expectedShortfall95).toBeCloseTo(p >= 0.05 ? l : (p * l) / 0.05, 3);
    expect(one.verdict).toBe('WITHIN_BUDGET');
    await take(con, 'acceptIntroduction', tias, { quote: one.quote });

    const two = await trustAtRisk(con, { introduction: ulas });
    expect(two.exposureBefore).toMatchObject({
      open: 1,
      expectedShortfall95: one.exposureAfter.expectedShortfall95,
    });
    await take(con, 'acceptIntroduction', ulas, { quote: two.quote });
    const exposure = await trustExposure(con);
    expect(exposure.open).toBe(2);
    expect(exposure.expectedLoss).toBeCloseTo(one.expectedLoss + two.expectedLoss, 12);
    const worst = shortfallOfTwo(one, two);
    expect(exposure.expectedShortfall95).toBeGreaterThanOrEqual(worst - 1e-9);
    expect(exposure.expectedShortfall95).toBeLessThanOrEqual(worst * 1.01);
    expect(exposure.expectedShortfall95).toBeGreaterThanOrEqual(exposure.valueAtRisk95);
    expect(exposure.items.reduce((sum, item) => sum + item.shareOfShortfall, 0)).toBeCloseTo(1, 9);
    expect(
      exposure.items.map(({ withContact, acknowledgedBy }) => [withContact.name, acknowledgedBy]),
    ).toEqual([
      ['Tia', 'PERSON'],
      ['Ula', 'PERSON'],
    ]);
  });

  it('freezes the figures of a yes: trust that moves later moves what is beside them', async () => {
    service.sources.pass(1);
    await rate(service.as(null), ['tia', 'con', 5]);
    const { items } = await trustExposure(con);
    expect(items[0]?.stake).toBeCloseTo(stakeOf(4), 12);
    expect(items[0]?.stakeNow).toBeCloseTo(stakeOf(5), 12);
  });

  it('is the connector’s to know, and the operator’s: others learn nothing', async () => {
    const query = 'query ($id: ID!) { trustAtRisk(proposal: { introduction: $id }) { stake } }';
    const codeFor = async (name: string) =>
      (await service.as(name).send(query, { id: tias })).errors?.[0]?.extensions.code;
    expect(await codeFor('ext:oto')).toBe('NOT_FOUND');
    expect(await codeFor('ext:sam')).toBe('FORBIDDEN'); // their own introduction, and Con's figures
    const exposed = await sam.send('{ trustExposure(connector: "ext:con") { open } }');
    expect(exposed.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await trustExposure(service.as(null), { connector: 'ext:con' })).open).toBe(2);
  });

  it('answers about a past day as it was, and as far as it was known', async () => {
    expect((await trustExposure(con, { asOf: '2026-01-15T08:59:59Z' })).open).toBe(0);
    expect((await trustExposure(con, { asOf: '2026-01-15T09:00:00Z' })).open).toBe(2);
    expect((await trustExposure(con, { knownAt: '2026-01-15T08:59:59Z' })).open).toBe(0);
    const risk = await trustAtRisk(
      con,
      { vouch: { seeker: 'ext:sam', withContact: 'ext:tia' } },
      { asOf: '2026-01-15T09:00:00Z' },
    );
    expect(risk.stake).toBeCloseTo(stakeOf(4), 12);
  });
});

interface Item {
  readonly stake: number;
  readonly breachProbability: number;
}

/** All four outcomes of two independent items, the worst first, until 5 % are full. */
const shortfallOfTwo = (
  { stake: a, breachProbability: p }: Item,
  { stake: b, breachProbability: q }: Item,
): number => {
  const outcomes = [
    { loss: a + b, chance: p * q },
    { loss: Math.max(a, b), chance: a > b ? p * (1 - q) : (1 - p) * q },
    { loss: Math.min(a, b), chance: a > b ? (1 - p) * q : p * (1 - q) },
    { loss: 0, chance: (1 - p) * (1 - q) },
  ];
  let left = 0.05;
  let sum = 0;
  for (const { loss, chance } of outcomes) {
    const taken = Math.min(left, chance);
    sum += taken * loss;
    left -= taken;
  }
  return sum / 0.05;
};
