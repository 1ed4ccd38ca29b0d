import { describe, expect, it } from '@jest/globals';
import { fresh, type Specification } from '../../../../test/support/decider-specification.js';
import {
  accepted,
  agreed,
  answer,
  answered,
  ask,
  asked,
  bea,
  cid,
  ada,
  consent,
  consented,
  everybody,
  first,
  made,
  quote,
  stands,
  targetAsked,
  timePasses,
  typesOf,
  yes,
} from '../../../../test/support/introduction-stage.js';
import { ExposureLapsed } from '../exposure/exposure.events.js';
import {
  IntroductionExpired,
  IntroductionUnanswered,
  Reminded,
  type Standing,
} from '../introduction/introduction.events.js';
import { nextDue } from './clock.js';

const FAR = '2030-01-01T00:00:00Z';
const reminded = (now: Standing, time = '2026-03-08T12:00:00Z') =>
  Reminded(first, { introduction: first, by: null, whom: now.waitingFor ?? 'SEEKER', now }, { time });
const expired = (now: Standing, time = '2026-03-22T12:00:00Z') =>
  IntroductionExpired(first, { introduction: first, by: null, now }, { time });

describe('the clock', () => {
  it('has nothing to do where nobody is waited for', () => {
    expect(nextDue(everybody().state)).toBeNull();
    const closed = made().given(['RecordOutcome', { by: cid, introduction: first, outcome: 'GOOD' }]);
    closed.given(['CloseLoop', { by: ada, introduction: first }]);
    expect(timePasses(closed, FAR)).toEqual([]);
  });

  it('reminds after seven days, once, and ends it after 21: each at its second, not before', () => {
    const known = asked();
    expect(timePasses(known, '2026-03-08T11:59:59Z')).toEqual([]);
    expect(timePasses(known, '2026-03-08T12:00:00Z')).toEqual([
      reminded(stands('REQUESTED', 'ASKED', 'NOT_ASKED', 'CONNECTOR', null)),
    ]);
    expect(timePasses(known, '2026-03-22T11:59:59Z')).toEqual([]);
    expect(timePasses(known, '2026-03-22T12:00:00Z')).toEqual([
      expired(stands('EXPIRED', 'EXPIRED', 'NOT_ASKED', 'SEEKER', '2026-03-29T12:00:00Z', null)),
    ]);
  });

  it('reminds the seeker of the loop that an end leaves open, once, for ever', () => {
    const known = asked();
    expect(timePasses(known, FAR)[2]).toEqual(
      reminded(stands('EXPIRED', 'EXPIRED', 'NOT_ASKED', 'SEEKER', null, null), '2026-03-29T12:00:00Z'),
    );
    expect(nextDue(known.state)).toBeNull();
  });

  it('says the same however late it is looked at', () => {
    const late = asked();
    const often = asked();
    const days = Array.from({ length: 60 }, (_, n) => new Date(Date.UTC(2026, 2, 1 + n, 18)).toISOString());
    expect(days.flatMap((day) => timePasses(often, day))).toEqual(timePasses(late, FAR));
  });
});

describe('what ends, when nobody says anything', () => {
  const ended = (known: Specification) => {
    const end = timePasses(known, '2026-03-22T12:00:00Z').find(
      ({ type }) => type === 'IntroductionExpired.v1',
    );
    const { now } = (end?.data ?? {}) as { now?: Standing };
    return now && [now.phase, now.connector, now.target];
  };
  const wantsToKnow = ['AskForInformation', { by: bea, introduction: first, question: 'Why?' }] as const;

  it.each([
    ['asked, the connector’s side', asked(), ['EXPIRED', 'EXPIRED', 'NOT_ASKED']],
    [
      'without information for the connector, nobody’s side but the seeker’s',
      asked().given([...wantsToKnow]),
      ['EXPIRED', 'NEEDS_INFORMATION', 'NOT_ASKED'],
    ],
    ['accepted and left there: the yes stays said', accepted(), ['EXPIRED', 'ACCEPTED', 'NOT_ASKED']],
    ['with the target asked, the target’s side', targetAsked(), ['EXPIRED', 'ACCEPTED', 'EXPIRED']],
    [
      'without information for the target',
      targetAsked().given(['AskForInformation', { by: cid, introduction: first, question: 'Why?' }]),
      ['EXPIRED', 'ACCEPTED', 'NEEDS_INFORMATION'],
    ],
    ['consented and not made', consented(), ['EXPIRED', 'ACCEPTED', 'CONSENTED']],
    ['answered and left there', answered(), ['EXPIRED', 'ACCEPTED', 'CONSENTED']],
  ] as const)('%s', (_, known, expected) => {
    expect(ended(known)).toEqual(expected);
  });

  it('made without an answer counts as unanswered after 30 days', () => {
    const known = made();
    expect(typesOf(timePasses(known, '2026-03-31T11:59:59Z'))).toEqual(['Reminded']);
    expect(timePasses(known, '2026-03-31T12:00:00Z')).toEqual([
      IntroductionUnanswered(
        first,
        {
          introduction: first,
          by: null,
          now: stands('UNANSWERED', 'ACCEPTED', 'CONSENTED', 'SEEKER', '2026-04-07T12:00:00Z', null),
        },
        { time: '2026-03-31T12:00:00Z' },
      ),
    ]);
  });

  it('still takes the first word on how it went, once it was made', () => {
    const outcome = { introduction: first, outcome: 'BAD' } as const;
    for (const known of [
      made(),
      answered(),
      answered().given(['BookMeeting', { by: ada, introduction: first, at: '2026-03-02T09:00:00Z' }]),
    ]) {
      timePasses(known, FAR);
      known.given(['CloseLoop', { by: ada, introduction: first }]).at(FAR);
      expect(typesOf(known.when('RecordOutcome', { by: cid, ...outcome }).events())).toEqual([
        'OutcomeRecorded',
      ]);
    }
    const never = consented();
    timePasses(never, FAR);
    never
      .at(FAR)
      .when('RecordOutcome', { by: cid, ...outcome })
      .thenRefused('INTRODUCTION_WRONG_STATE');
  });
});

describe('a step taken in time', () => {
  it('starts the waiting anew', () => {
    const known = asked();
    timePasses(known, '2026-03-10T12:00:00Z');
    known.at('2026-03-10T12:00:00Z').given(yes({ quotes: { fresh: [quote()] } }));
    expect(timePasses(known, '2026-03-30T00:00:00Z')).toEqual([
      reminded(
        stands('ACCEPTED', 'ACCEPTED', 'NOT_ASKED', 'CONNECTOR', null, '2026-03-31T12:00:00Z'),
        '2026-03-17T12:00:00Z',
      ),
    ]);
  });

  it('is not hurried by a policy that was set after it, nor delayed', () => {
    const known = asked().given(['SetPolicy', { introductions: { remindDays: 1, expireDays: 2 } }]);
    expect(timePasses(known, '2026-03-08T11:59:59Z')).toEqual([]);
    const hasty = everybody().given(
      ['SetPolicy', { introductions: { remindDays: 1, expireDays: 2 } }],
      ask(),
      ['SetPolicy', { introductions: { remindDays: 100, expireDays: 200 } }],
    );
    expect(typesOf(timePasses(hasty, '2026-03-03T12:00:00Z'))).toEqual(['Reminded', 'IntroductionExpired']);
  });

  it('has no reminder where the end comes no later', () => {
    const known = everybody().given(
      ['SetPolicy', { introductions: { remindDays: 5, expireDays: 5 } }],
      ask(),
    );
    const { remindAt, due } = known.state.introductions.byId.get(first)?.standing ?? {};
    expect([remindAt, due]).toEqual([null, '2026-03-06T12:00:00Z']);
    expect(typesOf(timePasses(known, '2026-03-06T12:00:00Z'))).toEqual(['IntroductionExpired']);
  });

  it('of booking a meeting lets everybody be until they have met', () => {
    const known = answered().given([
      'BookMeeting',
      { by: cid, introduction: first, at: '2026-04-10T09:00:00Z' },
    ]);
    expect(timePasses(known, '2026-04-17T08:59:59Z')).toEqual([]);
    expect(timePasses(known, '2026-05-01T09:00:00Z')).toEqual([
      reminded(
        stands('MEETING_BOOKED', 'ACCEPTED', 'CONSENTED', 'SEEKER', null, '2026-05-01T09:00:00Z'),
        '2026-04-17T09:00:00Z',
      ),
      expired(
        stands('EXPIRED', 'ACCEPTED', 'CONSENTED', 'SEEKER', '2026-05-08T09:00:00Z', null),
        '2026-05-01T09:00:00Z',
      ),
    ]);
  });
});

describe('what an open vouch puts at risk', () => {
  const lapsed = (item: string, time: string) => ExposureLapsed(item, { item, connector: bea }, { time });
  const vouch = [
    'GiveVouch',
    {
      connector: bea,
      seeker: ada,
      contact: cid,
      knowsPerson: true,
      knowsFit: true,
      quotes: agreed(quote()),
    },
  ] as const;

  it('binds its connector for 180 days, whatever a later policy says', () => {
    const known = everybody().given([...vouch], ['SetPolicy', { introductions: { exposureDays: 1 } }]);
    expect(timePasses(known, '2026-08-28T11:59:59Z')).toEqual([]);
    expect(timePasses(known, FAR)).toEqual([lapsed(first, '2026-08-28T12:00:00Z')]);
  });

  it('binds nobody any more once it was taken back, or ended', () => {
    const takenBack = everybody().given([...vouch], ['WithdrawVouch', { connector: bea, vouch: first }]);
    expect(timePasses(takenBack, FAR)).toEqual([]);
    const ended = everybody().given(
      [...vouch],
      ['RecordOutcome', { by: cid, vouch: first, outcome: 'GOOD' }],
    );
    expect(timePasses(ended, FAR)).toEqual([]);
  });

  it('lapses while the introduction goes on', () => {
    const known = everybody().given(['SetPolicy', { introductions: { exposureDays: 3 } }], ask(), yes());
    expect(timePasses(known, '2026-03-07T00:00:00Z')).toEqual([lapsed(first, '2026-03-04T12:00:00Z')]);
    known.at('2026-03-07T00:00:00Z').given(['AskTarget', { by: bea, introduction: first }], consent);
    known.given(['MakeIntroduction', { by: bea, introduction: first }], answer);
  });

  it('lapses vouch by vouch, each at its own time', () => {
    const known = everybody().given([...vouch]);
    known.at('2026-03-11T12:00:00Z').given([vouch[0], { ...vouch[1], domain: 'Law' }]);
    expect(timePasses(known, FAR)).toEqual([
      lapsed(first, '2026-08-28T12:00:00Z'),
      lapsed(fresh(2), '2026-09-07T12:00:00Z'),
    ]);
  });
});
