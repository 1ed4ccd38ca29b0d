import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, introduction, take, writeBrief } from '../support/introduction-questions.js';
import { openService, type Service } from '../support/service.js';
import { refusalsDue, refusalsOf, type Action, type Turns } from '../support/whose-turn.js';

type Party = 'seeker' | 'connector' | 'target';

/**
 * In each state of an introduction, all thirteen steps are tried by all three of its parties but those that it is their
 * turn to take: each is refused, and for the right reason. One step a day from 15 January 2026 at 9:00 on; all three
 * have accounts, so that nobody tells of another's answer.
 */
describe('I.1 whose turn it is', () => {
  let service: Service;
  let parties: Record<Party, Client>;
  let id: string;
  beforeAll(async () => {
    service = await openService({ RATE_LIMIT: 'off' });
    const [sam, con, tia] = [
      await join(service, 'Sam'),
      await join(service, 'Con'),
      await join(service, 'Tia'),
    ];
    parties = { seeker: sam.client, connector: con.client, target: tia.client };
    const operator = service.as(null);
    for (const [from, other] of [
      [con.id, sam.id],
      [tia.id, con.id],
      [tia.id, sam.id],
    ]) {
      await operator.give('describeRelationship', { from, with: other, closeness: 4 });
    }
    await writeBrief(parties.seeker);
    id = await ask(parties.seeker, { connector: con.id, to: { person: tia.id } });
  });
  afterAll(() => service.close());

  interface State {
    readonly stands: readonly [phase: string, connector: string, target: string];
    readonly waitsFor: readonly [party: string | null, until: string | null];
    readonly can: Turns;
  }
  const turns = (
    seeker: readonly Action[],
    connector: readonly Action[],
    target: readonly Action[] | null,
  ): Turns => ({ seeker, connector, target });

  /** It stands like that, for everybody who knows of it, and goes on in no other way than by those turns. */
  const stands = async ({ stands: [phase, connectorState, targetState], waitsFor, can }: State) => {
    const [waitingFor, until] = waitsFor;
    const due = until === null ? null : `${until}T09:00:00Z`;
    const everybody = async () => {
      for (const party of ['seeker', 'connector', 'target'] as const) {
        const viewerCan = can[party];
        const expected =
          viewerCan === null ? null : { phase, connectorState, targetState, waitingFor, due, viewerCan };
        const seen = await introduction(parties[party], id);
        if (expected === null) expect([party, seen]).toEqual([party, null]);
        else expect({ party, ...seen }).toMatchObject({ party, ...expected });
      }
    };
    await everybody();
    expect(await refusalsOf(id, parties, can)).toEqual(refusalsDue(can));
    await everybody(); // what was refused has moved nothing
  };
  /** A day later a party takes a step. */
  const next = async (party: Party, mutation: string, more: Readonly<Record<string, unknown>> = {}) => {
    service.sources.pass(1);
    await take(parties[party], mutation, id, more);
  };

  it('the connector’s, once asked', async () => {
    await stands({
      stands: ['REQUESTED', 'ASKED', 'NOT_ASKED'],
      waitsFor: ['CONNECTOR', '2026-02-05'],
      can: turns(['WITHDRAW'], ['ASK_FOR_INFORMATION', 'ACCEPT', 'DECLINE'], null),
    });
  });

  it('the seeker’s, where the connector asks back, and the connector’s again', async () => {
    await next('connector', 'askForInformation', { question: 'What are you learning?' }); // 16 January
    await stands({
      stands: ['REQUESTED', 'NEEDS_INFORMATION', 'NOT_ASKED'],
      waitsFor: ['SEEKER', '2026-02-06'],
      can: turns(['SUPPLY_INFORMATION', 'WITHDRAW'], ['ACCEPT', 'DECLINE'], null),
    });
    await next('seeker', 'supplyInformation', { answer: 'Statistics.' }); // 17
    await stands({
      stands: ['REQUESTED', 'ASKED', 'NOT_ASKED'],
      waitsFor: ['CONNECTOR', '2026-02-07'],
      can: turns(['WITHDRAW'], ['ASK_FOR_INFORMATION', 'ACCEPT', 'DECLINE'], null),
    });
  });

  it('still the connector’s, who has to ask the target', async () => {
    await next('connector', 'acceptIntroduction'); // 18
    await stands({
      stands: ['ACCEPTED', 'ACCEPTED', 'NOT_ASKED'],
      waitsFor: ['CONNECTOR', '2026-02-08'],
      can: turns(['WITHDRAW'], ['DECLINE', 'ASK_TARGET'], null),
    });
  });

  it('the target’s, once asked; the seeker’s, where the target asks back', async () => {
    await next('connector', 'askTarget'); // 19
    await stands({
      stands: ['ACCEPTED', 'ACCEPTED', 'ASKED'],
      waitsFor: ['TARGET', '2026-02-09'],
      can: turns(['WITHDRAW'], ['DECLINE'], ['ASK_FOR_INFORMATION', 'CONSENT', 'DECLINE_TO_MEET']),
    });
    await next('target', 'askForInformation', { question: 'How long will it take?' }); // 20
    await stands({
      stands: ['ACCEPTED', 'ACCEPTED', 'NEEDS_INFORMATION'],
      waitsFor: ['SEEKER', '2026-02-10'],
      can: turns(['SUPPLY_INFORMATION', 'WITHDRAW'], ['DECLINE'], ['CONSENT', 'DECLINE_TO_MEET']),
    });
    await next('seeker', 'supplyInformation', { answer: 'Half an hour.' }); // 21
    await stands({
      stands: ['ACCEPTED', 'ACCEPTED', 'ASKED'],
      waitsFor: ['TARGET', '2026-02-11'],
      can: turns(['WITHDRAW'], ['DECLINE'], ['ASK_FOR_INFORMATION', 'CONSENT', 'DECLINE_TO_MEET']),
    });
  });

  it('the connector’s, to make it; then anybody’s, to say what came of it', async () => {
    await next('target', 'consentToMeet'); // 22
    await stands({
      stands: ['ACCEPTED', 'ACCEPTED', 'CONSENTED'],
      waitsFor: ['CONNECTOR', '2026-02-12'],
      can: turns(['WITHDRAW'], ['DECLINE', 'MAKE'], ['DECLINE_TO_MEET']),
    });
    await next('connector', 'makeIntroduction'); // 23, and 30 days for an answer
    const any: readonly Action[] = ['RECORD_ANSWER', 'RECORD_OUTCOME'];
    await stands({
      stands: ['MADE', 'ACCEPTED', 'CONSENTED'],
      waitsFor: ['TARGET', '2026-02-22'],
      can: turns(any, any, any),
    });
  });

  const booking: readonly Action[] = ['BOOK_MEETING', 'RECORD_OUTCOME'];

  it('the two’s, to meet: booked, fallen through, and booked again', async () => {
    await next('target', 'recordTargetAnswer'); // 24
    const answered: State = {
      stands: ['ANSWERED', 'ACCEPTED', 'CONSENTED'],
      waitsFor: ['SEEKER', '2026-02-14'],
      can: turns(booking, ['RECORD_OUTCOME'], booking),
    };
    await stands(answered);
    await next('seeker', 'bookMeeting', { at: '2026-02-01T09:00:00Z' }); // 25
    await stands({
      ...answered,
      stands: ['MEETING_BOOKED', 'ACCEPTED', 'CONSENTED'],
      waitsFor: ['SEEKER', '2026-02-22'], // 21 days after they are to meet
    });
    await next('target', 'bookMeeting', { at: null }); // 26
    await stands({ ...answered, waitsFor: ['SEEKER', '2026-02-16'] });
    await next('target', 'bookMeeting', { at: '2026-01-28T09:00:00Z' }); // 27
    await stands({
      ...answered,
      stands: ['MEETING_BOOKED', 'ACCEPTED', 'CONSENTED'],
      waitsFor: ['SEEKER', '2026-02-18'],
    });
  });

  it('whoever knows better’s, to say how it ended, and the seeker’s to tell everybody', async () => {
    await next('seeker', 'recordOutcome', { outcome: 'GOOD' }); // 28
    const ended: State = {
      stands: ['OUTCOME_RECORDED', 'ACCEPTED', 'CONSENTED'],
      waitsFor: ['SEEKER', null],
      can: turns(['RECORD_OUTCOME', 'CLOSE_LOOP'], ['RECORD_OUTCOME'], ['RECORD_OUTCOME']),
    };
    await stands(ended);
    await next('connector', 'recordOutcome', { outcome: 'NEUTRAL' });
    await stands({ ...ended, can: turns(['CLOSE_LOOP'], ['RECORD_OUTCOME'], ['RECORD_OUTCOME']) });
    await next('target', 'recordOutcome', { outcome: 'GOOD' });
    await stands({ ...ended, can: turns(['CLOSE_LOOP'], [], ['RECORD_OUTCOME']) });
    await next('seeker', 'closeLoop', { note: 'Thank you!' });
    await stands({
      stands: ['CLOSED', 'ACCEPTED', 'CONSENTED'],
      waitsFor: [null, null],
      can: turns([], [], ['RECORD_OUTCOME']),
    });
  });

  it('and each sees what was theirs to see: the target nothing of before they came in', async () => {
    const told = async (party: Party) =>
      (await introduction(parties[party], id))?.history.map(({ at, type, by, reason }) =>
        [at.slice(5, 10), type, by, ...(reason === null ? [] : [reason])].join(' '),
      );
    const before = [
      '01-15 IntroductionRequested Sam',
      '01-16 InformationAsked Con What are you learning?',
      '01-17 InformationSupplied Sam Statistics.',
      '01-18 IntroductionAccepted Con',
    ];
    const since = [
      '01-19 TargetAsked Con',
      '01-20 InformationAsked Tia How long will it take?',
      '01-21 InformationSupplied Sam Half an hour.',
      '01-22 MeetingConsented Tia',
      '01-23 IntroductionMade Con',
      '01-24 TargetAnswered Tia',
      '01-25 MeetingBooked Sam',
      '01-26 MeetingFellThrough Tia',
      '01-27 MeetingBooked Tia',
      '01-28 OutcomeRecorded Sam',
      '01-29 OutcomeRecorded Con',
      '01-30 OutcomeRecorded Tia',
      '01-31 LoopClosed Sam Thank you!',
    ];
    expect(await told('seeker')).toEqual([...before, ...since]);
    expect(await told('connector')).toEqual([...before, ...since]);
    expect(await told('target')).toEqual(since);
  });
});
