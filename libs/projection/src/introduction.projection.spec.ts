import { describe, expect, it } from '@jest/globals';
import {
  BriefWritten,
  CapacityChanged,
  ConnectorPolicySet,
  ExposureLapsed,
  InformationAsked,
  IntroductionAccepted,
  IntroductionDeclined,
  IntroductionExpired,
  IntroductionMade,
  IntroductionRequested,
  IntroductionUnanswered,
  IntroductionWithdrawn,
  LoopClosed,
  MeetingBooked,
  MeetingConsented,
  OutcomeRecorded,
  ProofAdded,
  Reminded,
  VouchGiven,
  VouchWithdrawn,
  type FrozenRisk,
  type IntroductionPhase,
  type NewEvent,
  type Standing,
} from '#domain';
import { NOON, changesOf, evidence, idNumber, time } from '../../../test/support/projected-events.js';

const [ada, bea, cem, dan] = [idNumber(1), idNumber(2), idNumber(3), idNumber(4)];
const [introduction, parent, vouch, acme] = [idNumber(20), idNumber(21), idNumber(22), idNumber(23)];

const now: Standing = {
  connector: 'ASKED',
  target: 'NOT_ASKED',
  phase: 'REQUESTED',
  waitingFor: 'CONNECTOR',
  remindAt: '2026-03-01T12:00:10Z',
  due: '2026-03-01T12:01:00Z',
};
const standing = { ...now, remindAt: NOON + 10, due: NOON + 60 };
const step = (type: string, more: object = {}) => ({
  type,
  at: NOON,
  by: null,
  reportedBy: null,
  words: null,
  outcomeBy: null,
  meetingAt: null,
  ...more,
});
const within = (phase: IntroductionPhase) => ({ introduction, by: null, now: { ...now, phase } });
const end = { change: 'vouchEnd', item: introduction, at: NOON };

const risk: FrozenRisk = {
  connector: bea,
  seeker: ada,
  contact: cem,
  domain: 'Law',
  stake: 0.2,
  breachProbability: 0.1,
  coefficients: 'hand-1',
  lapsesAt: time,
};
const frozen = {
  change: 'vouch',
  connector: bea,
  seeker: ada,
  contact: cem,
  stake: 0.2,
  breachProbability: 0.1,
  domain: 'Law',
  at: NOON,
};

describe('what an introduction means for the graph', () => {
  it('a request: who takes part, the ask and its words as they are', () => {
    const ask = {
      kind: 'OPEN' as const,
      organization: acme,
      role: 'Clerk',
      industry: null,
      sector: null,
      domain: 'Law',
    };
    const asked = { introduction, seeker: ada, connector: bea, target: null, parent, ask };
    const words = { people: [ada], box: 'ask' };
    expect(changesOf(IntroductionRequested(introduction, { ...asked, by: ada, now }), [words])).toEqual([
      { change: 'introduction', ...asked, words, step: step('IntroductionRequested', { by: ada }), standing },
    ]);
  });

  it('a step: whose word it is, who told of it, what they wrote', () => {
    const [words, told] = [{ people: [bea], box: 'why' }, { reportedby: ada }];
    const event = InformationAsked(introduction, { introduction, by: bea, now });
    expect(changesOf({ ...event, ...told }, [words])).toEqual([
      {
        change: 'introductionStep',
        introduction,
        step: step('InformationAsked', { by: bea, reportedBy: ada, words }),
        standing,
      },
    ]);
  });

  it('consent, a reminder and the introduction itself: a step each, no evidence', () => {
    const events = [
      MeetingConsented(introduction, { ...within('ACCEPTED'), how: 'CALL' }),
      Reminded(introduction, { ...within('REQUESTED'), whom: 'CONNECTOR' }),
      IntroductionMade(introduction, { ...within('MADE'), how: null }),
    ];
    for (const event of events) {
      expect(changesOf(event)).toMatchObject([
        { change: 'introductionStep', step: step(event.type.replace('.v1', '')) },
      ]);
    }
  });

  it('a meeting that was booked: when it is to be', () => {
    const booked = MeetingBooked(introduction, { ...within('MEETING_BOOKED'), at: '2026-03-01T12:00:30Z' });
    expect(changesOf(booked)).toMatchObject([{ step: step('MeetingBooked', { meetingAt: NOON + 30 }) }]);
  });

  it('an acceptance: evidence of the connector’s trust, and what they stake', () => {
    const accepted = {
      ...within('ACCEPTED'),
      by: bea,
      how: null,
      connector: bea,
      seeker: ada,
      acknowledgedBy: 'POLICY' as const,
      risk,
      good: 0.25,
      unconfirmed: true,
    };
    const first = {
      change: 'introductionStep',
      introduction,
      step: step('IntroductionAccepted', { by: bea }),
      standing: { ...standing, phase: 'ACCEPTED' },
    };
    expect(changesOf(IntroductionAccepted(introduction, accepted))).toEqual([
      first,
      evidence(bea, ada, {
        kind: 'ACCEPTED',
        good: 0.25,
        slot: `accepted:${introduction}`,
        unconfirmed: true,
      }),
      { ...frozen, item: introduction, introduction, acknowledgedBy: 'POLICY' },
    ]);
    const bare = IntroductionAccepted(introduction, { ...accepted, risk: null, good: null });
    expect(changesOf(bare)).toEqual([first]);
  });

  it('an end, whichever it is: the connector is free again', () => {
    const ends: readonly [IntroductionPhase, NewEvent][] = [
      ['DECLINED', IntroductionDeclined(introduction, { ...within('DECLINED'), how: null })],
      ['WITHDRAWN', IntroductionWithdrawn(introduction, within('WITHDRAWN'))],
      ['EXPIRED', IntroductionExpired(introduction, within('EXPIRED'))],
      ['UNANSWERED', IntroductionUnanswered(introduction, within('UNANSWERED'))],
      ['CLOSED', LoopClosed(introduction, within('CLOSED'))],
    ];
    for (const [phase, event] of ends) {
      expect(changesOf(event)).toEqual([
        {
          change: 'introductionStep',
          introduction,
          step: step(event.type.replace('.v1', '')),
          standing: { ...standing, phase },
        },
        end,
      ]);
    }
  });

  const outcome = {
    subject: introduction,
    introduction,
    connector: bea,
    by: cem,
    role: 'TARGET' as const,
    outcome: 'BAD' as const,
    severity: 0.5,
    domain: 'Law',
    evidence: [
      { from: cem, to: bea, witnessed: false, good: 0, bad: 1.5 },
      { from: dan, to: bea, witnessed: true, good: 0, bad: 0.3 },
    ],
    silenced: [{ from: bea, to: ada }],
    now: { ...now, phase: 'OUTCOME_RECORDED' as const },
  };
  const judged = (slot: string) => [
    evidence(cem, bea, { kind: 'OUTCOME', bad: 1.5, domain: 'Law', slot }),
    evidence(dan, bea, { kind: 'WITNESSED_OUTCOME', bad: 0.3, domain: 'Law', slot }),
    { change: 'evidenceEnd', from: bea, to: ada, slot, until: NOON },
  ];

  it('an outcome: evidence on every tie that it speaks of, an end on those that it no longer does', () => {
    expect(changesOf(OutcomeRecorded(introduction, outcome))).toEqual([
      {
        change: 'introductionStep',
        introduction,
        step: step('OutcomeRecorded', { by: cem, outcomeBy: 'TARGET' }),
        standing: { ...standing, phase: 'OUTCOME_RECORDED' },
      },
      ...judged(`outcome:${introduction}`),
      end,
      { change: 'vouchOutcome', item: introduction, failed: true, at: NOON },
    ]);
  });

  it('the outcome of a vouch: the same without a step', () => {
    const ofVouch = { ...outcome, subject: vouch, introduction: null, now: null };
    expect(changesOf(OutcomeRecorded(vouch, ofVouch))).toEqual([
      ...judged(`outcome:${vouch}`),
      { ...end, item: vouch },
      { change: 'vouchOutcome', item: vouch, failed: true, at: NOON },
    ]);
  });

  it('that a vouch held, unless it failed; and nothing of it on the seeker’s own word', () => {
    const saying = (more: Partial<typeof outcome> | { outcome: 'GOOD' | 'NEUTRAL' } | { role: 'SEEKER' }) =>
      changesOf(OutcomeRecorded(introduction, { ...outcome, ...more })).filter(
        ({ change }) => change === 'vouchOutcome',
      );
    for (const kind of ['GOOD', 'NEUTRAL'] as const)
      expect(saying({ outcome: kind })).toMatchObject([{ failed: false }]);
    expect(saying({ role: 'SEEKER' })).toEqual([]);
  });
});

describe('what vouches, limits and briefs mean for the graph', () => {
  it('a vouch: evidence and a stake until it is withdrawn, or lapses', () => {
    const given = {
      vouch,
      connector: bea,
      seeker: ada,
      contact: cem,
      domain: 'Law',
      organization: acme,
      knowsPerson: true,
      knowsFit: true,
      acknowledgedBy: 'PERSON' as const,
      risk,
      good: 1,
    };
    const slot = `vouch:${vouch}`;
    expect(changesOf(VouchGiven(vouch, given))).toEqual([
      evidence(bea, ada, { kind: 'VOUCH', good: 1, domain: 'Law', slot }),
      { ...frozen, item: vouch, introduction: null, acknowledgedBy: 'PERSON' },
    ]);
    expect(changesOf(VouchWithdrawn(vouch, { vouch, connector: bea, seeker: ada }))).toEqual([
      { change: 'evidenceEnd', from: bea, to: ada, slot, until: NOON },
      { ...end, item: vouch },
    ]);
    expect(changesOf(ExposureLapsed(vouch, { item: vouch, connector: bea }))).toEqual([
      { ...end, item: vouch },
    ]);
  });

  it('capacity: from now on, and from when there is room again', () => {
    const capacity = { change: 'capacity', person: bea };
    const full = { connector: bea, free: false, freeFrom: '2026-03-01T12:00:09Z' };
    expect(changesOf(CapacityChanged(bea, full))).toEqual([
      { ...capacity, free: false, freeFrom: NOON + 9, at: NOON },
    ]);
    expect(changesOf(CapacityChanged(bea, { connector: bea, free: true, freeFrom: null }))).toEqual([
      { ...capacity, free: true, freeFrom: null, at: NOON },
    ]);
  });

  it('a connector’s policy: the limits that paths and risks know', () => {
    const limits = { budget: 0.25, noGoPeople: [ada], noGoOrganizations: [acme] };
    const others = { monthlyCap: 3, standingYes: [cem], vouchStrictness: 'WARN' as const };
    expect(changesOf(ConnectorPolicySet(bea, { connector: bea, ...limits, ...others }))).toEqual([
      { change: 'limits', person: bea, ...limits, at: NOON },
    ]);
  });

  it('a brief and what was done: words stay sealed', () => {
    const sealed = [{ people: [ada], box: 'sealed' }];
    expect(changesOf(BriefWritten(ada, { seeker: ada }), sealed)).toEqual([
      { change: 'brief', person: ada, sealed: 'sealed', at: NOON },
    ]);
    const done = { proof: vouch, kind: 'CONSULTING' as const, domain: null };
    expect(changesOf(ProofAdded(ada, { ...done, seeker: ada }), sealed)).toEqual([
      { change: 'proof', person: ada, ...done, sealed: 'sealed', at: NOON },
    ]);
  });
});
