import { describe, expect, it } from '@jest/globals';
import type { IntroductionRecord, IntroductionStep } from '#trust-graph';
import type { RequestContext } from '../graphql/request-context.js';
import { viewerCan } from './viewer-can.js';

const step = (type: string, by: string, reportedBy: string | null = null): IntroductionStep => ({
  type,
  at: 0,
  by,
  reportedBy,
  words: null,
  outcomeBy: null,
  meetingAt: null,
});

const record = (
  standing: Partial<IntroductionRecord['standing']>,
  steps: IntroductionStep[] = [],
): IntroductionRecord => ({
  introduction: 'introduction',
  seeker: 'ada',
  connector: 'bea',
  target: 'cid',
  parent: null,
  ask: { kind: 'NAMED_PERSON', organization: null, role: null, industry: null, sector: null, domain: null },
  words: null,
  standing: {
    connector: 'ASKED',
    target: 'NOT_ASKED',
    phase: 'REQUESTED',
    waitingFor: 'CONNECTOR',
    remindAt: null,
    due: null,
    ...standing,
  },
  steps: [step('IntroductionRequested', 'ada'), ...steps],
});

/** Everybody is a member but those named. */
const asking = (person: string | null, operator = false, withoutAccount: string[] = []) =>
  ({
    viewer: { workspace: 'mine', person, operator },
    people: {
      load: (id: string) => Promise.resolve({ account: withoutAccount.includes(id) ? 'CONTACT' : 'MEMBER' }),
    },
  }) as unknown as RequestContext;

describe('what a viewer can do next', () => {
  it('is their own party’s step', async () => {
    expect(await viewerCan(record({}), asking('ada'))).toEqual(['WITHDRAW']);
    expect(await viewerCan(record({}), asking('bea'))).toEqual(['ASK_FOR_INFORMATION', 'ACCEPT', 'DECLINE']);
    expect(await viewerCan(record({}), asking('dan'))).toEqual([]);
    expect(await viewerCan(record({}), asking(null))).toEqual([]);
  });

  it('is also that of a party without an account, of which they may tell', async () => {
    expect(await viewerCan(record({}), asking('ada', false, ['bea']))).toEqual([
      'ACCEPT',
      'DECLINE',
      'WITHDRAW',
    ]);
  });

  it('is any party’s for an operator, whether or not they take part', async () => {
    const all = ['ASK_FOR_INFORMATION', 'ACCEPT', 'DECLINE', 'WITHDRAW'];
    expect(await viewerCan(record({}), asking(null, true))).toEqual(all);
    expect(await viewerCan(record({}), asking('ada', true))).toEqual(all);
  });

  it('lets a connector confirm a yes that was only reported, as the latest word stands', async () => {
    const accepted = { connector: 'ACCEPTED', phase: 'ACCEPTED', target: 'ASKED' } as const;
    const reported = step('IntroductionAccepted', 'bea', 'ada');
    expect(await viewerCan(record(accepted, [reported]), asking('bea'))).toEqual(['ACCEPT', 'DECLINE']);
    const own = step('IntroductionAccepted', 'bea');
    expect(await viewerCan(record(accepted, [reported, own]), asking('bea'))).toEqual(['DECLINE']);
  });

  it('lets a better word on the outcome follow a lesser one, after the end too', async () => {
    const ended = { phase: 'OUTCOME_RECORDED', waitingFor: 'SEEKER' } as const;
    const said = { ...step('OutcomeRecorded', 'bea'), outcomeBy: 'CONNECTOR' } as const;
    const steps = [step('IntroductionMade', 'bea'), said];
    expect(await viewerCan(record(ended, steps), asking('cid'))).toEqual(['RECORD_OUTCOME']);
    expect(await viewerCan(record(ended, steps), asking('ada'))).toEqual(['CLOSE_LOOP']);
  });
});
