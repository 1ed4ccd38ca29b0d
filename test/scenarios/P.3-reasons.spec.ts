import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeople, csv, done, imported, lines, paths, rate } from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

/** Ada to Tom through Bea (0.387), Cem (0.302), and Dov, whom Tom trusts as little as a stranger. */
describe('P.3 why a path ranks above another', () => {
  let service: Service;
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'ada', 'bea', 'cem', 'dov', 'eve', 'fay', 'tom', 'una');
    await rate(operator, ['bea', 'ada', 5], ['cem', 'ada', 5], ['dov', 'ada', 5]);
    await rate(operator, ['tom', 'bea', 5], ['tom', 'cem', 3], ['dov', 'tom', 5]);
    // Una is tied to Eve and Fay, who are tied to Ada; nobody has said a word of trust in the direction asked.
    await rate(operator, ['ada', 'eve', 3], ['ada', 'fay', 3], ['eve', 'una', 3], ['fay', 'una', 3]);
  });
  afterAll(() => service.close());

  const ask = async (to: string, more: object = {}) =>
    (await paths(service.as('ext:ada'), { to: { person: `ext:${to}` }, ...more })).paths;
  const codes = (why: readonly { code: string }[] = []) => why.map(({ code }) => code);

  it('names what makes it likelier than the next one, and what holds it back', async () => {
    const found = await ask('tom', { options: { maxHops: 2 } });
    expect(lines({ paths: found })).toEqual(['Ada > Bea > Tom', 'Ada > Cem > Tom', 'Ada > Dov > Tom']);
    expect(found[0]?.why).toEqual([
      {
        code: 'MORE_PROBABLE',
        // 2.8/4.5 · 2.8/4.5 = 38.7 %, and 2.8/4.5 · 1.8/3.5 = 32.0 %.
        text: 'More likely to work than the next one: 38.7 % against 32.0 %.',
        weight: expect.closeTo((2.8 / 4.5) * (2.8 / 4.5 - 1.8 / 3.5), 14),
      },
      { code: 'WEAKEST_HOP', text: 'The first hop decides: 62.2 %.', weight: expect.closeTo(2.8 / 4.5, 14) },
    ]);
    expect(found[1]?.why).toContainEqual({
      code: 'WEAKEST_HOP',
      text: 'The second hop decides: 51.4 %.',
      weight: expect.closeTo(1.8 / 3.5, 14),
    });
    // The last one ranks above none.
    expect(codes(found[2]?.why)).toEqual(['WEAKEST_HOP']);
  });

  it('compares with the next path even where that begins another page', async () => {
    const options = { maxHops: 2 };
    const [first] = await ask('tom', { options, first: 1 });
    const [whole] = await ask('tom', { options });
    expect(first?.why).toEqual(whole?.why);
    expect(codes(first?.why)).toContain('MORE_PROBABLE');
  });

  it('does not make up a difference where there is none', async () => {
    const [eve, fay] = await ask('una');
    expect(eve?.probability).toBe(0.15 * 0.15);
    expect(fay?.probability).toBe(0.15 * 0.15);
    expect(codes(eve?.why)).toEqual(['EQUAL', 'RATE_FIRST', 'WEAKEST_HOP']);
  });

  it('says when fewer people to ask is all the difference', async () => {
    const operator = service.as(null, 'quarter');
    await done(operator, 'openWorkspace', { baseRate: 0.25 });
    await addPeople(operator, 'ada', 'bea', 'cem');
    // Directly 0.25, for want of evidence; by Bea (1 + 0.5)/(1 + 2) = 0.5 twice. On the day of the evidence, which is
    // the day that weights are kept by, both are exact.
    const day = '2020-01-01T00:00:00Z';
    await imported(operator, 'relationships', csv('a,b,since', `ada,cem,${day}`));
    await imported(
      operator,
      'evidence',
      csv('from,to,good,bad,at', `bea,ada,1,0,${day}`, `cem,bea,1,0,${day}`),
    );
    const found = await paths(operator, { from: 'ext:ada', to: { person: 'ext:cem' }, asOf: day });
    expect(lines(found)).toEqual(['Ada > Cem', 'Ada > Bea > Cem']);
    expect(found.paths.map(({ probability }) => probability)).toEqual([0.25, 0.25]);
    expect(codes(found.paths[0]?.why)[0]).toBe('FEWER_HOPS');
  });

  it('speaks of the bound where paths are ranked by it', async () => {
    const operator = service.as(null, 'bounds');
    await addPeople(operator, 'ada', 'bea', 'cem', 'dov', 'tom');
    const now = '2026-01-15T09:00:00Z';
    const rows = [
      `bea,ada,3,0,${now}`,
      `cem,ada,20,10,${now}`,
      `dov,ada,1,0.2,${now}`,
      `tom,bea,8,0,${now}`,
      `tom,cem,8,0,${now}`,
      `tom,dov,8,0,${now}`,
    ];
    await imported(operator, 'evidence', csv('from,to,good,bad,at', ...rows));
    const options = { rankBy: 'LOWER_BOUND', maxHops: 2 };
    const { paths: found } = await paths(operator, { from: 'ext:ada', to: { person: 'ext:tom' }, options });
    expect(lines({ paths: found })).toEqual(['Ada > Cem > Tom', 'Ada > Bea > Tom', 'Ada > Dov > Tom']);
    const [cem, bea, dov] = found;
    const bounds = found.map(({ lowerBound }) => lowerBound);
    expect(codes(cem?.why)[0]).toBe('MORE_EVIDENCE');
    expect(cem?.why[0]?.weight).toBeCloseTo((bounds[0] ?? 0) - (bounds[1] ?? 0), 14);
    // Bea is likelier than Dov, too, but that is not what they are ranked by.
    expect(bea?.probability).toBeGreaterThan(dov?.probability ?? 1);
    expect(codes(bea?.why)[0]).toBe('MORE_EVIDENCE');
    expect(bea?.why[0]?.weight).toBeCloseTo((bounds[1] ?? 0) - (bounds[2] ?? 0), 14);
  });

  it('gives no reasons for what is kept out', async () => {
    await done(service.as('ext:tom'), 'setVisibility', { with: ['ext:bea'], level: 'ENDS' });
    const found = await ask('tom', { options: { maxHops: 2 } });
    expect(lines({ paths: found })[0]).toBe('Ada > Cem > Tom');
    expect(JSON.stringify(found)).not.toContain('38.7 %');
  });
});
