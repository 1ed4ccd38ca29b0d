import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addPeople, csv, imported, rate, refusal, trust } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, introduction, lead, take, writeBrief } from '../support/introduction-questions.js';
import { trustAtRisk } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

const people = ['sam', 'con', 'tia', 'ula', 'vic', 'wes'];
const pairs = people.flatMap((from) => people.filter((to) => to !== from).map((to) => [from, to] as const));

/**
 * Con introduces Sam to Tia, who trusts Con by r = 2.5: 2.8/4.5. A bad outcome is s = 3 · severity, a good one r = 2, and
 * whoever else led there counts a fifth of it. The clock stands still unless a test lets it run.
 */
describe('000.5 how far an outcome reaches', () => {
  let service: Service;
  let operator: Client;
  let sam: Client;
  let con: Client;
  let tia: Client;
  const as = (name: string) => service.as(`ext:${name}`);
  beforeEach(async () => {
    service = await openService();
    [operator, sam, con, tia] = [service.as(null), as('sam'), as('con'), as('tia')];
    await addPeople(operator, ...people);
    await rate(operator, ['tia', 'con', 5], ['con', 'sam', 4], ['ula', 'con', 4], ['vic', 'con', 1]);
    await writeBrief(sam);
  });
  afterEach(() => service.close());

  const made = async (more: object = {}): Promise<string> => {
    const id = await ask(sam, { connector: 'ext:con', to: { person: 'ext:tia' }, ...more });
    await lead(id, con, tia);
    return id;
  };
  const ended = (by: Client, id: string, outcome: string, more: object = {}) =>
    take(by, 'recordOutcome', id, { outcome, ...more });
  const expected = async (from: string, to: string, domain?: string) =>
    (await trust(operator, from, to, { domain })).expected;
  /** Everybody's mean trust in everybody, as `from in to`. */
  const everyTrust = async (): Promise<Record<string, number>> => {
    const all: Record<string, number> = {};
    for (const [from, to] of pairs) all[`${from} in ${to}`] = await expected(from, to);
    return all;
  };
  /** Who trusts whom by how much less, or more, than before. */
  const moved = (before: Record<string, number>, after: Record<string, number>) =>
    Object.fromEntries(
      Object.entries(after)
        .map(([pair, now]) => [pair, now - (before[pair] ?? NaN)] as const)
        .filter(([, by]) => by !== 0),
    );

  it('lowers standing with that contact by the stake that was quoted, and with nobody else', async () => {
    const id = await ask(sam, { connector: 'ext:con', to: { person: 'ext:tia' } });
    const quoted = await trustAtRisk(con, { introduction: id });
    await lead(id, con, tia);
    const before = await everyTrust();
    await ended(tia, id, 'BAD');
    const stake = 2.8 / 4.5 - 2.8 / 7.5;
    expect(quoted.stake).toBeCloseTo(stake, 12);
    expect(moved(before, await everyTrust())).toEqual({
      'tia in con': expect.closeTo(-stake, 12),
      // Con's trust in Sam: closeness r = 2 and the yes, 0.5. Tia knew nothing of Sam.
      'con in sam': expect.closeTo(2.8 / 7.5 - 2.8 / 4.5, 12),
      'tia in sam': expect.closeTo(0.3 / 5 - 0.3 / 2, 12),
    });
    const { evidence } = await trust(tia, 'tia', 'con');
    expect(evidence.map(({ kind, good, bad }) => [kind, good, bad])).toContainEqual(['OUTCOME', 0, 3]);
    expect(await introduction(sam, id)).toMatchObject({ phase: 'OUTCOME_RECORDED' });
  });

  it('counts by severity, and whole in its own field', async () => {
    const id = await made({ domain: 'Data' });
    const quoted = await trustAtRisk(con, { introduction: id });
    await ended(tia, id, 'BAD');
    expect(await expected('tia', 'con', 'data')).toBeCloseTo(2.8 / 4.5 - quoted.stake, 12);
    // Elsewhere a fifth of s = 3.
    expect(await expected('tia', 'con', 'Law')).toBeCloseTo(2.8 / 5.1, 12);
    await ended(tia, id, 'BAD', { severity: 0.5 });
    expect(await expected('tia', 'con', 'data')).toBeCloseTo(2.8 / 6, 12);
    await ended(tia, id, 'NEUTRAL');
    expect(await expected('tia', 'con', 'data')).toBeCloseTo(2.8 / 4.5, 12);
  });

  it('costs whoever led there at most what was said, and that where they know as much as makes it worst', async () => {
    // Sam gets to Con through Ula, and through Con to Tia.
    const first = await ask(sam, { connector: 'ext:ula', to: { person: 'ext:con' } });
    await lead(first, as('ula'), con);
    const second = await ask(sam, { connector: 'ext:con', to: { person: 'ext:tia' }, parent: first });
    // The worst there is: r = √3.91 − 0.3, of which closeness 3 is 1.5.
    await rate(operator, ['ula', 'con', 3]);
    const rest = Math.sqrt(3.91) - 0.3 - 1.5;
    const row = `ula,con,${String(rest)},0,2026-01-15T09:00:00Z`;
    await imported(operator, 'evidence', csv('from,to,good,bad,at', row));
    const { othersAtMost } = await trustAtRisk(con, { introduction: second });
    await lead(second, con, tia);
    const before = await expected('ula', 'con');
    await ended(tia, second, 'BAD');
    expect(before - (await expected('ula', 'con'))).toBeCloseTo(othersAtMost, 12);
    expect(othersAtMost).toBeCloseTo(0.3 / (Math.sqrt(3.91) + 2), 12);
    // A good one gives back by the same share: r = 0.4.
    await ended(tia, second, 'GOOD');
    expect(await expected('ula', 'con')).toBeCloseTo((Math.sqrt(3.91) + 0.4) / (Math.sqrt(3.91) + 2.1), 12);
  });

  it('gives some back when it goes well', async () => {
    const bad = await made();
    await ended(tia, bad, 'BAD');
    expect(await expected('tia', 'con')).toBeCloseTo(2.8 / 7.5, 12);
    await writeBrief(as('vic'));
    const good = await ask(as('vic'), { connector: 'ext:con', to: { person: 'ext:tia' } });
    await lead(good, con, tia);
    await ended(tia, good, 'GOOD');
    // r = 4.5, s = 3: 0.505, between the 0.373 after the failure and the 0.622 before it.
    expect(await expected('tia', 'con')).toBeCloseTo(4.8 / 9.5, 12);
    expect(await expected('tia', 'vic')).toBeCloseTo(2.3 / 4, 12);
  });

  it('is a party’s own to tell, of what was made, and of what is over', async () => {
    const id = await ask(sam, { connector: 'ext:con', to: { person: 'ext:tia' } });
    await take(con, 'acceptIntroduction', id);
    const before = await everyTrust();
    const bad = { introduction: id, outcome: 'BAD' };
    expect(await refusal(con, 'recordOutcome', bad)).toBe('INTRODUCTION_WRONG_STATE'); // nobody has met yet
    await take(con, 'askTarget', id);
    await take(tia, 'consentToMeet', id);
    await take(con, 'makeIntroduction', id);
    expect(await refusal(as('ula'), 'recordOutcome', bad)).toBe('INTRODUCTION_UNKNOWN');
    await expect(refusal(as('ula'), 'recordOutcome', { ...bad, by: 'ext:tia' })).rejects.toThrow('FORBIDDEN');
    expect(await refusal(tia, 'recordOutcome', { ...bad, at: '2026-02-01T09:00:00Z' })).toBe(
      'OUTCOME_WRONG_TIME',
    );
    await expect(refusal(tia, 'recordOutcome', { ...bad, severity: 1.1 })).rejects.toThrow('BAD_USER_INPUT');
    expect(await everyTrust()).toEqual(before);
  });

  it('counts from when it happened, and is known from when it was told', async () => {
    const id = await made();
    service.sources.pass(10);
    await ended(tia, id, 'BAD', { at: '2026-01-20T09:00:00Z' });
    const then = '2026-01-20T09:00:00Z';
    const of = (moment: { asOf?: string; knownAt?: string }) => trust(operator, 'tia', 'con', moment);
    const five = 2 ** (-5 / 730.5);
    expect((await of({ asOf: then, knownAt: then })).disbelief).toBe(0);
    expect((await of({ asOf: then })).disbelief).toBeCloseTo(3 / (2.5 * five + 5), 12);
    expect((await of({ asOf: '2026-01-20T08:59:59Z' })).disbelief).toBe(0);
    expect((await of({})).disbelief).toBeCloseTo((3 * five) / (2.5 * five * five + 3 * five + 2), 12);
  });
});
