import { describe, expect, it } from '@jest/globals';
import { fresh, idNumber, NOW } from '../../../../test/support/decider-specification.js';
import {
  ada,
  agreed,
  ask,
  asked,
  bea,
  cid,
  dan,
  eve,
  everybody,
  fay,
  first,
  made,
  quote,
  stands,
  timePasses,
  wholeBrief,
  yes,
} from '../../../../test/support/introduction-stage.js';
import { OrganizationAdded } from '../organization/organization.events.js';
import { RequestIntroduction } from './introduction.commands.js';
import { IntroductionRequested, type AskFacts, type AskWords } from './introduction.events.js';

const clinic = idNumber(11);
const world = () =>
  everybody().given(
    OrganizationAdded(clinic, { organization: clinic, name: 'Clinic', industry: null, sector: null }),
  );
const request = { seeker: ada, connector: bea, to: { person: cid } };
const facts: AskFacts = {
  kind: 'NAMED_PERSON',
  organization: null,
  role: null,
  industry: null,
  sector: null,
  domain: null,
};
const words: AskWords = { purpose: null, message: null, ...wholeBrief };

interface Said {
  readonly target?: string | null;
  readonly ask?: Partial<AskFacts>;
  readonly said?: Partial<AskWords>;
}

const requested = ({ target = cid, ask: asks = {}, said = {} }: Said = {}, time = NOW) =>
  IntroductionRequested(
    first,
    {
      introduction: first,
      by: ada,
      seeker: ada,
      connector: bea,
      target,
      parent: null,
      ask: { ...facts, ...asks },
      now: stands('REQUESTED', 'ASKED', 'NOT_ASKED', 'CONNECTOR'),
    },
    {
      personal: [
        { people: target === null ? [ada, bea] : [ada, bea, target], fields: { ...words, ...said } },
      ],
      time,
    },
  );

describe('requesting an introduction', () => {
  it('asks the connector, in the words of the seeker’s brief as it is now', () => {
    world().when('RequestIntroduction', request).then(requested());
  });

  it('says what for, and may say its own “why me”', () => {
    const said = { purpose: 'To learn', message: 'Could you?', whyMe: 'You taught me' };
    world()
      .when('RequestIntroduction', { ...request, ...said, kind: 'INFORMATIONAL', domain: 'Statistics' })
      .then(requested({ said, ask: { kind: 'INFORMATIONAL', domain: 'Statistics' } }));
  });

  it('uses the “why me” for where the target works, or for the organisation that it names', () => {
    const known = () =>
      world().given(['WriteBrief', { seeker: ada, whyMe: 'For patients', organization: clinic }]);
    const said = { whyMe: 'For patients' };
    known()
      .when('RequestIntroduction', { ...request, to: { organization: clinic } })
      .then(requested({ target: null, said, ask: { kind: 'OPEN', organization: clinic } }));
    known().when('RequestIntroduction', request).then(requested());
    // Where the target works is what the seeker may see of it, not what the workspace knows.
    const works = known().given(['HoldPosition', { by: null, person: cid, organization: clinic }]);
    const wordsOf = (towards: string[]) =>
      works.when('RequestIntroduction', { ...request, towards }).events()[0]?.personal?.[0]?.fields;
    expect(wordsOf([])).toEqual(words);
    expect(wordsOf([clinic])).toEqual({ ...words, ...said });
  });

  it('may be for somebody in a role, industry or sector, with nobody named', () => {
    world()
      .when('RequestIntroduction', {
        ...request,
        to: { role: { industry: 'Health', sector: 'PUBLIC' } },
        kind: 'CLOSED',
      })
      .then(requested({ target: null, ask: { kind: 'CLOSED', industry: 'Health', sector: 'PUBLIC' } }));
  });

  it('may have been made earlier, not later', () => {
    world()
      .when('RequestIntroduction', { ...request, occurredAt: '2026-01-15T00:00:00Z' })
      .then(requested({}, '2026-01-15T00:00:00Z'));
    world()
      .when('RequestIntroduction', { ...request, occurredAt: '2026-03-01T12:00:01Z' })
      .thenRefused('INTRODUCTION_WRONG_TIME');
  });

  it('has three different people who are there, and an organisation that is', () => {
    for (const same of [{ connector: ada }, { to: { person: ada } }, { to: { person: bea } }])
      world()
        .when('RequestIntroduction', { ...request, ...same })
        .thenRefused('INTRODUCTION_WITH_ONESELF');
    for (const unknown of [{ connector: idNumber(99) }, { to: { person: idNumber(99) } }])
      world()
        .when('RequestIntroduction', { ...request, ...unknown })
        .thenRefused('PERSON_UNKNOWN');
    world()
      .when('RequestIntroduction', { ...request, to: { organization: idNumber(99) } })
      .thenRefused('ORGANIZATION_UNKNOWN');
  });

  it('names one of a person, an organisation and a role, and no person where it asks for anybody', () => {
    const isFine = (more: object) => RequestIntroduction.safeParse({ ...request, ...more }).success;
    expect(isFine({ to: {} })).toBe(false);
    expect(isFine({ to: { person: cid, organization: clinic } })).toBe(false);
    expect(isFine({ to: { role: {} } })).toBe(false);
    expect(isFine({ kind: 'OPEN' })).toBe(false);
    expect(isFine({ kind: 'CLOSED' })).toBe(false);
    expect(isFine({ kind: 'INFORMATIONAL' })).toBe(true);
  });
});

describe('a brief with a gap', () => {
  it('is not sent, and the answers that it lacks are named', () => {
    const known = world().given(['WriteBrief', { seeker: eve, whoIAm: 'Eve', whoUsesIt: 'Schools' }]);
    const refused = known.when('RequestIntroduction', { ...request, seeker: eve }).refusal();
    expect(refused).toEqual({
      code: 'INTRODUCTION_BRIEF_INCOMPLETE',
      message: 'Your brief does not say yet: What is unique about me? Why me?',
      missing: ['WHAT_IS_UNIQUE', 'WHY_ME'],
    });
    const withOwn = { ...request, seeker: eve, whyMe: 'You know my work' };
    expect(known.when('RequestIntroduction', withOwn).refusal().missing).toEqual(['WHAT_IS_UNIQUE']);
    known
      .given(['WriteBrief', { seeker: eve, whatIsUnique: 'Two trades' }])
      .when('RequestIntroduction', withOwn)
      .accepted();
  });
});

describe('asking the same again', () => {
  it('waits while it is under way, whatever else is said', () => {
    asked()
      .when('RequestIntroduction', { ...request, message: 'Again' })
      .thenRefused('INTRODUCTION_ALREADY_OPEN');
  });

  it('waits for 90 days after it has ended, and says until when', () => {
    const known = asked().given(['WithdrawIntroduction', { by: ada, introduction: first }]);
    known.at('2026-05-30T11:59:59Z');
    const { code, message } = known.when('RequestIntroduction', request).refusal();
    expect(code).toBe('INTRODUCTION_ASK_AGAIN_LATER');
    expect(message).toContain('2026-05-30');
    known.at('2026-05-30T12:00:00Z').when('RequestIntroduction', request).accepted();
  });

  it('waits as long as the policy says, counted from the end and not from closing the loop', () => {
    const known = asked().given(['SetPolicy', { introductions: { askAgainDays: 10 } }]);
    timePasses(known, '2026-03-22T12:00:00Z');
    known.at('2026-03-30T00:00:00Z').given(['CloseLoop', { by: ada, introduction: first }]);
    known.at('2026-04-01T12:00:00Z').when('RequestIntroduction', request).accepted();
  });

  it('is another ask of another connector, for another person, by another seeker, or in other words', () => {
    const role = (industry: string) => ({ to: { role: { industry } } });
    const known = asked().given(ask(role('Health')));
    for (const other of [
      { connector: eve },
      { to: { person: dan } },
      { seeker: fay },
      role('Transport'),
      { to: { role: { role: 'Health' } } },
    ])
      known.when('RequestIntroduction', { ...request, ...other }).accepted();
    known
      .when('RequestIntroduction', { ...request, ...role('Health') })
      .thenRefused('INTRODUCTION_ALREADY_OPEN');
  });
});

describe('a connector’s limits', () => {
  const refusedBy = (policy: object, more: object = {}) =>
    world()
      .given(['HoldPosition', { by: null, person: cid, organization: clinic }])
      .given(['SetConnectorPolicy', { connector: bea, ...policy }])
      .when('RequestIntroduction', { ...request, ...more })
      .refusal();
  const toRole = { to: { role: { industry: 'Health' } } };

  it.each([
    ['a no-go seeker', { noGoPeople: [ada] }, {}],
    ['a no-go seeker of anybody', { noGoPeople: [ada] }, toRole],
    ['a no-go target', { noGoPeople: [cid] }, {}],
    ['the target’s no-go employer', { noGoOrganizations: [clinic] }, {}],
    ['a no-go organisation', { noGoOrganizations: [clinic] }, { to: { organization: clinic } }],
    ['a full month', { monthlyCap: 0 }, {}],
    ['a full month, for anybody', { monthlyCap: 0 }, toRole],
    ['the budget', { budget: 0.19 }, { quotes: agreed(quote()) }],
  ])('say the same “no”, whichever it is: %s', (_, policy, more) => {
    expect(refusedBy(policy, more)).toEqual({
      code: 'INTRODUCTION_CONNECTOR_UNAVAILABLE',
      message: 'They can’t be asked for this now: try somebody else.',
    });
  });

  it('let everything else through', () => {
    world()
      .given(
        [
          'SetConnectorPolicy',
          { connector: bea, noGoPeople: [eve], noGoOrganizations: [clinic], monthlyCap: 1 },
        ],
        ['SetConnectorPolicy', { connector: bea, budget: 0.2 }],
      )
      .when('RequestIntroduction', { ...request, quotes: agreed(quote()) })
      .then(requested());
  });

  it('are about this month: what was accepted in the last one is forgotten', () => {
    const known = world().given(['SetConnectorPolicy', { connector: bea, monthlyCap: 1 }], ask(), yes());
    const another = { ...request, to: { person: dan } };
    known.at('2026-03-31T23:59:59Z');
    known.when('RequestIntroduction', another).thenRefused('INTRODUCTION_CONNECTOR_UNAVAILABLE');
    known.at('2026-04-01T00:00:00Z').when('RequestIntroduction', another).accepted();
  });

  it('are not reached by a target who left the organisation', () => {
    world()
      .given(
        ['SetConnectorPolicy', { connector: bea, noGoOrganizations: [clinic] }],
        ['HoldPosition', { by: null, person: cid, organization: clinic, to: '2026-02-01T00:00:00Z' }],
      )
      .when('RequestIntroduction', request)
      .accepted();
  });
});

describe('an introduction through two connectors', () => {
  // Bea introduces Ada to Cid, who may then introduce her to Dan.
  const onwards = { seeker: ada, connector: cid, to: { person: dan }, parent: first };

  it('goes on from the target of the first, once that is made', () => {
    const [event] = made().when('RequestIntroduction', onwards).events();
    expect(event?.data).toMatchObject({ introduction: fresh(2), connector: cid, target: dan, parent: first });
    asked().when('RequestIntroduction', onwards).thenRefused('INTRODUCTION_PARENT_NOT_MADE');
  });

  it('goes on however the first one ended, for it was made', () => {
    const known = made();
    timePasses(known, '2026-04-15T00:00:00Z');
    known.at('2026-04-15T00:00:00Z').given(['CloseLoop', { by: ada, introduction: first }]);
    known.when('RequestIntroduction', onwards).accepted();
  });

  it('goes on from nobody else, and from nobody else’s', () => {
    made()
      .when('RequestIntroduction', { ...onwards, connector: eve })
      .thenRefused('INTRODUCTION_PARENT_NOT_MADE');
    made()
      .when('RequestIntroduction', { ...onwards, seeker: fay })
      .thenRefused('INTRODUCTION_UNKNOWN');
    made()
      .when('RequestIntroduction', { ...onwards, parent: fresh(9) })
      .thenRefused('INTRODUCTION_UNKNOWN');
  });
});
