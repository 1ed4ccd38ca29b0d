import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeople, done, mutualContacts, paths, rate } from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

/** Ada wants to meet Tom. Bea, Cem and Dov know both, Eve knows Ada only, and Fay knows Tom only. */
describe('001.4 mutual contacts', () => {
  let service: Service;
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'ada', 'bea', 'cem', 'dov', 'eve', 'fay', 'tom');
    await rate(operator, ['bea', 'ada', 5], ['cem', 'ada', 1], ['dov', 'ada', 5], ['eve', 'ada', 5]);
    await rate(operator, ['bea', 'tom', 1], ['cem', 'tom', 4], ['fay', 'tom', 5]);
    // Tom knows Bea and Dov, too; Dov never said how well he knows Tom.
    await rate(operator, ['tom', 'bea', 5], ['tom', 'dov', 5]);
  });
  afterAll(() => service.close());

  it('ranks those who know both by how well they know the target', async () => {
    const found = await mutualContacts(service.as('ext:ada'), { to: 'ext:tom' });
    expect(
      found.map(({ name, knowsTarget, trustsSeeker, probability }) => ({
        name,
        knowsTarget: knowsTarget.expected,
        trustsSeeker: trustsSeeker.expected,
        probability,
      })),
    ).toEqual([
      {
        // Cem's r for Tom is 2, and 0.5 for Ada. Tom never said what he thinks of Cem: 0.15.
        name: 'Cem',
        knowsTarget: expect.closeTo(2.3 / 4, 14),
        trustsSeeker: expect.closeTo(0.8 / 2.5, 14),
        probability: expect.closeTo((0.8 / 2.5) * 0.15, 14),
      },
      {
        // Bea's r for Tom is 0.5, hers for Ada and Tom's for her are 2.5.
        name: 'Bea',
        knowsTarget: expect.closeTo(0.8 / 2.5, 14),
        trustsSeeker: expect.closeTo(2.8 / 4.5, 14),
        probability: expect.closeTo((2.8 / 4.5) * (2.8 / 4.5), 14),
      },
      {
        name: 'Dov',
        knowsTarget: 0.15,
        trustsSeeker: expect.closeTo(2.8 / 4.5, 14),
        probability: expect.closeTo((2.8 / 4.5) * (2.8 / 4.5), 14),
      },
    ]);
    expect(found[0]?.knowsTarget.evidence).toMatchObject([{ kind: 'CLOSENESS' }]);
    // The likeliest path is another question, and has another answer.
    const { paths: best } = await paths(service.as('ext:ada'), { to: { person: 'ext:tom' } });
    expect(best[0]?.hops[0]?.to.name).not.toBe('Cem');
  });

  it('says how much longer it takes through each of them', async () => {
    const cem = service.as('ext:cem');
    // Cem answered Fay after 1 and after 3 days: (2 · 2 + 4 · 3) / (2 + 4) days; the others are taken to need 3.
    for (const answeredAt of ['2026-01-02T09:00:00Z', '2026-01-04T09:00:00Z']) {
      await done(cem, 'logInteraction', {
        with: 'ext:fay',
        startedBy: 'ext:fay',
        at: '2026-01-01T09:00:00Z',
        answeredAt,
      });
    }
    const found = await mutualContacts(service.as('ext:ada'), { to: 'ext:tom' });
    expect(found.map(({ name, expectedDays }) => [name, expectedDays])).toEqual([
      ['Cem', expect.closeTo(16 / 6, 14)],
      ['Bea', 3],
      ['Dov', 3],
    ]);
  });

  it('leaves out whoever would give away a tie that the seeker may not see', async () => {
    await done(service.as('ext:tom'), 'setVisibility', { with: ['ext:bea'], level: 'ENDS' });
    const names = async (client: string | null) =>
      (await mutualContacts(service.as(client), { from: 'ext:ada', to: 'ext:tom' })).map(({ name }) => name);
    expect(await names('ext:ada')).toEqual(['Cem', 'Dov']);
    expect(await names(null)).toEqual(['Cem', 'Bea', 'Dov']);
  });

  it('finds none where there are none, and answers a member for themself only', async () => {
    const eve = service.as('ext:eve');
    expect(await mutualContacts(eve, { to: 'ext:fay' })).toEqual([]);
    await expect(mutualContacts(eve, { from: 'ext:ada', to: 'ext:tom' })).rejects.toThrow('FORBIDDEN');
    await expect(mutualContacts(eve, { to: 'ext:nobody' })).rejects.toThrow('NOT_FOUND');
  });
});
