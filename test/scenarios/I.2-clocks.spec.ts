import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeople, done, rate, refusal } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, introduction, take, writeBrief } from '../support/introduction-questions.js';
import { trustExposure } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

/**
 * Reminders after N days, the end after M, by the workspace's policy: 7, 21, and 30 for one that was made. Time enters
 * as events of the moment when they were due, however late somebody looks. The service starts on 15 January 2026, 9:00.
 */
describe('I.2 clocks', () => {
  let service: Service;
  let operator: Client;
  const people = ['sam', 'con', 'tia', 'ula', 'vic', 'wes', 'xia'];
  beforeAll(async () => {
    service = await openService();
    operator = service.as(null);
    await addPeople(operator, ...people);
    await rate(operator, ['con', 'sam', 4], ['tia', 'con', 4]);
    await writeBrief(service.as('ext:sam'));
  });
  afterAll(() => service.close());

  const as = (name: string) => service.as(`ext:${name}`);
  const asked = (to: string) => ask(as('sam'), { connector: 'ext:con', to: { person: `ext:${to}` } });
  /** A day goes by, and the owner of the log looks at the clock. */
  const pass = async (days: number): Promise<void> => {
    service.sources.pass(days);
    await service.tick();
  };
  const life = async (id: string) =>
    (await introduction(as('sam'), id))?.history.map(
      ({ type, at, by }) => `${at.slice(0, 10)} ${type} ${by ?? 'time'}`,
    );

  let first: string;

  it('reminds whoever is waited for, once, after the days of the policy', async () => {
    first = await asked('tia');
    expect(await introduction(as('sam'), first)).toMatchObject({
      waitingFor: 'CONNECTOR',
      due: '2026-02-05T09:00:00Z',
    });
    await pass(6);
    expect(await life(first)).toEqual(['2026-01-15 IntroductionRequested Sam']);
    await pass(1);
    await pass(1);
    expect(await life(first)).toEqual(['2026-01-15 IntroductionRequested Sam', '2026-01-22 Reminded time']);
    expect(await introduction(as('sam'), first)).toMatchObject({
      phase: 'REQUESTED',
      due: '2026-02-05T09:00:00Z',
    });
  });

  it('begins anew with every step', async () => {
    await take(as('con'), 'acceptIntroduction', first); // on 23 January
    expect((await introduction(as('sam'), first))?.due).toBe('2026-02-13T09:00:00Z');
    await take(as('con'), 'askTarget', first);
    await take(as('tia'), 'consentToMeet', first);
    await take(as('con'), 'makeIntroduction', first);
    expect((await introduction(as('sam'), first))?.due).toBe('2026-02-22T09:00:00Z'); // 30 days: it was made
  });

  it('ends what nobody answers, at the very second, however late somebody looks', async () => {
    const second = await asked('ula');
    await pass(200); // nobody looked for two hundred days
    expect((await life(second))?.slice(1)).toEqual([
      '2026-01-30 Reminded time',
      '2026-02-13 IntroductionExpired time',
      '2026-02-20 Reminded time', // of the loop that is still to be closed
    ]);
    expect(await introduction(as('sam'), second)).toMatchObject({
      phase: 'EXPIRED',
      connectorState: 'EXPIRED',
      waitingFor: 'SEEKER',
      due: null,
      viewerCan: ['CLOSE_LOOP'],
    });
    expect((await life(first))?.slice(-3)).toEqual([
      '2026-01-30 Reminded time',
      '2026-02-22 IntroductionUnanswered time',
      '2026-03-01 Reminded time',
    ]);
    const { edges } = (
      await operator.ask<{ introduction: { history: { edges: { node: { type: string; at: string } }[] } } }>(
        'query ($id: ID!) { introduction(id: $id) { history { edges { node { type at } } } } }',
        { id: second },
      )
    ).introduction.history;
    expect(edges[2]?.node).toEqual({ type: 'IntroductionExpired', at: '2026-02-13T09:00:00Z' });
    expect(await refusal(as('con'), 'acceptIntroduction', { introduction: second })).toBe(
      'INTRODUCTION_WRONG_STATE',
    );
  });

  it('answers about the past as it was then', async () => {
    const open = async (asOf: string) => (await trustExposure(as('con'), { asOf })).open;
    expect(await open('2026-01-23T08:00:00Z')).toBe(0);
    expect(await open('2026-02-22T08:59:59Z')).toBe(1);
    expect(await open('2026-02-22T09:00:00Z')).toBe(0);
  });

  it('decides before a command what was due by then', async () => {
    const third = await asked('vic'); // on 10 August
    service.sources.pass(21);
    expect(await refusal(as('con'), 'acceptIntroduction', { introduction: third })).toBe(
      'INTRODUCTION_WRONG_STATE',
    );
    expect((await introduction(as('sam'), third))?.phase).toBe('EXPIRED');
  });

  it('goes by the policy of the day on which a step was taken', async () => {
    const before = await asked('wes');
    await done(operator, 'setPolicy', { introductions: { remindDays: 2, expireDays: 5 } });
    const after = await asked('xia');
    await pass(6);
    expect((await introduction(as('sam'), before))?.phase).toBe('REQUESTED');
    expect((await introduction(as('sam'), after))?.phase).toBe('EXPIRED');
    const { errors } = await operator.send(
      'mutation ($input: SetPolicyInput!) { setPolicy(input: $input) { receipt { position } } }',
      {
        input: { introductions: { expireDays: 0 } },
      },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is the same history after a restart with the clock a year ahead, and only then goes on', async () => {
    const ids = [first, await ask(as('sam'), { connector: 'ext:tia', to: { person: 'ext:ula' } })];
    const written = async () => (await Promise.all(ids.map(life))).map((one) => one ?? []);
    const then = await written();
    const end = await service.warmpath.log.end(0);
    service.sources.pass(365);
    await service.restart();
    operator = service.as(null);
    await service.tick();
    expect(await service.warmpath.log.end(0)).toBeGreaterThan(end);
    const now = await written();
    expect(now.map((one, index) => one.slice(0, then[index]?.length))).toEqual(then);
    expect(now[0]).toEqual(then[0]);
    expect(now[1]?.map((line) => line.split(' ')[1])).toEqual([
      'IntroductionRequested',
      'Reminded',
      'IntroductionExpired',
      'Reminded',
    ]);
    const after = await service.warmpath.log.end(0);
    await service.tick();
    await service.restart();
    await service.tick();
    // A restart claims the log anew, and nothing that time has done is done again.
    expect(await service.warmpath.log.end(0)).toBe(after + 1);
  });
});
