import { describe, expect, it } from '@jest/globals';
import {
  fresh,
  NOW,
  type Given,
  type Specification,
} from '../../../../test/support/decider-specification.js';
import {
  ada,
  agreed,
  ask,
  asked,
  bea,
  cid,
  consent,
  dan,
  everybody,
  first,
  frozen,
  gus,
  quote,
  stands,
  timePasses,
  typesOf,
} from '../../../../test/support/introduction-stage.js';
import { PersonClaimed } from '../person/person.events.js';
import { IntroductionAccepted, IntroductionDeclined, MeetingConsented } from './introduction.events.js';

// Dan has no account: others tell what he said.
const throughDan = () => everybody().given(ask({ connector: dan }));
const dans = quote({ connector: dan });
const danSaidYes = { by: ada, introduction: first, how: 'CALL', quotes: { fresh: [dans] } } as const;
const told: Given = ['AcceptIntroduction', danSaidYes];
const claims = (person: string) =>
  PersonClaimed(
    person,
    { person },
    { personal: [{ people: [person], fields: { issuer: 'i', subject: person } }] },
  );
const atRisk = (known: Specification, connector: string) => [
  ...(known.state.exposures.open.get(connector)?.values() ?? []),
];

const accepted = (more: object, reportedby?: string, time = NOW) =>
  IntroductionAccepted(
    first,
    {
      introduction: first,
      by: dan,
      how: 'CALL',
      connector: dan,
      seeker: ada,
      acknowledgedBy: 'UNACKNOWLEDGED',
      risk: frozen(dans),
      good: 0.25,
      unconfirmed: false,
      now: stands('ACCEPTED', 'ACCEPTED', 'NOT_ASKED', 'CONNECTOR'),
      ...more,
    },
    { ...(reportedby === undefined ? {} : { reportedby }), time },
  );

describe('a yes that another party tells of', () => {
  it('weighs half, was acknowledged by nobody, and from the seeker counts as unconfirmed', () => {
    throughDan()
      .when('AcceptIntroduction', danSaidYes)
      .then(accepted({ unconfirmed: true }, ada));
  });

  it('shows and freezes figures that only the connector could agree to', () => {
    const worse = { fresh: [dans], seen: [{ ...dans, stake: 0.01 }] };
    throughDan()
      .when('AcceptIntroduction', { ...danSaidYes, quotes: worse })
      .then(accepted({ unconfirmed: true }, ada));
    throughDan()
      .when('AcceptIntroduction', { ...danSaidYes, quotes: agreed(dans) })
      .then(accepted({ unconfirmed: true }, ada));
  });

  it('beyond the connector’s budget is refused without its figures', () => {
    const refused = throughDan()
      .given(['SetConnectorPolicy', { connector: dan, budget: 0.1 }])
      .when('AcceptIntroduction', danSaidYes)
      .refusal();
    expect(refused).toEqual({
      code: 'INTRODUCTION_CONNECTOR_UNAVAILABLE',
      message: 'They can’t be asked for this now: try somebody else.',
    });
  });

  it('is told once: telling it again would only put off the end', () => {
    throughDan().given(told).when('AcceptIntroduction', danSaidYes).thenRefused('INTRODUCTION_NOT_YOURS');
  });

  it('is not told of who can say it themself', () => {
    asked()
      .when('AcceptIntroduction', { ...danSaidYes, quotes: agreed(quote()) })
      .thenRefused('INTRODUCTION_NOT_YOURS');
    throughDan()
      .given(claims(dan))
      .when('AcceptIntroduction', danSaidYes)
      .thenRefused('INTRODUCTION_NOT_YOURS');
  });

  it('leads on like a yes of their own, with each step told', () => {
    const known = throughDan().given(told, ['AskTarget', { by: ada, introduction: first, how: 'CALL' }]);
    known.given(consent);
    const [event] = known.when('MakeIntroduction', { by: cid, introduction: first }).events();
    expect(event).toMatchObject({ type: 'IntroductionMade.v1', data: { by: dan }, reportedby: cid });
  });
});

describe('their own word, once they have an account', () => {
  const own = { by: dan, introduction: first, quotes: agreed(dans) };
  const LATER = '2026-03-05T12:00:00Z';

  it('replaces what was told: whole, confirmed, acknowledged; and where it stands stays', () => {
    throughDan()
      .given(told, claims(dan))
      .at(LATER)
      .when('AcceptIntroduction', own)
      .then(
        accepted(
          {
            how: null,
            good: 0.5,
            acknowledgedBy: 'PERSON',
            risk: frozen(dans, '2026-09-01T12:00:00Z'),
          },
          undefined,
          LATER,
        ),
      );
  });

  it('puts at risk once what it puts at risk, by the figures that they agreed to', () => {
    // Beside the 0.2 that was told of them, it would go over the budget of 0.5.
    const larger = { ...dans, stake: 0.4, breachProbability: 0.5 };
    const known = throughDan().given(told, claims(dan));
    const ownYes: ['AcceptIntroduction', object] = ['AcceptIntroduction', { ...own, quotes: agreed(larger) }];
    expect(typesOf(known.when(...ownYes).events())).toEqual(['IntroductionAccepted']);
    known.given(ownYes);
    expect(atRisk(known, dan)).toEqual([frozen(larger)]);
  });

  it('counts once in the month’s cap', () => {
    const capOf = (monthlyCap: number): ['SetConnectorPolicy', object] => [
      'SetConnectorPolicy',
      { connector: dan, monthlyCap },
    ];
    const known = throughDan().given(capOf(2), told, claims(dan), ['AcceptIntroduction', own]);
    expect(typesOf(known.when(...capOf(2)).events())).toEqual(['ConnectorPolicySet']);
    known.when('RequestIntroduction', { seeker: ada, connector: dan, to: { person: bea } }).accepted();
  });

  it('is said once, and may be said after it was made', () => {
    const known = throughDan().given(told, ['AskTarget', { by: ada, introduction: first }], consent);
    known.given(['MakeIntroduction', { by: ada, introduction: first }], claims(dan));
    known.given(['AcceptIntroduction', own]);
    known.when('AcceptIntroduction', own).thenRefused('INTRODUCTION_WRONG_STATE');
  });

  it('may be a no instead', () => {
    const known = throughDan().given(told, claims(dan));
    expect(typesOf(known.when('DeclineIntroduction', { by: dan, introduction: first }).events())).toEqual([
      'IntroductionDeclined',
    ]);
  });
});

describe('a no that another party tells of', () => {
  it('is the connector’s, with the reason and who told it', () => {
    throughDan()
      .when('DeclineIntroduction', { by: ada, introduction: first, how: 'MESSAGE', reason: 'No time' })
      .then(
        IntroductionDeclined(
          first,
          {
            introduction: first,
            by: dan,
            how: 'MESSAGE',
            now: stands('DECLINED', 'DECLINED', 'NOT_ASKED', 'SEEKER', '2026-03-08T12:00:00Z', null),
          },
          { reportedby: ada, personal: [{ people: [ada, dan], fields: { text: 'No time' } }] },
        ),
      );
  });
});

describe('a target’s answer that another party tells of', () => {
  // Gus has no account either.
  const toGus = () =>
    everybody().given(
      ask({ to: { person: gus } }),
      ['AcceptIntroduction', { by: bea, introduction: first, quotes: agreed(quote({ contact: gus })) }],
      ['AskTarget', { by: bea, introduction: first }],
    );
  const gusSaidYes = { by: bea, introduction: first, how: 'IN_PERSON' } as const;
  const consented = (more: object, reportedby?: string) =>
    MeetingConsented(
      first,
      {
        introduction: first,
        by: gus,
        how: 'IN_PERSON',
        now: stands('ACCEPTED', 'ACCEPTED', 'CONSENTED', 'CONNECTOR'),
        ...more,
      },
      reportedby === undefined ? {} : { reportedby },
    );

  it('is theirs, and says who told it', () => {
    toGus().when('ConsentToMeet', gusSaidYes).then(consented({}, bea));
  });

  it('gives way to their own word, which moves nothing else; nobody tells it twice', () => {
    const known = toGus().given(['ConsentToMeet', gusSaidYes]).at('2026-03-04T12:00:00Z');
    known.when('ConsentToMeet', gusSaidYes).thenRefused('INTRODUCTION_NOT_YOURS');
    known
      .given(claims(gus))
      .when('ConsentToMeet', { by: gus, introduction: first })
      .then(consented({ how: null }));
    known.given(['ConsentToMeet', { by: gus, introduction: first }]);
    known.when('ConsentToMeet', { by: gus, introduction: first }).thenRefused('INTRODUCTION_WRONG_STATE');
  });

  it('may turn out to have been a no', () => {
    const known = toGus().given(['ConsentToMeet', gusSaidYes], claims(gus));
    expect(typesOf(known.when('DeclineToMeet', { by: gus, introduction: first }).events())).toEqual([
      'MeetingDeclined',
    ]);
  });

  it('to what was made is anybody’s to tell, account or not', () => {
    const known = everybody().given(ask());
    known.given(['AcceptIntroduction', { by: bea, introduction: first, quotes: agreed(quote()) }]);
    known.given(['AskTarget', { by: bea, introduction: first }], consent);
    known.given(['MakeIntroduction', { by: bea, introduction: first }]);
    const [byAda] = known.when('RecordTargetAnswer', { by: ada, introduction: first }).events();
    expect(byAda).toMatchObject({ data: { by: cid }, reportedby: ada });
    const [byCid] = known.when('RecordTargetAnswer', { by: cid, introduction: first }).events();
    expect(byCid).toMatchObject({ data: { by: cid } });
    expect(byCid?.reportedby).toBeUndefined();
  });
});

describe('time', () => {
  it('runs on from what was told, not from what was said again', () => {
    const known = throughDan().given(told, claims(dan)).at('2026-03-20T12:00:00Z');
    known.given(['AcceptIntroduction', { by: dan, introduction: first, quotes: agreed(dans) }]);
    expect(typesOf(timePasses(known, '2026-03-22T12:00:00Z'))).toContain('IntroductionExpired');
    expect(known.state.introductions.byId.get(fresh(1))?.endedAt).toBe('2026-03-22T12:00:00Z');
  });
});
