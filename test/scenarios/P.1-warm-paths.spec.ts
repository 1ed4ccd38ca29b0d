import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addOrganization,
  addPeople,
  csv,
  done,
  employ,
  imported,
  lines,
  paths,
  rate,
} from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

/**
 * Ada looks for Dov. Bea and Cem know Ada; Bea knows Dov herself, Cem through Eve.
 * Closeness c gives r = c / 2 and P = (r + 2 · 0.15) / (r + 2); the hop u → v takes v's trust in u.
 */
describe('P.1 warm paths', () => {
  let service: Service;
  let acme: string;
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'ada', 'bea', 'cem', 'dov', 'eve', 'fay', 'gus');
    await rate(
      operator,
      ['bea', 'ada', 4],
      ['dov', 'bea', 2],
      ['cem', 'ada', 5],
      ['eve', 'cem', 4],
      ['dov', 'eve', 3],
    );
    acme = await addOrganization(operator, 'Acme', { industry: 'Robotics', sector: 'PRIVATE' });
    await employ(operator, 'dov', acme, { role: 'Head of Design' });
    await employ(operator, 'eve', acme, { role: 'Designer' });
    await employ(operator, 'gus', acme, { role: 'Designer' });
  });
  afterAll(() => service.close());

  it('lists paths through one and two connectors, best first, exact', async () => {
    const found = await paths(service.as(null), { from: 'ext:ada', to: { person: 'ext:dov' } });
    expect(lines(found)).toEqual(['Ada > Bea > Dov', 'Ada > Cem > Eve > Dov']);
    // Bea trusts Ada: r = 2, P = 2.3 / 4; Dov trusts Bea: r = 1, P = 1.3 / 3.
    expect(found.paths[0]?.probability).toBeCloseTo((2.3 / 4) * (1.3 / 3), 14);
    // Cem trusts Ada: r = 2.5, P = 2.8 / 4.5; Eve trusts Cem: 2.3 / 4; Dov trusts Eve: r = 1.5, P = 1.8 / 3.5.
    expect(found.paths[1]?.probability).toBeCloseTo((2.8 / 4.5) * (2.3 / 4) * (1.8 / 3.5), 14);
    expect(found.noPath).toBeNull();
  });

  it('gives each path its tier, its weakest hop and the days it takes', async () => {
    const found = await paths(service.as('ext:ada'), { to: { person: 'ext:dov' } });
    expect(found.paths.map(({ tier, weakestHop, expectedDays }) => [tier, weakestHop, expectedDays])).toEqual(
      [
        // Dov's belief in Bea is 1/3, which is moderate. Everybody is taken to answer in 3 days.
        ['MODERATE', 1, 6],
        // Dov's belief in Eve is 1.5/3.5, which is moderate, too.
        ['MODERATE', 2, 9],
      ],
    );
    expect(new Set(found.paths.map(({ key }) => key)).size).toBe(2);
  });

  it('shows per hop who asks whom, and the evidence, to its ends and the rest in outline', async () => {
    const { paths: found } = await paths(service.as('ext:ada'), { to: { person: 'ext:dov' } });
    expect(found[0]?.hops).toEqual([
      {
        kind: null,
        from: { name: 'Ada' },
        to: { name: 'Bea' },
        probability: expect.closeTo(2.3 / 4, 14),
        trust: {
          belief: expect.closeTo(0.5, 14),
          disbelief: 0,
          uncertainty: expect.closeTo(0.5, 14),
          expected: expect.closeTo(2.3 / 4, 14),
          tier: expect.any(String),
          evidence: [expect.objectContaining({ kind: 'CLOSENESS', at: '2026-01-15T09:00:00Z', good: 2 })],
        },
      },
      {
        kind: null,
        from: { name: 'Bea' },
        to: { name: 'Dov' },
        probability: expect.closeTo(1.3 / 3, 14),
        trust: {
          belief: expect.closeTo(1 / 3, 14),
          disbelief: 0,
          uncertainty: expect.closeTo(2 / 3, 14),
          expected: expect.closeTo(1.3 / 3, 14),
          tier: 'MODERATE',
          // Ada is no end of that tie: kind and year.
          evidence: [expect.objectContaining({ kind: 'CLOSENESS', at: '2026-01-01T00:00:00Z', good: null })],
        },
      },
    ]);
  });

  it('lists a direct tie as a path of one hop', async () => {
    const found = await paths(service.as('ext:ada'), { to: { person: 'ext:bea' } });
    expect(lines(found)).toEqual(['Ada > Bea']);
    expect(found.paths[0]).toMatchObject({ weakestHop: 0, expectedDays: 3 });
    // Nobody says anything of Dov's own tie with Eve: Eve's trust in Dov is a stranger's 0.15.
    const asDov = await paths(service.as('ext:dov'), { to: { person: 'ext:eve' }, options: { maxHops: 1 } });
    expect(asDov.paths).toMatchObject([{ probability: 0.15, tier: 'UNSCORED' }]);
  });

  it('finds paths into an organisation, to whoever works there', async () => {
    const { paths: found } = await paths(service.as('ext:ada'), { to: { organization: acme } });
    // Ada > Cem > Eve: 2.8/4.5 · 2.3/4 = 0.358. Ada > Bea > Dov: 0.249. Then 0.184, and Eve through Dov: 0.037.
    expect(lines({ paths: found })).toEqual([
      'Ada > Cem > Eve',
      'Ada > Bea > Dov',
      'Ada > Cem > Eve > Dov',
      'Ada > Bea > Dov > Eve',
    ]);
    expect(found[3]?.probability).toBeCloseTo((2.3 / 4) * (1.3 / 3) * 0.15, 14);
  });

  it('finds paths to a role within an industry', async () => {
    const ask = async (role: object) =>
      lines(await paths(service.as('ext:ada'), { to: { role }, options: { maxHops: 2 } }));
    expect(await ask({ role: 'designer', industry: 'robotics' })).toEqual(['Ada > Cem > Eve']);
    expect(await ask({ role: 'design', sector: 'PRIVATE' })).toEqual(['Ada > Cem > Eve', 'Ada > Bea > Dov']);
    expect(await ask({ role: 'design', industry: 'banking' })).toEqual([]);
  });

  it('knows no hop that the viewer may not see', async () => {
    await done(service.as('ext:eve'), 'setVisibility', { with: ['ext:cem'], level: 'ENDS' });
    const to = { person: 'ext:dov' };
    expect(lines(await paths(service.as('ext:ada'), { to }))).toEqual(['Ada > Bea > Dov']);
    expect(lines(await paths(service.as(null), { from: 'ext:ada', to }))).toHaveLength(2);
    // Cem is an end of that tie.
    expect(lines(await paths(service.as('ext:cem'), { to }))[0]).toBe('Cem > Eve > Dov');
  });

  it('bounds a path’s probability from below', async () => {
    const operator = service.as(null, 'even');
    await done(operator, 'openWorkspace', { baseRate: 0.5 });
    await addPeople(operator, 'ada', 'bea', 'cem');
    await rate(operator, ['bea', 'ada', 4], ['cem', 'bea', 2]);
    const { paths: found } = await paths(operator, { from: 'ext:ada', to: { person: 'ext:cem' } });
    expect(found[0]?.probability).toBeCloseTo((3 / 4) * (2 / 3), 14);
    // With a base rate of a half the hops are Beta(3, 1) and Beta(2, 1). The logarithm of a Beta(α, 1) variable has
    // mean −1/α and variance 1/α², so their sum has mean −(1/3 + 1/2) and variance 1/9 + 1/4.
    expect(found[0]?.lowerBound).toBeCloseTo(Math.exp(-5 / 6 - 1.2816 * Math.sqrt(13 / 36)), 12);
  });

  it('considers every path in a dense network, and pages through them without a gap', async () => {
    const operator = service.as(null, 'dense');
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    // One weight per directed pair, so that no two products are equal.
    const good = (from: string, to: string) =>
      0.1 + (((names.indexOf(from) * 7 + names.indexOf(to)) * 0.377) % 3.1);
    await imported(operator, 'people', csv('id,name', ...names.map((name) => `${name},${name}`)));
    const rows = names.flatMap((from) =>
      names.filter((to) => to !== from).map((to) => `${from},${to},${good(from, to)},,2026-01-15T09:00:00Z`),
    );
    await imported(operator, 'evidence', csv('from,to,good,bad,at', ...rows));

    const chance = (people: readonly string[]) =>
      people.slice(1).reduce((product, to, hop) => {
        const r = good(to, people[hop] ?? '');
        return product * ((r + 0.3) / (r + 2));
      }, 1);
    const between = names.slice(2);
    const all = [
      ['a', 'b'],
      ...between.map((one) => ['a', one, 'b']),
      ...between.flatMap((one) => between.filter((two) => two !== one).map((two) => ['a', one, two, 'b'])),
    ].sort((one, other) => chance(other) - chance(one));
    expect(all).toHaveLength(1 + 5 + 20);

    const seen: { line: string; probability: number }[] = [];
    let after: string | undefined;
    for (let page = 1; page <= 4; page += 1) {
      const found = await paths(service.as('ext:a', 'dense'), { to: { person: 'ext:b' }, first: 7, after });
      expect(found.paths).toHaveLength(page < 4 ? 7 : 5);
      expect(found.pageInfo).toEqual({ hasNextPage: page < 4, hasPreviousPage: page > 1 });
      const route = lines(found);
      seen.push(...found.paths.map(({ probability }, i) => ({ line: route[i] ?? '', probability })));
      after = found.cursors.at(-1);
    }
    expect(seen).toEqual(
      all.map((people) => ({ line: people.join(' > '), probability: expect.closeTo(chance(people), 14) })),
    );
  });

  it('goes on from a cursor as of its first page, and with the same question only', async () => {
    const ada = service.as('ext:a', 'dense');
    const to = { person: 'ext:b' };
    const whole = await paths(ada, { to, first: 10 });
    const first = await paths(ada, { to, first: 3 });
    const after = first.cursors.at(-1);
    await rate(service.as(null, 'dense'), ['b', 'g', 5], ['g', 'a', 5]);
    const second = await paths(ada, { to, first: 7, after });
    expect([...first.paths, ...second.paths].map(({ key }) => key)).toEqual(
      whole.paths.map(({ key }) => key),
    );

    await expect(paths(ada, { to, after, options: { maxHops: 2 } })).rejects.toThrow('BAD_USER_INPUT');
    await expect(paths(ada, { to: { person: 'ext:c' }, after })).rejects.toThrow('BAD_USER_INPUT');
    await expect(paths(ada, { to, after: 'no-cursor' })).rejects.toThrow('BAD_USER_INPUT');
    await expect(paths(ada, { to, first: 101 })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('answers a member for themself only', async () => {
    const to = { person: 'ext:dov' };
    await expect(paths(service.as('ext:ada'), { from: 'ext:bea', to })).rejects.toThrow('FORBIDDEN');
    await expect(paths(service.as(null), { to })).rejects.toThrow('BAD_USER_INPUT');
    await expect(paths(service.as(null), { from: 'ext:nobody', to })).rejects.toThrow('NOT_FOUND');
  });
});
