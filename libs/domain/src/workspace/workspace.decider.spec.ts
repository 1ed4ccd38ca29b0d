import { describe, expect, it } from '@jest/globals';
import { Specification } from '../../../../test/support/decider-specification.js';
import { SetPolicy } from './workspace.commands.js';
import { PolicySet, WorkspaceOpened } from './workspace.events.js';

const weights = {
  closeness: 0.5,
  interaction: 0.5,
  endorsement: 0.5,
  accepted: 0.5,
  vouch: 1,
  unconfirmed: 0.25,
};
const introductions = {
  riskBudget: 0.5,
  remindDays: 7,
  expireDays: 21,
  unansweredDays: 30,
  askAgainDays: 90,
  exposureDays: 180,
  askTargetAtOnce: false,
};

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
    known.when('SetPolicy', { evidence: { closeness: 1 } }).then(
      PolicySet('workspace', {
        visibilityDefault: 'CONTACTS',
        evidence: { ...weights, closeness: 1 },
        introductions,
      }),
    );
    known
      .given(['SetPolicy', { evidence: { closeness: 1 } }])
      .when('SetPolicy', { visibilityDefault: 'ENDS', evidence: { unconfirmed: 0, vouch: 2 } })
      .then(
        PolicySet('workspace', {
          visibilityDefault: 'ENDS',
          evidence: { ...weights, closeness: 1, unconfirmed: 0, vouch: 2 },
          introductions,
        }),
      );
  });

  it('says how introductions go, part by part', () => {
    new Specification()
      .given(['SetPolicy', { introductions: { remindDays: 3, askTargetAtOnce: true } }])
      .when('SetPolicy', { introductions: { expireDays: 10, riskBudget: 1 } })
      .then(
        PolicySet('workspace', {
          visibilityDefault: 'CONTACTS',
          evidence: weights,
          introductions: {
            ...introductions,
            remindDays: 3,
            askTargetAtOnce: true,
            expireDays: 10,
            riskBudget: 1,
          },
        }),
      );
  });

  it('takes what an event of the past did not know as usual', () => {
    const { accepted: _, vouch: __, ...knownThen } = weights;
    new Specification()
      .given(['SetPolicy', { evidence: { vouch: 2 }, introductions: { remindDays: 3 } }])
      .given(PolicySet('workspace', { visibilityDefault: 'ENDS', evidence: knownThen }))
      .when('SetPolicy', { visibilityDefault: 'WORKSPACE' })
      .then(PolicySet('workspace', { visibilityDefault: 'WORKSPACE', evidence: weights, introductions }));
  });

  it('must set something, within bounds', () => {
    expect(SetPolicy.safeParse({}).success).toBe(false);
    expect(SetPolicy.safeParse({ evidence: {} }).success).toBe(false);
    expect(SetPolicy.safeParse({ evidence: { closeness: 10.1 } }).success).toBe(false);
    expect(SetPolicy.safeParse({ evidence: { unconfirmed: 1.1 } }).success).toBe(false);
    expect(SetPolicy.safeParse({ evidence: { kindness: 1 } }).success).toBe(false);
    expect(SetPolicy.safeParse({ introductions: {} }).success).toBe(false);
    expect(SetPolicy.safeParse({ introductions: { remindDays: 0 } }).success).toBe(false);
    expect(SetPolicy.safeParse({ introductions: { expireDays: 1.5 } }).success).toBe(false);
    expect(SetPolicy.safeParse({ introductions: { riskBudget: -0.1 } }).success).toBe(false);
    expect(SetPolicy.safeParse({ introductions: { askAgainDays: 0 } }).success).toBe(true);
  });
});
