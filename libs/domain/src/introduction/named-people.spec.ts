import { describe, expect, it } from '@jest/globals';
import { fresh, idNumber, NOW, type Given } from '../../../../test/support/decider-specification.js';
import {
  ada,
  agreed,
  ask,
  bea,
  cid,
  dan,
  everybody,
  eve,
  fay,
  first,
  frozen,
  gus,
  quote,
  stands,
  timePasses,
  typesOf,
  wholeBrief,
} from '../../../../test/support/introduction-stage.js';
import { PersonAdded, PersonClaimed } from '../person/person.events.js';
import { AcceptIntroduction } from './introduction.commands.js';
import { IntroductionAccepted, IntroductionRequested, type AskFacts } from './introduction.events.js';

const openAsk = (more: object = {}): Given =>
  ask({
    to: { role: { industry: 'Health' } },
    domain: 'Statistics',
    message: 'Whom should I meet?',
    ...more,
  });
const askedOpenly = () => everybody().given(openAsk());
const quoteOf = (contact: string) => quote({ contact });
const naming = (...people: string[]) => ({
  by: bea,
  introduction: first,
  people,
  quotes: agreed(...people.map(quoteOf)),
});
const nobodyNamed = { organization: null, role: null, industry: null, sector: null };

describe('an ask that names nobody', () => {
  it('is answered with people, each of whom becomes an introduction in the ask’s words', () => {
    const said = { how: null, connector: bea, seeker: ada, acknowledgedBy: 'PERSON' } as const;
    const child = (n: number, target: string) => [
      IntroductionRequested(
        fresh(n),
        {
          introduction: fresh(n),
          by: ada,
          seeker: ada,
          connector: bea,
          target,
          parent: first,
          ask: { kind: 'NAMED_PERSON', ...nobodyNamed, domain: 'Statistics' },
          now: stands('REQUESTED', 'ASKED', 'NOT_ASKED', 'CONNECTOR'),
        },
        {
          personal: [
            {
              people: [ada, bea, target],
              fields: { purpose: null, message: 'Whom should I meet?', ...wholeBrief },
            },
          ],
          time: NOW,
        },
      ),
      IntroductionAccepted(
        fresh(n),
        {
          ...said,
          introduction: fresh(n),
          by: bea,
          risk: frozen(quoteOf(target)),
          good: null,
          unconfirmed: false,
          now: stands('ACCEPTED', 'ACCEPTED', 'NOT_ASKED', 'CONNECTOR'),
        },
        { time: NOW },
      ),
    ];
    askedOpenly()
      .when('AcceptIntroduction', naming(cid, dan))
      .then(
        IntroductionAccepted(
          first,
          {
            ...said,
            introduction: first,
            by: bea,
            risk: null,
            good: 0.5,
            unconfirmed: false,
            now: stands('ANSWERED', 'ACCEPTED', 'NOT_ASKED', 'SEEKER', '2026-03-08T12:00:00Z', null),
          },
          { time: NOW },
        ),
        ...child(2, cid),
        ...child(3, dan),
      );
  });

  it('stays an informational one with each of them', () => {
    const [, child] = everybody()
      .given(openAsk({ kind: 'INFORMATIONAL' }))
      .when('AcceptIntroduction', naming(cid))
      .events();
    expect((child?.data as { ask: AskFacts }).ask.kind).toBe('INFORMATIONAL');
  });

  it('counts a person named twice once', () => {
    expect(typesOf(askedOpenly().when('AcceptIntroduction', naming(cid, cid)).events())).toEqual([
      'IntroductionAccepted',
      'IntroductionRequested',
      'IntroductionAccepted',
    ]);
  });

  it('wants one to ten people', () => {
    const refused = askedOpenly().when('AcceptIntroduction', { by: bea, introduction: first }).refusal();
    expect(refused.code).toBe('INTRODUCTION_PEOPLE_NEEDED');
    expect(refused.message).toMatch(/name one to ten people/);
    const people = Array.from({ length: 11 }, (_, n) => idNumber(100 + n));
    expect(AcceptIntroduction.safeParse({ by: bea, introduction: first, people }).success).toBe(false);
    const ten = people.slice(0, 10);
    const small = ten.map((contact) => quote({ contact, stake: 0.01 }));
    const known = askedOpenly().given(
      ...ten.map((person) => PersonAdded(person, { person, account: 'CONTACT' })),
    );
    const answer = { by: bea, introduction: first, people: ten, quotes: agreed(...small) };
    expect(known.when('AcceptIntroduction', answer).events()).toHaveLength(21);
  });

  it('wants others than the two of them, who are there', () => {
    for (const self of [ada, bea])
      askedOpenly().when('AcceptIntroduction', naming(cid, self)).thenRefused('INTRODUCTION_WITH_ONESELF');
    askedOpenly()
      .when('AcceptIntroduction', naming(idNumber(99)))
      .thenRefused('PERSON_UNKNOWN');
  });

  it('wants nobody whom the connector introduces them to already', () => {
    const known = everybody().given(openAsk(), ask());
    const refused = known.when('AcceptIntroduction', naming(dan, cid)).refusal();
    expect(refused.code).toBe('INTRODUCTION_ALREADY_OPEN');
    expect(refused.message).toMatch(/leave that one out/);
    known.given(['WithdrawIntroduction', { by: ada, introduction: fresh(2) }]);
    known.when('AcceptIntroduction', naming(dan, cid)).accepted();
  });

  it('is bound by the budget for all of them together', () => {
    // Each alone loses 0.3 in the worst 5 %; both fail in 25 % of outcomes.
    const large = [cid, eve].map((contact) => quote({ contact, stake: 0.3, breachProbability: 0.5 }));
    const both = { ...naming(cid, eve), quotes: agreed(...large) };
    const refused = askedOpenly().when('AcceptIntroduction', both).refusal();
    expect(refused.code).toBe('VOUCH_OVER_BUDGET');
    expect(refused.overBudget?.expectedShortfall95).toBeCloseTo(0.6, 12);
    askedOpenly()
      .when('AcceptIntroduction', { ...both, people: [eve] })
      .accepted();
  });

  it('may be tight for all of them together, where each was seen alone', () => {
    // 0.36 where nothing is correlated, 0.40 where it is: agreed-risk.spec.ts.
    const each = [cid, eve].map((contact) => quote({ contact, stake: 0.3, breachProbability: 0.1 }));
    askedOpenly()
      .given(['SetConnectorPolicy', { connector: bea, budget: 0.38 }])
      .when('AcceptIntroduction', { ...naming(cid, eve), quotes: agreed(...each) })
      .accepted();
  });

  it('needs figures for each, none of them worse than seen; all seen, to be acknowledged', () => {
    askedOpenly()
      .when('AcceptIntroduction', { ...naming(cid, eve), quotes: agreed(quoteOf(cid)) })
      .thenRefused('QUOTE_UNAVAILABLE');
    const worse = { ...quoteOf(eve), stake: 0.25 };
    expect(
      askedOpenly()
        .when('AcceptIntroduction', {
          ...naming(cid, eve),
          quotes: { fresh: [quoteOf(cid), worse], seen: [quoteOf(cid), quoteOf(eve)] },
        })
        .refusal(),
    ).toMatchObject({ code: 'QUOTE_OUTDATED', fresh: worse });
    const halfSeen = { fresh: [quoteOf(cid), quoteOf(eve)], seen: [quoteOf(eve)] };
    const [event] = askedOpenly()
      .when('AcceptIntroduction', { ...naming(cid, eve), quotes: halfSeen })
      .events();
    expect(event?.data).toMatchObject({ acknowledgedBy: 'UNACKNOWLEDGED' });
  });

  it('brings in at once who has a standing yes for the seeker', () => {
    const known = askedOpenly().given(['SetConnectorPolicy', { connector: cid, standingYes: [ada] }]);
    expect(typesOf(known.when('AcceptIntroduction', naming(cid)).events()).at(-1)).toBe('MeetingConsented');
  });
});

describe('once it is answered', () => {
  const answered = () => askedOpenly().given(['AcceptIntroduction', naming(cid)]);

  it('it has ended: its loop can be closed, and it expires no more', () => {
    const known = answered();
    expect(known.state.introductions.byId.get(first)?.endedAt).toBe(NOW);
    const clock = timePasses(known, '2027-01-01T00:00:00Z').filter(({ subject }) => subject === first);
    expect(typesOf(clock)).toEqual(['Reminded']);
    known.when('CloseLoop', { by: ada, introduction: first }).accepted();
  });

  it('it has no outcome and no meeting of its own', () => {
    answered()
      .when('RecordOutcome', { by: ada, introduction: first, outcome: 'GOOD' })
      .thenRefused('INTRODUCTION_WRONG_STATE');
    answered()
      .when('BookMeeting', { by: ada, introduction: first, at: NOW })
      .thenRefused('INTRODUCTION_WRONG_STATE');
  });

  it('those it led to go their own ways', () => {
    const known = answered().given(['AskTarget', { by: bea, introduction: fresh(2) }]);
    known.given(['DeclineToMeet', { by: cid, introduction: fresh(2) }]);
    expect(known.state.exposures.open.size).toBe(0);
  });
});

describe('people named by a connector without an account, as the seeker tells', () => {
  const dans = quote({ connector: dan, contact: cid });
  const told: ['AcceptIntroduction', object] = [
    'AcceptIntroduction',
    { by: ada, introduction: first, how: 'CALL', people: [cid], quotes: { fresh: [dans] } },
  ];
  const throughDan = () => everybody().given(openAsk({ connector: dan }), told);
  const dansYes = (introduction: string) => ({ by: dan, introduction, quotes: agreed(dans) });
  const claimed = () =>
    throughDan().given(
      PersonClaimed(
        dan,
        { person: dan },
        { personal: [{ people: [dan], fields: { issuer: 'i', subject: 'd' } }] },
      ),
    );

  it('are half a yes, unconfirmed; and an introduction that nobody acknowledged', () => {
    const events = everybody()
      .given(openAsk({ connector: dan }))
      .when(...told)
      .events();
    const yeses = events.filter(({ type }) => type === 'IntroductionAccepted.v1');
    expect(yeses).toMatchObject([
      { data: { good: 0.25, unconfirmed: true, acknowledgedBy: 'UNACKNOWLEDGED' }, reportedby: ada },
      { data: { good: null, unconfirmed: false, acknowledgedBy: 'UNACKNOWLEDGED' }, reportedby: ada },
    ]);
  });

  it('are confirmed by the connector’s own word, as a whole and one by one, and are evidence once', () => {
    const known = claimed();
    const [whole, ...more] = known.when('AcceptIntroduction', dansYes(first)).events();
    expect(whole).toMatchObject({ data: { good: 0.5, unconfirmed: false, risk: null } });
    expect(whole?.reportedby).toBeUndefined();
    expect(more).toEqual([]);
    const [one] = known.when('AcceptIntroduction', dansYes(fresh(2))).events();
    expect(one).toMatchObject({ data: { good: null, acknowledgedBy: 'PERSON', risk: frozen(dans) } });
  });

  it('are not added to by that word, which is said once', () => {
    const known = claimed();
    known
      .when('AcceptIntroduction', { ...dansYes(first), people: [eve] })
      .thenRefused('INTRODUCTION_PEOPLE_NEEDED');
    known.given(['AcceptIntroduction', dansYes(first)]);
    known.when('AcceptIntroduction', dansYes(first)).thenRefused('INTRODUCTION_WRONG_STATE');
  });

  it('beyond the connector’s budget are refused without its figures', () => {
    const known = everybody().given(openAsk({ connector: dan }), [
      'SetConnectorPolicy',
      { connector: dan, budget: 0.1 },
    ]);
    known.when(...told).thenRefused('INTRODUCTION_CONNECTOR_UNAVAILABLE');
  });

  it('are nobody else’s to tell', () => {
    for (const by of [fay, gus])
      everybody()
        .given(openAsk({ connector: dan }))
        .when('AcceptIntroduction', { by, introduction: first, people: [cid] })
        .thenRefused('INTRODUCTION_UNKNOWN');
  });
});
