import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPeople, lines, paths, rate } from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

/**
 * Ada looks for Dov. Bea and Cem know Ada; Bea knows Dov herself, Cem through Eve.
 * Closeness c gives r = c / 2 and P = (r + 2 · 0.15) / (r + 2); the hop u → v takes v's trust in u.
 */
describe('P.1 warm paths', () => {
  let service: Service;
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'ada', 'bea', 'cem', 'dov', 'eve');
    await rate(
      operator,
      ['bea', 'ada', 4],
      ['dov', 'bea', 2],
      ['cem', 'ada', 5],
      ['eve', 'cem', 4],
      ['dov', 'eve', 3],
    );
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
});
