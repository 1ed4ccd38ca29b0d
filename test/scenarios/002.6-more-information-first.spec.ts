import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeople, rate, refusal } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, introduction, take, writeBrief } from '../support/introduction-questions.js';
import { openService, type Service } from '../support/service.js';

/** “What are you learning?”, “what is your objective?”: whoever asks back has not said no, and the request waits. */
describe('002.6 more information first', () => {
  let service: Service;
  let sam: Client;
  let con: Client;
  let tia: Client;
  let id: string;
  beforeAll(async () => {
    service = await openService();
    await addPeople(service.as(null), 'sam', 'con', 'tia');
    await rate(service.as(null), ['con', 'sam', 4], ['tia', 'con', 4]);
    [sam, con, tia] = [service.as('ext:sam'), service.as('ext:con'), service.as('ext:tia')];
    await writeBrief(sam);
    id = await ask(sam, { connector: 'ext:con', to: { person: 'ext:tia' } });
  });
  afterAll(() => service.close());

  it('lets the connector ask back: the request waits for the seeker, undeclined', async () => {
    service.sources.pass(2);
    await take(con, 'askForInformation', id, { question: 'What are you learning?' });
    expect(await introduction(sam, id)).toMatchObject({
      phase: 'REQUESTED',
      connectorState: 'NEEDS_INFORMATION',
      waitingFor: 'SEEKER',
      due: '2026-02-07T09:00:00Z', // 21 days after the 17th
      viewerCan: ['SUPPLY_INFORMATION', 'ACCEPT', 'DECLINE', 'WITHDRAW'], // Con has no account: Sam may tell of his word
    });
    expect(await refusal(con, 'askForInformation', { introduction: id, question: 'And?' })).toBe(
      'INTRODUCTION_WRONG_STATE',
    );
  });

  it('is for the seeker to answer, with words', async () => {
    expect(await refusal(con, 'supplyInformation', { introduction: id, answer: 'I guess.' })).toBe(
      'INTRODUCTION_NOT_YOURS',
    );
    const empty = await sam.send(
      'mutation ($input: SupplyInformationInput!) { supplyInformation(input: $input) { receipt { position } } }',
      {
        input: { introduction: id, answer: ' ' },
      },
    );
    expect(empty.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('resumes once supplied, and both have read each other', async () => {
    service.sources.pass(1);
    await take(sam, 'supplyInformation', id, { answer: 'Statistics, in the evenings.' });
    const seen = await introduction(con, id);
    expect(seen).toMatchObject({
      connectorState: 'ASKED',
      waitingFor: 'CONNECTOR',
      due: '2026-02-08T09:00:00Z',
    });
    expect(seen?.viewerCan).toEqual(['ASK_FOR_INFORMATION', 'ACCEPT', 'DECLINE']);
    const said = seen?.history.filter(({ reason }) => reason !== null);
    expect(said?.map(({ by, reason }) => [by, reason])).toEqual([
      ['Con', 'What are you learning?'],
      ['Sam', 'Statistics, in the evenings.'],
    ]);
  });

  it('lets the connector say yes without waiting for an answer', async () => {
    await take(con, 'askForInformation', id, { question: 'And what do you need?' });
    await take(con, 'acceptIntroduction', id);
    expect(await introduction(sam, id)).toMatchObject({
      connectorState: 'ACCEPTED',
      waitingFor: 'CONNECTOR',
    });
  });

  it('lets the target ask back, too, and shows them nothing of what was said before they came in', async () => {
    await take(con, 'askTarget', id);
    await take(tia, 'askForInformation', id, { question: 'What is your objective?' });
    const waiting = await introduction(tia, id);
    expect(waiting).toMatchObject({
      phase: 'ACCEPTED',
      targetState: 'NEEDS_INFORMATION',
      waitingFor: 'SEEKER',
    });
    expect(waiting?.history.map(({ type }) => type)).toEqual(['TargetAsked', 'InformationAsked']);
    await take(sam, 'supplyInformation', id, { answer: 'An hour of your time.' });
    expect((await introduction(tia, id))?.history.at(-1)?.reason).toBe('An hour of your time.');
    await take(tia, 'consentToMeet', id);
    expect(await introduction(sam, id)).toMatchObject({ targetState: 'CONSENTED', waitingFor: 'CONNECTOR' });
  });
});
