import { describe, expect, it } from '@jest/globals';
import { fresh, NOW } from '../../../../test/support/decider-specification.js';
import {
  accepted,
  ada,
  agreed,
  answered,
  ask,
  asked,
  bea,
  cid,
  dan,
  everybody,
  eve,
  first,
  frozen,
  made,
  quote,
  stands,
  targetAsked,
} from '../../../../test/support/introduction-stage.js';
import { IntroductionAccepted, IntroductionDeclined, IntroductionMade } from './introduction.events.js';

const yes = { by: bea, introduction: first, quotes: agreed(quote()) };
const whole = {
  introduction: first,
  by: bea,
  how: null,
  connector: bea,
  seeker: ada,
  acknowledgedBy: 'PERSON' as const,
  risk: frozen(quote()),
  good: 0.5,
  unconfirmed: false,
  now: stands('ACCEPTED', 'ACCEPTED', 'NOT_ASKED', 'CONNECTOR'),
};

describe('a connector’s yes', () => {
  it('freezes the figures, and is half a point of trust in the seeker', () => {
    asked()
      .when('AcceptIntroduction', yes)
      .then(IntroductionAccepted(first, whole, { time: NOW }));
  });

  it('weighs what the policy of the day says, and binds for as long', () => {
    asked()
      .given(['SetPolicy', { evidence: { accepted: 1 }, introductions: { exposureDays: 10 } }])
      .when('AcceptIntroduction', yes)
      .then(
        IntroductionAccepted(
          first,
          { ...whole, good: 1, risk: frozen(quote(), '2026-03-11T12:00:00Z') },
          { time: NOW },
        ),
      );
  });

  it('may have been said earlier, but not before the ask nor later than now', () => {
    const early = () => everybody().given(ask({ occurredAt: '2026-02-10T12:00:00Z' }));
    early()
      .when('AcceptIntroduction', { ...yes, occurredAt: '2026-02-10T12:00:00Z' })
      .then(IntroductionAccepted(first, whole, { time: '2026-02-10T12:00:00Z' }));
    for (const occurredAt of ['2026-02-10T11:59:59Z', '2026-03-01T12:00:01Z'])
      early()
        .when('AcceptIntroduction', { ...yes, occurredAt })
        .thenRefused('INTRODUCTION_WRONG_TIME');
  });

  it('names nobody else where the ask names somebody', () => {
    asked()
      .when('AcceptIntroduction', { ...yes, people: [eve] })
      .thenRefused('INTRODUCTION_PEOPLE_NEEDED');
  });

  it('is theirs alone to give, once', () => {
    asked()
      .when('AcceptIntroduction', { ...yes, by: ada })
      .thenRefused('INTRODUCTION_NOT_YOURS');
    accepted().when('AcceptIntroduction', yes).thenRefused('INTRODUCTION_WRONG_STATE');
  });

  it('is about an introduction of theirs: to anybody else, and to a target not asked yet, there is none', () => {
    for (const by of [eve, cid])
      asked()
        .when('AcceptIntroduction', { ...yes, by })
        .thenRefused('INTRODUCTION_UNKNOWN');
    asked()
      .when('AcceptIntroduction', { ...yes, introduction: fresh(9) })
      .thenRefused('INTRODUCTION_UNKNOWN');
  });

  it('says whose step it is instead', () => {
    const { message } = asked()
      .when('AcceptIntroduction', { ...yes, by: ada })
      .refusal();
    expect(message).toBe('This step is the connector’s own to take.');
  });
});

describe('a connector’s no', () => {
  const no = { by: bea, introduction: first, reason: 'I don’t know them well enough.' };
  const declined = (target: 'NOT_ASKED' | 'ASKED') =>
    IntroductionDeclined(
      first,
      {
        introduction: first,
        by: bea,
        how: null,
        now: stands('DECLINED', 'DECLINED', target, 'SEEKER', '2026-03-08T12:00:00Z', null),
      },
      { personal: [{ people: [ada, bea], fields: { text: no.reason } }] },
    );

  it('reaches the seeker with its reason, and costs nothing', () => {
    asked().when('DeclineIntroduction', no).then(declined('NOT_ASKED'));
  });

  it('may come after a yes, until it is made', () => {
    accepted().when('DeclineIntroduction', no).then(declined('NOT_ASKED'));
    targetAsked().when('DeclineIntroduction', no).then(declined('ASKED'));
    made().when('DeclineIntroduction', no).thenRefused('INTRODUCTION_WRONG_STATE');
  });

  it('needs no reason', () => {
    const [event] = asked().when('DeclineIntroduction', { by: bea, introduction: first }).events();
    expect(event?.personal).toBeUndefined();
  });
});

describe('making an introduction', () => {
  it('follows the target’s consent', () => {
    const make = { by: bea, introduction: first };
    targetAsked()
      .given(['ConsentToMeet', { by: cid, introduction: first }])
      .when('MakeIntroduction', make)
      .then(
        IntroductionMade(first, {
          introduction: first,
          by: bea,
          how: null,
          now: stands(
            'MADE',
            'ACCEPTED',
            'CONSENTED',
            'TARGET',
            '2026-03-08T12:00:00Z',
            '2026-03-31T12:00:00Z',
          ),
        }),
      );
    targetAsked().when('MakeIntroduction', make).thenRefused('INTRODUCTION_WRONG_STATE');
    answered().when('MakeIntroduction', make).thenRefused('INTRODUCTION_WRONG_STATE');
    made().when('MakeIntroduction', { by: dan, introduction: first }).thenRefused('INTRODUCTION_UNKNOWN');
  });
});
