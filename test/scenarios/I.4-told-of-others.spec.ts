import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { done, rate, refusal, trust } from '../support/cast.js';
import { Client } from '../support/client.js';
import { ask, introduction, introductions, take, writeBrief } from '../support/introduction-questions.js';
import { makeIssuer, type Issuer } from '../support/issuer.js';
import { trustExposure } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

/** r good, W = 2, a = 0.15. */
const P = (r: number) => (r + 0.3) / (r + 2);

/**
 * What others may tell of somebody without an account, whom it reaches, and what becomes of it once that person speaks
 * for themself. Sam, Ben and Una have accounts; Con, Tia, Vic and the rest have none yet.
 */
describe('I.4 what others tell', () => {
  let issuer: Issuer;
  let service: Service;
  let operator: Client;
  let sam: Client;
  let ben: Client;
  let una: Client;
  const bearer = async (claims: JWTPayload) =>
    new Client(service.url, { authorization: `Bearer ${await issuer.token(claims)}` });
  const signUp = async (name: string, verified = true) => {
    const roles = { warmpath_roles: ['member'] };
    const email = { email: `${name}@example.org`, email_verified: verified };
    const client = await bearer({ sub: `${name} ${String(verified)}`, ...email, ...roles });
    await done(client, 'claimPerson', verified ? {} : { name: 'Whoever' });
    return client;
  };
  const others = ['ann', 'bob', 'cat', 'dan', 'eve'];
  beforeAll(async () => {
    issuer = await makeIssuer();
    service = await openService({ ...issuer.environment, RATE_LIMIT: 'off' }, []);
    operator = await bearer({ sub: 'office' });
    for (const name of ['sam', 'ben', 'una', 'con', 'tia', 'vic', 'wes', ...others]) {
      const named = { name: name.charAt(0).toUpperCase() + name.slice(1), externalIds: [name] };
      await done(operator, 'addPerson', { ...named, emails: [`${name}@example.org`] });
    }
    await rate(operator, ['con', 'sam', 4], ['ben', 'sam', 4], ['tia', 'ben', 4], ['una', 'con', 4]);
    await done(operator, 'setConnectorPolicy', { connector: 'ext:con', budget: 100 });
    [sam, ben, una] = [await signUp('sam'), await signUp('ben'), await signUp('una')];
    await writeBrief(sam);
  });
  afterAll(async () => {
    await service.close();
    issuer.remove();
  });

  const asked = (connector: string, target: string) =>
    ask(sam, { connector: `ext:${connector}`, to: { person: `ext:${target}` } });
  const latest = async (client: Client, id: string) => {
    const step = (await introduction(client, id))?.history.at(-1);
    return step && [step.type, step.by, step.reportedBy, step.reason];
  };

  it('a connector’s no: it ends there, costs nobody anything, and says whose word it is', async () => {
    const id = await asked('con', 'wes');
    const before = await trust(operator, 'con', 'sam');
    await take(sam, 'declineIntroduction', id, { how: 'CALL', reason: 'He is too busy.' });
    expect(await latest(sam, id)).toEqual(['IntroductionDeclined', 'Con', 'Sam', 'He is too busy.']);
    expect(await introduction(sam, id)).toMatchObject({ phase: 'DECLINED', viewerCan: ['CLOSE_LOOP'] });
    expect(await trust(operator, 'con', 'sam')).toEqual(before);
    await take(sam, 'closeLoop', id);
  });

  it('a connector’s yeses, however many: together worth r = 1 until somebody confirms one', async () => {
    const expected = [2.25, 2.5, 2.75, 3, 3]; // closeness 4, r = 2, and 0.5 · 0.5 of each
    for (const [n, name] of others.entries()) {
      await take(sam, 'acceptIntroduction', await asked('con', name));
      expect((await trust(operator, 'con', 'sam')).expected).toBeCloseTo(P(expected[n] ?? 0), 12);
    }
    const { items } = await trustExposure(operator, { connector: 'ext:con' });
    expect(items.map(({ acknowledgedBy }) => acknowledgedBy)).toEqual(Array(5).fill('UNACKNOWLEDGED'));
  });

  it('a connector’s next steps, also by the target, once they know of it', async () => {
    const id = await asked('con', 'una');
    await take(sam, 'acceptIntroduction', id);
    expect(await refusal(una, 'askTarget', { introduction: id })).toBe('INTRODUCTION_UNKNOWN');
    await take(sam, 'askTarget', id);
    for (const mutation of ['consentToMeet', 'declineToMeet']) {
      expect(await refusal(sam, mutation, { introduction: id })).toBe('INTRODUCTION_NOT_YOURS'); // Una’s own
    }
    expect((await introduction(una, id))?.viewerCan).toEqual([
      ...['ASK_FOR_INFORMATION', 'DECLINE', 'CONSENT', 'DECLINE_TO_MEET'],
    ]);
    await take(una, 'consentToMeet', id);
    await take(una, 'makeIntroduction', id, { how: 'EMAIL' });
    expect(await latest(sam, id)).toEqual(['IntroductionMade', 'Con', 'Una', null]);
  });

  it('nothing of what only oneself can say: a question, an answer, that it is taken back, how it ended', async () => {
    const id = await asked('con', 'vic');
    const nobody = { introduction: id };
    expect(await refusal(sam, 'askForInformation', { ...nobody, question: 'What for?' })).toBe(
      'INTRODUCTION_NOT_YOURS',
    );
    await take(sam, 'acceptIntroduction', id);
    await take(sam, 'askTarget', id);
    expect(await refusal(sam, 'askForInformation', { ...nobody, question: 'What for?' })).toBe(
      'INTRODUCTION_NOT_YOURS',
    );
    expect(await refusal(sam, 'recordOutcome', { ...nobody, outcome: 'GOOD' })).toBe(
      'INTRODUCTION_WRONG_STATE',
    );
    await take(sam, 'withdrawIntroduction', id);
  });

  describe('of a target, who then signs up', () => {
    let ids: { yes: string; no: string };
    let tia: Client;

    it('is told by the connector, who asked them', async () => {
      const id = await asked('ben', 'tia');
      await take(ben, 'acceptIntroduction', id);
      await take(ben, 'askTarget', id);
      await take(ben, 'consentToMeet', id, { how: 'IN_PERSON' });
      expect(await latest(sam, id)).toEqual(['MeetingConsented', 'Tia', 'Ben', null]);
      expect(await introduction(sam, id)).toMatchObject({
        targetState: 'CONSENTED',
        waitingFor: 'CONNECTOR',
      });
      for (const client of [sam, ben]) {
        expect(await refusal(client, 'consentToMeet', { introduction: id })).toBe('INTRODUCTION_NOT_YOURS');
      }
      ids = { yes: id, no: '' };
    });

    it('is taken over with a verified address, and with no other', async () => {
      const thief = await signUp('tia', false);
      expect(await introductions(thief)).toEqual([]);
      expect(await introduction(thief, ids.yes)).toBeNull();
      expect(await refusal(thief, 'declineToMeet', { introduction: ids.yes })).toBe('INTRODUCTION_UNKNOWN');
      tia = await signUp('tia');
      const [found] = await introductions(tia, { role: 'TARGET' });
      expect(found).toMatchObject({ id: ids.yes, viewerCan: ['CONSENT', 'DECLINE_TO_MEET'] });
      expect(found?.history.map(({ type }) => type)).toEqual(['TargetAsked', 'MeetingConsented']);
    });

    it('is confirmed by their own word, and then theirs alone', async () => {
      await take(tia, 'consentToMeet', ids.yes);
      expect(await latest(sam, ids.yes)).toEqual(['MeetingConsented', 'Tia', null, null]);
      expect(await introduction(tia, ids.yes)).toMatchObject({
        targetState: 'CONSENTED',
        viewerCan: ['DECLINE_TO_MEET'],
      });
      expect(await refusal(ben, 'declineToMeet', { introduction: ids.yes })).toBe('INTRODUCTION_NOT_YOURS');
    });

    it('or taken back, at no cost: they never said so', async () => {
      await done(operator, 'describeRelationship', { from: 'ext:wes', with: 'ext:ben', closeness: 3 });
      const id = await asked('ben', 'wes');
      await take(ben, 'acceptIntroduction', id);
      await take(ben, 'askTarget', id);
      await take(ben, 'consentToMeet', id);
      const wes = await signUp('wes');
      const before = [await trust(operator, 'wes', 'ben'), await trust(operator, 'ben', 'sam')];
      const open = (await trustExposure(ben)).open;
      await take(wes, 'declineToMeet', id, { reason: 'Nobody asked me.' });
      expect(await latest(sam, id)).toEqual(['MeetingDeclined', 'Wes', null, 'Nobody asked me.']);
      expect([await trust(operator, 'wes', 'ben'), await trust(operator, 'ben', 'sam')]).toEqual(before);
      expect((await trustExposure(ben)).open).toBe(open - 1);
    });
  });

  it('of a connector is theirs once they sign up: nobody speaks for them any more', async () => {
    const con = await signUp('con');
    const waiting = await introductions(con, { role: 'CONNECTOR', phase: ['ACCEPTED'] });
    expect(waiting.map(({ target }) => target?.name).sort()).toEqual(['Ann', 'Bob', 'Cat', 'Dan', 'Eve']);
    const [first, second] = waiting;
    if (!first || !second) throw new Error('two of five');
    for (const mutation of ['askTarget', 'declineIntroduction']) {
      expect(await refusal(sam, mutation, { introduction: first.id })).toBe('INTRODUCTION_NOT_YOURS');
    }
    // Their own word counts 0.5, whole. Six others are still only told, the one that was withdrawn among them: 1.5, of
    // which 1 counts.
    await take(con, 'acceptIntroduction', first.id);
    expect((await trust(operator, 'con', 'sam')).expected).toBeCloseTo(P(2 + 0.5 + 1), 12);
    expect(await latest(sam, first.id)).toEqual(['IntroductionAccepted', 'Con', null, null]);
    // Without having seen what it puts at risk, nobody has agreed to that.
    const { items } = await trustExposure(con);
    expect(items.find((item) => item.introduction?.id === first.id)?.acknowledgedBy).toBe('UNACKNOWLEDGED');
    await take(con, 'declineIntroduction', second.id, { reason: 'I never said so.' });
    expect(await latest(sam, second.id)).toEqual(['IntroductionDeclined', 'Con', null, 'I never said so.']);
    expect((await trustExposure(con)).items.map((item) => item.introduction?.id)).not.toContain(second.id);
  });
});
