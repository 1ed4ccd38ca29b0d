import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addOrganization,
  addPeople,
  done,
  employ,
  idOf,
  lines,
  paths,
  rate,
  refusal,
} from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

/**
 * At Acme, Max decides and Nia and Ole work. Ada knows Bea well and Cem hardly; Max trusts Cem a lot and Bea a little,
 * Nia trusts Bea a lot.
 */
describe('003.3 decision makers', () => {
  let service: Service;
  let acme: string;
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'ada', 'bea', 'cem', 'max', 'nia', 'ole');
    acme = await addOrganization(operator, 'Acme');
    for (const name of ['max', 'nia', 'ole']) await employ(operator, name, acme);
    await rate(operator, ['bea', 'ada', 5], ['cem', 'ada', 3]);
    await rate(operator, ['max', 'cem', 5], ['max', 'bea', 1], ['nia', 'bea', 4]);
  });
  afterAll(() => service.close());

  const ask = (more: object = {}) => paths(service.as('ext:ada'), { to: { organization: acme }, ...more });
  const decider = async (client: string | null) => {
    const { node } = await service
      .as(client)
      .ask<{ node: { decisionMaker: { name: string } | null } }>(
        'query ($id: ID!) { node(id: $id) { ... on Organization { decisionMaker { name } } } }',
        { id: acme },
      );
    return node.decisionMaker?.name ?? null;
  };

  it('takes anybody who works there, while nobody is named', async () => {
    const { paths: found } = await ask({ options: { maxHops: 2 } });
    // Bea: r = 2.5 for Ada; Nia trusts her with r = 2, Max with 0.5. Cem: r = 1.5; Max trusts him with 2.5.
    expect(lines({ paths: found })).toEqual(['Ada > Bea > Nia', 'Ada > Cem > Max', 'Ada > Bea > Max']);
    expect(found[0]?.probability).toBeCloseTo((2.8 / 4.5) * (2.3 / 4), 14);
    expect(await decider('ext:ada')).toBeNull();
  });

  it('weighs the last hop by how far the decision maker trusts the connector', async () => {
    service.sources.pass(1);
    await done(service.as(null), 'nameDecisionMaker', { organization: acme, person: 'ext:max' });
    expect(await decider('ext:ada')).toBe('Max');
    const { paths: found } = await ask();
    expect(lines({ paths: found })).toEqual(['Ada > Cem > Max', 'Ada > Bea > Max']);
    // A day later each r is a little less: f = 2^(−1/730.5).
    const f = 2 ** (-1 / 730.5);
    const p = (r: number) => (r * f + 0.3) / (r * f + 2);
    expect(found[0]?.probability).toBeCloseTo(p(1.5) * p(2.5), 14);
    expect(found[1]?.probability).toBeCloseTo(p(2.5) * p(0.5), 14);
    expect(found[1]?.hops[1]?.trust.expected).toBeCloseTo(p(0.5), 14);
  });

  it('does not let Ada’s own closeness to a connector decide', async () => {
    await rate(service.as(null), ['ada', 'bea', 5]);
    expect(lines(await ask())[0]).toBe('Ada > Cem > Max');
  });

  it('goes on when there is no way to the decision maker: that is the answer', async () => {
    await done(service.as(null), 'nameDecisionMaker', { organization: acme, person: 'ext:ole' });
    const { paths: none, noPath } = await ask();
    expect(none).toEqual([]);
    expect(noPath?.reason).toBe('NO_CONNECTION');
  });

  it('answers for a past moment by who was named then', async () => {
    expect(lines(await ask({ asOf: '2026-01-15T10:00:00Z' }))[0]).toBe('Ada > Bea > Nia');
    await done(service.as(null), 'nameDecisionMaker', { organization: acme, person: null });
    expect(lines(await ask())[0]).toBe('Ada > Bea > Nia');
    expect(await decider(null)).toBeNull();
  });

  it('takes a member’s word for those who may see it', async () => {
    await done(service.as('ext:bea'), 'nameDecisionMaker', { organization: acme, person: 'ext:nia' });
    await done(service.as('ext:bea'), 'setVisibility', { with: ['ext:nia'], level: 'ENDS' });
    expect(await decider('ext:bea')).toBe('Nia');
    expect(await decider('ext:ada')).toBeNull();
    expect(lines(await ask())[0]).toBe('Ada > Cem > Max');
  });

  it('refuses whom nobody knows', async () => {
    const ada = service.as('ext:ada');
    await expect(
      refusal(ada, 'nameDecisionMaker', { organization: acme, person: 'ext:nobody' }),
    ).rejects.toThrow('NOT_FOUND');
    await expect(
      refusal(ada, 'nameDecisionMaker', { organization: await idOf(ada, 'max'), person: 'ext:max' }),
    ).rejects.toThrow('BAD_USER_INPUT');
    const absent = Buffer.from('Organization|mine|019bc000-0000-7000-8000-000000000000').toString(
      'base64url',
    );
    await expect(
      refusal(ada, 'nameDecisionMaker', { organization: absent, person: 'ext:max' }),
    ).rejects.toThrow('NOT_FOUND');
  });
});
