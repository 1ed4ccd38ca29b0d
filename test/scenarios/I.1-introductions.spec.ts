import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { done, join, refusal } from '../support/cast.js';
import type { Client } from '../support/client.js';
import {
  ask,
  introduction,
  introductions,
  take,
  wholeBrief,
  writeBrief,
} from '../support/introduction-questions.js';
import { openService, type Service } from '../support/service.js';

/**
 * From ask to outcome, each step its own party's: requested, accepted, asked, consented, made, answered, booked, ended,
 * told to everybody who helped. All three have accounts here, so that nobody may tell of another's answer. The service
 * starts on 15 January 2026 at 9:00; what waits ends after 21 days, what was made after 30.
 */
describe('I.1 the life of an introduction', () => {
  let service: Service;
  let sam: Client;
  let con: Client;
  let tia: Client;
  let oto: Client;
  let ids: Record<'sam' | 'con' | 'tia' | 'oto', string>;
  let id: string;
  beforeAll(async () => {
    service = await openService();
    const joined = [];
    for (const name of ['Sam', 'Con', 'Tia', 'Oto']) joined.push(await join(service, name));
    const [s, c, t, o] = joined;
    [sam, con, tia, oto] = [s, c, t, o].map((one) => one?.client) as [Client, Client, Client, Client];
    ids = { sam: s?.id ?? '', con: c?.id ?? '', tia: t?.id ?? '', oto: o?.id ?? '' };
    const operator = service.as(null);
    await done(operator, 'setPolicy', { visibilityDefault: 'WORKSPACE' });
    for (const [from, other] of [
      [ids.con, ids.sam],
      [ids.tia, ids.con],
      [ids.oto, ids.con],
      [ids.oto, ids.tia],
    ]) {
      await done(operator, 'describeRelationship', { from, with: other, closeness: 4 });
    }
    await writeBrief(sam);
    id = await ask(sam, {
      connector: ids.con,
      to: { person: ids.tia },
      purpose: 'Half an hour.',
      message: 'Hello!',
    });
  });
  afterAll(() => service.close());

  /** How it stands, and what each of the three can do. */
  const stands = async () => {
    const [bySam, byCon, byTia] = [
      await introduction(sam, id),
      await introduction(con, id),
      await introduction(tia, id),
    ];
    if (!bySam || !byCon) throw new Error('seeker and connector see it always');
    const { phase, connectorState, targetState, waitingFor, due } = bySam;
    expect(byCon).toMatchObject({ phase, connectorState, targetState, waitingFor, due });
    const can = [bySam.viewerCan, byCon.viewerCan, byTia?.viewerCan ?? null];
    return [phase, connectorState, targetState, waitingFor, due?.slice(0, 10) ?? null, ...can];
  };
  const refused = (client: Client, mutation: string, more: object = {}) =>
    refusal(client, mutation, { introduction: id, ...more });

  it('begins with an ask that the connector alone is told of', async () => {
    expect(await stands()).toEqual([
      ...['REQUESTED', 'ASKED', 'NOT_ASKED', 'CONNECTOR', '2026-02-05'],
      ['WITHDRAW'],
      ['ASK_FOR_INFORMATION', 'ACCEPT', 'DECLINE'],
      null,
    ]);
    expect(await introductions(tia)).toEqual([]);
    const { data } = await tia.send('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(data).toEqual({ node: null });
    expect(await refused(tia, 'consentToMeet')).toBe('INTRODUCTION_UNKNOWN');
    expect(await refused(sam, 'acceptIntroduction')).toBe('INTRODUCTION_NOT_YOURS');
    expect(await refused(con, 'makeIntroduction')).toBe('INTRODUCTION_WRONG_STATE');
  });

  it('comes with a text that can be forwarded as it is', async () => {
    expect((await introduction(con, id))?.forwardable).toBe(
      [
        'My name is Sam, and I would like to be introduced to you.',
        'Half an hour.',
        'Hello!',
        `Who I am\n${wholeBrief.whoIAm}`,
        `What is unique about me\n${wholeBrief.whatIsUnique}`,
        `Who would use it, and for what\n${wholeBrief.whoUsesIt}`,
        `Why me\n${wholeBrief.whyMe}`,
        '— Sam, through Con',
      ].join('\n\n'),
    );
  });

  it('goes on to the target with the connector’s yes, once the connector asks them', async () => {
    service.sources.pass(1);
    await take(con, 'acceptIntroduction', id);
    expect(await stands()).toEqual([
      ...['ACCEPTED', 'ACCEPTED', 'NOT_ASKED', 'CONNECTOR', '2026-02-06'],
      ['WITHDRAW'],
      ['DECLINE', 'ASK_TARGET'],
      null,
    ]);
    expect(await refused(con, 'acceptIntroduction')).toBe('INTRODUCTION_WRONG_STATE');
    service.sources.pass(1);
    await take(con, 'askTarget', id);
    expect(await stands()).toEqual([
      ...['ACCEPTED', 'ACCEPTED', 'ASKED', 'TARGET', '2026-02-07'],
      ['WITHDRAW'],
      ['DECLINE'],
      ['ASK_FOR_INFORMATION', 'CONSENT', 'DECLINE_TO_MEET'],
    ]);
    expect(await refused(con, 'makeIntroduction')).toBe('INTRODUCTION_WRONG_STATE'); // nobody has consented
    expect(await refused(con, 'consentToMeet')).toBe('INTRODUCTION_NOT_YOURS');
  });

  it('is made once both have said yes, answered, and leads to a meeting', async () => {
    await take(tia, 'consentToMeet', id);
    expect(await stands()).toEqual([
      ...['ACCEPTED', 'ACCEPTED', 'CONSENTED', 'CONNECTOR', '2026-02-07'],
      ['WITHDRAW'],
      ['DECLINE', 'MAKE'],
      ['DECLINE_TO_MEET'],
    ]);
    await take(con, 'makeIntroduction', id);
    expect(await stands()).toEqual([
      ...['MADE', 'ACCEPTED', 'CONSENTED', 'TARGET', '2026-02-16'], // 30 days
      ['RECORD_ANSWER', 'RECORD_OUTCOME'],
      ['RECORD_ANSWER', 'RECORD_OUTCOME'],
      ['RECORD_ANSWER', 'RECORD_OUTCOME'],
    ]);
    expect(await refused(sam, 'withdrawIntroduction')).toBe('INTRODUCTION_WRONG_STATE');
    await take(sam, 'recordTargetAnswer', id);
    await take(tia, 'bookMeeting', id, { at: '2026-01-20T10:00:00Z' });
    expect(await stands()).toEqual([
      ...['MEETING_BOOKED', 'ACCEPTED', 'CONSENTED', 'SEEKER', '2026-02-10'], // 21 days after they meet
      ['BOOK_MEETING', 'RECORD_OUTCOME'],
      ['RECORD_OUTCOME'],
      ['BOOK_MEETING', 'RECORD_OUTCOME'],
    ]);
    await take(sam, 'bookMeeting', id, { at: null });
    expect((await stands())[0]).toBe('ANSWERED'); // it fell through
    expect(await refused(sam, 'bookMeeting', { at: null })).toBe('INTRODUCTION_WRONG_STATE');
    expect(await refused(con, 'bookMeeting', { at: '2026-01-21T10:00:00Z' })).toBe('INTRODUCTION_NOT_YOURS');
    await take(sam, 'bookMeeting', id, { at: '2026-01-22T10:00:00Z' });
  });

  it('ends with an outcome, and with a word to everybody who helped', async () => {
    service.sources.pass(6);
    await take(tia, 'recordOutcome', id, { outcome: 'GOOD' });
    expect(await stands()).toEqual([
      ...['OUTCOME_RECORDED', 'ACCEPTED', 'CONSENTED', 'SEEKER', null],
      ['CLOSE_LOOP'],
      [],
      ['RECORD_OUTCOME'],
    ]);
    expect(await refused(con, 'closeLoop')).toBe('INTRODUCTION_NOT_YOURS');
    await take(sam, 'closeLoop', id, { note: 'I start in May. Thank you!' });
    expect(await stands()).toEqual([
      ...['CLOSED', 'ACCEPTED', 'CONSENTED', null, null],
      [],
      [],
      ['RECORD_OUTCOME'],
    ]);
    for (const client of [con, tia]) {
      expect((await introduction(client, id))?.history.at(-1)).toMatchObject({
        type: 'LoopClosed',
        reason: 'I start in May. Thank you!',
      });
    }
  });

  it('tells its parties what happened, when, and by whose word', async () => {
    const told = (await introduction(sam, id))?.history.map(({ at, type, by, reportedBy }) =>
      [at.slice(5, 10), type, by, ...(reportedBy === null ? [] : [reportedBy])].join(' '),
    );
    expect(told).toEqual([
      '01-15 IntroductionRequested Sam',
      '01-16 IntroductionAccepted Con',
      '01-17 TargetAsked Con',
      '01-17 MeetingConsented Tia',
      '01-17 IntroductionMade Con',
      '01-17 TargetAnswered Tia Sam',
      '01-17 MeetingBooked Tia',
      '01-17 MeetingFellThrough Sam',
      '01-17 MeetingBooked Sam',
      '01-23 OutcomeRecorded Tia',
      '01-23 LoopClosed Sam',
    ]);
    expect((await introduction(tia, id))?.history.map(({ type }) => type)[0]).toBe('TargetAsked');
    const { introduction: found } = await sam.ask<{
      introduction: { history: { edges: { node: object }[] } };
    }>('query ($id: ID!) { introduction(id: $id) { history(first: 50) { edges { node { meetingAt } } } } }', {
      id,
    });
    expect(found.history.edges[8]?.node).toEqual({ meetingAt: '2026-01-22T10:00:00Z' });
  });

  it('is nobody else’s: not to others, nor to other workspaces', async () => {
    expect(await introduction(oto, id)).toBeNull();
    expect(await introductions(oto)).toEqual([]);
    expect(await introduction(service.as(null, 'other'), id)).toBeNull();
    expect(await refused(oto, 'recordOutcome', { outcome: 'BAD' })).toBe('INTRODUCTION_UNKNOWN');
    const { errors } = await oto.send('query ($id: ID!) { introduction(id: $id) { id } }', { id });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const seen = await introduction(service.as(null), id);
    expect(seen?.phase).toBe('CLOSED');
    const { data } = await sam.send('query ($id: ID!) { node(id: $id) { ... on Introduction { phase } } }', {
      id,
    });
    expect(data).toEqual({ node: { phase: 'CLOSED' } });
  });

  it('is found by role and phase, page by page', async () => {
    const others = [];
    for (const target of [ids.oto])
      others.push(await ask(sam, { connector: ids.con, to: { person: target } }));
    service.sources.pass(1);
    others.push(await ask(sam, { connector: ids.tia, to: { person: ids.oto } }));
    const page = async (variables: object) => {
      const found = await sam.ask<{
        introductions: {
          totalCount: number;
          edges: { cursor: string; node: { id: string } }[];
          pageInfo: { hasNextPage: boolean };
        };
      }>(
        `query ($role: PartyRole, $phase: [IntroductionPhase!], $first: Int!, $after: String) {
          introductions(role: $role, phase: $phase, first: $first, after: $after) {
            totalCount pageInfo { hasNextPage } edges { cursor node { id } } } }`,
        { first: 2, ...variables },
      );
      return found.introductions;
    };
    const first = await page({});
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(first.edges.map(({ node }) => node.id)).toEqual([others[1], others[0]]); // the latest first
    const rest = await page({ after: first.edges[1]?.cursor });
    expect(rest.edges.map(({ node }) => node.id)).toEqual([id]);
    expect(await page({ phase: ['CLOSED'] })).toMatchObject({ totalCount: 1 });
    expect(await page({ role: 'TARGET' })).toMatchObject({ totalCount: 0 });
    expect(
      (await introductions(con, { role: 'CONNECTOR', phase: ['REQUESTED'] })).map((one) => one.id),
    ).toEqual([others[0]]);
  });
});
