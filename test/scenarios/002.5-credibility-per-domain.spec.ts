import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeople, csv, done, imported, lines, paths, rate, refusal, trust } from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

/**
 * Ada was an accountant and wants to write software. Bea endorsed her books, Cem her programs; Tom is whom she wants
 * to meet. An endorsement of strength n is r = n / 2 in its domain, and a fifth of that in any other.
 */
describe('002.5 credibility per domain', () => {
  let service: Service;
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'ada', 'bea', 'cem', 'dov', 'tom');
    await rate(operator, ['tom', 'bea', 4], ['tom', 'cem', 4]);
    const endorse = (from: string, competency: string, strength: number) =>
      done(service.as(`ext:${from}`), 'endorse', { person: 'ext:ada', competency, strength });
    await endorse('bea', 'Accounting', 5);
    await endorse('cem', 'Software', 2);
  });
  afterAll(() => service.close());

  const expected = async (from: string, domain?: string) =>
    (await trust(service.as('ext:ada'), from, 'ada', { domain })).expected;

  it('does not carry a good name in the old career over to the new one', async () => {
    expect(await expected('bea', 'accounting')).toBeCloseTo(2.8 / 4.5, 14);
    // 2.5 · 0.2 = 0.5.
    expect(await expected('bea', 'software')).toBeCloseTo(0.8 / 2.5, 14);
    expect(await expected('bea')).toBeCloseTo(2.8 / 4.5, 14);
    expect(await expected('cem', 'software')).toBeCloseTo(1.3 / 3, 14);
    expect((await trust(service.as('ext:ada'), 'bea', 'ada')).evidence).toEqual([
      {
        kind: 'ENDORSEMENT',
        at: '2026-01-15T09:00:00Z',
        good: 2.5,
        bad: 0,
        domain: 'Accounting',
        text: 'endorsed them in Accounting in 2026',
      },
    ]);
  });

  it('ranks paths by the domain asked for', async () => {
    const ask = (domain?: string) =>
      paths(service.as('ext:ada'), { to: { person: 'ext:tom' }, options: { domain } });
    // Tom's closeness has no domain, and counts whole in every one.
    const accounting = await ask('accounting');
    expect(lines(accounting)).toEqual(['Ada > Bea > Tom', 'Ada > Cem > Tom']);
    expect(accounting.paths[0]?.probability).toBeCloseTo((2.8 / 4.5) * (2.3 / 4), 14);
    // 1 · 0.2 of Cem's word: r = 0.2.
    expect(accounting.paths[1]?.probability).toBeCloseTo((0.5 / 2.2) * (2.3 / 4), 14);
    const software = await ask('software');
    expect(lines(software)).toEqual(['Ada > Cem > Tom', 'Ada > Bea > Tom']);
    expect(software.paths[0]?.probability).toBeCloseTo((1.3 / 3) * (2.3 / 4), 14);
    expect(lines(await ask())).toEqual(['Ada > Bea > Tom', 'Ada > Cem > Tom']);
  });

  it('compares domains without case, space and width, and in nothing else', async () => {
    expect(await expected('cem', ' SOFTWARE')).toBeCloseTo(1.3 / 3, 14);
    expect(await expected('cem', 'ｓｏｆｔｗａｒｅ')).toBeCloseTo(1.3 / 3, 14);
    expect(await expected('cem', 'software engineering')).toBeCloseTo(0.5 / 2.2, 14);
  });

  it('holds for an operator’s own records, good and bad', async () => {
    const rows = csv('from,to,good,bad,at,domain', 'dov,ada,0,2,2026-01-15T09:00:00Z,accounting');
    await imported(service.as(null), 'evidence', rows);
    expect(await expected('dov', 'accounting')).toBeCloseTo(0.3 / 4, 14);
    expect(await expected('dov', 'software')).toBeCloseTo(0.3 / 2.4, 14);
  });

  it('counts the latest word on a competency, until it is withdrawn', async () => {
    const cem = service.as('ext:cem');
    await done(cem, 'endorse', { person: 'ext:ada', competency: 'SOFTWARE', strength: 4 });
    expect(await expected('cem', 'software')).toBeCloseTo(2.3 / 4, 14);
    const asOf = '2026-01-15T09:00:00Z';
    service.sources.pass(1);
    await done(cem, 'withdrawEndorsement', { person: 'ext:ada', competency: 'software' });
    expect(await expected('cem', 'software')).toBe(0.15);
    const then = await trust(cem, 'cem', 'ada', { domain: 'software', asOf });
    expect(then.expected).toBeCloseTo(2.3 / 4, 14);
    expect(await refusal(cem, 'withdrawEndorsement', { person: 'ext:ada', competency: 'software' })).toBe(
      'ENDORSEMENT_UNKNOWN',
    );
  });

  it('takes nobody’s praise of themself, nor more than full praise', async () => {
    const ada = service.as('ext:ada');
    const praise = { person: 'ext:ada', competency: 'software', strength: 5 };
    expect(await refusal(ada, 'endorse', praise)).toBe('ENDORSEMENT_OF_ONESELF');
    await expect(refusal(ada, 'endorse', { ...praise, from: 'ext:bea' })).rejects.toThrow('FORBIDDEN');
    await expect(refusal(service.as('ext:bea'), 'endorse', { ...praise, strength: 6 })).rejects.toThrow(
      'BAD_USER_INPUT',
    );
  });
});
