import { describe, expect, it } from '@jest/globals';
import { mayReplace, personCan, type Situation } from './introduction-actions.js';
import { IntroductionAction } from './introduction.vocabulary.js';

const situation = (more: Partial<Situation> = {}): Situation => ({
  connector: 'ACCEPTED',
  target: 'CONSENTED',
  phase: 'ACCEPTED',
  parties: { seeker: 'ada', connector: 'bea', target: 'cid' },
  acceptedByReport: false,
  consentedByReport: false,
  made: false,
  outcomeBy: null,
  ...more,
});
const can = (person: string, more: Partial<Situation>, withoutAccount: readonly string[] = []) =>
  personCan(situation(more), person, IntroductionAction.options, (one) => !withoutAccount.includes(one));

describe('whose word on an outcome may replace whose', () => {
  it.each([
    ['TARGET', 'CONNECTOR', true],
    ['CONNECTOR', 'SEEKER', true],
    ['SEEKER', 'SEEKER', true],
    ['CONNECTOR', 'TARGET', false],
    ['SEEKER', 'CONNECTOR', false],
    ['SEEKER', null, true],
  ] as const)('%s after %s: %s', (role, before, may) => {
    expect(mayReplace(role, before)).toBe(may);
  });
});

describe('what somebody can do next', () => {
  it('is nothing for whoever is no party', () => {
    expect(can('eve', {})).toEqual([]);
  });

  it('is the one asked, the one telling, or the one who waits and may withdraw', () => {
    const asked = { phase: 'REQUESTED', connector: 'ASKED', target: 'NOT_ASKED' } as const;
    expect(can('ada', asked)).toEqual(['WITHDRAW']);
    expect(can('bea', asked)).toEqual(['ASK_FOR_INFORMATION', 'ACCEPT', 'DECLINE']);
    expect(can('cid', asked)).toEqual([]);
    const wondering = { ...asked, connector: 'NEEDS_INFORMATION' } as const;
    expect(can('ada', wondering)).toEqual(['SUPPLY_INFORMATION', 'WITHDRAW']);
    expect(can('bea', wondering)).toEqual(['ACCEPT', 'DECLINE']);
  });

  it('is also to tell the steps of who has no account, each for whom it is', () => {
    expect(can('ada', { target: 'NOT_ASKED' }, ['bea'])).toEqual(['DECLINE', 'ASK_TARGET', 'WITHDRAW']);
    expect(can('bea', { target: 'ASKED' }, ['cid'])).toEqual(['DECLINE', 'CONSENT', 'DECLINE_TO_MEET']);
    expect(can('ada', { target: 'ASKED' }, ['bea', 'cid'])).toEqual([
      'DECLINE',
      'CONSENT',
      'DECLINE_TO_MEET',
      'WITHDRAW',
    ]);
    expect(can('cid', {}, ['bea'])).toEqual(['DECLINE', 'DECLINE_TO_MEET', 'MAKE']);
  });

  it('is not to tell again what was told; only their own word replaces it', () => {
    const told = { acceptedByReport: true, consentedByReport: true };
    expect(can('ada', told, ['bea', 'cid'])).toEqual(['DECLINE', 'DECLINE_TO_MEET', 'MAKE', 'WITHDRAW']);
    expect(can('bea', told)).toEqual(['ACCEPT', 'DECLINE', 'MAKE']);
    expect(can('cid', told)).toEqual(['CONSENT', 'DECLINE_TO_MEET']);
  });

  it('is to say how it went, of what was made, after any end, and the seeker’s to close the loop', () => {
    for (const phase of ['UNANSWERED', 'EXPIRED'] as const) {
      expect(can('ada', { phase, made: true })).toEqual(['RECORD_OUTCOME', 'CLOSE_LOOP']);
      expect(can('cid', { phase, made: true })).toEqual(['RECORD_OUTCOME']);
    }
    expect(can('bea', { phase: 'CLOSED', made: true, outcomeBy: 'SEEKER' })).toEqual(['RECORD_OUTCOME']);
    expect(can('ada', { phase: 'CLOSED', made: true, outcomeBy: 'TARGET' })).toEqual([]);
    for (const phase of ['DECLINED', 'WITHDRAWN', 'EXPIRED'] as const) {
      expect(can('ada', { phase })).toEqual(['CLOSE_LOOP']);
      expect(can('bea', { phase })).toEqual([]);
    }
  });

  it('is to close the loop of an ask that named nobody and was answered', () => {
    const answered = {
      phase: 'ANSWERED',
      target: 'NOT_ASKED',
      parties: { seeker: 'ada', connector: 'bea', target: null },
    } as const;
    expect(can('ada', answered)).toEqual(['CLOSE_LOOP']);
    expect(can('bea', answered)).toEqual([]);
    expect(can('bea', { ...answered, acceptedByReport: true })).toEqual(['ACCEPT']);
  });
});
