import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addOrganization,
  addPeople,
  askedAround,
  done,
  employ,
  idOf,
  paths,
  rate,
  type Paths,
} from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

/**
 * Ada's contacts are Bea, who was at Acme once, Cem, whose bank is in the same industry, Dov, whose role is alike,
 * and Eve, who has nothing in common with it. Nobody whom Ada can see knows anybody at Acme.
 */
describe('002.4 no warm path is an answer', () => {
  let service: Service;
  let acme: string;
  let empty: string;
  beforeAll(async () => {
    service = await openService();
    const operator = service.as(null);
    await addPeople(operator, 'ada', 'bea', 'cem', 'dov', 'eve', 'ivy', 'tom', 'uma');
    await rate(operator, ['bea', 'ada', 2], ['ada', 'cem', 2], ['ada', 'dov', 2], ['eve', 'ada', 4]);
    acme = await addOrganization(operator, 'Acme Ltd', { industry: 'Finance' });
    empty = await addOrganization(operator, 'Nobody & Sons');
    const bank = await addOrganization(operator, 'Northwind Bank', { industry: 'finance' });
    const shop = await addOrganization(operator, 'Corner Shop', { industry: 'Retail' });
    await employ(operator, 'bea', acme, { role: 'Clerk', to: '2020-01-01T00:00:00Z' });
    await employ(operator, 'cem', bank, { role: 'Teller' });
    await employ(operator, 'dov', shop, { role: 'Head of Data' });
    await employ(operator, 'tom', acme, { role: 'Data Engineer' });
    await employ(operator, 'uma', acme, { role: 'Data Engineer' });
    // Bea does know Tom, and one of the two keeps it to themself. Nobody knows Uma.
    await rate(operator, ['tom', 'bea', 5]);
    await done(service.as('ext:tom'), 'setVisibility', { level: 'ENDS' });
  });
  afterAll(() => service.close());

  const asAda = (to: object, options: object = {}): Promise<Paths> =>
    paths(service.as('ext:ada'), { to, options });

  it('names nobody when the target is unknown, and never answers with a mere empty list', async () => {
    const targets = [
      { person: 'ext:nobody' },
      { organization: empty },
      { role: { role: 'astronaut' } },
      { opening: 'an-opening-nobody-reported' },
    ];
    for (const to of targets) {
      const { paths: none, noPath } = await asAda(to);
      expect(none).toEqual([]);
      expect(noPath).toMatchObject({
        reason: 'UNKNOWN_TARGET',
        text: expect.stringContaining('Nobody here'),
        cold: { channel: 'PAID_MESSAGE', needsWhyYou: true },
      });
      expect(noPath?.askAround).toHaveLength(4);
    }
  });

  it('says whom to ask around at an organisation, and why', async () => {
    const found = await asAda({ organization: acme });
    expect(found.noPath?.reason).toBe('NO_CONNECTION');
    expect(found.noPath?.askAround).toEqual([
      {
        person: { name: 'Bea' },
        because: [
          { code: 'WORKED_THERE', text: 'Used to work at Acme Ltd.', weight: 1 },
          // A tenth of how likely Bea acts on Ada's ask: r = 1, P = 1.3/3.
          { code: 'CLOSE_CONTACT', text: expect.any(String), weight: expect.closeTo(0.13 / 3, 14) },
        ],
      },
      {
        person: { name: 'Cem' },
        because: [
          { code: 'SAME_INDUSTRY', text: 'Works in the same industry.', weight: 0.5 },
          // Ada's own closeness to Cem: r = 1 as well.
          { code: 'CLOSE_CONTACT', text: expect.any(String), weight: expect.closeTo(0.13 / 3, 14) },
        ],
      },
      // Eve trusts Ada (r = 2, a tenth of 2.3/4), Dov never said.
      { person: { name: 'Eve' }, because: [expect.objectContaining({ code: 'CLOSE_CONTACT' })] },
      { person: { name: 'Dov' }, because: [expect.objectContaining({ code: 'CLOSE_CONTACT' })] },
    ]);
  });

  it('says whom to ask around about a person or a role', async () => {
    expect(askedAround(await asAda({ person: 'ext:uma' }))).toEqual({
      Bea: ['SAME_EMPLOYER', 'CLOSE_CONTACT'],
      Cem: ['SAME_INDUSTRY', 'CLOSE_CONTACT'],
      Dov: ['SAME_ROLE', 'CLOSE_CONTACT'],
      Eve: ['CLOSE_CONTACT'],
    });
    expect(askedAround(await asAda({ role: { role: 'data', industry: 'FINANCE' } }))).toEqual({
      Cem: ['SAME_INDUSTRY', 'CLOSE_CONTACT'],
      Dov: ['SAME_ROLE', 'CLOSE_CONTACT'],
      Eve: ['CLOSE_CONTACT'],
      Bea: ['CLOSE_CONTACT'],
    });
  });

  it('gives a hidden path and an absent one the same answer', async () => {
    const hidden = await asAda({ person: 'ext:tom' });
    expect(hidden.noPath?.reason).toBe('NO_CONNECTION');
    expect(hidden).toEqual(await asAda({ person: 'ext:uma' }));
    // It is there: an operator sees it.
    const operator = await paths(service.as(null), { from: 'ext:ada', to: { person: 'ext:tom' } });
    expect(operator.noPath).toBeNull();
    expect(operator.paths).toHaveLength(1);
  });

  it('falls back to e-mail where the seeker can see an address', async () => {
    const will = { name: 'Will', externalIds: ['will'], emails: ['will@example.org'] };
    await done(service.as(null), 'addPerson', will);
    const { noPath } = await asAda({ person: 'ext:will' });
    expect(noPath).toMatchObject({ reason: 'NO_CONNECTION', cold: { channel: 'EMAIL', needsWhyYou: true } });
    expect((await asAda({ person: 'ext:uma' })).noPath?.cold.channel).toBe('PAID_MESSAGE');
  });

  it('gives a hidden person and nobody at all the same answer', async () => {
    const { person } = await done<{ person: { id: string } }>(
      service.as('ext:ivy'),
      'addPerson',
      { name: 'Zoe' },
      'person { id }',
    );
    const nobody = Buffer.from('Person|mine|019bc000-0000-7000-8000-000000000000').toString('base64url');
    const hidden = await asAda({ person: person.id });
    expect(hidden.noPath?.reason).toBe('UNKNOWN_TARGET');
    expect(hidden).toEqual(await asAda({ person: nobody }));
    const elsewhere = service.as(null, 'elsewhere');
    await addPeople(elsewhere, 'xen');
    expect(await asAda({ person: await idOf(elsewhere, 'xen') })).toEqual(hidden);
  });

  it('tells a limit of one’s own choice from people who are against', async () => {
    const operator = service.as(null);
    await rate(operator, ['uma', 'eve', 5]);
    expect((await asAda({ person: 'ext:uma' })).noPath).toBeNull();
    expect((await asAda({ person: 'ext:uma' }, { maxHops: 1 })).noPath?.reason).toBe('NO_CONNECTION');
    expect((await asAda({ person: 'ext:uma' }, { minTrust: 0.9 })).noPath?.reason).toBe('NO_CONNECTION');
    await done(service.as('ext:ada'), 'stateStance', { holder: 'ext:eve', stance: 'AGAINST' });
    const opposed = await asAda({ person: 'ext:uma' });
    expect(opposed.noPath?.reason).toBe('ONLY_OPPOSED');
    // Whom she calls against is nobody to ask around, either.
    expect(Object.keys(askedAround(opposed))).toEqual(['Bea', 'Cem', 'Dov']);
  });

  it('refuses what is no target', async () => {
    await expect(asAda({ organization: await idOf(service.as(null), 'tom') })).rejects.toThrow(
      'BAD_USER_INPUT',
    );
    await expect(asAda({ role: {} })).rejects.toThrow('BAD_USER_INPUT');
    await expect(asAda({ person: 'ext:tom', organization: acme })).rejects.toThrow('BAD_USER_INPUT');
  });
});
