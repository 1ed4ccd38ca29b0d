import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOrganization, addPeople, done, employ, idOf, lines, paths, rate } from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

/**
 * Ada, Bea, Dov and Tom work at Acme; Cem has left it, Eve never was there. All of them know Tom, and Ada knows all
 * but Tom.
 */
describe('003.2 paths inside the present employer', () => {
  let service: Service;
  let acme: string;
  let rival: string;
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'ada', 'bea', 'cem', 'dov', 'eve', 'tom', 'una');
    acme = await addOrganization(operator, 'Acme', { industry: 'Software' });
    rival = await addOrganization(operator, 'Rival', { industry: 'Software' });
    await employ(operator, 'ada', acme, { role: 'Clerk' });
    await employ(operator, 'bea', acme, { role: 'Clerk' });
    await employ(operator, 'cem', acme, { role: 'Clerk', to: '2026-01-10T00:00:00Z' });
    // Dov is on secondment: he works at both.
    await employ(operator, 'dov', acme, { role: 'Planner' });
    await employ(operator, 'dov', rival, { role: 'Planner' });
    await employ(operator, 'eve', rival, { role: 'Head of Data' });
    await employ(operator, 'tom', acme, { role: 'Head of Data' });
    await rate(operator, ['eve', 'ada', 5], ['cem', 'ada', 4], ['dov', 'ada', 3], ['bea', 'ada', 2]);
    await rate(operator, ['tom', 'bea', 5], ['tom', 'cem', 5], ['tom', 'dov', 5], ['tom', 'eve', 5]);
    await rate(operator, ['una', 'bea', 5]);
  });
  afterAll(() => service.close());

  const ask = (to: object, options: object, more: object = {}) =>
    paths(service.as('ext:ada'), { to, options: { maxHops: 2, ...options }, ...more });

  it('goes through colleagues only', async () => {
    const tom = { person: 'ext:tom' };
    expect(lines(await ask(tom, {}))).toEqual([
      'Ada > Eve > Tom',
      'Ada > Cem > Tom',
      'Ada > Dov > Tom',
      'Ada > Bea > Tom',
    ]);
    const inside = await ask(tom, { withinOrganization: acme });
    expect(lines(inside)).toEqual(['Ada > Dov > Tom', 'Ada > Bea > Tom']);
    // Dov trusts Ada with r = 1.5, Tom trusts Dov with r = 2.5.
    expect(inside.paths[0]?.probability).toBeCloseTo((1.8 / 3.5) * (2.8 / 4.5), 14);
  });

  it('finds a role there: a lateral move', async () => {
    const head = { role: { role: 'head of data' } };
    // Eve holds such a role elsewhere, and Una nowhere yet.
    expect(lines(await ask(head, { withinOrganization: acme }))).toEqual([
      'Ada > Dov > Tom',
      'Ada > Bea > Tom',
    ]);
    expect(lines(await ask(head, {}))[0]).toBe('Ada > Eve');
  });

  it('goes by where people worked at the moment asked about', async () => {
    const options = { withinOrganization: acme };
    const asOf = '2026-02-02T00:00:00Z';
    service.sources.setNow(asOf);
    const head = { role: 'Head of Data', from: '2026-02-01T00:00:00Z' };
    await employ(service.as(null), 'una', acme, head);
    expect(lines(await ask({ person: 'ext:una' }, options))).toEqual(['Ada > Bea > Una']);
    expect((await ask({ person: 'ext:una' }, options, { asOf: '2026-01-31T00:00:00Z' })).noPath?.reason).toBe(
      'NO_CONNECTION',
    );
  });

  it('finds nothing inside where the path leads outside', async () => {
    const operator = service.as(null);
    await done(operator, 'stateStance', { seeker: 'ext:ada', holder: 'ext:dov', stance: 'AGAINST' });
    const inside = await ask({ person: 'ext:tom' }, { withinOrganization: rival });
    // Tom himself is not at Rival.
    expect(inside.paths).toEqual([]);
    expect(inside.noPath?.reason).toBe('NO_CONNECTION');
    const only = await ask({ person: 'ext:tom' }, { withinOrganization: acme, excludePeople: ['ext:bea'] });
    expect(only.noPath?.reason).toBe('ONLY_OPPOSED');
  });

  it('refuses what is no organisation of this workspace', async () => {
    const tom = { person: 'ext:tom' };
    await expect(ask(tom, { withinOrganization: await idOf(service.as(null), 'tom') })).rejects.toThrow(
      'BAD_USER_INPUT',
    );
    const elsewhere = await addOrganization(service.as(null, 'elsewhere'), 'Acme');
    await expect(ask(tom, { withinOrganization: elsewhere })).rejects.toThrow('NOT_FOUND');
  });
});
