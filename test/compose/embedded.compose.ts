import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { done, peopleNames } from '../support/cast.js';
import { describeWhere } from '../support/not-run.js';
import { Deployment, withoutCompose } from './deployment.js';

describeWhere('the profile embedded of docker-compose.yml', withoutCompose(), () => {
  const deployment = new Deployment('docker-compose.yml');
  beforeAll(() => deployment.up('embedded'), 600_000);
  afterAll(() => deployment.down(), 120_000);

  it('is one container, and the key that tokens are signed with', async () => {
    expect(await deployment.healths()).toEqual({ embedded: 'healthy' });
  });

  it('answers whoever has a token, after a restart, too', async () => {
    const operator = await deployment.as(null, 0, 'embedded');
    await done(operator, 'addPerson', { name: 'Ada', externalIds: ['ada'] });
    expect(await peopleNames(operator)).toEqual(['Ada']);
    await deployment.restart('embedded');
    expect(await peopleNames(operator)).toEqual(['Ada']);
  }, 180_000);

  it('answers nobody without one', async () => {
    const body = JSON.stringify({ query: '{ viewer { readToken } }' });
    const headers = { 'content-type': 'application/json', 'x-warmpath-workspace': 'mine' };
    const response = await fetch(`${deployment.urlOf(0)}/graphql`, { method: 'POST', headers, body });
    expect(await response.text()).toMatch('UNAUTHENTICATED');
  });

  it('runs as nobody in particular, and writes where it keeps its data alone', async () => {
    expect((await deployment.inside('embedded', 'id', '-u')).trim()).toBe('1000');
    expect(await deployment.inside('embedded', 'touch', 'dist/here')).toMatch('Read-only file system');
    expect(await deployment.inside('embedded', 'touch', 'data/auth/here')).toMatch('Read-only file system');
    expect(await deployment.inside('embedded', 'touch', 'data/here')).toBe('');
  }, 60_000);
});
