import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  askedAround,
  connections,
  done,
  imported,
  join,
  lines,
  mutualContacts,
  paths,
  peopleNames,
  reachable,
  type Path,
} from '../support/cast.js';
import type { Client } from '../support/client.js';
import { linkedInContacts, linkedInExport } from '../support/linkedin-export.js';
import { openService, type Service } from '../support/service.js';

const zora = {
  firstName: 'Zora',
  lastName: 'Quill',
  url: 'https://www.linkedin.com/in/zora-quill',
  email: 'zora@quill.example',
  company: 'Quasar Labs',
  position: 'Astronomer',
  connectedOn: '05 Mar 2020',
};
const yann = {
  ...zora,
  firstName: 'Yann',
  url: 'https://www.linkedin.com/in/yann',
  email: 'yann@quill.example',
};
const theirs = { rows: 800, seed: 7, include: [zora, yann] };

/**
 * Ada has nothing but her own export of 800 contacts. Later Ben, whom she knows, brings his, and shares it. Nobody
 * has said a word of trust, so that every hop is as likely as a stranger's: 0.15.
 */
describe('P.5 one person’s export', () => {
  let service: Service;
  let ada: { client: Client; id: string };
  let ben: { client: Client; id: string };
  beforeAll(async () => {
    service = await openService();
    ada = await join(service, 'Ada Park');
    ben = await join(service, 'Ben Ode');
    await done(ben.client, 'describePerson', {
      person: ben.id,
      name: 'Ben Ode',
      emails: ['ben@ode.example'],
    });
  });
  afterAll(() => service.close());

  const organization = async (client: Client, search: string): Promise<string | undefined> => {
    const { organizations } = await client.ask<{ organizations: { edges: { node: { id: string } }[] } }>(
      'query ($search: String) { organizations(search: $search) { edges { node { id } } } }',
      { search },
    );
    return organizations.edges[0]?.node.id;
  };
  const byEmail = async (client: Client, email: string) => {
    const { person } = await client.ask<{ person: { id: string; name: string; degree: number } | null }>(
      'query ($email: String) { person(by: { email: $email }) { id name degree } }',
      { email },
    );
    return person;
  };
  const codes = (path: Path | undefined) => (path?.why ?? []).map(({ code }) => code);

  it('is taken whole: every row with a name is a contact, and only one’s own', async () => {
    const { rows, taken, skipped, doubtful } = await imported(ada.client, 'linkedin', linkedInExport(theirs));
    const nameless = linkedInContacts(theirs).filter(
      ({ firstName, lastName }) => `${firstName}${lastName}` === '',
    );
    expect(rows).toBe(800);
    expect(skipped).toHaveLength(nameless.length);
    expect(nameless.length).toBeGreaterThan(0);
    expect(taken + doubtful.length).toBe(800 - nameless.length);
    const { people } = await ada.client.ask<{ people: { totalCount: number } }>(
      '{ people(degree: 1) { totalCount } }',
    );
    expect(people.totalCount).toBe(taken);
  });

  it('answers with one hop where a contact works at the target organisation', async () => {
    const quasar = await organization(ada.client, 'quasar');
    const found = await paths(ada.client, { to: { organization: quasar } });
    expect(lines(found)).toEqual(['Ada Park > Zora Quill', 'Ada Park > Yann Quill']);
    expect(found.paths[0]).toMatchObject({ probability: 0.15, tier: 'UNSCORED', expectedDays: 3 });
    // Known since 2020, and no more than that.
    expect(found.paths[0]?.hops[0]?.trust).toMatchObject({ belief: 0, uncertainty: 1, evidence: [] });
    expect(await reachable(ada.client, { organization: quasar })).toMatchObject([
      { name: 'Zora Quill', degree: 1, channel: 'DIRECT_MESSAGE' },
      { name: 'Yann Quill', degree: 1 },
    ]);
    expect(lines(await paths(ada.client, { to: { role: { role: 'astronomer' } } }))).toHaveLength(2);
  });

  it('lists whom to ask around about somebody unknown: never a path, never an empty list', async () => {
    const stranger = await paths(ada.client, { to: { person: 'ext:somebody' } });
    expect(stranger.paths).toEqual([]);
    expect(stranger.noPath?.reason).toBe('UNKNOWN_TARGET');
    expect(stranger.noPath?.askAround).toHaveLength(10);

    // Nobody of hers is in such a role; five kinds of engineers come close.
    const role = await paths(ada.client, { to: { role: { role: 'engineer astronaut' } } });
    expect(role.noPath?.reason).toBe('UNKNOWN_TARGET');
    expect(Object.values(askedAround(role))).toEqual(Array(10).fill(['SAME_ROLE', 'CLOSE_CONTACT']));
  });

  it('asks around first whoever has left the target organisation, once a newer export says so', async () => {
    const moved = connections(
      { ...zora, company: 'Cobalt Software' },
      { ...yann, company: 'Cobalt Software' },
    );
    await imported(ada.client, 'linkedin', moved);
    const { noPath } = await paths(ada.client, {
      to: { organization: await organization(ada.client, 'quasar') },
    });
    expect(noPath?.reason).toBe('UNKNOWN_TARGET');
    expect(noPath?.askAround.slice(0, 3)).toMatchObject([
      {
        person: { name: 'Zora Quill' },
        because: [{ code: 'WORKED_THERE', text: 'Used to work at Quasar Labs.' }, {}],
      },
      { person: { name: 'Yann Quill' }, because: [{ code: 'WORKED_THERE' }, {}] },
      { because: [{ code: 'CLOSE_CONTACT' }] },
    ]);
  });

  it('says of equal paths whom to rate first, and a word about them sets them apart', async () => {
    const ask = () => paths(ada.client, { to: { role: { role: 'astronomer' } } });
    const equal = await ask();
    expect(equal.paths.map(codes)).toEqual([
      ['EQUAL', 'RATE_FIRST', 'WEAKEST_HOP'],
      // The last one is equal to the one above, not to one below.
      ['WEAKEST_HOP'],
    ]);
    expect(equal.paths[0]?.why[1]?.text).toMatch(/log your last interaction/);
    const yanns = await byEmail(ada.client, yann.email);
    const at = '2026-01-15T09:00:00Z';
    await done(ada.client, 'logInteraction', { with: yanns?.id, at: '2026-01-14T09:00:00Z', answeredAt: at });
    const apart = await ask();
    expect(lines(apart)).toEqual(['Ada Park > Yann Quill', 'Ada Park > Zora Quill']);
    // A quarter of r = 0.5, since Yann has not confirmed it.
    expect(apart.paths[0]?.probability).toBeCloseTo(0.425 / 2.125, 14);
    expect(codes(apart.paths[0])).toEqual(['MORE_PROBABLE', 'WEAKEST_HOP']);
  });

  it('rates a hundred contacts in one call, and no more', async () => {
    const { people } = await ada.client.ask<{ people: { edges: { node: { id: string } }[] } }>(
      '{ people(degree: 1, first: 100) { edges { node { id } } } }',
    );
    const ratings = people.edges.map(({ node }, index) => ({ person: node.id, closeness: index % 6 }));
    await done(ada.client, 'rateContacts', { ratings });
    const { trust } = await ada.client.ask<{ trust: { belief: number } }>(
      'query ($from: ID!, $to: ID!) { trust(from: $from, to: $to) { belief } }',
      { from: ada.id, to: ratings[5]?.person },
    );
    // Closeness 5: r = 2.5.
    expect(trust.belief).toBeCloseTo(2.5 / 4.5, 14);
    // Whom to ask around follows: a tenth of P = 2.8/4.5 for those she feels closest to.
    const { noPath } = await paths(ada.client, { to: { person: 'ext:nobody' } });
    expect(noPath?.askAround[0]?.because[0]?.weight).toBeCloseTo(0.28 / 4.5, 14);
    const more = [...ratings, ...ratings.slice(0, 1)];
    await expect(done(ada.client, 'rateContacts', { ratings: more })).rejects.toThrow('BAD_USER_INPUT');
    await expect(
      done(ben.client, 'rateContacts', { from: ada.id, ratings: ratings.slice(0, 1) }),
    ).rejects.toThrow('NOT_FOUND');
  });

  it('shows nothing of it to anybody else, by any door', async () => {
    const hers = await byEmail(ada.client, zora.email);
    expect(hers).toMatchObject({ name: 'Zora Quill', degree: 1 });
    const [cobalt, quasar] = [
      await organization(ada.client, 'cobalt'),
      await organization(ada.client, 'quasar'),
    ];
    const nobody = Buffer.from('Person|mine|019bc000-0000-7000-8000-000000000000').toString('base64url');

    expect(await peopleNames(ben.client)).toEqual(['Ben Ode']);
    expect(await peopleNames(ben.client, { search: 'zora' })).toEqual([]);
    await expect(peopleNames(ben.client, { organization: cobalt })).rejects.toThrow('NOT_FOUND');
    expect(await peopleNames(ben.client, { role: 'engineer' })).toEqual([]);
    expect(await byEmail(ben.client, zora.email)).toBeNull();
    expect(await organization(ben.client, 'cobalt')).toBeUndefined();
    const doors = await ben.client.ask<Record<string, unknown>>(
      `query ($id: ID!, $quasar: ID!, $url: String) {
        byId: person(by: { id: $id }) { name } byUrl: person(by: { profileUrl: $url }) { name }
        zora: node(id: $id) { id } quasar: node(id: $quasar) { id }
        people { totalCount } organizations { totalCount } }`,
      { id: hers?.id, quasar, url: zora.url },
    );
    expect(doors).toEqual({
      byId: null,
      byUrl: null,
      zora: null,
      quasar: null,
      people: { totalCount: 1 },
      organizations: { totalCount: 0 },
    });
    expect(await reachable(ben.client, {})).toEqual([]);
    expect(await reachable(ben.client, { role: 'astronomer' })).toEqual([]);
    const toNobody = await paths(ben.client, { to: { person: nobody } });
    expect(toNobody.noPath?.reason).toBe('UNKNOWN_TARGET');
    expect(await paths(ben.client, { to: { person: hers?.id } })).toEqual(toNobody);
    expect(await paths(ben.client, { to: { organization: cobalt } })).toEqual(toNobody);
    expect(await paths(ben.client, { to: { organization: 'ext:Quasar Labs' } })).toEqual(toNobody);
    expect(await paths(ben.client, { to: { role: { role: 'engineer' } } })).toEqual(toNobody);
    await expect(mutualContacts(ben.client, { to: hers?.id })).rejects.toThrow('NOT_FOUND');
    // Nor does a command tell a hidden person or place from none.
    for (const [mutation, input] of [
      ['describeRelationship', { with: hers?.id, closeness: 3 }],
      ['endorse', { person: hers?.id, competency: 'stars', strength: 3 }],
      ['describePerson', { person: hers?.id, name: 'Zora' }],
      ['holdPosition', { organization: quasar }],
    ] as const) {
      await expect(done(ben.client, mutation, input)).rejects.toThrow('NOT_FOUND');
    }
    await expect(
      ben.client.ask('query ($a: ID!, $z: ID!) { trust(from: $a, to: $z) { belief } }', {
        a: ada.id,
        z: hers?.id,
      }),
    ).rejects.toThrow('NOT_FOUND');
  });

  it('tells nobody in an import’s answer whom others know', async () => {
    const row = connections({ ...zora, firstName: 'Dr Zora', company: 'Own Words Ltd' });
    const alone = await join(service, 'Ben Ode', 'alone');
    const here = await imported(ben.client, 'linkedin', row);
    const there = await imported(alone.client, 'linkedin', row);
    expect({ ...here, id: '', readToken: '' }).toEqual({ ...there, id: '', readToken: '' });
    // He sees her as he named her, and where he says she works.
    const words = `query { people(degree: 1) { edges { node { name degree positions { organization { name } } } } } }`;
    const expected = {
      people: {
        edges: [
          {
            node: {
              name: 'Dr Zora Quill',
              degree: 1,
              positions: [{ organization: { name: 'Own Words Ltd' } }],
            },
          },
        ],
      },
    };
    expect(await ben.client.ask(words)).toEqual(expected);
    expect(await alone.client.ask(words)).toEqual(expected);
    expect(await byEmail(ada.client, zora.email)).toMatchObject({ name: 'Zora Quill' });
  });

  it('grows by a second person’s shared export: paths of two hops', async () => {
    const xena = { ...zora, firstName: 'Xena', url: '', email: 'xena@quill.example', company: 'Quasar Labs' };
    const found = async () => lines(await paths(ada.client, { to: { role: { role: 'astronomer' } } }));
    const before = await found();
    const ode = { firstName: 'Ben', lastName: 'Ode', email: 'ben@ode.example' };
    await imported(ada.client, 'linkedin', connections(ode));
    expect(await found()).toEqual(before);
    await imported(ben.client, 'linkedin', connections(xena), { share: 'workspace' });

    const answer = await paths(ada.client, {
      to: { organization: await organization(ada.client, 'quasar') },
    });
    expect(lines(answer)).toEqual(['Ada Park > Ben Ode > Xena Quill']);
    expect(answer.paths[0]).toMatchObject({ probability: 0.15 * 0.15, tier: 'UNSCORED', weakestHop: 0 });
    expect(
      await mutualContacts(ada.client, { to: (await byEmail(ada.client, xena.email))?.id }),
    ).toMatchObject([{ name: 'Ben Ode' }]);
    // Sharing goes one way: Ben sees Ada, whose contact he is, and still none of hers.
    expect(await peopleNames(ben.client, { degree: 1 })).toEqual(['Ada Park', 'Dr Zora Quill', 'Xena Quill']);
    expect(await peopleNames(ben.client, { degree: 2 })).toEqual([]);
    expect((await paths(ben.client, { to: { role: { role: 'engineer' } } })).paths).toEqual([]);
  });
});
