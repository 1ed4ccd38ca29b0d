import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addOrganization,
  addPeople,
  done,
  employ,
  idOf,
  peopleNames,
  rate,
  reachable,
} from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

/**
 * Ada – Bea – Cem – Dov – Eve in a row; Fay is tied to Ada, and Gus to nobody. Where u asks v, v's closeness c to u
 * gives P = (c/2 + 0.3) / (c/2 + 2), and 0.15 where v never said.
 */
describe('001.3 reachable people', () => {
  let service: Service;
  let bank: string;
  let city: string;
  let relief: string;
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'ada', 'bea', 'cem', 'dov', 'eve', 'fay', 'gus');
    await rate(operator, ['bea', 'ada', 4], ['cem', 'bea', 2], ['dov', 'cem', 4], ['eve', 'dov', 5]);
    await rate(operator, ['ada', 'fay', 5]);
    bank = await addOrganization(operator, 'Northwind Bank', { industry: 'Finance', sector: 'PRIVATE' });
    city = await addOrganization(operator, 'City of Riverton', { industry: 'Government', sector: 'PUBLIC' });
    relief = await addOrganization(operator, 'Open Hands', { industry: 'Relief', sector: 'NONPROFIT' });
    await employ(operator, 'bea', bank, { role: 'Senior Data Engineer' });
    await employ(operator, 'cem', city, { role: 'Data Protection Officer' });
    await employ(operator, 'dov', relief, { role: 'Engineer', industry: 'Finance' });
    await employ(operator, 'eve', bank, { role: 'Engineer' });
    await employ(operator, 'fay', bank, { role: 'Teller', to: '2025-12-31T00:00:00Z' });
    await employ(operator, 'gus', bank, { role: 'Engineer' });
  });
  afterAll(() => service.close());

  const names = async (filter: object) =>
    (await reachable(service.as('ext:ada'), { ...filter })).map(({ name }) => name);

  it('lists people by role, each with degree, channel and best chance, likeliest first', async () => {
    const found = await reachable(service.as('ext:ada'), { role: 'engineer' });
    expect(found).toEqual([
      {
        name: 'Bea',
        cursor: expect.any(String),
        degree: 1,
        channel: 'DIRECT_MESSAGE',
        // Bea trusts Ada: r = 2.
        bestProbability: expect.closeTo(2.3 / 4, 14),
      },
      {
        name: 'Dov',
        cursor: expect.any(String),
        degree: 3,
        channel: 'PAID_MESSAGE',
        // Bea trusts Ada, Cem trusts Bea (r = 1), Dov trusts Cem (r = 2).
        bestProbability: expect.closeTo((2.3 / 4) * (1.3 / 3) * (2.3 / 4), 14),
      },
    ]);
    const [cem] = await reachable(service.as('ext:ada'), { sector: 'PUBLIC' });
    expect(cem).toMatchObject({ name: 'Cem', degree: 2, channel: 'VIA_MUTUAL' });
    expect(cem?.bestProbability).toBeCloseTo((2.3 / 4) * (1.3 / 3), 14);
  });

  it('finds them by company, industry and sector, by what they do now', async () => {
    // Eve is four hops away, Gus has no tie, and Fay has left.
    expect(await names({ organization: bank })).toEqual(['Bea']);
    // A position's own industry comes before its organisation's.
    expect(await names({ industry: 'finance' })).toEqual(['Bea', 'Dov']);
    expect(await names({ industry: 'relief' })).toEqual([]);
    expect(await names({ sector: 'NONPROFIT' })).toEqual(['Dov']);
    // All words must begin words of the role, and all parts hold for one position.
    expect(await names({ role: 'eng data' })).toEqual(['Bea']);
    expect(await names({ role: 'data', sector: 'PUBLIC' })).toEqual(['Cem']);
    expect(await names({ organization: city, role: 'engineer' })).toEqual([]);
    // Fay never said what she thinks of Ada, which is 0.15: less than Cem's 0.249, more than Dov's 0.143.
    expect(await names({})).toEqual(['Bea', 'Cem', 'Fay', 'Dov']);
  });

  it('takes the best of several paths', async () => {
    const operator = service.as(null);
    await rate(operator, ['fay', 'ada', 5], ['cem', 'fay', 5]);
    const [cem] = await reachable(service.as('ext:ada'), { sector: 'PUBLIC' });
    expect(cem?.degree).toBe(2);
    expect(cem?.bestProbability).toBeCloseTo((2.8 / 4.5) * (2.8 / 4.5), 14);
  });

  it('pages through them', async () => {
    const ada = service.as('ext:ada');
    const first = await reachable(ada, { first: 1 });
    const rest = await reachable(ada, { first: 3, after: first[0]?.cursor });
    expect([...first, ...rest].map(({ name }) => name)).toEqual(await names({}));
    await expect(reachable(ada, { after: first[0]?.cursor, role: 'engineer' })).rejects.toThrow(
      'BAD_USER_INPUT',
    );
    await expect(reachable(ada, { first: 101 })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('tells people by their distance, too', async () => {
    const ada = service.as('ext:ada');
    expect(await peopleNames(ada, { degree: 1 })).toEqual(['Bea', 'Fay']);
    expect(await peopleNames(ada, { degree: 2 })).toEqual(['Cem']);
    expect(await peopleNames(ada, { degree: 3, role: 'engineer' })).toEqual(['Dov']);
    await expect(peopleNames(ada, { degree: 4 })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('reaches nobody along a tie that the seeker may not see', async () => {
    await done(service.as('ext:dov'), 'setVisibility', { level: 'ENDS' });
    expect(await names({ sector: 'NONPROFIT' })).toEqual([]);
    // Cem is an end of that tie.
    const [dov] = await reachable(service.as('ext:cem'), { sector: 'NONPROFIT' });
    expect(dov).toMatchObject({ name: 'Dov', degree: 1 });
  });

  it('answers a member for themself only', async () => {
    await expect(reachable(service.as('ext:ada'), { from: 'ext:bea' })).rejects.toThrow('FORBIDDEN');
    await expect(reachable(service.as(null), { role: 'engineer' })).rejects.toThrow('BAD_USER_INPUT');
    await expect(
      reachable(service.as('ext:ada'), { organization: await idOf(service.as(null), 'bea') }),
    ).rejects.toThrow('BAD_USER_INPUT');
  });
});
