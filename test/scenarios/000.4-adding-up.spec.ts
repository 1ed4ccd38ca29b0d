import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { breachCoefficients } from '#trust-model';
import { addPeople, csv, done, imported, rate, refusal } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, lead, take, writeBrief } from '../support/introduction-questions.js';
import { allOutcomes, bothFailing, failing, leastCovering, meanOfWorst } from '../support/naive-risk.js';
import { trustAtRisk, trustExposure, vouchRefusal } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

/** Fall of a contact's mean trust whose closeness is 5 (r = 2.5), from 2.8/4.5 to 2.8/7.5. */
const L = (2.8 * 3) / (4.5 * 7.5);

/** How often a vouch for somebody fails of whom so much good is known: by nobody whom the connector has evidence of. */
const failsAt = (good: number): number => {
  const { baseShare: q, intercept, seekerRecord, connectorRecord, witnesses } = breachCoefficients;
  const nothing = Math.log(q / (1 - q));
  const record = Math.log((2 * q) / (good + 2 * (1 - q)));
  return 1 / (1 + Math.exp(-(intercept + seekerRecord * record + (connectorRecord + witnesses) * nothing)));
};
/** Where nothing is known; 0.1 by coefficients set by hand, and the hand-worked figures below are for that. */
const p = failsAt(0);
const lawOf = (...losses: readonly number[]) => allOutcomes(losses.map((loss) => failing(loss, p)));
/** What the worst 5 of 100 cases cost, and what 95 of 100 don't exceed, over all outcomes. */
const worstOf = (...losses: readonly number[]) => meanOfWorst(lawOf(...losses), 0.05);
const coveringOf = (...losses: readonly number[]) => leastCovering(lawOf(...losses), 0.95);
/** What the worst 5 of 100 cases cost of two that tend to fail together. */
const both20 = bothFailing(p, 0.2);
const worstTogether = meanOfWorst(
  [
    { loss: 2 * L, probability: both20 },
    { loss: L, probability: 2 * (p - both20) },
    { loss: 0, probability: 1 - 2 * p + both20 },
  ],
  0.05,
);
/** Room for one, and not for two. */
const ROOM_FOR_ONE = worstOf(L) * 1.004;
const targets = ['tia', 'ula', 'vic'];
const both = { knowsPerson: true, knowsFit: true };

/**
 * Con vouches for Sam with several contacts, who all rate Con 5 unless a test says otherwise. Yeses and vouches count
 * as no evidence here, so that nothing is on record of Sam: every vouch fails with the same probability p.
 */
describe('000.4 open vouches add up', () => {
  let service: Service;
  let operator: Client;
  let sam: Client;
  let con: Client;
  const as = (name: string) => service.as(`ext:${name}`);
  beforeEach(async () => {
    service = await openService();
    [operator, sam, con] = [service.as(null), as('sam'), as('con')];
    await done(operator, 'setPolicy', { evidence: { accepted: 0, vouch: 0 } });
    await addPeople(operator, 'sam', 'con', ...targets);
    await rate(operator, ...targets.map((target): [string, string, number] => [target, 'con', 5]));
    await writeBrief(sam);
  });
  afterEach(() => service.close());

  const askFor = (target: string) => ask(sam, { connector: 'ext:con', to: { person: `ext:${target}` } });
  const accept = (introduction: string, more: object = {}) =>
    vouchRefusal(con, 'acceptIntroduction', { introduction, ...more });

  it('is all of one, of two what the worst 5 of 100 cases cost, and each has its share', async () => {
    const [one, two, three] = [await askFor('tia'), await askFor('ula'), await askFor('vic')];
    await accept(one);
    // With p = 0.1 it fails in 10 of 100 cases: in the worst 5 all of it is lost, whatever fails together with what.
    expect(await trustExposure(con)).toMatchObject({
      open: 1,
      budget: 0.5,
      expectedLoss: expect.closeTo(p * L, 12),
      valueAtRisk95: expect.closeTo(coveringOf(L), 12),
      expectedShortfall95: expect.closeTo(worstOf(L), 12),
      correlatedShortfall95: expect.closeTo(worstOf(L), 4),
      items: [{ introduction: { id: one }, breachProbability: expect.closeTo(p, 12), shareOfShortfall: 1 }],
    });

    await accept(two);
    const both = await trustExposure(con);
    expect(both.expectedLoss).toBeCloseTo(2 * p * L, 12);
    // p = 0.1: none fails in 81 cases, at most one in 99, so 95 cases cost L at most.
    expect(both.valueAtRisk95).toBeCloseTo(coveringOf(L, L), 12);
    // Both in 1, which leaves 4 of the 5 for one alone: (0.01 · 2 L + 0.04 · L) / 0.05 = 1.2 L.
    expect(both.expectedShortfall95).toBeCloseTo(worstOf(L, L), 12);
    // Together they fail in 1.72 cases instead of 1: (0.0172 · 2 + 0.0328) / 0.05 = 1.344.
    expect(both.correlatedShortfall95 / L).toBeCloseTo(worstTogether / L, 3);
    expect(both.items.map(({ shareOfShortfall }) => shareOfShortfall)).toEqual([
      expect.closeTo(0.5, 12),
      expect.closeTo(0.5, 12),
    ]);

    // Vic's closeness of 2 is r = 1: M = 1.3 · 3 / (3 · 6), which is less than L.
    await rate(operator, ['vic', 'con', 2]);
    await done(con, 'setConnectorPolicy', { budgetWord: 'GENEROUS' });
    await accept(three);
    const M = 3.9 / 18;
    const all = await trustExposure(con);
    expect(all.expectedLoss).toBeCloseTo(2 * p * L + p * M, 12);
    // p = 0.1: in 1 of 1,000 cases 2 L + M is lost, in 9 2 L, in 18 L + M, in 162 L: of these 22 are among the worst
    // 50, (0.06 · L + 0.019 · M) / 0.05. Losses that fit no grid may be spread by 1 % at most.
    const worst = worstOf(L, L, M);
    expect(all.expectedShortfall95).toBeGreaterThanOrEqual(worst - 1e-12);
    expect(all.expectedShortfall95).toBeLessThanOrEqual(worst * 1.01);
    const shares = all.items.map(({ shareOfShortfall }) => shareOfShortfall);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(shares[0]).toBeCloseTo(shares[1] ?? NaN, 12);
    // Vic's part is by how much all of it grows as M does (Euler).
    const ofVic = (worstOf(L, L, M * 1.001) - worst) / 0.001;
    expect(shares[2]).toBeCloseTo(ofVic / worst, 2);
  });

  it('weighs by how often it fails what fails in fewer than 5 of 100 cases', async () => {
    await imported(operator, 'evidence', csv('from,to,good,bad,at', 'vic,sam,400,0,2026-01-15T09:00:00Z'));
    await accept(await askFor('tia'));
    // Odds of 0.2 to 401.8 on Sam's record: p = 0.0043 by coefficients set by hand.
    const rare = failsAt(400);
    expect(rare).toBeLessThan(0.05);
    // 95 of 100 cases cost nothing; of the worst 5 it fails in 100 · p, and costs nothing in the others.
    expect(await trustExposure(con)).toMatchObject({
      expectedLoss: expect.closeTo(rare * L, 12),
      valueAtRisk95: 0,
      expectedShortfall95: expect.closeTo((rare * L) / 0.05, 12),
      items: [{ breachProbability: expect.closeTo(rare, 12), stake: expect.closeTo(L, 12) }],
    });
  });

  it('refuses what goes over the budget, with both figures, and before that whoever asks', async () => {
    const [one, two] = [await askFor('tia'), await askFor('ula')];
    await done(con, 'setConnectorPolicy', { budget: ROOM_FOR_ONE });
    await accept(one);
    const risk = await trustAtRisk(con, { introduction: two });
    expect(risk.verdict).toBe('OVER_BUDGET');
    expect(risk.inWords.at(-1)?.text).toBe('That is over the budget: a yes would be refused.');
    expect(await accept(two, { quote: risk.quote })).toMatchObject({
      code: 'VOUCH_OVER_BUDGET',
      expectedShortfall95: expect.closeTo(worstOf(L, L), 12),
      budget: ROOM_FOR_ONE,
    });
    expect((await trustExposure(con)).open).toBe(1);
    // Nobody is bothered with what would be refused, and nobody is told why.
    const request = { connector: 'ext:con', to: { person: 'ext:vic' } };
    expect(await refusal(as('sam'), 'requestIntroduction', request)).toBe(
      'INTRODUCTION_CONNECTOR_UNAVAILABLE',
    );
  });

  it('only warns where it fits as long as vouches fail by themselves', async () => {
    const [one, two] = [await askFor('tia'), await askFor('ula')];
    await accept(one);
    const roomy = await trustAtRisk(con, { introduction: two });
    expect(roomy.verdict).toBe('WITHIN_BUDGET');
    // p = 0.1: 1.2 L = 0.2987 fits; failing together they cost 1.344 L = 0.3345, which doesn't.
    const budget = (worstOf(L, L) + worstTogether) / 2;
    await done(con, 'setConnectorPolicy', { budget });
    const tight = await trustAtRisk(con, { introduction: two });
    expect(tight).toMatchObject({ verdict: 'TIGHT', exposureAfter: { budget } });
    expect(tight.inWords.at(-1)?.text).toBe(
      `That fits the budget as long as vouches fail independently; failing together they would cost ${worstTogether.toFixed(2)}.`,
    );
    // Whoever has seen that there was room has not agreed to there being little.
    expect((await accept(two, { quote: roomy.quote }))?.code).toBe('QUOTE_OUTDATED');
    expect(await accept(two, { quote: tight.quote })).toBeNull();
    expect((await trustExposure(con)).open).toBe(2);
  });

  it('takes one of three vouches that are given at once where there is room for one', async () => {
    await done(con, 'setConnectorPolicy', { budget: ROOM_FOR_ONE });
    const given = await Promise.all(
      ['tia', 'ula', 'vic'].map((to) =>
        vouchRefusal(con, 'giveVouch', { ...both, seeker: 'ext:sam', withContact: `ext:${to}` }),
      ),
    );
    const refused = given.filter((answer) => answer !== null);
    expect(refused).toHaveLength(2);
    for (const answer of refused) {
      expect(answer).toMatchObject({
        code: 'VOUCH_OVER_BUDGET',
        expectedShortfall95: expect.closeTo(worstOf(L, L), 12),
      });
    }
    expect((await trustExposure(con)).open).toBe(1);
  });

  it('is released when a target never answers, and when a vouch has bound for too long', async () => {
    await done(con, 'setConnectorPolicy', { budgetWord: 'GENEROUS' });
    const openAfter = async (days: number) => {
      service.sources.pass(days);
      await service.tick();
      return (await trustExposure(con)).open;
    };
    const made = async (target: string) => {
      const id = await askFor(target);
      await accept(id);
      await take(con, 'askTarget', id);
      await take(as(target), 'consentToMeet', id);
      await take(con, 'makeIntroduction', id);
    };
    await made('tia'); // unanswered after 30 days
    expect(await openAfter(29)).toBe(1);
    expect(await openAfter(1)).toBe(0);
    await done(operator, 'setPolicy', { introductions: { exposureDays: 25 } });
    await made('ula');
    expect(await openAfter(24)).toBe(1);
    expect(await openAfter(1)).toBe(0);
  });

  it('holds a vouch of its own until it is taken back or has ended', async () => {
    const vouch = { ...both, seeker: 'ext:sam' };
    const give = async (to: string) =>
      (await done<{ vouch: string }>(con, 'giveVouch', { ...vouch, withContact: `ext:${to}` }, 'vouch'))
        .vouch;
    const [first, second] = [await give('tia'), await give('ula')];
    expect((await trustExposure(con)).items.map((item) => [item.vouch, item.introduction])).toEqual([
      [first, null],
      [second, null],
    ]);
    await done(con, 'withdrawVouch', { vouch: first });
    expect((await trustExposure(con)).items.map((item) => item.vouch)).toEqual([second]);
    await done(as('ula'), 'recordOutcome', { vouch: second, outcome: 'GOOD' });
    expect((await trustExposure(con)).items).toEqual([]);
  });

  it('answers for a past day, by what had happened and by what was known', async () => {
    const [one, two] = [await askFor('tia'), await askFor('ula')];
    service.sources.setNow('2026-01-20T09:00:00Z');
    // Told on the 20th of a yes on the 17th.
    await accept(one, { occurredAt: '2026-01-17T09:00:00Z' });
    await lead(two, con, as('ula'));
    service.sources.setNow('2026-02-10T09:00:00Z');
    // Told on 10 February that it had ended on the 1st.
    await take(as('ula'), 'recordOutcome', two, { outcome: 'BAD', at: '2026-02-01T09:00:00Z' });
    const open = async (asOf: string, knownAt?: string) => {
      const { items } = await trustExposure(con, { asOf, knownAt });
      return items.map(({ withContact, since }) => `${withContact.name ?? ''} ${since.slice(0, 10)}`);
    };
    const [tia, ula] = ['Tia 2026-01-17', 'Ula 2026-01-20'];
    expect(await open('2026-01-18T09:00:00Z')).toEqual([tia]);
    expect(await open('2026-01-18T09:00:00Z', '2026-01-18T09:00:00Z')).toEqual([]);
    expect(await open('2026-01-25T09:00:00Z')).toEqual([tia, ula]);
    expect(await open('2026-02-05T09:00:00Z')).toEqual([tia]);
    expect(await open('2026-02-05T09:00:00Z', '2026-02-05T09:00:00Z')).toEqual([tia, ula]);
    await done(con, 'setConnectorPolicy', { budgetWord: 'GENEROUS' });
    const then = await trustExposure(con, { asOf: '2026-01-25T09:00:00Z' });
    expect(then.budget).toBe(0.5);
    expect(then.expectedShortfall95 / L).toBeCloseTo(worstOf(L, L) / L, 2);
    // Figures are those of the yes: r had decayed by five days.
    const r = 2.5 * 2 ** (-5 / 730.5);
    expect(then.items[1]?.stake).toBeCloseTo(((r + 0.3) * 3) / ((r + 2) * (r + 5)), 12);
  });
});
