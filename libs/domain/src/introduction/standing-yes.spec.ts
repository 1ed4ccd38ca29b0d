import { describe, it, expect } from '@jest/globals';
import { fresh, type Given } from '../../../../test/support/decider-specification.js';
import {
  accepted,
  ada,
  agreed,
  ask,
  asked,
  bea,
  bringIn,
  cid,
  dan,
  everybody,
  eve,
  first,
  frozen,
  make,
  quote,
  stands,
  targetAsked,
  typesOf,
  yes,
} from '../../../../test/support/introduction-stage.js';
import { IntroductionAccepted, MeetingConsented, TargetAsked } from './introduction.events.js';

const request = { seeker: ada, connector: bea, to: { person: cid }, quotes: agreed(quote()) };
const standingYes = (connector: string): Given => ['SetConnectorPolicy', { connector, standingYes: [ada] }];
const atOnce: Given = ['SetPolicy', { introductions: { askTargetAtOnce: true } }];

describe('a connector’s standing yes', () => {
  it('is their answer in the same commit, at today’s figures, acknowledged by their policy', () => {
    const [, ...answer] = everybody().given(standingYes(bea)).when('RequestIntroduction', request).events();
    expect(answer).toEqual([
      IntroductionAccepted(
        first,
        {
          introduction: first,
          by: bea,
          how: null,
          connector: bea,
          seeker: ada,
          acknowledgedBy: 'POLICY',
          risk: frozen(quote()),
          good: 0.5,
          unconfirmed: false,
          now: stands('ACCEPTED', 'ACCEPTED', 'NOT_ASKED', 'CONNECTOR'),
        },
        { time: '2026-03-01T12:00:00Z' },
      ),
    ]);
  });

  it('is for the seekers whom it names', () => {
    const known = everybody().given(['SetConnectorPolicy', { connector: bea, standingYes: [eve] }]);
    expect(typesOf(known.when('RequestIntroduction', request).events())).toEqual(['IntroductionRequested']);
  });

  it('never passes the budget, nor the month’s cap', () => {
    for (const limits of [{ budget: 0.19 }, { monthlyCap: 0 }])
      everybody()
        .given(standingYes(bea), ['SetConnectorPolicy', { connector: bea, ...limits }])
        .when('RequestIntroduction', request)
        .thenRefused('INTRODUCTION_CONNECTOR_UNAVAILABLE');
  });

  it('counts in the month’s cap', () => {
    const known = everybody().given(standingYes(bea), [
      'SetConnectorPolicy',
      { connector: bea, monthlyCap: 1 },
    ]);
    expect(typesOf(known.when('RequestIntroduction', request).events())).toEqual([
      'IntroductionRequested',
      'IntroductionAccepted',
      'CapacityChanged',
    ]);
  });

  it('waits for the connector where nobody is named, or the figures can’t be told', () => {
    const known = everybody().given(standingYes(bea));
    for (const more of [{ to: { role: { industry: 'Health' } } }, { quotes: {} }])
      expect(typesOf(known.when('RequestIntroduction', { ...request, ...more }).events())).toEqual([
        'IntroductionRequested',
      ]);
  });
});

const consents = (by: string, introduction = first) =>
  MeetingConsented(introduction, {
    introduction,
    by,
    how: null,
    now: stands('ACCEPTED', 'ACCEPTED', 'CONSENTED', 'CONNECTOR'),
  });
const asksTarget = TargetAsked(first, {
  introduction: first,
  by: bea,
  how: null,
  now: stands('ACCEPTED', 'ACCEPTED', 'ASKED', 'TARGET'),
});

describe('a target’s standing yes', () => {
  it('is their answer as soon as the connector has accepted', () => {
    const [, ...follow] = asked()
      .given(standingYes(cid))
      .when(...yes())
      .events();
    expect(follow).toEqual([consents(cid)]);
  });

  it('is their answer when they are asked, if they gave it meanwhile', () => {
    accepted()
      .given(standingYes(cid))
      .when('AskTarget', { by: bea, introduction: first })
      .then(consents(cid));
  });

  it('and the connector’s together leave nothing but to make it', () => {
    const known = () => everybody().given(standingYes(bea), standingYes(cid));
    expect(typesOf(known().when('RequestIntroduction', request).events())).toEqual([
      'IntroductionRequested',
      'IntroductionAccepted',
      'MeetingConsented',
    ]);
    known().given(ask({ quotes: agreed(quote()) }), make);
  });
});

describe('asking the target', () => {
  it('is the connector’s step, or follows at once where the policy says so', () => {
    accepted().when('AskTarget', { by: bea, introduction: first }).then(asksTarget);
    const [, ...follow] = asked()
      .given(atOnce)
      .when(...yes())
      .events();
    expect(follow).toEqual([asksTarget]);
  });

  it('happens once at a time for one seeker, whoever does the asking', () => {
    const throughEve = ask({ connector: eve });
    const evesYes = yes({ by: eve, introduction: fresh(2), quotes: agreed(quote({ connector: eve })) });
    const known = targetAsked().given(throughEve, evesYes);
    const evesAsking = { by: eve, introduction: fresh(2) };
    known.when('AskTarget', evesAsking).thenRefused('INTRODUCTION_ALREADY_OPEN');
    known.given(['WithdrawIntroduction', { by: ada, introduction: first }]);
    known.when('AskTarget', evesAsking).accepted();
  });

  it('does not follow at once while they are asked already', () => {
    const known = targetAsked().given(atOnce, ask({ connector: eve }));
    const quotes = agreed(quote({ connector: eve }));
    expect(
      typesOf(known.when('AcceptIntroduction', { by: eve, introduction: fresh(2), quotes }).events()),
    ).toEqual(['IntroductionAccepted']);
  });

  it('comes after the yes, and once', () => {
    asked().when('AskTarget', { by: bea, introduction: first }).thenRefused('INTRODUCTION_WRONG_STATE');
    accepted()
      .given(bringIn)
      .when('AskTarget', { by: bea, introduction: first })
      .thenRefused('INTRODUCTION_WRONG_STATE');
    accepted().when('AskTarget', { by: ada, introduction: first }).thenRefused('INTRODUCTION_NOT_YOURS');
    accepted().when('AskTarget', { by: dan, introduction: first }).thenRefused('INTRODUCTION_UNKNOWN');
  });
});
