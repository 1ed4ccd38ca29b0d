import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addOrganization,
  addPeople,
  csv,
  done,
  employ,
  idOf,
  imported,
  lines,
  paths,
  rate,
} from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

/**
 * Ada asks for Tom through Bea, Cem or Dov, in this order: they trust her with r = 2.5, 2 and 1.5, and Tom trusts
 * each of them with 2.5. Eve trusts Bea, and Tom trusts Eve: a way round of three hops.
 */
describe('P.2 steering', () => {
  let service: Service;
  let bank: string;
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'ada', 'bea', 'cem', 'dov', 'eve', 'tom');
    await rate(operator, ['bea', 'ada', 5], ['cem', 'ada', 4], ['dov', 'ada', 3], ['eve', 'bea', 5]);
    await rate(operator, ['tom', 'bea', 5], ['tom', 'cem', 5], ['tom', 'dov', 5], ['tom', 'eve', 5]);
    bank = await addOrganization(operator, 'Bank');
    await employ(operator, 'bea', bank);
    await employ(operator, 'tom', await addOrganization(operator, 'Acme'));
  });
  afterAll(() => service.close());

  const ask = (options: object, more: object = {}) =>
    paths(service.as('ext:ada'), { to: { person: 'ext:tom' }, options, ...more });
  const [bea, cem, dov] = ['Ada > Bea > Tom', 'Ada > Cem > Tom', 'Ada > Dov > Tom'];
  const round = 'Ada > Bea > Eve > Tom';

  it('ranks by probability, unless told otherwise', async () => {
    // 0.387, 0.358, 0.320 and 0.241.
    expect(lines(await ask({}))).toEqual([bea, cem, dov, round]);
  });

  it('maxHops: shorter paths only', async () => {
    expect(lines(await ask({ maxHops: 2 }))).toEqual([bea, cem, dov]);
    expect((await ask({ maxHops: 1 })).noPath?.reason).toBe('NO_CONNECTION');
    await expect(ask({ maxHops: 4 })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('excludePeople: neither as connectors nor as the target', async () => {
    expect(lines(await ask({ excludePeople: ['ext:bea', 'ext:dov'] }))).toEqual([cem]);
    expect((await ask({ excludePeople: ['ext:tom'] })).noPath?.reason).toBe('NO_CONNECTION');
    await expect(ask({ excludePeople: ['ext:nobody'] })).rejects.toThrow('NOT_FOUND');
  });

  it('excludeOrganizations: nobody who works there now', async () => {
    expect(lines(await ask({ excludeOrganizations: [bank] }))).toEqual([cem, dov]);
    await expect(ask({ excludeOrganizations: [await idOf(service.as(null), 'bea')] })).rejects.toThrow(
      'BAD_USER_INPUT',
    );
  });

  it('excludeKinds: not through such relationships, whoever named them', async () => {
    // Cem calls Ada a friend, which she is then to be told of him. That Tom is Dov's manager is Dov's word.
    await done(service.as('ext:cem'), 'describeRelationship', { with: 'ext:ada', kind: 'FRIEND' });
    await done(service.as('ext:dov'), 'describeRelationship', { with: 'ext:tom', kind: 'MANAGER' });
    const found = await ask({});
    expect(found.paths[1]?.hops[0]?.kind).toBe('FRIEND');
    expect(found.paths[2]?.hops[1]?.kind).toBe('MANAGER');
    expect(lines(await ask({ excludeKinds: ['FRIEND'] }))).toEqual([bea, dov, round]);
    expect(lines(await ask({ excludeKinds: ['FRIEND', 'MANAGER'] }))).toEqual([bea, round]);
    expect(lines(await ask({ excludeKinds: ['FAMILY'] }))).toEqual([bea, cem, dov, round]);
  });

  it('excludeStances: by Ada’s own account', async () => {
    await done(service.as('ext:ada'), 'stateStance', { holder: 'ext:bea', stance: 'NEUTRAL' });
    expect(lines(await ask({ excludeStances: ['NEUTRAL'] }))).toEqual([cem, dov]);
    expect(lines(await ask({}))).toEqual([bea, cem, dov, round]);
  });

  it('withinOrganization: only people who work there now', async () => {
    // Bea would do, but Tom is not there.
    expect((await ask({ withinOrganization: bank })).noPath?.reason).toBe('NO_CONNECTION');
    await employ(service.as(null), 'tom', bank);
    expect(lines(await ask({ withinOrganization: bank }))).toEqual([bea]);
  });

  it('minTrust: enough belief on every hop', async () => {
    // Belief is r / (r + 2): 2.5/4.5 = 0.556 for Bea, 2/4 for Cem, 1.5/3.5 = 0.429 for Dov.
    expect(lines(await ask({ minTrust: 0.55 }))).toEqual([bea, round]);
    expect(lines(await ask({ minTrust: 0.45 }))).toEqual([bea, cem, round]);
    expect((await ask({ minTrust: 0.6 })).noPath?.reason).toBe('NO_CONNECTION');
    await expect(ask({ minTrust: 1.5 })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('domain: evidence from another field counts a fifth', async () => {
    const praise = { person: 'ext:ada', competency: 'law', strength: 4 };
    await done(service.as('ext:dov'), 'endorse', praise);
    // Dov: 1.5 + 2 = 3.5 on the whole and in law, 1.5 + 0.4 = 1.9 elsewhere, still less than Cem's 2.
    expect(lines(await ask({}))[0]).toBe(dov);
    const elsewhere = await ask({ domain: 'medicine', maxHops: 2 });
    expect(lines(elsewhere)).toEqual([bea, cem, dov]);
    expect(elsewhere.paths[2]?.probability).toBeCloseTo((2.2 / 3.9) * (2.8 / 4.5), 14);
    expect((await ask({ domain: 'LAW' })).paths[0]?.probability).toBeCloseTo((3.8 / 5.5) * (2.8 / 4.5), 14);
  });

  it('asOf and knownAt: by what had happened, and by what was recorded', async () => {
    expect((await ask({}, { asOf: '2026-01-15T08:59:59Z' })).noPath?.reason).toBe('NO_CONNECTION');
    const then = '2026-01-15T09:00:00Z';
    service.sources.pass(2);
    const rows = csv('from,to,good,bad,at', `cem,ada,20,0,${then}`);
    await imported(service.as(null), 'evidence', rows);
    // Recorded today of the day before yesterday: it had happened then, and nobody knew.
    expect(lines(await ask({ maxHops: 2 }, { asOf: then }))[0]).toBe(cem);
    expect(lines(await ask({ maxHops: 2 }, { asOf: then, knownAt: then }))[0]).toBe(dov);
    await expect(ask({}, { asOf: 'yesterday' })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('rankBy: by the probability, or by its lower bound', async () => {
    const operator = service.as(null, 'bounds');
    await done(operator, 'openWorkspace', { baseRate: 0.5 });
    await addPeople(operator, 'ada', 'bea', 'cem', 'tom');
    const now = '2026-01-15T09:00:00Z';
    const rows = [`bea,ada,4,0,${now}`, `cem,ada,29,6,${now}`, `tom,bea,8,0,${now}`, `tom,cem,8,0,${now}`];
    await imported(operator, 'evidence', csv('from,to,good,bad,at', ...rows));
    const ranked = async (rankBy: string) =>
      lines(await paths(operator, { from: 'ext:ada', to: { person: 'ext:tom' }, options: { rankBy } }));
    // Bea's word is Beta(5, 1), of mean 0.833 and little evidence: ln has mean −0.2 and variance 0.04. Cem's is
    // Beta(30, 7), of mean 0.811 and much: mean −Σ 1/(30+k) = −0.213, variance Σ 1/(30+k)² = 0.0065 for k = 0 to 6.
    // Tom's Beta(9, 1) adds −0.111 and 0.0123 to both. The bounds: exp(−0.311 − 1.2816 · 0.229) = 0.546 for Bea,
    // exp(−0.324 − 1.2816 · 0.137) = 0.607 for Cem.
    expect(await ranked('PROBABILITY')).toEqual([bea, cem]);
    expect(await ranked('LOWER_BOUND')).toEqual([cem, bea]);
  });
});
