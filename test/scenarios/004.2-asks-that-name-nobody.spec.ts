import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOrganization, addPeople, done, rate, refusal, trust } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, introduction, introductions, take, writeBrief } from '../support/introduction-questions.js';
import { trustAtRisk, trustExposure } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

/** “Whom should I meet in wind energy?”: the connector answers with people, and each is an introduction of its own. */
describe('004.2 asks that name nobody', () => {
  let service: Service;
  let sam: Client;
  let con: Client;
  const people = ['tia', 'ula', 'vic'];
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'sam', 'con', ...people);
    await rate(operator, ['con', 'sam', 4], ['tia', 'con', 4], ['ula', 'con', 2]);
    await addOrganization(operator, 'Acme');
    [sam, con] = [service.as('ext:sam'), service.as('ext:con')];
    await writeBrief(sam);
  });
  afterAll(() => service.close());

  const openAsk = (to: object, more: object = {}) => ask(sam, { connector: 'ext:con', to, ...more });
  const ext = (names: readonly string[]) => names.map((name) => `ext:${name}`);

  it('takes a role, an industry, a sector or an organisation in place of a person', async () => {
    const role = await openAsk(
      { role: { role: 'analyst', industry: 'wind energy' } },
      { domain: 'Statistics' },
    );
    expect(await introduction(con, role)).toMatchObject({
      target: null,
      ask: { kind: 'OPEN', role: 'analyst', industry: 'wind energy', domain: 'Statistics' },
      viewerCan: ['ASK_FOR_INFORMATION', 'ACCEPT', 'DECLINE'],
    });
    const closed = await openAsk({ organization: 'ext:Acme' }, { kind: 'CLOSED' });
    expect((await introduction(con, closed))?.ask.kind).toBe('CLOSED');
    expect(
      await refusal(sam, 'requestIntroduction', { connector: 'ext:con', to: { organization: 'ext:Acme' } }),
    ).toBe('INTRODUCTION_ALREADY_OPEN');
    const { errors } = await sam.send(
      'mutation ($input: RequestIntroductionInput!) { requestIntroduction(input: $input) { receipt { position } } }',
      {
        input: { connector: 'ext:con', to: { person: 'ext:tia' }, kind: 'OPEN' },
      },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    for (const id of [role, closed]) await take(sam, 'withdrawIntroduction', id);
  });

  it('is answered with several people, each an introduction of its own, accepted and with its own figures', async () => {
    const before = (await trust(con, 'con', 'sam')).expected;
    const id = await openAsk({ role: { industry: 'Wind' } }, { message: 'Whom should I meet?' });
    const { errors } = await con.send(
      'query ($id: ID!) { trustAtRisk(proposal: { introduction: $id }) { stake } }',
      { id },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT'); // with whom?
    const seen = await trustAtRisk(con, { vouch: { seeker: 'ext:sam', withContact: 'ext:tia' } });
    await take(con, 'acceptIntroduction', id, { people: ext(['tia', 'ula']), quotes: [seen.quote] });

    const whole = await introduction(sam, id);
    expect(whole).toMatchObject({
      phase: 'ANSWERED',
      connectorState: 'ACCEPTED',
      waitingFor: 'SEEKER',
      due: null,
    });
    expect(whole?.viewerCan).toEqual(['CLOSE_LOOP']);
    const named = (await introductions(sam)).filter(({ parent }) => parent?.id === id);
    expect(
      named.map(({ target, phase, ask: { kind, message } }) => [target?.name, phase, kind, message]).sort(),
    ).toEqual([
      ['Tia', 'ACCEPTED', 'NAMED_PERSON', 'Whom should I meet?'],
      ['Ula', 'ACCEPTED', 'NAMED_PERSON', 'Whom should I meet?'],
    ]);

    // Closeness 4 and 2: r = 2 and 1, so the stakes are 2.3·3/(4·7) and 1.3·3/(3·6).
    const { items } = await trustExposure(con);
    const stakes = new Map(items.map(({ withContact, stake }) => [withContact.name, stake]));
    expect(stakes.get('Tia')).toBeCloseTo((2.3 * 3) / 28, 12);
    expect(stakes.get('Ula')).toBeCloseTo((1.3 * 3) / 18, 12);
    expect(items.map(({ acknowledgedBy }) => acknowledgedBy)).toEqual(['UNACKNOWLEDGED', 'UNACKNOWLEDGED']); // Ula's was not seen
    // The ask is one reason for Con to trust Sam, however many people it led to: r = 2 + 0.5 instead of 2.
    expect(before).toBeCloseTo(2.3 / 4, 12);
    expect((await trust(con, 'con', 'sam')).expected).toBeCloseTo(2.8 / 4.5, 12);

    await take(sam, 'closeLoop', id, { note: 'Two names: thank you!' });
    expect((await introduction(con, id))?.phase).toBe('CLOSED');
    expect((await trustExposure(con)).open).toBe(2);
  });

  it('goes on from each of them by itself', async () => {
    const [tias, ulas] = ['Tia', 'Ula'].map(async (name) =>
      (await introductions(con, { role: 'CONNECTOR', phase: ['ACCEPTED'] })).find(
        ({ target }) => target?.name === name,
      ),
    );
    const [tia, ula] = [await tias, await ulas];
    await take(con, 'declineIntroduction', ula?.id ?? '');
    expect((await trustExposure(con)).items.map(({ withContact }) => withContact.name)).toEqual(['Tia']);
    await take(con, 'askTarget', tia?.id ?? '');
    expect(await introduction(service.as('ext:tia'), tia?.id ?? '')).toMatchObject({ targetState: 'ASKED' });
  });

  it('is not answered without people, with oneself, with somebody introduced already, or with a crowd', async () => {
    const id = await openAsk({ role: { sector: 'PUBLIC' } });
    const accept = (names: readonly string[]) =>
      refusal(con, 'acceptIntroduction', { introduction: id, people: ext(names) });
    expect(await accept([])).toBe('INTRODUCTION_PEOPLE_NEEDED');
    expect(await accept(['sam'])).toBe('INTRODUCTION_WITH_ONESELF');
    expect(await accept(['con', 'vic'])).toBe('INTRODUCTION_WITH_ONESELF');
    expect(await accept(['tia'])).toBe('INTRODUCTION_ALREADY_OPEN');
    const crowd = Array.from({ length: 11 }, () => 'ext:vic');
    const { errors } = await con.send(
      'mutation ($input: AcceptIntroductionInput!) { acceptIntroduction(input: $input) { receipt { position } } }',
      {
        input: { introduction: id, people: crowd },
      },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    await done(con, 'setConnectorPolicy', { budget: 0.2 });
    expect(await accept(['vic'])).toBe('VOUCH_OVER_BUDGET'); // with Tia's, still open
    expect(await introduction(con, id)).toMatchObject({ phase: 'REQUESTED' });
    await done(con, 'setConnectorPolicy', { budget: null });
    expect(await accept(['vic'])).toBeNull();
  });
});
