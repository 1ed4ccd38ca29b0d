import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addOrganization, addPeople, done, employ, lines, paths, rate } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, introduction, introductions, take, writeBrief } from '../support/introduction-questions.js';
import { trustExposure } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

interface Refusal {
  readonly rejection: { readonly code: string; readonly message: string } | null;
}

/**
 * A connector's limits: a monthly cap, people and organisations never, a risk budget, seekers always. Over a limit the
 * seeker is told so before the connector is bothered, and not which limit it is; paths don't lead over them either.
 */
describe('I.3 limits of a connector', () => {
  let service: Service;
  let operator: Client;
  beforeEach(async () => {
    service = await openService(); // on 15 January 2026
    operator = service.as(null);
    await addPeople(operator, 'sam', 'con', 'tia', 'ula', 'vic');
    await rate(operator, ['con', 'sam', 4], ['tia', 'con', 4], ['ula', 'con', 4], ['vic', 'con', 2]);
    await writeBrief(as('sam'));
  });
  afterEach(() => service.close());

  const as = (name: string) => service.as(`ext:${name}`);
  const limit = (limits: object) => done(as('con'), 'setConnectorPolicy', { ...limits });
  const tries = (to: object) => as('sam').give<Refusal>('requestIntroduction', { connector: 'ext:con', to });
  const asked = (to: string) => ask(as('sam'), { connector: 'ext:con', to: { person: `ext:${to}` } });
  const to = (name: string) => ({ person: `ext:${name}` });
  const pathsTo = async (name: string, options: object = {}, more: object = {}) => {
    const found = await paths(as('sam'), { to: to(name), options, ...more });
    return found.noPath?.reason ?? lines(found);
  };
  const OVER = ['Sam > Con > Tia'];
  /** One "no" for all of them. */
  const unavailable = async (target: object) => {
    const before = (await introductions(as('con'))).length;
    const { rejection } = await tries(target);
    expect(rejection).toEqual({
      code: 'INTRODUCTION_CONNECTOR_UNAVAILABLE',
      message: 'They can’t be asked for this now: try somebody else.',
    });
    expect(await introductions(as('con'))).toHaveLength(before);
  };

  it('keeps to so many a month, and begins anew with the next one', async () => {
    await limit({ monthlyCap: 1 });
    expect(await pathsTo('tia')).toEqual(OVER);
    await take(as('con'), 'acceptIntroduction', await asked('ula'));
    await unavailable(to('tia'));
    expect(await pathsTo('tia')).toBe('NO_CONNECTOR_FREE');
    expect(await pathsTo('tia', { onlyWithCapacity: false })).toEqual(OVER);
    service.sources.setNow('2026-01-31T23:59:59Z');
    await unavailable(to('tia'));
    service.sources.setNow('2026-02-01T00:00:00Z');
    expect(await pathsTo('tia')).toEqual(OVER);
    await asked('tia');
    const then = { asOf: '2026-01-20T00:00:00Z' };
    expect(await pathsTo('tia', {}, then)).toBe('NO_CONNECTOR_FREE');
    expect(await pathsTo('tia', {}, { asOf: '2026-01-15T08:00:00Z' })).toBe('NO_CONNECTION'); // nobody was tied yet
  });

  it('asks nobody who takes on none at all, until they do', async () => {
    await limit({ monthlyCap: 0 });
    await unavailable(to('tia'));
    service.sources.pass(30);
    expect(await pathsTo('tia')).toBe('NO_CONNECTOR_FREE');
    await limit({ monthlyCap: null });
    expect(await pathsTo('tia')).toEqual(OVER);
    await asked('tia');
  });

  it('never for somebody, and never towards somebody', async () => {
    await limit({ noGoPeople: ['ext:tia'] });
    await unavailable(to('tia'));
    expect(await pathsTo('tia')).toBe('NO_CONNECTOR_FREE');
    expect(await pathsTo('ula')).toEqual(['Sam > Con > Ula']);
    await limit({ noGoPeople: ['ext:sam'] });
    await unavailable(to('ula'));
    expect(await pathsTo('ula')).toBe('NO_CONNECTOR_FREE');
    await limit({ noGoPeople: [] });
    await asked('ula');
  });

  it('never towards an organisation: to whoever works there, or to it as a whole', async () => {
    await addOrganization(operator, 'Acme');
    await employ(operator, 'tia', 'ext:Acme');
    await limit({ noGoOrganizations: ['ext:Acme'] });
    await unavailable(to('tia'));
    await unavailable({ organization: 'ext:Acme' });
    expect(await pathsTo('tia')).toBe('NO_CONNECTOR_FREE');
    expect(await pathsTo('ula')).toEqual(['Sam > Con > Ula']);
    await asked('ula');
  });

  it('never past the risk budget', async () => {
    // Closeness 4, r = 2: each of Tia and Ula has 2.3·3/(4·7) = 0.2464 at stake, and fails more often than in 1 of 24. The
    // worst 5 of 100 cases cost with one of them 0.2464·(1/24)/0.05 = 0.205 or more, up to 0.2464; with both of them
    // 0.2464·(1 + (1/24)²/0.05) = 0.255 or more.
    await limit({ budget: 0.25 });
    await take(as('con'), 'acceptIntroduction', await asked('tia'));
    const { items } = await trustExposure(as('con'));
    expect(items[0]?.stake).toBeCloseTo((2.3 * 3) / 28, 12);
    expect(items[0]?.breachProbability).toBeGreaterThan(1 / 24);
    await unavailable(to('ula'));
    await limit({ budget: 0.2 }); // below what is open already: not free at all
    expect(await pathsTo('ula')).toBe('NO_CONNECTOR_FREE');
    await unavailable({ role: { role: 'anything' } });
    const [open] = await introductions(as('con'));
    await take(as('con'), 'declineIntroduction', open?.id ?? '');
    expect(await pathsTo('ula')).toEqual(['Sam > Con > Ula']);
    await limit({ budgetWord: 'USUAL' });
    await asked('ula');
  });

  it('always for a seeker who has a standing yes: accepted with the ask, by policy', async () => {
    await limit({ standingYes: ['ext:sam'] });
    const id = await asked('tia');
    expect(await introduction(as('con'), id)).toMatchObject({
      phase: 'ACCEPTED',
      connectorState: 'ACCEPTED',
    });
    const { items } = await trustExposure(as('con'));
    expect(items).toMatchObject([{ acknowledgedBy: 'POLICY', stake: expect.closeTo((2.3 * 3) / 28, 12) }]);
    const commits = await service.warmpath.log.end(0);
    await asked('vic');
    expect(await service.warmpath.log.end(0)).toBe(commits + 1); // both in one record
  });

  it('but not past the cap or the budget', async () => {
    await limit({ standingYes: ['ext:sam'], budget: 0.25 });
    await asked('tia');
    await unavailable(to('ula'));
    await limit({ budget: 1, monthlyCap: 1 });
    await unavailable(to('ula'));
    await limit({ monthlyCap: 2 });
    const id = await asked('ula');
    expect((await introduction(as('con'), id))?.phase).toBe('ACCEPTED');
  });

  it('asks a target with a standing yes for the seeker nothing at all', async () => {
    await done(as('tia'), 'setConnectorPolicy', { standingYes: ['ext:sam'] });
    const id = await asked('tia');
    await take(as('con'), 'acceptIntroduction', id);
    expect(await introduction(as('sam'), id)).toMatchObject({
      targetState: 'CONSENTED',
      waitingFor: 'CONNECTOR',
    });
    await take(as('con'), 'makeIntroduction', id);
  });

  it('are the connector’s own to set, within bounds', async () => {
    const set = (client: Client, input: object) =>
      client.send(
        'mutation ($input: SetConnectorPolicyInput!) { setConnectorPolicy(input: $input) { receipt { position } } }',
        { input },
      );
    const code = async (client: Client, input: object) =>
      (await set(client, input)).errors?.[0]?.extensions.code;
    expect(await code(as('sam'), { connector: 'ext:con', monthlyCap: 0 })).toBe('FORBIDDEN');
    expect(await code(as('con'), { monthlyCap: -1 })).toBe('BAD_USER_INPUT');
    expect(await code(as('con'), { budget: 0.1, budgetWord: 'USUAL' })).toBe('BAD_USER_INPUT');
    expect(await code(as('con'), {})).toBe('BAD_USER_INPUT');
    expect(await pathsTo('tia')).toEqual(OVER);
  });
});
