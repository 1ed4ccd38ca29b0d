import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeople, done, rate, refusal, trust } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { trustExposure } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

interface Vouched {
  readonly vouch: string;
  readonly warnings: readonly string[];
}

/** “I know who they are” and “I know what they can do for this contact” are two facts; a vouch needs both. */
describe('000.3 two facts of a vouch', () => {
  let service: Service;
  let con: Client;
  beforeAll(async () => {
    service = await openService();
    await addPeople(service.as(null), 'sam', 'con', 'tia');
    await rate(service.as(null), ['tia', 'con', 4], ['con', 'sam', 2]);
    con = service.as('ext:con');
  });
  afterAll(() => service.close());

  const vouch = { seeker: 'ext:sam', withContact: 'ext:tia', domain: 'Statistics' };
  const give = async (knowsPerson: boolean, knowsFit: boolean, domain = vouch.domain) =>
    done<Vouched>(con, 'giveVouch', { ...vouch, domain, knowsPerson, knowsFit }, 'vouch warnings');

  it.each([
    [false, true, 'You don’t know them well enough'],
    [true, false, 'but not what they can do for this contact'],
    [false, false, 'You know neither'],
  ])(
    'refuses one that lacks either (person %s, fit %s), and says which',
    async (knowsPerson, knowsFit, words) => {
      const { rejection } = await con.give('giveVouch', { ...vouch, knowsPerson, knowsFit });
      expect(rejection?.code).toBe('VOUCH_KNOWS_TOO_LITTLE');
      expect(rejection?.message).toContain(words);
      expect((await trustExposure(con)).open).toBe(0);
    },
  );

  it('takes one that has both: evidence in its field, and something at risk', async () => {
    // Before: closeness 2, r = 1: P = 1.3/3. The vouch adds r = 1 in Statistics, a fifth of it in other fields.
    const before = await trust(con, 'con', 'sam');
    expect(before.expected).toBeCloseTo(1.3 / 3, 12);
    const { vouch: id, warnings } = await give(true, true);
    expect(warnings).toEqual([]);
    expect((await trust(con, 'con', 'sam', { domain: 'statistics' })).expected).toBeCloseTo(2.3 / 4, 12);
    expect((await trust(con, 'con', 'sam', { domain: 'Law' })).expected).toBeCloseTo((1.2 + 0.3) / 3.2, 12);
    const whole = await trust(con, 'con', 'sam');
    expect(whole.evidence[0]).toMatchObject({ kind: 'VOUCH', good: 1, domain: 'Statistics' });
    const { items } = await trustExposure(con);
    expect(items).toMatchObject([{ vouch: id, introduction: null, withContact: { name: 'Tia' } }]);
    // Tia's trust in Con: closeness 4, r = 2; in Statistics it counts whole, for it names no field.
    expect(items[0]?.stake).toBeCloseTo((2.3 * 3) / (4 * 7), 12);

    service.sources.pass(1);
    await done(con, 'withdrawVouch', { vouch: id });
    expect(
      (await trust(con, 'con', 'sam', { domain: 'statistics' })).evidence.map(({ kind }) => kind),
    ).toEqual(['CLOSENESS']);
    expect((await trustExposure(con)).open).toBe(0);
    expect(await refusal(con, 'withdrawVouch', { vouch: id })).toBe('VOUCH_UNKNOWN');
  });

  it('only warns where the connector has chosen to be warned', async () => {
    await done(con, 'setConnectorPolicy', { vouchStrictness: 'WARN' });
    expect((await give(false, true)).warnings).toEqual(['KNOWS_PERSON_TOO_LITTLE']);
    expect((await give(true, false, 'Law')).warnings).toEqual(['KNOWS_FIT_TOO_LITTLE']);
    expect((await trustExposure(con)).open).toBe(2);
    await done(con, 'setConnectorPolicy', { vouchStrictness: 'REFUSE' });
    const ethics = { ...vouch, domain: 'Ethics', knowsPerson: true, knowsFit: false };
    expect(await refusal(con, 'giveVouch', ethics)).toBe('VOUCH_KNOWS_TOO_LITTLE');
  });

  it('is given once: saying it again adds nothing', async () => {
    const again = { ...vouch, domain: ' STATISTICS', knowsPerson: true, knowsFit: true };
    expect(await refusal(con, 'giveVouch', again)).toBe('VOUCH_ALREADY_GIVEN');
    expect((await trustExposure(con)).open).toBe(2);
  });

  it('is one person’s word for a second with a third, and one’s own to give', async () => {
    const both = { knowsPerson: true, knowsFit: true };
    expect(await refusal(con, 'giveVouch', { ...vouch, seeker: 'ext:con', ...both })).toBe(
      'VOUCH_WITH_ONESELF',
    );
    const { errors } = await service
      .as('ext:sam')
      .send('mutation ($input: GiveVouchInput!) { giveVouch(input: $input) { vouch } }', {
        input: { ...vouch, connector: 'ext:con', ...both },
      });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
