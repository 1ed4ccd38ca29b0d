import { describe, expect, it } from '@jest/globals';
import { fresh, NOW, type Given } from '../../../../test/support/decider-specification.js';
import {
  ada,
  agreed,
  bea,
  cid,
  eve,
  everybody,
  first,
  quote,
} from '../../../../test/support/introduction-stage.js';
import { OutcomeRecorded } from '../introduction/introduction.events.js';

const given = () =>
  everybody().given([
    'GiveVouch',
    {
      connector: bea,
      seeker: ada,
      contact: cid,
      domain: 'Statistics',
      knowsPerson: true,
      knowsFit: true,
      quotes: agreed(quote()),
    },
  ]);
const byCid = { by: cid, vouch: first, outcome: 'BAD', severity: 0.5 } as const;
const direct = { witnessed: false, good: 0 };

describe('how a vouch ended', () => {
  it('counts as an introduction’s outcome does: with the contact first', () => {
    given()
      .when('RecordOutcome', byCid)
      .then(
        OutcomeRecorded(
          first,
          {
            subject: first,
            introduction: null,
            connector: bea,
            by: cid,
            role: 'TARGET',
            outcome: 'BAD',
            severity: 0.5,
            domain: 'Statistics',
            evidence: [
              { ...direct, from: cid, to: bea, bad: 1.5 },
              { ...direct, from: bea, to: ada, bad: 1.5 },
              { ...direct, from: cid, to: ada, bad: 1.5 },
            ],
            silenced: [],
            now: null,
          },
          { time: NOW },
        ),
      );
  });

  it('is better told by the connector than by the seeker, and best by the contact', () => {
    const say = (by: string): Given => ['RecordOutcome', { ...byCid, by }];
    const known = given().given(say(ada), say(bea));
    known.when('RecordOutcome', { ...byCid, by: ada }).thenRefused('OUTCOME_OUTRANKED');
    const [event] = known.when('RecordOutcome', byCid).events();
    expect(event?.data).toMatchObject({ role: 'TARGET', silenced: [] });
    known
      .given(say(cid))
      .when('RecordOutcome', { ...byCid, by: bea })
      .thenRefused('OUTCOME_OUTRANKED');
  });

  it('releases what it had put at risk', () => {
    const known = given();
    expect(known.state.exposures.open.get(bea)?.size).toBe(1);
    known.given(['RecordOutcome', byCid]);
    expect(known.state.exposures.open.size).toBe(0);
  });

  it('is told by its parties, between its beginning and now', () => {
    for (const more of [{ by: eve }, { vouch: fresh(9) }])
      given()
        .when('RecordOutcome', { ...byCid, ...more })
        .thenRefused('VOUCH_UNKNOWN');
    for (const at of ['2026-03-01T11:59:59Z', '2026-03-01T12:00:01Z'])
      given()
        .when('RecordOutcome', { ...byCid, at })
        .thenRefused('OUTCOME_WRONG_TIME');
  });
});
