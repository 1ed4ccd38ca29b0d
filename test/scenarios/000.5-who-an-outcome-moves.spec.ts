import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addPeople, done, rate, refusal, trust } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, introduction, lead, take, writeBrief } from '../support/introduction-questions.js';
import { trustAtRisk, trustExposure } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

/** r good and s bad, W = 2, a = 0.15. */
const P = (r: number, s = 0) => (r + 0.3) / (r + s + 2);

/**
 * A bad outcome lowers the connector's standing with that contact first, with everybody else at most by a fifth of its
 * weight; a good one gives some back. Good weighs 2, bad 3 · severity, by who tells: target 1, connector ½, seeker ¼.
 */
describe('000.5 who an outcome moves', () => {
  let service: Service;
  let operator: Client;
  beforeEach(async () => {
    service = await openService();
    operator = service.as(null);
    await addPeople(operator, 'sam', 'con', 'tia', 'vic', 'oto');
    await rate(
      operator,
      ['con', 'sam', 4],
      ['tia', 'con', 4],
      ['vic', 'tia', 4],
      ['con', 'tia', 4],
      ['oto', 'con', 4],
    );
    await writeBrief(as('sam'));
  });
  afterEach(() => service.close());

  const as = (name: string) => service.as(`ext:${name}`);
  const of = async (from: string, to: string) => (await trust(operator, from, to)).expected;
  /** An introduction of Sam to Tia by Con that was answered. */
  const answered = async () => {
    const id = await ask(as('sam'), { connector: 'ext:con', to: { person: 'ext:tia' } });
    await lead(id, as('con'), as('tia'));
    return id;
  };
  const ended = (name: string, id: string, outcome: string, severity = 1) =>
    take(as(name), 'recordOutcome', id, { outcome, severity });

  it('lowers that contact’s trust by exactly what was at stake', async () => {
    const id = await ask(as('sam'), { connector: 'ext:con', to: { person: 'ext:tia' } });
    const { stake, trustIfItFails, quote } = await trustAtRisk(as('con'), { introduction: id });
    await take(as('con'), 'acceptIntroduction', id, { quote });
    for (const step of ['askTarget', 'makeIntroduction'] as const) {
      await take(as('con'), step, id);
      if (step === 'askTarget') await take(as('tia'), 'consentToMeet', id);
    }
    const before = await of('tia', 'con');
    expect(before).toBeCloseTo(P(2), 12);
    await ended('tia', id, 'BAD');
    expect(await of('tia', 'con')).toBeCloseTo(P(2, 3), 12);
    expect(await of('tia', 'con')).toBeCloseTo(trustIfItFails.expected, 12);
    expect(before - (await of('tia', 'con'))).toBeCloseTo(stake, 12);
    expect((await trustExposure(as('con'))).open).toBe(0);
  });

  it('lowers trust in the seeker of both who took part, and nobody else’s in anybody', async () => {
    const id = await answered();
    const others = [
      ['oto', 'con'],
      ['vic', 'tia'],
      ['con', 'tia'],
      ['sam', 'con'],
      ['sam', 'tia'],
    ] as const;
    const before = await Promise.all(others.map(([from, to]) => trust(operator, from, to)));
    await ended('tia', id, 'BAD', 0.5);
    expect(await Promise.all(others.map(([from, to]) => trust(operator, from, to)))).toEqual(before);
    // Con: closeness 4 and the acceptance, r = 2 + 0.5; Tia knew nothing of Sam. Bad: 3 · 0.5.
    expect(await of('con', 'sam')).toBeCloseTo(P(2.5, 1.5), 12);
    expect(await of('tia', 'sam')).toBeCloseTo(P(0, 1.5), 12);
    expect(await of('tia', 'con')).toBeCloseTo(P(2, 1.5), 12);
  });

  it('gives some back for a good one', async () => {
    const id = await answered();
    await ended('tia', id, 'GOOD');
    expect(await of('tia', 'con')).toBeCloseTo(P(4), 12);
    expect(await of('con', 'sam')).toBeCloseTo(P(4.5), 12);
    const { evidence } = await trust(as('con'), 'tia', 'con');
    expect(evidence[0]).toMatchObject({
      kind: 'OUTCOME',
      good: 2,
      bad: 0,
      text: 'an introduction went well in 2026',
    });
  });

  it('moves an earlier connector of the same path by a fifth, which is within what everybody else can lose', async () => {
    const first = await answered();
    const second = await ask(as('sam'), { connector: 'ext:tia', to: { person: 'ext:vic' }, parent: first });
    const { othersAtMost } = await trustAtRisk(as('tia'), { introduction: second });
    await lead(second, as('tia'), as('vic'));
    const before = await of('con', 'tia');
    expect(before).toBeCloseTo(P(2), 12);
    await ended('vic', second, 'BAD');
    expect(await of('con', 'tia')).toBeCloseTo(P(2, 0.6), 12);
    expect(before - (await of('con', 'tia'))).toBeLessThanOrEqual(othersAtMost);
    expect(await of('vic', 'tia')).toBeCloseTo(P(2, 3), 12);
    const { evidence } = await trust(as('con'), 'con', 'tia');
    expect(evidence[0]).toMatchObject({ kind: 'WITNESSED_OUTCOME', bad: expect.closeTo(0.6, 12) });
  });

  it('weighs by who tells, and a better placed word replaces it', async () => {
    const id = await answered();
    await ended('sam', id, 'GOOD'); // a quarter, and nothing about Sam
    expect(await of('tia', 'con')).toBeCloseTo(P(2 + 0.5), 12);
    expect(await of('con', 'sam')).toBeCloseTo(P(2.5), 12);
    expect(await of('tia', 'sam')).toBeCloseTo(P(0), 12);

    await ended('con', id, 'BAD'); // a half, and nothing about Con: Sam's word on Con is gone
    expect(await of('tia', 'con')).toBeCloseTo(P(2), 12);
    expect(await of('con', 'sam')).toBeCloseTo(P(2.5, 1.5), 12);
    expect(await of('tia', 'sam')).toBeCloseTo(P(0, 1.5), 12);
    expect(await refusal(as('sam'), 'recordOutcome', { introduction: id, outcome: 'GOOD' })).toBe(
      'OUTCOME_OUTRANKED',
    );

    await ended('tia', id, 'NEUTRAL'); // whole: neither good nor bad
    expect(await of('con', 'sam')).toBeCloseTo(P(2.5), 12);
    expect(await of('tia', 'sam')).toBeCloseTo(P(0), 12);
    expect(await refusal(as('con'), 'recordOutcome', { introduction: id, outcome: 'BAD' })).toBe(
      'OUTCOME_OUTRANKED',
    );
    await ended('tia', id, 'GOOD'); // and they may think again
    expect(await of('tia', 'con')).toBeCloseTo(P(4), 12);
    expect((await introduction(as('sam'), id))?.phase).toBe('OUTCOME_RECORDED');
  });

  it('holds for a vouch of its own as well', async () => {
    const { vouch } = await done<{ vouch: string }>(
      as('con'),
      'giveVouch',
      { seeker: 'ext:sam', withContact: 'ext:tia', knowsPerson: true, knowsFit: true },
      'vouch',
    );
    expect(await refusal(as('oto'), 'recordOutcome', { vouch, outcome: 'BAD' })).toBe('VOUCH_UNKNOWN');
    await done(as('tia'), 'recordOutcome', { vouch, outcome: 'BAD', severity: 1 });
    expect(await of('tia', 'con')).toBeCloseTo(P(2, 3), 12);
    expect(await of('con', 'sam')).toBeCloseTo(P(3, 3), 12); // closeness 4 and the vouch, until it is taken back
    expect((await trustExposure(as('con'))).open).toBe(0);
  });

  it('is told once it is so, of what is one’s own', async () => {
    const id = await answered();
    expect(await refusal(as('oto'), 'recordOutcome', { introduction: id, outcome: 'BAD' })).toBe(
      'INTRODUCTION_UNKNOWN',
    );
    const future = { introduction: id, outcome: 'GOOD', at: '2027-01-01T00:00:00Z' };
    expect(await refusal(as('tia'), 'recordOutcome', future)).toBe('OUTCOME_WRONG_TIME');
  });
});
