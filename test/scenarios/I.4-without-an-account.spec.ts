import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { done, rate, refusal, trust } from '../support/cast.js';
import { Client } from '../support/client.js';
import { ask, introduction, introductions, take, writeBrief } from '../support/introduction-questions.js';
import { makeIssuer, type Issuer } from '../support/issuer.js';
import { trustAtRisk, trustExposure } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

/** r good, W = 2, a = 0.15. */
const P = (r: number) => (r + 0.3) / (r + 2);

/**
 * People without an account take part: others tell of their answers, marked as told and weighing half, until they sign
 * up, take over their own record, and say so themselves. (Answer links are to come.)
 */
describe('I.4 without an account', () => {
  let issuer: Issuer;
  let service: Service;
  let operator: Client;
  let sam: Client;
  let ben: Client;
  const bearer = async (claims: JWTPayload) =>
    new Client(service.url, { authorization: `Bearer ${await issuer.token(claims)}` });
  /** Signs up: a verified address, and the record that is theirs by it. */
  const signUp = async (name: string) => {
    const client = await bearer({
      sub: name,
      email: `${name}@example.org`,
      email_verified: true,
      warmpath_roles: ['member'],
    });
    await done(client, 'claimPerson', {});
    return client;
  };
  beforeAll(async () => {
    issuer = await makeIssuer();
    service = await openService({ ...issuer.environment, RATE_LIMIT: 'off' }, []);
    operator = await bearer({ sub: 'office' });
    for (const name of ['sam', 'con', 'tia', 'ben', 'ula']) {
      const named = { name: name.charAt(0).toUpperCase() + name.slice(1), externalIds: [name] };
      await done(operator, 'addPerson', { ...named, emails: [`${name}@example.org`] });
    }
    await rate(operator, ['con', 'sam', 4], ['tia', 'con', 4], ['ben', 'sam', 4], ['tia', 'ben', 2]);
    [sam, ben] = [await signUp('sam'), await signUp('ben')];
    await writeBrief(sam);
  });
  afterAll(async () => {
    await service.close();
    issuer.remove();
  });

  const asked = (connector: string, target: string) =>
    ask(sam, { connector: `ext:${connector}`, to: { person: `ext:${target}` } });
  let cons: string;

  it('lets the seeker tell of a connector’s yes: marked as told, half the weight, and not confirmed', async () => {
    cons = await asked('con', 'tia');
    expect((await introduction(sam, cons))?.viewerCan).toEqual(['ACCEPT', 'DECLINE', 'WITHDRAW']);
    await take(sam, 'acceptIntroduction', cons, { how: 'CALL' });
    const seen = await introduction(sam, cons);
    expect(seen).toMatchObject({ phase: 'ACCEPTED', connectorState: 'ACCEPTED', waitingFor: 'CONNECTOR' });
    expect(seen?.history.at(-1)).toMatchObject({
      type: 'IntroductionAccepted',
      by: 'Con',
      reportedBy: 'Sam',
    });
    // Con's trust in Sam: closeness 4, r = 2, and 0.5 · 0.5 that nobody has confirmed.
    expect((await trust(operator, 'con', 'sam')).expected).toBeCloseTo(P(2.25), 12);
    const { items } = await trustExposure(operator, { connector: 'ext:con' });
    expect(items).toMatchObject([{ acknowledgedBy: 'UNACKNOWLEDGED', withContact: { name: 'Tia' } }]);
  });

  it('lets no report be told twice, nor talk one’s own standing up', async () => {
    expect(await refusal(sam, 'acceptIntroduction', { introduction: cons })).toBe('INTRODUCTION_NOT_YOURS');
    // However many of them, what a seeker tells of their own acceptance is worth 1 at most: four would be 1, here two.
    const second = await asked('con', 'ula');
    await take(sam, 'acceptIntroduction', second);
    expect((await trust(operator, 'con', 'sam')).expected).toBeCloseTo(P(2.5), 12);
    await take(sam, 'withdrawIntroduction', second);
  });

  it('lets the others tell of the rest: asked, consented, made', async () => {
    await take(sam, 'askTarget', cons);
    await take(sam, 'consentToMeet', cons, { how: 'IN_PERSON' });
    await take(sam, 'makeIntroduction', cons, { how: 'EMAIL' });
    const { history, phase } = (await introduction(sam, cons)) ?? { history: [], phase: '' };
    expect(phase).toBe('MADE');
    expect(history.slice(-3).map(({ type, by, reportedBy }) => [type, by, reportedBy])).toEqual([
      ['TargetAsked', 'Con', 'Sam'],
      ['MeetingConsented', 'Tia', 'Sam'],
      ['IntroductionMade', 'Con', 'Sam'],
    ]);
  });

  it('leaves the answers of whoever has an account to them', async () => {
    const id = await asked('ben', 'ula');
    expect((await introduction(sam, id))?.viewerCan).toEqual(['WITHDRAW']);
    for (const step of ['acceptIntroduction', 'declineIntroduction']) {
      expect(await refusal(sam, step, { introduction: id })).toBe('INTRODUCTION_NOT_YOURS');
    }
    await take(ben, 'acceptIntroduction', id);
    await take(ben, 'askTarget', id);
    // Ula has none: Ben, who asked her, tells of her no. It costs her nothing, and nobody else.
    await take(ben, 'declineToMeet', id, { how: 'MESSAGE', reason: 'She is away.' });
    expect((await introduction(sam, id))?.history.at(-1)).toMatchObject({
      type: 'MeetingDeclined',
      by: 'Ula',
      reportedBy: 'Ben',
      reason: 'She is away.',
    });
  });

  it('gives whoever signs up their own record, with what was told of them', async () => {
    const con = await signUp('con');
    const [found] = await introductions(con, { role: 'CONNECTOR', phase: ['MADE'] });
    expect(found?.id).toBe(cons);
    expect(found?.viewerCan).toContain('ACCEPT'); // their own word is still to come
    expect((await introduction(sam, cons))?.viewerCan).not.toContain('ACCEPT');
  });

  it('corrects it by their own word: whole, and acknowledged where they saw the figures', async () => {
    const con = await bearer({ sub: 'con', warmpath_roles: ['member'] });
    const { quote } = await trustAtRisk(con, { introduction: cons });
    await take(con, 'acceptIntroduction', cons, { quote });
    // The told half is replaced by the whole 0.5; the other ask's 0.25 stays.
    expect((await trust(operator, 'con', 'sam')).expected).toBeCloseTo(P(2.75), 12);
    const { items, open } = await trustExposure(con);
    expect(open).toBe(1);
    expect(items).toMatchObject([{ acknowledgedBy: 'PERSON' }]);
    const seen = await introduction(con, cons);
    expect(seen?.phase).toBe('MADE'); // where it stood
    expect(seen?.history.at(-1)).toMatchObject({ type: 'IntroductionAccepted', by: 'Con', reportedBy: null });
    expect(seen?.viewerCan).not.toContain('ACCEPT');
  });

  it('lets them say that it was not so, before it is made', async () => {
    await done(operator, 'addPerson', { name: 'Vic', externalIds: ['vic'], emails: ['vic@example.org'] });
    const id = await asked('vic', 'ula');
    await take(sam, 'acceptIntroduction', id);
    const vic = await signUp('vic');
    await take(vic, 'declineIntroduction', id, { reason: 'I never said so.' });
    expect((await introduction(sam, id))?.history.at(-1)).toMatchObject({
      by: 'Vic',
      reason: 'I never said so.',
    });
    expect((await trustExposure(vic)).open).toBe(0);
  });
});
