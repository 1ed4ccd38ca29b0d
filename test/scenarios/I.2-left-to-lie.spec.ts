import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeople, done } from '../support/cast.js';
import { ask, introduction, lead, take, writeBrief } from '../support/introduction-questions.js';
import { openService, type Service } from '../support/service.js';

/**
 * Whatever waits is reminded of once and ends by itself, in every state. Everything is asked on 15 January 2026 at 9:00
 * and left to lie; nobody looks before December. By the usual policy a reminder comes after 7 days, the end after 21, of
 * what was made after 30; and 7 days after an end, a reminder of the loop.
 */
describe('I.2 what is left to lie', () => {
  let service: Service;
  const ids: Record<string, string> = {};
  const targets = ['ana', 'bob', 'cid', 'dot', 'eli', 'fay', 'gus', 'hal', 'ivo', 'jim', 'kay', 'liz'];

  const as = (name: string, workspace = 'mine') => service.as(`ext:${name}`, workspace);
  const con = () => as('con');
  const asked = (target: string) => ask(as('sam'), { connector: 'ext:con', to: { person: `ext:${target}` } });
  const accepted = async (target: string) => {
    const id = await asked(target);
    await take(con(), 'acceptIntroduction', id);
    return id;
  };
  const targetAsked = async (target: string) => {
    const id = await accepted(target);
    await take(con(), 'askTarget', id);
    return id;
  };
  const consented = async (target: string) => {
    const id = await targetAsked(target);
    await take(as(target), 'consentToMeet', id);
    return id;
  };
  const answered = async (target: string) => {
    const id = await asked(target);
    await lead(id, con(), as(target));
    return id;
  };
  const MEETING = '2026-03-10T15:30:00Z';

  beforeAll(async () => {
    service = await openService({ RATE_LIMIT: 'off' });
    const operator = service.as(null);
    await addPeople(operator, 'sam', 'con', ...targets);
    await done(con(), 'setConnectorPolicy', { budget: 100 });
    await writeBrief(as('sam'));

    ids['asked'] = await asked('ana');
    ids['asked back'] = await asked('bob');
    await take(con(), 'askForInformation', ids['asked back'], { question: 'What for?' });
    ids['accepted'] = await accepted('cid');
    ids['target asked'] = await targetAsked('dot');
    ids['target asked back'] = await targetAsked('eli');
    await take(as('eli'), 'askForInformation', ids['target asked back'], { question: 'What for?' });
    ids['consented'] = await consented('fay');
    ids['made'] = await consented('gus');
    await take(con(), 'makeIntroduction', ids['made']);
    ids['answered'] = await answered('hal');
    ids['booked'] = await answered('ivo');
    await take(as('sam'), 'bookMeeting', ids['booked'], { at: MEETING });
    ids['outcome'] = await answered('jim');
    await take(as('jim'), 'recordOutcome', ids['outcome'], { outcome: 'GOOD' });
    ids['closed'] = await answered('kay');
    await take(as('kay'), 'recordOutcome', ids['closed'], { outcome: 'GOOD' });
    await take(as('sam'), 'closeLoop', ids['closed']);
    ids['declined'] = await asked('liz');
    await take(con(), 'declineIntroduction', ids['declined']);

    service.sources.setNow('2026-12-01T12:34:56Z');
    // Not even a look at the clock: any command lets the log's owner write first what was due.
    await done(operator, 'addOrganization', { name: 'Acme' });
  });
  afterAll(() => service.close());

  /** What time did, to the second. */
  const byTime = async (id: string) =>
    (await introduction(as('sam'), id))?.history
      .filter(({ by }) => by === null)
      .map(({ type, at }) => `${type} ${at}`);
  const AT_NINE = (month: string) => `2026-${month}T09:00:00Z`;
  const REMINDED = `Reminded ${AT_NINE('01-22')}`;
  const LAPSED = [
    REMINDED,
    `IntroductionExpired ${AT_NINE('02-05')}`,
    `Reminded ${AT_NINE('02-12')}`, // of the loop
  ];

  type Ending = readonly [state: string, connectorState: string, targetState: string];
  it.each<Ending>([
    ['asked', 'EXPIRED', 'NOT_ASKED'],
    ['asked back', 'NEEDS_INFORMATION', 'NOT_ASKED'], // it was the seeker who owed something
    ['accepted', 'ACCEPTED', 'NOT_ASKED'],
    ['target asked', 'ACCEPTED', 'EXPIRED'],
    ['target asked back', 'ACCEPTED', 'NEEDS_INFORMATION'],
    ['consented', 'ACCEPTED', 'CONSENTED'],
    ['answered', 'ACCEPTED', 'CONSENTED'],
  ])('ends, %s, on the side that said nothing', async (state, connectorState, targetState) => {
    const id = ids[state] ?? '';
    expect(await byTime(id)).toEqual(LAPSED);
    const ended = { phase: 'EXPIRED', connectorState, targetState, waitingFor: 'SEEKER', due: null };
    expect(await introduction(as('sam'), id)).toMatchObject({
      ...ended,
      viewerCan: expect.arrayContaining(['CLOSE_LOOP']),
    });
    expect(await introduction(con(), id)).toMatchObject(ended);
  });

  it('counts what was made as unanswered, by the target, after thirty days', async () => {
    const made = ids['made'] ?? '';
    expect(await byTime(made)).toEqual([
      REMINDED,
      `IntroductionUnanswered ${AT_NINE('02-14')}`,
      `Reminded ${AT_NINE('02-21')}`,
    ]);
    expect(await introduction(as('gus'), made)).toMatchObject({
      phase: 'UNANSWERED',
      viewerCan: ['RECORD_OUTCOME'],
    });
  });

  it('leaves those in peace who have a date, until they have met', async () => {
    // Reminded 7 days after the meeting, over 21 days after it, and 7 days for the loop.
    expect(await byTime(ids['booked'] ?? '')).toEqual([
      'Reminded 2026-03-17T15:30:00Z',
      'IntroductionExpired 2026-03-31T15:30:00Z',
      'Reminded 2026-04-07T15:30:00Z',
    ]);
  });

  it('reminds of an open loop once, and of a closed one never', async () => {
    expect(await byTime(ids['outcome'] ?? '')).toEqual([REMINDED]);
    expect(await byTime(ids['declined'] ?? '')).toEqual([REMINDED]);
    expect(await byTime(ids['closed'] ?? '')).toEqual([]);
  });

  it('takes a late word on what seemed unanswered', async () => {
    const made = ids['made'] ?? '';
    await take(as('gus'), 'recordOutcome', made, { outcome: 'GOOD' });
    expect(await introduction(as('sam'), made)).toMatchObject({
      phase: 'OUTCOME_RECORDED',
      waitingFor: 'SEEKER',
    });
  });

  it('goes by each workspace’s own policy', async () => {
    const begin = async (workspace: string, policy: object | null) => {
      const operator = service.as(null, workspace);
      await addPeople(operator, 'sam', 'con', 'tia', 'ula');
      if (policy) await done(operator, 'setPolicy', { introductions: policy });
      await writeBrief(as('sam', workspace));
      const request = (target: string) =>
        ask(as('sam', workspace), { connector: 'ext:con', to: { person: `ext:${target}` } });
      const [waiting, made] = [await request('tia'), await request('ula')];
      await take(as('con', workspace), 'acceptIntroduction', made);
      await take(as('con', workspace), 'askTarget', made);
      await take(as('ula', workspace), 'consentToMeet', made);
      await take(as('con', workspace), 'makeIntroduction', made);
      return { waiting, made };
    };
    service.sources.setNow('2027-01-01T00:00:00Z');
    const quick = await begin('quick', { remindDays: 2, expireDays: 5, unansweredDays: 3 });
    const silent = await begin('silent', { remindDays: 30, expireDays: 5, unansweredDays: 3 });
    const usual = await begin('usual', null);
    service.sources.setNow('2027-01-06T12:00:00Z');
    await service.warmpath.recorder.tick();
    const told = async (workspace: string, id: string) =>
      (await introduction(as('sam', workspace), id))?.history
        .filter(({ by }) => by === null)
        .map(({ type, at }) => `${type} ${at.slice(5, 10)}`);
    expect(await told('quick', quick.waiting)).toEqual(['Reminded 01-03', 'IntroductionExpired 01-06']);
    expect(await told('quick', quick.made)).toEqual([
      'Reminded 01-03',
      'IntroductionUnanswered 01-04',
      'Reminded 01-06',
    ]);
    // Nobody is reminded of what is over by then.
    expect(await told('silent', silent.waiting)).toEqual(['IntroductionExpired 01-06']);
    expect(await told('silent', silent.made)).toEqual(['IntroductionUnanswered 01-04']);
    expect(await told('usual', usual.waiting)).toEqual([]);
    expect(await told('usual', usual.made)).toEqual([]);
  });

  it('never ends what a step has taken on in time', async () => {
    const later = await ask(as('sam', 'usual'), {
      connector: 'ext:tia',
      to: { person: 'ext:con' },
    });
    service.sources.pass(20);
    await take(as('tia', 'usual'), 'acceptIntroduction', later);
    service.sources.pass(20);
    await service.warmpath.recorder.tick();
    expect((await introduction(as('sam', 'usual'), later))?.phase).toBe('ACCEPTED');
  });
});
