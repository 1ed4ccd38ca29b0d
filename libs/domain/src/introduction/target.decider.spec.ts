import { describe, it } from '@jest/globals';
import { NOW } from '../../../../test/support/decider-specification.js';
import {
  accepted,
  ada,
  answered,
  bea,
  cid,
  consented,
  eve,
  first,
  made,
  stands,
  targetAsked,
} from '../../../../test/support/introduction-stage.js';
import {
  MeetingBooked,
  MeetingConsented,
  MeetingDeclined,
  MeetingFellThrough,
  TargetAnswered,
} from './introduction.events.js';

const byCid = { by: cid, introduction: first };

describe('a target’s answer', () => {
  it('is a yes to meeting', () => {
    const now = stands('ACCEPTED', 'ACCEPTED', 'CONSENTED', 'CONNECTOR');
    targetAsked()
      .when('ConsentToMeet', byCid)
      .then(MeetingConsented(first, { ...byCid, how: null, now }));
  });

  it('is a no, whose reason reaches both of the others; also after a yes, until it is made', () => {
    const no = MeetingDeclined(
      first,
      {
        ...byCid,
        how: null,
        now: stands('DECLINED', 'ACCEPTED', 'DECLINED', 'SEEKER', '2026-03-08T12:00:00Z', null),
      },
      { personal: [{ people: [ada, bea, cid], fields: { text: 'No time' } }] },
    );
    const reason = { ...byCid, reason: 'No time' };
    targetAsked().when('DeclineToMeet', reason).then(no);
    consented().when('DeclineToMeet', reason).then(no);
    made().when('DeclineToMeet', reason).thenRefused('INTRODUCTION_WRONG_STATE');
  });

  it('is nobody else’s, and none before they are asked', () => {
    for (const by of [ada, bea])
      targetAsked()
        .when('ConsentToMeet', { ...byCid, by })
        .thenRefused('INTRODUCTION_NOT_YOURS');
    targetAsked()
      .when('ConsentToMeet', { ...byCid, by: eve })
      .thenRefused('INTRODUCTION_UNKNOWN');
    accepted().when('ConsentToMeet', byCid).thenRefused('INTRODUCTION_UNKNOWN');
    accepted()
      .when('ConsentToMeet', { ...byCid, by: bea })
      .thenRefused('INTRODUCTION_WRONG_STATE');
  });

  it('to what was made is whatever they wrote back', () => {
    const now = stands('ANSWERED', 'ACCEPTED', 'CONSENTED', 'SEEKER');
    made()
      .when('RecordTargetAnswer', { ...byCid, how: 'EMAIL' })
      .then(TargetAnswered(first, { ...byCid, how: 'EMAIL', now }));
    consented().when('RecordTargetAnswer', byCid).thenRefused('INTRODUCTION_WRONG_STATE');
    answered().when('RecordTargetAnswer', byCid).thenRefused('INTRODUCTION_WRONG_STATE');
  });
});

describe('a meeting', () => {
  const at = '2026-03-20T09:00:00Z';
  const booked = (time: string, remindAt: string, due: string, by = cid) =>
    MeetingBooked(first, {
      introduction: first,
      by,
      at: time,
      now: stands('MEETING_BOOKED', 'ACCEPTED', 'CONSENTED', 'SEEKER', remindAt, due),
    });

  it('is booked by either of the two who meet; the clock waits for it', () => {
    for (const by of [cid, ada])
      answered()
        .when('BookMeeting', { by, introduction: first, at })
        .then(booked(at, '2026-03-27T09:00:00Z', '2026-04-10T09:00:00Z', by));
    answered()
      .when('BookMeeting', { by: bea, introduction: first, at })
      .thenRefused('INTRODUCTION_NOT_YOURS');
  });

  it('may be over already: the clock runs from now', () => {
    answered()
      .at('2026-03-05T12:00:00Z')
      .when('BookMeeting', { ...byCid, at: '2026-03-02T09:00:00Z' })
      .then(booked('2026-03-02T09:00:00Z', '2026-03-12T12:00:00Z', '2026-03-26T12:00:00Z'));
  });

  it('is after the ask, and within two years', () => {
    for (const wrong of ['2026-03-01T11:59:59Z', '2028-02-29T12:00:01Z', '9999-12-31T00:00:00Z'])
      answered()
        .when('BookMeeting', { ...byCid, at: wrong })
        .thenRefused('INTRODUCTION_WRONG_TIME');
    for (const right of [NOW, '2028-02-29T12:00:00Z'])
      answered()
        .when('BookMeeting', { ...byCid, at: right })
        .accepted();
  });

  it('may fall through, and be booked again', () => {
    const known = answered().given(['BookMeeting', { ...byCid, at }]);
    known.when('BookMeeting', { by: ada, introduction: first }).then(
      MeetingFellThrough(first, {
        introduction: first,
        by: ada,
        now: stands('ANSWERED', 'ACCEPTED', 'CONSENTED', 'SEEKER'),
      }),
    );
    known.given(['BookMeeting', { by: ada, introduction: first }], ['BookMeeting', { ...byCid, at }]);
  });

  it('that was not booked can’t fall through, nor be booked before the answer', () => {
    answered().when('BookMeeting', byCid).thenRefused('INTRODUCTION_WRONG_STATE');
    made()
      .when('BookMeeting', { ...byCid, at })
      .thenRefused('INTRODUCTION_WRONG_STATE');
  });

  it('moves to another time', () => {
    const later = '2026-04-01T09:00:00Z';
    answered()
      .given(['BookMeeting', { ...byCid, at }])
      .when('BookMeeting', { ...byCid, at: later })
      .then(booked(later, '2026-04-08T09:00:00Z', '2026-04-22T09:00:00Z'));
  });
});
