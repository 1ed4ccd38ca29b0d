import { describe, expect, it } from '@jest/globals';
import { idNumber } from '../../../../test/support/decider-specification.js';
import { ada, bea, cid, everybody } from '../../../../test/support/introduction-stage.js';
import { OrganizationAdded } from '../organization/organization.events.js';
import type { ConnectorPolicy } from './connector-policies.js';
import { SetConnectorPolicy } from './connector-policy.commands.js';
import { ConnectorPolicySet } from './connector-policy.events.js';

const clinic = idNumber(11);
const world = () =>
  everybody().given(
    OrganizationAdded(clinic, { organization: clinic, name: 'Clinic', industry: null, sector: null }),
  );
const set = (policy: Partial<ConnectorPolicy>) =>
  ConnectorPolicySet(`connector/${bea}`, {
    connector: bea,
    monthlyCap: null,
    budget: null,
    noGoPeople: [],
    noGoOrganizations: [],
    standingYes: [],
    vouchStrictness: 'REFUSE',
    ...policy,
  });

describe('setting a connector’s policy', () => {
  it('records it whole: what was not named stays, and nothing means the usual', () => {
    const known = world();
    known.when('SetConnectorPolicy', { connector: bea, monthlyCap: 3 }).then(set({ monthlyCap: 3 }));
    known
      .given(['SetConnectorPolicy', { connector: bea, monthlyCap: 3, noGoPeople: [ada] }])
      .when('SetConnectorPolicy', {
        connector: bea,
        noGoOrganizations: [clinic],
        standingYes: [cid],
        vouchStrictness: 'WARN',
      })
      .then(
        set({
          monthlyCap: 3,
          noGoPeople: [ada],
          noGoOrganizations: [clinic],
          standingYes: [cid],
          vouchStrictness: 'WARN',
        }),
      );
  });

  it('takes the cap away again, and lists too', () => {
    world()
      .given(['SetConnectorPolicy', { connector: bea, monthlyCap: 3, noGoPeople: [ada] }])
      .when('SetConnectorPolicy', { connector: bea, monthlyCap: null, noGoPeople: [] })
      .then(set({}));
  });

  it.each([
    ['CAREFUL', 0.25],
    ['USUAL', 0.5],
    ['GENEROUS', 1],
  ] as const)('knows a %s budget as a figure', (budgetWord, budget) => {
    world().when('SetConnectorPolicy', { connector: bea, budgetWord }).then(set({ budget }));
  });

  it('takes a budget as a figure, keeps it, and goes back to the workspace’s', () => {
    const known = world().given(['SetConnectorPolicy', { connector: bea, budget: 0.7 }]);
    known
      .when('SetConnectorPolicy', { connector: bea, vouchStrictness: 'WARN' })
      .then(set({ budget: 0.7, vouchStrictness: 'WARN' }));
    known.when('SetConnectorPolicy', { connector: bea, budget: 0 }).then(set({ budget: 0 }));
    known.when('SetConnectorPolicy', { connector: bea, budget: null }).then(set({}));
  });

  it('names only people and organisations that are there', () => {
    const stranger = idNumber(99);
    world().when('SetConnectorPolicy', { connector: stranger, monthlyCap: 1 }).thenRefused('PERSON_UNKNOWN');
    world()
      .when('SetConnectorPolicy', { connector: bea, noGoPeople: [ada, stranger] })
      .thenRefused('PERSON_UNKNOWN');
    world()
      .when('SetConnectorPolicy', { connector: bea, standingYes: [stranger] })
      .thenRefused('PERSON_UNKNOWN');
    world()
      .when('SetConnectorPolicy', { connector: bea, noGoOrganizations: [stranger] })
      .thenRefused('ORGANIZATION_UNKNOWN');
  });

  it('sets something, within bounds, and the budget in one way', () => {
    const isFine = (policy: object) => SetConnectorPolicy.safeParse({ connector: bea, ...policy }).success;
    expect(isFine({})).toBe(false);
    expect(isFine({ monthlyCap: 1.5 })).toBe(false);
    expect(isFine({ monthlyCap: -1 })).toBe(false);
    expect(isFine({ monthlyCap: 1_001 })).toBe(false);
    expect(isFine({ budget: 100.1 })).toBe(false);
    expect(isFine({ budget: 0.5, budgetWord: 'USUAL' })).toBe(false);
    expect(isFine({ noGoPeople: Array.from({ length: 501 }, (_, n) => idNumber(n)) })).toBe(false);
    expect(isFine({ monthlyCap: 0, budget: 0 })).toBe(true);
  });
});
