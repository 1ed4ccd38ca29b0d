import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeople, rate, trust } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, introduction, lead, take, writeBrief } from '../support/introduction-questions.js';
import { trustExposure } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

const people = ['sam', 'con', 'tia', 'ula', 'vic', 'wes'];
const pairs = people.flatMap((from) => people.filter((to) => to !== from).map((to) => [from, to] as const));

/** Whoever is asked may say no, or back out before it is made: no trust number of anybody moves, and the reason arrives. */
describe('000.6 no at no cost', () => {
  let service: Service;
  let operator: Client;
  let sam: Client;
  let con: Client;
  beforeAll(async () => {
    service = await openService();
    operator = service.as(null);
    await addPeople(operator, ...people);
    await rate(
      operator,
      ['con', 'sam', 4],
      ['sam', 'con', 3],
      ['tia', 'con', 4],
      ['ula', 'con', 3],
      ['vic', 'con', 2],
    );
    sam = service.as('ext:sam');
    con = service.as('ext:con');
    await writeBrief(sam);
  });
  afterAll(() => service.close());

  /** Everybody's trust in everybody, by the clock that stands still. */
  const everyTrust = async () => {
    const all: Record<string, object> = {};
    for (const [from, to] of pairs) all[`${from} in ${to}`] = await trust(operator, from, to);
    return all;
  };
  const asked = (to: string) => ask(sam, { connector: 'ext:con', to: { person: `ext:${to}` } });

  it('lets a connector decline, and their reason reaches the seeker and nobody else', async () => {
    const id = await asked('tia');
    const before = await everyTrust();
    await take(con, 'declineIntroduction', id, { reason: 'I don’t know them well enough.' });
    expect(await everyTrust()).toEqual(before);
    const seen = await introduction(sam, id);
    expect(seen).toMatchObject({ phase: 'DECLINED', connectorState: 'DECLINED' });
    expect(seen?.history.at(-1)).toMatchObject({
      type: 'IntroductionDeclined',
      by: 'Con',
      reason: 'I don’t know them well enough.',
    });
    expect(await introduction(service.as('ext:tia'), id)).toBeNull();
    expect(await introduction(service.as('ext:ula'), id)).toBeNull();
  });

  it('lets them decline without a reason', async () => {
    const id = await asked('ula');
    await take(con, 'declineIntroduction', id);
    expect((await introduction(sam, id))?.history.at(-1)).toMatchObject({ reason: null });
  });

  it('lets them back out before it is made: what they had at risk is free again', async () => {
    const id = await asked('vic');
    await take(con, 'acceptIntroduction', id);
    await take(con, 'askTarget', id);
    await take(service.as('ext:vic'), 'consentToMeet', id);
    expect((await trustExposure(con)).open).toBe(1);
    const before = await everyTrust();
    await take(con, 'declineIntroduction', id, { reason: 'I spoke too soon.' });
    expect(await everyTrust()).toEqual(before);
    expect((await trustExposure(con)).open).toBe(0);
    const seen = await introduction(service.as('ext:vic'), id);
    expect(seen?.phase).toBe('DECLINED');
    expect(seen?.history.map(({ reason }) => reason).filter(Boolean)).toEqual([]); // the reason is the seeker's
  });

  it('costs the target nothing either, nor whoever lets it lie', async () => {
    const declined = await asked('wes');
    await take(con, 'acceptIntroduction', declined);
    await take(con, 'askTarget', declined);
    const before = await everyTrust();
    await take(service.as('ext:wes'), 'declineToMeet', declined, { reason: 'Not this year.' });
    expect(await everyTrust()).toEqual(before);
    expect((await introduction(sam, declined))?.history.at(-1)?.reason).toBe('Not this year.');

    service.sources.pass(100);
    const silent = await asked('tia');
    service.sources.pass(30);
    const moment = { asOf: '2026-06-01T00:00:00Z' };
    const trusted = () => Promise.all(pairs.map(([from, to]) => trust(operator, from, to, moment)));
    const then = await trusted();
    await service.tick();
    expect((await introduction(sam, silent))?.phase).toBe('EXPIRED');
    expect(await trusted()).toEqual(then);
  });

  it('is over once the introduction is made: there is nothing left to decline', async () => {
    service.sources.pass(100);
    const id = await asked('ula');
    await lead(id, con, service.as('ext:ula'));
    const { rejection } = await con.give('declineIntroduction', { introduction: id });
    expect(rejection?.code).toBe('INTRODUCTION_WRONG_STATE');
    expect((await trustExposure(con)).open).toBe(1);
  });
});
