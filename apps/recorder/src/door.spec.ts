import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { COMMAND_BYTES } from '#recording';
import { readSettings, type RecordingRole } from '#runtime';
import { RecordingStage } from '../../../test/support/recording-stage.js';
import { SaidAssignment } from '../../../test/support/said-assignment.js';
import { createDoor } from './door.js';

const SECRET = 'the secret of the recorders';
let stage: RecordingStage;
let door: FastifyInstance;
let role: RecordingRole | null;

beforeEach(async () => {
  stage = await RecordingStage.open();
  const { log, recorder } = stage;
  role = { settings: readSettings({}), log, recorder, close: async () => undefined };
  door = createDoor(SECRET, () => role, pino({ level: 'silent' }));
});
afterEach(async () => {
  await door.close();
  await stage.close();
});

const order = () => ({ ...stage.order('AddOrganization', { name: 'Acme' }), deadline: 1_000 });
const sent = async (payload: object, authorization = `Bearer ${SECRET}`, url = '/commands') => {
  const answer = await door.inject({ method: 'POST', url, payload, headers: { authorization } });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
};

describe('the door of a recorder', () => {
  it.each(['', 'Bearer', `Bearer ${SECRET}x`, `Bearer ${SECRET.slice(0, -1)}`, SECRET])(
    'is shut for whoever has not the secret, and has %p',
    async (authorization) => {
      for (const url of ['/commands', '/previews'])
        expect((await sent(order(), authorization, url)).status).toBe(401);
      expect(await stage.commits()).toEqual([]);
    },
  );

  it('takes a command', async () => {
    expect(await sent(order())).toMatchObject({ status: 200, body: { outcome: 'ok' } });
  });

  it.each<[string, (good: ReturnType<typeof order>) => object]>([
    ['workspace', (good) => ({ ...good, workspace: 'Not A Workspace' })],
    ['commandId', (good) => ({ ...good, commandId: 'one' })],
    ['actor', (good) => ({ ...good, actor: { person: null } })],
    ['occurredAt', (good) => ({ ...good, occurredAt: 'yesterday' })],
    ['deadline', (good) => ({ ...good, deadline: 0 })],
    ['command.type', (good) => ({ ...good, command: { type: 'Explode', data: {} } })],
    ['name', (good) => ({ ...good, command: { type: 'AddOrganization', data: { name: '' } } })],
    ['other', (good) => ({ ...good, other: 1 })],
  ])('refuses what is no command for its %s, and says why', async (field, spoilt) => {
    const { status, body } = await sent(spoilt(order()));
    expect(status).toBe(400);
    expect(body['message']).toContain(field);
    expect(await stage.commits()).toEqual([]);
  });

  it('takes no body that is larger than any command', async () => {
    const data = { name: 'x'.repeat(COMMAND_BYTES) };
    expect((await sent({ ...order(), command: { type: 'AddOrganization', data } })).status).toBe(413);
  });

  it('answers within the deadline that it does not know yet, and the same command gets its answer later', async () => {
    const release = stage.log.hold();
    const waiting = { ...order(), deadline: 50 };
    expect(await sent(waiting)).toMatchObject({ status: 200, body: { outcome: 'unknown' } });
    release();
    expect(await sent(waiting)).toMatchObject({ status: 200, body: { outcome: 'ok' } });
    expect(await stage.commits()).toHaveLength(1);
  });

  it('names who decides where that is another one', async () => {
    const owner = stage.another({ name: 'owner', url: 'http://owner:3000' });
    await owner.started();
    const recorder = stage.another({ name: 'it', url: 'http://it:3000' }, new SaidAssignment('OTHERS'));
    if (role) role = { ...role, recorder };
    await expect(sent(order())).resolves.toMatchObject({ status: 421 });
    while (recorder.served[0]?.foldedUpTo !== (await stage.log.end(0))) await sent(order());
    expect(await sent(order())).toEqual({ status: 421, body: { url: 'http://owner:3000' } });
    expect(await sent(order(), undefined, '/previews')).toMatchObject({ status: 421 });
    await Promise.all([owner.close(), recorder.close()]);
  });

  it('says that it lives, whether it is ready, and what it decides for', async () => {
    const at = async (url: string) => {
      const { statusCode, body } = await door.inject({ url });
      return [statusCode, body];
    };
    expect(await at('/live')).toEqual([200, '{"status":"ok"}']);
    expect(await at('/ready')).toEqual([200, '{"status":"ok","lag":0,"decides":[0]}']);
    await sent(order());
    expect((await at('/metrics'))[1]).toMatch(
      /warmpath_request_seconds_count\{door="commands",outcome="ok"\} 1/,
    );
    role = null;
    expect(await at('/ready')).toEqual([503, '{"status":"starting"}']);
    expect((await sent(order())).status).toBe(503);
    expect((await at('/'))[0]).toBe(404);
  });
});
