import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { Client } from '../support/client.js';
import { makeIssuer, type Issuer } from '../support/issuer.js';
import { openService, type Service } from '../support/service.js';

let issuer: Issuer;
let service: Service;
let operator: Client;

/** Somebody with an account, and no person in their token. */
const account = async (sub: string, claims: JWTPayload = {}): Promise<Client> => {
  const token = await issuer.token({ sub, warmpath_roles: ['member'], ...claims });
  return new Client(service.url, { authorization: `Bearer ${token}` });
};

interface Claimed {
  readonly person: { readonly id: string; readonly name: string | null; readonly account: string } | null;
  readonly rejection: { readonly code: string } | null;
}
const claim = (client: Client, input = {}): Promise<Claimed> =>
  client.give<Claimed>('claimPerson', input, 'person { id name account }');

beforeAll(async () => {
  issuer = await makeIssuer();
  service = await openService({ ...issuer.environment, RATE_LIMIT: 'off' }, []);
  operator = new Client(service.url, { authorization: `Bearer ${await issuer.token({ sub: 'office' })}` });
  await operator.give('addPerson', { name: 'Ann Arbor', emails: ['ann@example.org'], externalIds: ['ann'] });
  await operator.give('addPerson', { name: 'Bob Boston', emails: ['bob@example.org'], externalIds: ['bob'] });
});
afterAll(async () => {
  await service.close();
  issuer.remove();
});

const idOf = async (externalId: string) =>
  (await operator.ask<{ person: { id: string } }>(`{ person(by: { externalId: "${externalId}" }) { id } }`))
    .person.id;

describe('an account without a person', () => {
  it('sees nobody, and may do nothing in anybody’s name', async () => {
    const stranger = await account('stranger');
    const seen = await stranger.send(
      `{ viewer { person { id } } people { totalCount } organizations { totalCount } person(by: { externalId: "ann" }) { id } }`,
    );
    expect(seen.data).toEqual({
      viewer: { person: null },
      people: { totalCount: 0, edges: undefined },
      organizations: { totalCount: 0 },
      person: null,
    });
    for (const [mutation, input] of [
      ['addPerson', { name: 'Mallory' }],
      ['endorse', { from: await idOf('ann'), person: await idOf('bob'), competency: 'Go', strength: 5 }],
      ['setPolicy', { visibilityDefault: 'WORKSPACE' }],
    ] as const) {
      await expect(stranger.give(mutation, input)).rejects.toThrow(/FORBIDDEN|NOT_FOUND/);
    }
  });
});

describe('claiming a person', () => {
  it('takes over the record with one’s verified e-mail address, whatever its case, and acts as them from then on', async () => {
    const ann = await account('ann-1', { email: 'ANN@example.org', email_verified: true });
    const { person } = await claim(ann);
    expect(person).toMatchObject({ id: await idOf('ann'), account: 'MEMBER' });
    const { viewer } = await ann.ask<{ viewer: { person: { id: string } } }>('{ viewer { person { id } } }');
    expect(viewer.person.id).toBe(person?.id);
  });

  it('is remembered: questions of that account need nobody who decides any more', async () => {
    const ann = await account('ann-1');
    const asked = '{ viewer { person { id } } }';
    const before = await ann.send(asked);
    const preview = jest.spyOn(service.warmpath.recorder, 'preview').mockRejectedValue(new Error('away'));
    expect(await ann.send(asked)).toEqual(before);
    preview.mockRestore();
  });

  it('gives the same account the same person again, by any token of theirs', async () => {
    const again = await account('ann-1', { email: 'other@example.org', email_verified: true, name: 'Other' });
    expect((await claim(again)).person?.id).toBe(await idOf('ann'));
  });

  it('gives nobody else a record that is claimed', async () => {
    const thief = await account('ann-2', { email: 'ann@example.org', email_verified: true });
    expect(await claim(thief)).toMatchObject({ person: null, rejection: { code: 'PERSON_ALREADY_CLAIMED' } });
  });

  it.each([[false], ['false'], [undefined], [1], ['yes']])(
    'believes no e-mail address whose verification is %j',
    async (verified) => {
      const client = await account(`bob-${String(verified)}`, {
        email: 'bob@example.org',
        email_verified: verified,
        name: 'Not Bob',
      });
      const { person } = await claim(client);
      expect(person).toMatchObject({ name: 'Not Bob', account: 'MEMBER' });
      expect(person?.id).not.toBe(await idOf('bob'));
    },
  );

  it('takes a name and nothing else from the client: an input can’t name an account', async () => {
    const client = await account('eve');
    const { errors } = await client.send(
      'mutation ($input: ClaimPersonInput!) { claimPerson(input: $input) { person { id } } }',
      {
        input: {
          name: 'Eve',
          issuer: 'https://login.example',
          subject: 'ann-1',
          verifiedEmail: 'ann@example.org',
        },
      },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await claim(client, { name: 'Eve' })).person?.name).toBe('Eve');
  });

  it('makes somebody else of the same account in another workspace', async () => {
    const elsewhere = await account('ann-1', {
      warmpath_workspace: 'other',
      email: 'ann@example.org',
      email_verified: true,
    });
    const { person } = await claim(elsewhere, { name: 'Ann' });
    expect(person).toMatchObject({ name: 'Ann' });
    expect(person?.id).not.toBe(await idOf('ann'));
  });

  it('lets a member act for themself only, whatever they say', async () => {
    const ann = await account('ann-1');
    const forBob = ann.give('describeRelationship', {
      from: await idOf('bob'),
      with: await idOf('ann'),
      closeness: 5,
    });
    await expect(forBob).rejects.toThrow(/FORBIDDEN|NOT_FOUND/);
    const paths = await ann.send(
      `{ introductionPaths(from: "ext:bob", to: { person: "ext:ann" }) { readToken } }`,
    );
    expect(paths.errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|NOT_FOUND/);
  });
});
