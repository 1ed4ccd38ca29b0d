import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConnectorState, IntroductionPhase, TargetState } from '#domain';
import { lines, paths } from '../support/cast.js';
import type { Client } from '../support/client.js';
import { openDemoService, type DemoService } from '../support/demo-service.js';
import { trustAtRisk, trustExposure } from '../support/risk-questions.js';

const asOf = '2026-01-01T00:00:00Z';

describe('the sample network', () => {
  let service: DemoService;
  let maya: Client;
  let operator: Client;
  beforeAll(async () => {
    service = await openDemoService();
    operator = service.with({ 'x-warmpath-workspace': 'demo' });
    maya = service.with({ 'x-warmpath-workspace': 'demo', 'x-warmpath-person': 'ext:maya' });
  });
  afterAll(() => service.close());

  it('leads Maya to the decision maker of Tidewind, over one connector or two', async () => {
    const found = await paths(maya, { to: { organization: 'ext:Tidewind' }, asOf });
    expect(lines(found).slice(0, 3)).toEqual([
      'Maya Lindqvist > Priya Raman > Ruth Castellano',
      'Maya Lindqvist > Elena Petrova > Victor Lang > Ruth Castellano',
      'Maya Lindqvist > Priya Raman > Amara Diallo > Ruth Castellano', // Amara shows her ties to everybody
    ]);
    expect(found.paths.every(({ hops }) => hops.at(-1)?.to.name === 'Ruth Castellano')).toBe(true);
  });

  // Kenji never said how close Maya is: a = 0.15. Ruth said 2 of Kenji and endorsed him with 4, both 568.625 days before.
  it.each([
    [null, 2 / 2 + 4 / 2],
    ['data analysis', 2 / 2 + (4 / 2) * 0.2],
  ])('counts what Ruth knows of Kenji, for the field %s', async (domain, fresh) => {
    const options = { ...(domain === null ? {} : { domain }) };
    const found = await paths(maya, { to: { person: 'ext:ruth' }, asOf, options });
    const direct = found.paths.find(({ hops }) => hops.length === 2 && hops[0]?.to.name === 'Kenji Mori');
    const r = fresh * 2 ** (-568.625 / 730.5);
    expect(direct?.probability).toBeCloseTo((0.15 * (r + 2 * 0.15)) / (r + 2), 12);
  });

  it.each([
    ['ext:TIDEWIND GmbH', null],
    ['ext:Tide', 'UNKNOWN_TARGET'],
    ['ext:Nowhere', 'UNKNOWN_TARGET'],
  ])('knows organisations by their whole name, whatever its form: %s', async (organization, reason) => {
    const { noPath } = await paths(maya, { to: { organization } });
    expect(noPath?.reason ?? null).toBe(reason);
  });

  it('has people in a role within an industry', async () => {
    const role = { role: 'data analyst', industry: 'wind energy' };
    const found = await paths(maya, { to: { role }, asOf });
    const targets = new Set(found.paths.map(({ hops }) => hops.at(-1)?.to.name));
    expect(targets).toEqual(new Set(['Yusuf Demir', 'Dora Klein']));
  });

  it('reaches the education director only through somebody against the change', async () => {
    const to = { person: 'ext:margaret' };
    expect((await paths(maya, { to })).noPath?.reason).toBe('ONLY_OPPOSED');
    const open = await paths(maya, { to, options: { excludeStances: [], maxHops: 2 } });
    expect(lines(open)).toEqual(['Maya Lindqvist > Ingrid Solberg > Margaret Osei']);
  });

  it('looks like no connection where the only connector is against it by her own account', async () => {
    const found = await paths(maya, { to: { person: 'ext:rosa' }, options: { excludeStances: [] } });
    expect(found.noPath?.reason).toBe('NO_CONNECTION');
  });

  it('has an island, and says whom to ask around', async () => {
    const { noPath } = await paths(maya, { to: { person: 'ext:bella' } });
    expect(noPath?.reason).toBe('NO_CONNECTION');
    expect(noPath?.askAround[0]?.person.name).toBe('Priya Raman'); // the one data analyst among Maya's contacts
    expect(noPath?.askAround[0]?.because[0]?.code).toBe('SAME_ROLE');
  });

  it('hides a path whose connector keeps his ties to himself, but not from an operator', async () => {
    const to = { person: 'ext:vera' };
    expect((await paths(maya, { to })).noPath?.reason).toBe('NO_CONNECTION');
    const seen = await paths(operator, { from: 'ext:maya', to });
    expect(lines(seen)).toEqual(['Maya Lindqvist > Samuel Adeyemi > David Cohen > Vera Lindholm']);
  });

  it('has mutual contacts, who knows the target best first', async () => {
    const { mutualContacts } = await maya.ask<{ mutualContacts: { edges: { node: { name: string } }[] } }>(
      '{ mutualContacts(to: "ext:helen") { edges { node { name } } } }',
    );
    expect(mutualContacts.edges.map(({ node }) => node.name)).toEqual(['Nadia Farouk', 'Daniel Moreau']);
  });

  it('has a stranger, who reads as full uncertainty', async () => {
    const { trust } = await maya.ask<{ trust: object }>(
      '{ trust(from: "ext:ruth", to: "ext:kit") { belief disbelief uncertainty tier evidence { kind } } }',
    );
    expect(trust).toEqual({ belief: 0, disbelief: 0, uncertainty: 1, tier: 'UNSCORED', evidence: [] });
  });

  it('has nine members among people who are only known of', async () => {
    const { people } = await operator.ask<{ people: { edges: { node: { account: string } }[] } }>(
      '{ people(first: 100) { edges { node { account } } } }',
    );
    expect(people.edges.filter(({ node }) => node.account === 'MEMBER').length).toBe(9);
  });

  it('has introductions in every phase, and parties in every state', async () => {
    type Node = Record<'phase' | 'connectorState' | 'targetState', string>;
    const { introductions } = await operator.ask<{ introductions: { edges: { node: Node }[] } }>(
      '{ introductions(first: 100) { edges { node { phase connectorState targetState } } } }',
    );
    const every = (part: keyof Node) =>
      [...new Set(introductions.edges.map(({ node }) => node[part]))].sort();
    expect(every('phase')).toEqual([...IntroductionPhase.options].sort());
    expect(every('connectorState')).toEqual([...ConnectorState.options].sort());
    expect(every('targetState')).toEqual([...TargetState.options].sort());
  });

  // Ruth's trust in Priya at the start of 2026 is the second hop of the first path: expected 0.8199625688590363.
  it('tells Priya what she would put at risk by vouching for Maya with Ruth', async () => {
    const priya = service.with({ 'x-warmpath-workspace': 'demo', 'x-warmpath-person': 'ext:priya' });
    const vouch = { seeker: 'ext:maya', withContact: 'ext:ruth' };
    const risk = await trustAtRisk(priya, { vouch }, { asOf });
    const n = (2 * (1 - 0.15)) / (1 - risk.trustNow.expected) - 2; // all of it good: P = (n + 0.3) / (n + 2)
    expect(risk.stake).toBeCloseTo(((n + 0.3) * 3) / ((n + 2) * (n + 5)), 12);
    expect(risk.verdict).toBe('WITHIN_BUDGET');
    const { items, open } = await trustExposure(priya, { asOf });
    expect(open).toBe(2);
    expect(items.map(({ seeker, withContact }) => [seeker.name, withContact.name])).toEqual([
      ['Aisha Khan', 'Nadia Farouk'],
      ['Aisha Khan', 'Yusuf Demir'],
    ]);
  });

  it('takes no imports, and says where they go', async () => {
    const { status, body } = await maya.upload('linkedin', 'First Name,Last Name\n');
    expect(status).toBe(409);
    expect(body.errors?.[0]?.message).toContain('import into workspace “mine” instead');
  });

  it('is left out where nobody wants it', async () => {
    const without = await openDemoService({ DEMO: 'off' });
    const client = without.with({ 'x-warmpath-workspace': 'demo' });
    const { people } = await client.ask<{ people: object }>('{ people { totalCount } }');
    expect(people).toEqual({ totalCount: 0 });
    await without.close();
  });
});
