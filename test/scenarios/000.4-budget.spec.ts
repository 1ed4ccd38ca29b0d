import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addPeople, csv, done, imported, rate, refusal } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, introduction, lead, take, writeBrief } from '../support/introduction-questions.js';
import { trustAtRisk, trustExposure } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

interface Refusal {
  readonly rejection: {
    readonly code: string;
    readonly expectedShortfall95?: number;
    readonly budget?: number;
    readonly quote?: string;
  } | null;
}

/** Nobody vouches for more than they allow themself, or for figures that they have not seen; what ends is free again. */
describe('000.4 the budget of a connector', () => {
  let service: Service;
  let operator: Client;
  let sam: Client;
  let con: Client;
  beforeEach(async () => {
    service = await openService();
    operator = service.as(null);
    await addPeople(operator, 'sam', 'con', 'tia', 'ula', 'vic');
    await rate(operator, ['con', 'sam', 4], ['tia', 'con', 4], ['ula', 'con', 4], ['vic', 'con', 4]);
    [sam, con] = [service.as('ext:sam'), service.as('ext:con')];
    await writeBrief(sam);
  });
  afterEach(() => service.close());

  const asked = (to: string) => ask(sam, { connector: 'ext:con', to: { person: `ext:${to}` } });
  const accept = (id: string, more: object = {}, commandId?: string) =>
    con.give<Refusal & { receipt: { position: string } | null }>(
      'acceptIntroduction',
      { introduction: id, ...more, ...(commandId ? { commandId } : {}) },
      'rejection { ... on OverBudget { expectedShortfall95 budget } ... on QuoteOutdated { quote } }',
    );
  const budget = async () => (await trustExposure(con)).budget;
  const STAKE = (2.3 * 3) / (4 * 7); // of each contact's: closeness 4, r = 2

  it('is the workspace’s, the connector’s own as a figure or a word, and can be given up again', async () => {
    expect(await budget()).toBe(0.5);
    await done(operator, 'setPolicy', { introductions: { riskBudget: 0.4 } });
    expect(await budget()).toBe(0.4);
    for (const [word, figure] of [
      ['CAREFUL', 0.25],
      ['USUAL', 0.5],
      ['GENEROUS', 1],
    ] as const) {
      await done(con, 'setConnectorPolicy', { budgetWord: word });
      expect(await budget()).toBe(figure);
    }
    await done(con, 'setConnectorPolicy', { budget: 0.3 });
    expect(await budget()).toBe(0.3);
    await done(con, 'setConnectorPolicy', { budget: null });
    expect(await budget()).toBe(0.4);
  });

  it('refuses what goes over it, with the figures, and says so before', async () => {
    const id = await asked('tia');
    await done(con, 'setConnectorPolicy', { budget: 0.01 });
    const { verdict, breachProbability: p } = await trustAtRisk(con, { introduction: id });
    expect(verdict).toBe('OVER_BUDGET');
    const { rejection } = await accept(id);
    expect(rejection?.code).toBe('VOUCH_OVER_BUDGET');
    expect(rejection?.budget).toBe(0.01);
    // Where it fails more often than in one case of twenty, the worst 5 % of cases lose all of it.
    expect(rejection?.expectedShortfall95).toBeCloseTo(p >= 0.05 ? STAKE : (p * STAKE) / 0.05, 12);
    expect(await introduction(con, id)).toMatchObject({ phase: 'REQUESTED' });
    expect((await trustExposure(con)).open).toBe(0);
  });

  it('refuses one of two yeses at once that together go over it', async () => {
    const ids = [await asked('tia'), await asked('ula')];
    const { exposureAfter } = await trustAtRisk(con, { introduction: ids[0] });
    await done(con, 'setConnectorPolicy', { budget: exposureAfter.expectedShortfall95 * 1.02 });
    const answers = await Promise.all(ids.map((id) => accept(id)));
    const codes = answers.map(({ rejection }) => rejection?.code ?? 'OK').sort();
    expect(codes).toEqual(['OK', 'VOUCH_OVER_BUDGET']);
    expect((await trustExposure(con)).open).toBe(1);
  });

  it('refuses a quote that is out of date, with the new one, which then is taken', async () => {
    const id = await asked('tia');
    const { quote, stake } = await trustAtRisk(con, { introduction: id });
    service.sources.pass(1);
    await rate(operator, ['tia', 'con', 1]); // r = 0.5: a stake of 0.8·3/(2.5·5.5) = 0.1745 is less: that is no worse
    expect((await trustAtRisk(con, { introduction: id })).stake).toBeLessThan(stake);
    await rate(operator, ['tia', 'con', 4]);
    await done(operator, 'endorse', { from: 'ext:vic', person: 'ext:con', competency: 'Law', strength: 1 });
    await rate(operator, ['con', 'sam', 0]); // Con's own good word on Sam is gone: it fails more often now
    const { rejection } = await accept(id, { quote });
    expect(rejection?.code).toBe('QUOTE_OUTDATED');
    expect((await trustExposure(con)).open).toBe(0);
    expect((await accept(id, { quote: rejection?.quote })).rejection).toBeNull();
    expect((await trustExposure(con)).items[0]?.acknowledgedBy).toBe('PERSON');
  });

  it('takes no quote that it did not give', async () => {
    const id = await asked('tia');
    const { quote } = await trustAtRisk(con, { introduction: id });
    const forged = `${quote.slice(0, -4)}AAAA`;
    const elsewhere = service.as(null, 'other');
    await addPeople(elsewhere, 'sam', 'con', 'tia');
    const foreign = (
      await trustAtRisk(elsewhere, {
        vouch: { connector: 'ext:con', seeker: 'ext:sam', withContact: 'ext:tia' },
      })
    ).quote;
    for (const bad of [forged, foreign, 'none']) {
      const { errors } = await con.send(
        'mutation ($input: AcceptIntroductionInput!) { acceptIntroduction(input: $input) { receipt { position } } }',
        { input: { introduction: id, quote: bad } },
      );
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  it('gives a retry the first answer, whatever has moved since', async () => {
    const id = await asked('tia');
    const commandId = '019bc0e2-1280-7000-8000-0000000fffff';
    const { quote } = await trustAtRisk(con, { introduction: id });
    const first = await accept(id, { quote }, commandId);
    expect(first).toMatchObject({ rejection: null, receipt: { position: expect.any(String) } });
    const before = await trustExposure(con);
    service.sources.pass(2);
    // By now the figures that were seen would be outdated, and the budget too small for the new ones.
    const row = 'vic,sam,0,9,2026-01-17T09:00:00Z';
    await imported(operator, 'evidence', csv('from,to,good,bad,at', row));
    await done(con, 'setConnectorPolicy', { budget: 0 });
    expect(await accept(id, { quote }, commandId)).toEqual(first);
    const after = await trustExposure(con);
    expect(after).toMatchObject({ open: 1, expectedLoss: before.expectedLoss });
  });

  it.each([
    'outcome',
    'decline',
    'no of the target',
    'withdrawal',
    'expiry',
    'end of what was answered',
    'lapse',
  ] as const)('is free again after the %s', async (end) => {
    const id = await asked('tia');
    const tia = service.as('ext:tia');
    if (end === 'outcome' || end === 'end of what was answered' || end === 'lapse') await lead(id, con, tia);
    else await take(con, 'acceptIntroduction', id);
    expect((await trustExposure(con)).open).toBe(1);
    const pass = async (days: number) => {
      service.sources.pass(days);
      await service.tick();
    };
    if (end === 'outcome') await take(tia, 'recordOutcome', id, { outcome: 'NEUTRAL' });
    if (end === 'decline') await take(con, 'declineIntroduction', id);
    if (end === 'no of the target') {
      await take(con, 'askTarget', id);
      await take(tia, 'declineToMeet', id);
    }
    if (end === 'withdrawal') await take(sam, 'withdrawIntroduction', id);
    if (end === 'expiry' || end === 'end of what was answered') await pass(21);
    if (end === 'lapse') {
      // Meetings that are booked again and again keep it open; after 180 days it binds nobody any more.
      for (let week = 0; week < 25; week++) {
        await pass(7);
        await take(sam, 'bookMeeting', id, { at: new Date(service.sources.now()).toISOString() });
      }
      expect((await trustExposure(con)).open).toBe(1);
      await pass(5);
      expect((await introduction(con, id))?.phase).toBe('MEETING_BOOKED');
    }
    expect((await trustExposure(con)).open).toBe(0);
    expect(
      await refusal(sam, 'requestIntroduction', { connector: 'ext:con', to: { person: 'ext:ula' } }),
    ).toBeNull();
  });
});
