import { describe, expect, it } from '@jest/globals';
import { Specification } from '../../../../test/support/decider-specification.js';
import { SetPolicy } from './workspace.commands.js';
import { PolicySet, WorkspaceOpened } from './workspace.events.js';

const defaults = { closeness: 0.5, interaction: 0.5, endorsement: 0.5, unconfirmed: 0.25 };

describe('opening a workspace', () => {
  it('fixes half-life and base rate: two years and 0.15 unless said otherwise', () => {
    new Specification()
      .when('OpenWorkspace', {})
      .then(WorkspaceOpened('workspace', { halfLifeSeconds: 63_115_200, baseRate: 0.15 }));
    new Specification()
      .when('OpenWorkspace', { halfLifeDays: 10, baseRate: 0.5 })
      .then(WorkspaceOpened('workspace', { halfLifeSeconds: 864_000, baseRate: 0.5 }));
  });

  it('happens once', () => {
    new Specification()
      .given(['OpenWorkspace', {}])
      .when('OpenWorkspace', {})
      .thenRefused('WORKSPACE_ALREADY_OPEN');
  });
});

describe('setting the policy', () => {
  it('records the whole policy: what was not named stays', () => {
    const known = new Specification();
    known
      .when('SetPolicy', { evidence: { closeness: 1 } })
      .then(
        PolicySet('workspace', { visibilityDefault: 'CONTACTS', evidence: { ...defaults, closeness: 1 } }),
      );
    known
      .given(['SetPolicy', { evidence: { closeness: 1 } }])
      .when('SetPolicy', { visibilityDefault: 'ENDS', evidence: { unconfirmed: 0 } })
      .then(
        PolicySet('workspace', {
          visibilityDefault: 'ENDS',
          evidence: { ...defaults, closeness: 1, unconfirmed: 0 },
        }),
      );
  });

  it('must set something, within bounds', () => {
    expect(SetPolicy.safeParse({}).success).toBe(false);
    expect(SetPolicy.safeParse({ evidence: {} }).success).toBe(false);
    expect(SetPolicy.safeParse({ evidence: { closeness: 10.1 } }).success).toBe(false);
    expect(SetPolicy.safeParse({ evidence: { unconfirmed: 1.1 } }).success).toBe(false);
    expect(SetPolicy.safeParse({ evidence: { kindness: 1 } }).success).toBe(false);
  });
});
