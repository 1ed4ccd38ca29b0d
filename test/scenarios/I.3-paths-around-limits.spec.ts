import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addOrganization,
  addPeople,
  csv,
  done,
  employ,
  imported,
  lines,
  paths,
  rate,
  refusal,
} from '../support/cast.js';
import type { Client } from '../support/client.js';
import { ask, introduction, take, writeBrief } from '../support/introduction-questions.js';
import { trustAtRisk } from '../support/risk-questions.js';
import { openService, type Service } from '../support/service.js';

/**
 * Con and Ben both know Tia, Con better: paths go around whoever is not free, come back to them once they are, and never
 * tell which limit it was. The service starts on 15 January 2026 at 9:00.
 */
describe('I.3 paths around limits', () => {
  let service: Service;
  let operator: Client;
  beforeEach(async () => {
    service = await openService();
    operator = service.as(null);
    await addPeople(operator, 'sam', 'con', 'ben', 'tia', 'ula', 'vic');
    await rate(operator, ['con', 'sam', 4], ['ben', 'sam', 4], ['tia', 'con', 4], ['tia', 'ben', 2]);
    await rate(operator, ['ula', 'con', 4]);
    await addOrganization(operator, 'Acme');
    await employ(operator, 'tia', 'ext:Acme');
    // Sam has let somebody down before: without that his failing would be too rare to use up a budget.
    await imported(operator, 'evidence', csv('from,to,good,bad,at,domain', 'vic,sam,0,4,2026-01-15,'));
    await writeBrief(as('sam'));
  });
  afterEach(() => service.close());

  const as = (name: string) => service.as(`ext:${name}`);
  const limit = (limits: object, who = 'con') => done(as(who), 'setConnectorPolicy', { ...limits });
  const asked = (to: string, connector = 'con') =>
    ask(as('sam'), { connector: `ext:${connector}`, to: { person: `ext:${to}` } });
  const toTia = (options: object = {}, more: object = {}) =>
    paths(as('sam'), { to: { person: 'ext:tia' }, options, ...more });
  const [OVER_CON, OVER_BEN] = ['Sam > Con > Tia', 'Sam > Ben > Tia'];

  /** Con vouches for Sam with Ula: 2.3·3/(4·7) = 0.246 at stake, and fails more often than in 1 of 20. */
  const vouch = async () => {
    const proposal = { seeker: 'ext:sam', withContact: 'ext:ula' };
    const { quote, breachProbability } = await trustAtRisk(as('con'), { vouch: proposal });
    expect(breachProbability).toBeGreaterThan(0.05); // so that the worst 5 of 100 cases lose all of it
    await done(as('con'), 'giveVouch', { ...proposal, knowsPerson: true, knowsFit: true, quote });
  };

  const limits: Record<string, () => Promise<unknown>> = {
    'a month that is full': async () => {
      await limit({ monthlyCap: 1 });
      await take(as('con'), 'acceptIntroduction', await asked('ula'));
    },
    'a seeker whom they keep out': () => limit({ noGoPeople: ['ext:sam'] }),
    'a target whom they keep out': () => limit({ noGoPeople: ['ext:tia'] }),
    'an organisation that they keep out': () => limit({ noGoOrganizations: ['ext:Acme'] }),
    'a risk budget that is used up': async () => {
      await vouch();
      await limit({ budget: 0.2 });
    },
  };
  const lifted = {
    monthlyCap: null,
    noGoPeople: [],
    noGoOrganizations: [],
    budget: null,
  };

  it.each(Object.entries(limits))(
    'lead over somebody else for %s, and back once it is lifted',
    async (_, set) => {
      expect(lines(await toTia())).toEqual([OVER_CON, OVER_BEN]);
      await set();
      expect(lines(await toTia())).toEqual([OVER_BEN]);
      expect(lines(await toTia({ onlyWithCapacity: false }))).toEqual([OVER_CON, OVER_BEN]);
      const request = { connector: 'ext:con', to: { person: 'ext:tia' } };
      expect(await refusal(as('sam'), 'requestIntroduction', request)).toBe(
        'INTRODUCTION_CONNECTOR_UNAVAILABLE',
      );

      service.sources.pass(5);
      await limit(lifted);
      expect(lines(await toTia())).toEqual([OVER_CON, OVER_BEN]);
      expect(lines(await toTia({}, { asOf: '2026-01-18T00:00:00Z' }))).toEqual([OVER_BEN]); // as it was then
      await asked('tia');
    },
  );

  it('say the same of every limit where nobody else is free', async () => {
    await limit({ monthlyCap: 0 }, 'ben');
    const said = [];
    for (const set of Object.values(limits)) {
      await set();
      said.push(await toTia());
      await limit(lifted);
      service.sources.pass(91); // a new month, and the same may be asked again
    }
    const [first, ...others] = said.map(({ noPath }) => ({ reason: noPath?.reason, text: noPath?.text }));
    expect(first?.reason).toBe('NO_CONNECTOR_FREE');
    expect(first?.text).not.toMatch(/month|budget|risk|organi[sz]ation|never|Con\b|Ben\b/i);
    expect(others).toEqual(Array(4).fill(first));
  });

  it('count the month by its name, over the turn of the year too', async () => {
    service.sources.setNow('2026-12-31T23:59:59Z');
    await limit({ monthlyCap: 1 });
    await take(as('con'), 'acceptIntroduction', await asked('ula'));
    expect(lines(await toTia())).toEqual([OVER_BEN]);
    service.sources.setNow('2027-01-01T00:00:00Z');
    expect(lines(await toTia())).toEqual([OVER_CON, OVER_BEN]);
    await take(as('con'), 'acceptIntroduction', await asked('tia'));
    expect(lines(await toTia())).toEqual([OVER_BEN]);
    expect(lines(await toTia({}, { asOf: '2026-12-31T23:59:58Z' }))).toEqual([OVER_CON, OVER_BEN]);
    expect(lines(await toTia({}, { asOf: '2026-12-31T23:59:59Z' }))).toEqual([OVER_BEN]);
  });

  it('come back when a vouch lapses, after 180 days', async () => {
    await vouch();
    await limit({ budget: 0.2 });
    service.sources.setNow('2026-07-14T08:59:59Z');
    await service.warmpath.recorder.tick();
    expect(lines(await toTia())).toEqual([OVER_BEN]);
    service.sources.setNow('2026-07-14T09:00:00Z');
    await addPeople(operator, 'wes'); // before any command, what was due by then is written
    expect(lines(await toTia())).toEqual([OVER_CON, OVER_BEN]);
    expect(lines(await toTia({}, { asOf: '2026-07-14T08:59:59Z' }))).toEqual([OVER_BEN]);
  });

  it('don’t lead over a second connector either who keeps one of the two out', async () => {
    await addPeople(operator, 'zoe');
    await rate(operator, ['zoe', 'con', 3], ['con', 'ben', 3]);
    const toZoe = async () => lines(await paths(as('sam'), { to: { person: 'ext:zoe' } }));
    const [direct, overBoth] = ['Sam > Con > Zoe', 'Sam > Ben > Con > Zoe'];
    expect(await toZoe()).toEqual([direct, overBoth]);
    await limit({ noGoPeople: ['ext:sam'] });
    expect(await toZoe()).toEqual([]);
    await limit({ noGoPeople: [] });
    await limit({ noGoPeople: ['ext:sam'] }, 'ben');
    expect(await toZoe()).toEqual([direct]);
  });

  it('are no matter of asking where a standing yes answers: at once, as the connector’s own word', async () => {
    await limit({ standingYes: ['ext:sam'] });
    const id = await asked('tia');
    const seen = await introduction(as('sam'), id);
    expect(seen?.history).toEqual([
      {
        type: 'IntroductionRequested',
        at: '2026-01-15T09:00:00Z',
        by: 'Sam',
        reportedBy: null,
        reason: null,
      },
      { type: 'IntroductionAccepted', at: '2026-01-15T09:00:00Z', by: 'Con', reportedBy: null, reason: null },
    ]);
    expect(seen).toMatchObject({
      phase: 'ACCEPTED',
      waitingFor: 'CONNECTOR',
      viewerCan: ['DECLINE', 'ASK_TARGET', 'WITHDRAW'], // Con has no account: Sam may tell of the first two
    });
    // For Sam alone: whoever else asks is answered by Con themself.
    await writeBrief(as('ben'));
    const other = await ask(as('ben'), { connector: 'ext:con', to: { person: 'ext:ula' } });
    expect((await introduction(as('ben'), other))?.phase).toBe('REQUESTED');
  });
});
