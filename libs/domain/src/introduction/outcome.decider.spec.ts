import { describe, expect, it } from '@jest/globals';
import { fresh, NOW, type Given } from '../../../../test/support/decider-specification.js';
import {
  ada,
  agreed,
  answered,
  ask,
  bea,
  bringIn,
  cid,
  consent,
  consented,
  dan,
  everybody,
  eve,
  fay,
  first,
  made,
  make,
  quote,
  stands,
  timePasses,
  yes,
} from '../../../../test/support/introduction-stage.js';
import { RecordOutcome } from './introduction.commands.js';
import { OutcomeRecorded, type OutcomeEvidence } from './introduction.events.js';

// Ada was introduced by Bea to Cid.
const byCid = { by: cid, introduction: first, outcome: 'GOOD' } as const;
const byBea = { ...byCid, by: bea } as const;
const byAda = { ...byCid, by: ada } as const;
const tie = (from: string, to: string, good: number, bad: number, witnessed = false): OutcomeEvidence => ({
  from,
  to,
  witnessed,
  good,
  bad,
});
const evidenceOf = (events: readonly { readonly data: unknown }[]) =>
  (events[0]?.data as { evidence: OutcomeEvidence[] }).evidence;

describe('an outcome', () => {
  const ended = stands('OUTCOME_RECORDED', 'ACCEPTED', 'CONSENTED', 'SEEKER', '2026-03-08T12:00:00Z', null);
  const recorded = (more: object, time = NOW) =>
    OutcomeRecorded(
      first,
      {
        subject: first,
        introduction: first,
        connector: bea,
        by: cid,
        role: 'TARGET',
        outcome: 'GOOD',
        severity: 1,
        domain: null,
        evidence: [tie(cid, bea, 2, 0), tie(bea, ada, 2, 0), tie(cid, ada, 2, 0)],
        silenced: [],
        now: ended,
        ...more,
      },
      { time },
    );

  it('that is good is two points: of the connector to the target, of the seeker to both', () => {
    made().when('RecordOutcome', byCid).then(recorded({}));
  });

  it('that is bad weighs up to three, by its severity', () => {
    made()
      .when('RecordOutcome', { ...byCid, outcome: 'BAD' })
      .then(
        recorded({
          outcome: 'BAD',
          evidence: [tie(cid, bea, 0, 3), tie(bea, ada, 0, 3), tie(cid, ada, 0, 3)],
        }),
      );
    made()
      .when('RecordOutcome', { ...byCid, outcome: 'BAD', severity: 0.5 })
      .then(
        recorded({
          outcome: 'BAD',
          severity: 0.5,
          evidence: [tie(cid, bea, 0, 1.5), tie(bea, ada, 0, 1.5), tie(cid, ada, 0, 1.5)],
        }),
      );
  });

  it('that is neither weighs nothing', () => {
    expect(
      evidenceOf(
        made()
          .when('RecordOutcome', { ...byCid, outcome: 'NEUTRAL' })
          .events(),
      ),
    ).toEqual([tie(cid, bea, 0, 0), tie(bea, ada, 0, 0), tie(cid, ada, 0, 0)]);
  });

  it('on the connector’s word weighs half, and says nothing of the connector', () => {
    made()
      .when('RecordOutcome', byBea)
      .then(recorded({ by: bea, role: 'CONNECTOR', evidence: [tie(bea, ada, 1, 0), tie(cid, ada, 1, 0)] }));
    const bad = made().when('RecordOutcome', { ...byBea, outcome: 'BAD', severity: 0.5 });
    expect(evidenceOf(bad.events())).toEqual([tie(bea, ada, 0, 0.75), tie(cid, ada, 0, 0.75)]);
  });

  it('on the seeker’s word weighs a quarter, and says nothing of the seeker', () => {
    made()
      .when('RecordOutcome', byAda)
      .then(recorded({ by: ada, role: 'SEEKER', evidence: [tie(cid, bea, 0.5, 0)] }));
    const bad = made().when('RecordOutcome', { ...byAda, outcome: 'BAD' });
    expect(evidenceOf(bad.events())).toEqual([tie(cid, bea, 0, 0.75)]);
  });

  it('is about the domain of the ask', () => {
    const known = everybody().given(ask({ domain: 'Statistics' }), yes(), bringIn, consent, make);
    const [event] = known.when('RecordOutcome', byCid).events();
    expect(event?.data).toMatchObject({ domain: 'Statistics' });
  });

  it('was seen between the ask and now', () => {
    const known = answered().at('2026-03-05T12:00:00Z');
    const [event] = known.when('RecordOutcome', { ...byCid, at: '2026-03-03T00:00:00Z' }).events();
    expect(event?.time).toBe('2026-03-03T00:00:00Z');
    for (const at of ['2026-03-05T12:00:01Z', '2026-03-01T11:59:59Z'])
      known.when('RecordOutcome', { ...byCid, at }).thenRefused('OUTCOME_WRONG_TIME');
  });

  it('is of what was made, and on a party’s word', () => {
    consented().when('RecordOutcome', byCid).thenRefused('INTRODUCTION_WRONG_STATE');
    made()
      .when('RecordOutcome', { ...byCid, by: fay })
      .thenRefused('INTRODUCTION_UNKNOWN');
  });

  it('releases what was at risk', () => {
    const known = made();
    expect(known.state.exposures.open.has(bea)).toBe(true);
    known.given(['RecordOutcome', byAda]);
    expect(known.state.exposures.open.size).toBe(0);
  });

  it('names an introduction or a vouch, and a severity from 0 to 1', () => {
    const isFine = (more: object) => RecordOutcome.safeParse({ by: cid, outcome: 'BAD', ...more }).success;
    expect(isFine({})).toBe(false);
    expect(isFine({ introduction: first, vouch: first })).toBe(false);
    expect(isFine({ introduction: first, severity: 1.1 })).toBe(false);
    expect(isFine({ introduction: first, severity: 0 })).toBe(true);
  });
});

describe('a better word on the same', () => {
  const then = (...words: readonly object[]): Given[] =>
    words.map((word) => ['RecordOutcome', { ...byCid, ...word }]);

  it('takes the place of a lesser one, and silences what only that one spoke of', () => {
    const known = made().given(...then(byAda));
    const [connectors] = known.when('RecordOutcome', byBea).events();
    expect(connectors?.data).toMatchObject({
      evidence: [tie(bea, ada, 1, 0), tie(cid, ada, 1, 0)],
      silenced: [{ from: cid, to: bea }],
    });
    known.given(...then(byBea));
    const [targets] = known.when('RecordOutcome', byCid).events();
    expect(targets?.data).toMatchObject({
      evidence: [tie(cid, bea, 2, 0), tie(bea, ada, 2, 0), tie(cid, ada, 2, 0)],
      silenced: [],
    });
  });

  it('may be one’s own, once more', () => {
    const [again] = made()
      .given(...then(byCid))
      .when('RecordOutcome', { ...byCid, outcome: 'BAD' })
      .events();
    expect(again?.data).toMatchObject({ outcome: 'BAD', silenced: [] });
  });

  it('stands: a lesser one is refused', () => {
    for (const [better, lesser] of [
      [byCid, byBea],
      [byCid, byAda],
      [byBea, byAda],
    ] as const)
      made()
        .given(...then(better))
        .when('RecordOutcome', lesser)
        .thenRefused('OUTCOME_OUTRANKED');
  });

  it('moves nothing else: neither the end, nor the loop that is closed', () => {
    const known = made().given(...then(byAda));
    const { now } = known.at('2026-03-06T12:00:00Z').when('RecordOutcome', byCid).events()[0]?.data as {
      now: unknown;
    };
    expect(now).toEqual(
      stands('OUTCOME_RECORDED', 'ACCEPTED', 'CONSENTED', 'SEEKER', '2026-03-08T12:00:00Z', null),
    );
    known.given(['CloseLoop', { by: ada, introduction: first }]);
    const [late] = known.when('RecordOutcome', byCid).events();
    expect(late?.data).toMatchObject({ now: stands('CLOSED', 'ACCEPTED', 'CONSENTED', null, null, null) });
  });

  it('is welcome where it seemed unanswered, and when that loop is closed', () => {
    const known = made();
    timePasses(known, '2026-03-31T12:00:00Z');
    known.at('2026-04-01T12:00:00Z');
    const [event] = known.when('RecordOutcome', byAda).events();
    expect(event?.data).toMatchObject({ now: { phase: 'OUTCOME_RECORDED' } });
    known.given(['CloseLoop', { by: ada, introduction: first }]);
    known.when('RecordOutcome', byCid).accepted();
  });
});

describe('what the connectors further up saw', () => {
  /** Bea introduces Ada to Cid, who introduces her to Dan, as far as `target`, who is the second one's. */
  const chain = (target: string) => {
    const quotes = agreed(quote({ connector: cid, contact: target }));
    return made().given(
      ['RequestIntroduction', { seeker: ada, connector: cid, to: { person: target }, parent: first }],
      ['AcceptIntroduction', { by: cid, introduction: fresh(2), quotes }],
      ['AskTarget', { by: cid, introduction: fresh(2) }],
      ['ConsentToMeet', { by: target, introduction: fresh(2) }],
      ['MakeIntroduction', { by: cid, introduction: fresh(2) }],
    );
  };
  const outcome = (by: string, kind: 'GOOD' | 'BAD' = 'GOOD') => ({
    by,
    introduction: fresh(2),
    outcome: kind,
  });

  it('is a fifth of what the target makes of the last connector', () => {
    expect(evidenceOf(chain(eve).when('RecordOutcome', outcome(eve)).events())).toEqual([
      tie(eve, cid, 2, 0),
      tie(cid, ada, 2, 0),
      tie(eve, ada, 2, 0),
      tie(bea, cid, 0.4, 0, true),
    ]);
    const bad = evidenceOf(chain(eve).when('RecordOutcome', outcome(eve, 'BAD')).events());
    expect(bad.at(-1)).toEqual(tie(bea, cid, 0, 0.2 * 3, true));
  });

  it('counts by the share of whoever tells; the connector does not tell of themself', () => {
    const known = chain(eve);
    expect(evidenceOf(known.when('RecordOutcome', outcome(ada)).events())).toEqual([
      tie(eve, cid, 0.5, 0),
      tie(bea, cid, 0.1, 0, true),
    ]);
    expect(evidenceOf(known.when('RecordOutcome', outcome(cid)).events())).toEqual([
      tie(cid, ada, 1, 0),
      tie(eve, ada, 1, 0),
    ]);
    const [event] = known
      .given(['RecordOutcome', outcome(ada)])
      .when('RecordOutcome', outcome(cid))
      .events();
    expect(event?.data).toMatchObject({
      silenced: [
        { from: eve, to: cid },
        { from: bea, to: cid },
      ],
    });
  });

  it('goes all the way up, and nobody sees what was theirs to end', () => {
    const further = agreed(quote({ connector: eve, contact: dan }));
    const known = chain(eve).given(
      ['RequestIntroduction', { seeker: ada, connector: eve, to: { person: dan }, parent: fresh(2) }],
      ['AcceptIntroduction', { by: eve, introduction: fresh(3), quotes: further }],
      ['AskTarget', { by: eve, introduction: fresh(3) }],
      ['ConsentToMeet', { by: eve, introduction: fresh(3) }],
      ['MakeIntroduction', { by: eve, introduction: fresh(3) }],
    );
    const said = known.when('RecordOutcome', { ...outcome(dan), introduction: fresh(3) }).events();
    expect(evidenceOf(said).filter(({ witnessed }) => witnessed)).toEqual([
      tie(cid, eve, 0.4, 0, true),
      tie(bea, eve, 0.4, 0, true),
    ]);
    const back = evidenceOf(chain(bea).when('RecordOutcome', outcome(bea)).events());
    expect(back.filter(({ witnessed }) => witnessed)).toEqual([]);
  });

  it('is nothing, where the same connector named the person for an ask', () => {
    const known = everybody().given(
      ask({ to: { role: { industry: 'Health' } } }),
      yes({ people: [cid] }),
      ['AskTarget', { by: bea, introduction: fresh(2) }],
      ['ConsentToMeet', { by: cid, introduction: fresh(2) }],
      ['MakeIntroduction', { by: bea, introduction: fresh(2) }],
    );
    expect(evidenceOf(known.when('RecordOutcome', outcome(cid)).events())).toEqual([
      tie(cid, bea, 2, 0),
      tie(bea, ada, 2, 0),
      tie(cid, ada, 2, 0),
    ]);
  });
});
