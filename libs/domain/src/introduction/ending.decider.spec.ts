import { describe, expect, it } from '@jest/globals';
import type { NewEvent } from '#domain';
import type { Given } from '../../../../test/support/decider-specification.js';
import {
  accepted,
  ada,
  asked,
  bea,
  cid,
  consented,
  first,
  made,
  stands,
  targetAsked,
  timePasses,
  typesOf,
} from '../../../../test/support/introduction-stage.js';
import { IntroductionWithdrawn, LoopClosed } from './introduction.events.js';

const byAda = { by: ada, introduction: first };

describe('withdrawing', () => {
  const withdrawn = (target: 'NOT_ASKED' | 'ASKED', people: string[]) =>
    IntroductionWithdrawn(
      first,
      {
        ...byAda,
        now: stands(
          'WITHDRAWN',
          target === 'ASKED' ? 'ACCEPTED' : 'ASKED',
          target,
          'SEEKER',
          '2026-03-08T12:00:00Z',
          null,
        ),
      },
      { personal: [{ people, fields: { text: 'I found work' } }] },
    );

  it('is the seeker’s, with words for everybody who knew of it', () => {
    const reason = { ...byAda, reason: 'I found work' };
    asked()
      .when('WithdrawIntroduction', reason)
      .then(withdrawn('NOT_ASKED', [ada, bea]));
    targetAsked()
      .when('WithdrawIntroduction', reason)
      .then(withdrawn('ASKED', [ada, bea, cid]));
  });

  it('is possible until it is made', () => {
    consented().when('WithdrawIntroduction', byAda).accepted();
    made().when('WithdrawIntroduction', byAda).thenRefused('INTRODUCTION_WRONG_STATE');
    asked()
      .when('WithdrawIntroduction', { ...byAda, by: bea })
      .thenRefused('INTRODUCTION_NOT_YOURS');
  });
});

describe('closing the loop', () => {
  it('tells everybody who helped, and leaves nothing to wait for', () => {
    const note = { ...byAda, note: 'Thank you' };
    const now = stands('CLOSED', 'ACCEPTED', 'CONSENTED', null, null, null);
    made()
      .given(['RecordOutcome', { by: cid, introduction: first, outcome: 'GOOD' }])
      .when('CloseLoop', note)
      .then(
        LoopClosed(
          first,
          { ...byAda, now },
          { personal: [{ people: [ada, bea, cid], fields: { text: 'Thank you' } }] },
        ),
      );
  });

  it('does not tell a target who was never asked', () => {
    const [event] = asked()
      .given(['DeclineIntroduction', { by: bea, introduction: first }])
      .when('CloseLoop', { ...byAda, note: 'Thank you all the same' })
      .events();
    expect(event?.personal?.[0]?.people).toEqual([ada, bea]);
  });

  it('follows every end, once, and nothing before', () => {
    const ends: readonly Given[] = [
      ['DeclineIntroduction', { by: bea, introduction: first }],
      ['DeclineToMeet', { by: cid, introduction: first }],
      ['WithdrawIntroduction', byAda],
    ];
    for (const end of ends) {
      const known = targetAsked();
      known.when('CloseLoop', byAda).thenRefused('INTRODUCTION_WRONG_STATE');
      known.given(end, ['CloseLoop', byAda]);
      known.when('CloseLoop', byAda).thenRefused('INTRODUCTION_WRONG_STATE');
    }
    for (const known of [asked(), made()]) {
      timePasses(known, '2026-04-01T00:00:00Z');
      known.at('2026-04-01T00:00:00Z').given(['CloseLoop', byAda]);
    }
    made().when('CloseLoop', byAda).thenRefused('INTRODUCTION_WRONG_STATE');
  });

  it('is the seeker’s', () => {
    asked()
      .given(['WithdrawIntroduction', byAda])
      .when('CloseLoop', { ...byAda, by: bea })
      .thenRefused('INTRODUCTION_NOT_YOURS');
  });
});

describe('what ends before it is made', () => {
  const speaksOfTrust = ({ data }: NewEvent) => /"(?:good|bad|evidence)"/.test(JSON.stringify(data));

  it('is no evidence of anybody: declining, backing out, withdrawing, running out', () => {
    const reason = { reason: 'No' };
    const decisions = [
      asked()
        .when('DeclineIntroduction', { by: bea, introduction: first, ...reason })
        .events(),
      accepted()
        .when('DeclineIntroduction', { by: bea, introduction: first, ...reason })
        .events(),
      targetAsked()
        .when('DeclineToMeet', { by: cid, introduction: first, ...reason })
        .events(),
      accepted()
        .when('WithdrawIntroduction', { ...byAda, ...reason })
        .events(),
      timePasses(asked(), '2026-04-01T00:00:00Z'),
      timePasses(targetAsked(), '2026-04-01T00:00:00Z'),
      timePasses(made(), '2026-05-01T00:00:00Z'),
    ];
    expect(decisions.map((events) => events.some(speaksOfTrust))).toEqual(decisions.map(() => false));
    expect(typesOf(decisions.flat())).toEqual([
      'IntroductionDeclined',
      'IntroductionDeclined',
      'MeetingDeclined',
      'IntroductionWithdrawn',
      ...['Reminded', 'IntroductionExpired', 'Reminded'],
      ...['Reminded', 'IntroductionExpired', 'Reminded'],
      ...['Reminded', 'IntroductionUnanswered', 'Reminded'],
    ]);
    const [yes] = made().when('RecordOutcome', { by: cid, introduction: first, outcome: 'GOOD' }).events();
    expect(yes && speaksOfTrust(yes)).toBe(true);
  });
});
