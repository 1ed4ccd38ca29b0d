import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask, send } from '../support/http.js';
import { addPeople } from '../support/cast.js';
import { openService, type Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await openService();
  await addPeople(service.as(null), 'ada');
});
afterAll(() => service.close());

const WHO = { query: '{ viewer { workspace roles person { name } } }' };
const who = async (headers: Record<string, string>) =>
  (JSON.parse((await ask(service.url, WHO, headers)).text) as { data: { viewer: unknown } }).data.viewer;

describe('AUTH=open', () => {
  it('makes an operator of “mine” of whoever says nothing, and a member of whoever names a person', async () => {
    expect(await who({})).toEqual({ workspace: 'mine', roles: ['OPERATOR'], person: null });
    expect(await who({ 'x-warmpath-person': 'ext:ada' })).toEqual({
      workspace: 'mine',
      roles: ['MEMBER'],
      person: { name: 'Ada' },
    });
    expect(
      await who({ 'x-warmpath-person': 'ext:ada', 'x-warmpath-roles': 'member, operator' }),
    ).toMatchObject({
      roles: ['OPERATOR'],
      person: { name: 'Ada' },
    });
    expect(await who({ 'x-warmpath-roles': 'member' })).toMatchObject({ roles: ['MEMBER'], person: null });
  });

  it.each([
    'x-warmpath-workspace: Mine',
    'x-warmpath-workspace: a b',
    'x-warmpath-workspace: -',
    'x-warmpath-person: ada',
    'x-warmpath-person: ext:',
    'x-warmpath-person: ',
  ])('refuses %s', async (line) => {
    const [name = '', value = ''] = line.split(': ');
    expect(await ask(service.url, WHO, { [name]: value })).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });

  const doors: [string, string, string | undefined][] = [
    ['POST', '/graphql', JSON.stringify(WHO)],
    ['GET', '/graphql?query=%7Bviewer%7Bworkspace%7D%7D', undefined],
    ['POST', '/import/people', 'id,name\n'],
    ['GET', '/', undefined],
    ['GET', '/metrics', undefined],
    ['GET', '/ready', undefined],
    ['GET', '/nothing', undefined],
  ];

  it.each(doors)('answers %s %s to this machine’s own names only', async (method, path, body) => {
    const port = new URL(service.url).port;
    const to = (host: string) =>
      send(`${service.url}${path}`, {
        method,
        headers: {
          host,
          'content-type': path.startsWith('/import') ? 'text/csv' : 'application/json',
        },
        ...(body === undefined ? {} : { body }),
      });
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '0.0.0.0',
      '192.168.1.7',
      '[::]',
      '127.1',
      'localhost@evil.example',
      '2130706433',
    ]) {
      const answer = await to(host);
      expect([answer.status, answer.code]).toEqual(
        host.includes('@') ? [400, 'BAD_USER_INPUT'] : [403, 'FORBIDDEN'],
      );
    }
    for (const host of [`localhost:${port}`, '127.0.0.1', 'LOCALHOST', `[::1]:${port}`]) {
      expect((await to(host)).status).not.toBe(403);
    }
  });
});
