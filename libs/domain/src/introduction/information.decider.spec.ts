import { describe, expect, it } from '@jest/globals';
import {
  accepted,
  ada,
  asked,
  bea,
  cid,
  consented,
  first,
  stands,
  targetAsked,
  timePasses,
  yes,
} from '../../../../test/support/introduction-stage.js';
import { InformationAsked, InformationSupplied } from './introduction.events.js';

const question = 'What are you learning?';
const answer = 'Statistics.';
const wonders = (by: string) => ['AskForInformation', { by, introduction: first, question }] as const;
const tells = ['SupplyInformation', { by: ada, introduction: first, answer }] as const;

describe('a connector who needs to know more', () => {
  it('asks the seeker, who is waited for', () => {
    const now = stands('REQUESTED', 'NEEDS_INFORMATION', 'NOT_ASKED', 'SEEKER');
    asked()
      .when(...wonders(bea))
      .then(
        InformationAsked(
          first,
          { introduction: first, by: bea, now },
          { personal: [{ people: [ada, bea], fields: { text: question } }] },
        ),
      );
  });

  it('is asked again once it is supplied, as if nothing had been missing', () => {
    const now = stands('REQUESTED', 'ASKED', 'NOT_ASKED', 'CONNECTOR');
    const known = asked().given([...wonders(bea)]);
    known
      .when(...tells)
      .then(
        InformationSupplied(
          first,
          { introduction: first, by: ada, now },
          { personal: [{ people: [ada, bea], fields: { text: answer } }] },
        ),
      );
    known.given([...tells], [...wonders(bea)], [...tells], yes());
  });

  it('may say yes or no all the same, and asks one thing at a time', () => {
    const known = asked().given([...wonders(bea)]);
    known.when(...wonders(bea)).thenRefused('INTRODUCTION_WRONG_STATE');
    known.when('DeclineIntroduction', { by: bea, introduction: first }).accepted();
    asked().given([...wonders(bea)], yes());
  });

  it('reminds the seeker, not the connector', () => {
    const [reminder] = timePasses(asked().given([...wonders(bea)]), '2026-03-08T12:00:00Z');
    expect(reminder).toMatchObject({ type: 'Reminded.v1', data: { whom: 'SEEKER' } });
  });
});

describe('a target who needs to know more', () => {
  it('asks the seeker, between the two of them', () => {
    const now = stands('ACCEPTED', 'ACCEPTED', 'NEEDS_INFORMATION', 'SEEKER');
    const known = targetAsked();
    known
      .when(...wonders(cid))
      .then(
        InformationAsked(
          first,
          { introduction: first, by: cid, now },
          { personal: [{ people: [ada, cid], fields: { text: question } }] },
        ),
      );
    known
      .given([...wonders(cid)])
      .when(...tells)
      .then(
        InformationSupplied(
          first,
          { introduction: first, by: ada, now: stands('ACCEPTED', 'ACCEPTED', 'ASKED', 'TARGET') },
          { personal: [{ people: [ada, cid], fields: { text: answer } }] },
        ),
      );
  });

  it('may consent or decline all the same', () => {
    targetAsked()
      .given([...wonders(cid)])
      .when('ConsentToMeet', { by: cid, introduction: first })
      .accepted();
    targetAsked()
      .given([...wonders(cid)])
      .when('DeclineToMeet', { by: cid, introduction: first })
      .accepted();
  });

  it('goes on being asked: nobody else asks them for this seeker meanwhile', () => {
    const known = targetAsked().given([...wonders(cid)]);
    expect(known.state.introductions.targetAsked.size).toBe(1);
  });
});

describe('information', () => {
  it('is asked for by whoever is asked, and supplied by the seeker, when it is wanted', () => {
    asked()
      .when(...wonders(ada))
      .thenRefused('INTRODUCTION_NOT_YOURS');
    accepted()
      .when(...wonders(bea))
      .thenRefused('INTRODUCTION_WRONG_STATE');
    consented()
      .when(...wonders(cid))
      .thenRefused('INTRODUCTION_WRONG_STATE');
    asked()
      .when(...tells)
      .thenRefused('INTRODUCTION_WRONG_STATE');
    asked()
      .given([...wonders(bea)])
      .when('SupplyInformation', { by: bea, introduction: first, answer })
      .thenRefused('INTRODUCTION_NOT_YOURS');
  });
});
