import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeople, done, lines, paths, rate, refusal, type Paths } from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

/** Ada wants to leave; Bea, Cem and Dov each know Tom, and think of it what they think. */
describe('002.1 stances on the seeker’s change', () => {
  let service: Service;
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'ada', 'bea', 'cem', 'dov', 'eve', 'tom');
    await rate(operator, ['bea', 'ada', 5], ['cem', 'ada', 4], ['dov', 'ada', 3], ['bea', 'eve', 5]);
    await rate(operator, ['tom', 'bea', 5], ['tom', 'cem', 5], ['tom', 'dov', 5]);
  });
  afterAll(() => service.close());

  const found = (seeker: string, more: object = {}): Promise<Paths> =>
    paths(service.as(`ext:${seeker}`), { to: { person: 'ext:tom' }, ...more });
  const stance = (by: string, input: object) => done(service.as(`ext:${by}`), 'stateStance', { ...input });

  it('keeps whoever is against out of paths, unless asked for', async () => {
    expect(lines(await found('ada'))).toEqual(['Ada > Bea > Tom', 'Ada > Cem > Tom', 'Ada > Dov > Tom']);
    await stance('ada', { holder: 'ext:bea', stance: 'AGAINST' });
    await stance('ada', { holder: 'ext:cem', stance: 'NEUTRAL' });
    await stance('ada', { holder: 'ext:dov', stance: 'SUPPORTIVE' });
    expect(lines(await found('ada'))).toEqual(['Ada > Cem > Tom', 'Ada > Dov > Tom']);
    expect(lines(await found('ada', { options: { excludeStances: [] } }))).toEqual([
      'Ada > Bea > Tom',
      'Ada > Cem > Tom',
      'Ada > Dov > Tom',
    ]);
  });

  it('keeps out other stances on request', async () => {
    expect(lines(await found('ada', { options: { excludeStances: ['AGAINST', 'NEUTRAL'] } }))).toEqual([
      'Ada > Dov > Tom',
    ]);
    expect(lines(await found('ada', { options: { excludeStances: ['SUPPORTIVE'] } }))).toEqual([
      'Ada > Bea > Tom',
      'Ada > Cem > Tom',
    ]);
  });

  it('concerns one seeker’s change and nobody else’s, and connectors, not targets', async () => {
    expect(lines(await found('eve'))).toContain('Eve > Bea > Tom');
    const toBea = await paths(service.as('ext:ada'), { to: { person: 'ext:bea' } });
    expect(lines(toBea)).toContain('Ada > Bea');
  });

  it('says so when only people who are against could help', async () => {
    const options = { excludePeople: ['ext:cem', 'ext:dov'] };
    const { paths: none, noPath } = await found('ada', { options });
    expect(none).toEqual([]);
    expect(noPath?.reason).toBe('ONLY_OPPOSED');
    expect(noPath?.text).toContain('against your change');
  });

  it('keeps a stance that somebody states of themself, and tells nobody', async () => {
    const before = await found('ada', { options: { excludePeople: ['ext:cem', 'ext:bea', 'ext:dov'] } });
    await stance('dov', { seeker: 'ext:ada', stance: 'AGAINST' });
    const options = { excludePeople: ['ext:cem', 'ext:bea'], excludeStances: [] };
    const after = await found('ada', { options });
    expect(after.paths).toEqual([]);
    // Not even when every stance is admitted; and the reason is the same as if Dov were not there.
    expect(after.noPath?.reason).toBe('NO_CONNECTION');
    expect(after.noPath).toEqual(before.noPath);
    expect(lines(await found('ada', { options: { excludeStances: [] } }))).toEqual([
      'Ada > Bea > Tom',
      'Ada > Cem > Tom',
    ]);
  });

  it('can change, and past answers keep the stance of their day', async () => {
    service.sources.pass(30);
    await stance('ada', { holder: 'ext:bea', stance: 'SUPPORTIVE' });
    expect(lines(await found('ada'))).toEqual(['Ada > Bea > Tom', 'Ada > Cem > Tom']);
    expect(lines(await found('ada', { asOf: '2026-01-20T00:00:00Z' }))).toEqual(['Ada > Cem > Tom']);
  });

  it('refuses to take it from anybody but the two', async () => {
    const input = { holder: 'ext:cem', seeker: 'ext:ada', stance: 'AGAINST' };
    expect(await refusal(service.as('ext:bea'), 'stateStance', input)).toBe('RELATIONSHIP_NOT_AN_END');
    expect(await refusal(service.as('ext:ada'), 'stateStance', { stance: 'AGAINST' })).toBe(
      'RELATIONSHIP_WITH_ONESELF',
    );
    expect(lines(await found('ada'))).toContain('Ada > Cem > Tom');
  });
});
