import { describe, expect, it } from '@jest/globals';
import { fresh, idNumber } from '../../../../test/support/decider-specification.js';
import {
  ada,
  agreed,
  bea,
  cid,
  dan,
  everybody,
  first,
  frozen,
  quote,
} from '../../../../test/support/introduction-stage.js';
import { OrganizationAdded } from '../organization/organization.events.js';
import { VouchGiven, VouchWithdrawn } from './vouch.events.js';

const vouch = {
  connector: bea,
  seeker: ada,
  contact: cid,
  knowsPerson: true,
  knowsFit: true,
  quotes: agreed(quote()),
};
const whole = {
  vouch: first,
  connector: bea,
  seeker: ada,
  contact: cid,
  domain: null,
  organization: null,
  knowsPerson: true,
  knowsFit: true,
  acknowledgedBy: 'PERSON' as const,
  risk: frozen(quote()),
  good: 1,
};

describe('giving a vouch', () => {
  it('freezes what the connector puts at risk, and is one point of trust in the seeker', () => {
    everybody().when('GiveVouch', vouch).then(VouchGiven(first, whole));
  });

  it('weighs what the policy of the day says, and may be a referral to an organisation, in a domain', () => {
    const clinic = idNumber(11);
    const inDomain = quote({ domain: 'Statistics' });
    everybody()
      .given(
        OrganizationAdded(clinic, { organization: clinic, name: 'Clinic', industry: null, sector: null }),
      )
      .given(['SetPolicy', { evidence: { vouch: 0.5 } }])
      .when('GiveVouch', {
        ...vouch,
        domain: 'Statistics',
        organization: clinic,
        quotes: agreed(inDomain),
      })
      .then(
        VouchGiven(first, {
          ...whole,
          domain: 'Statistics',
          organization: clinic,
          risk: frozen(inDomain),
          good: 0.5,
        }),
      );
  });

  it('has not acknowledged figures that were never seen', () => {
    everybody()
      .when('GiveVouch', { ...vouch, quotes: { fresh: [quote()] } })
      .then(VouchGiven(first, { ...whole, acknowledgedBy: 'UNACKNOWLEDGED' }));
  });

  it('is for a person without an account too', () => {
    const ofDan = quote({ contact: dan });
    everybody()
      .when('GiveVouch', { ...vouch, contact: dan, quotes: agreed(ofDan) })
      .then(VouchGiven(first, { ...whole, contact: dan, risk: frozen(ofDan) }));
  });

  it.each([
    [{ knowsPerson: false }, 'You don’t know them well enough, whatever they can do for this contact.'],
    [{ knowsFit: false }, 'You know them, but not what they can do for this contact.'],
    [
      { knowsPerson: false, knowsFit: false },
      'You know neither them nor what they can do for this contact well enough.',
    ],
  ])('of somebody known too little is refused, and says what is lacking: %j', (lacking, sentence) => {
    expect(
      everybody()
        .when('GiveVouch', { ...vouch, ...lacking })
        .refusal(),
    ).toEqual({
      code: 'VOUCH_KNOWS_TOO_LITTLE',
      message: sentence,
    });
  });

  it('of somebody known too little is given with a warning, where the connector wants no more than that', () => {
    const lenient = () =>
      everybody().given(['SetConnectorPolicy', { connector: bea, vouchStrictness: 'WARN' }]);
    lenient()
      .when('GiveVouch', { ...vouch, knowsFit: false })
      .then(VouchGiven(first, { ...whole, knowsFit: false }));
    const warningsOf = (known: object) =>
      lenient()
        .when('GiveVouch', { ...vouch, ...known })
        .accepted();
    expect(warningsOf({ knowsPerson: false, knowsFit: false })).toEqual({
      id: first,
      report: { warnings: ['KNOWS_PERSON_TOO_LITTLE', 'KNOWS_FIT_TOO_LITTLE'] },
    });
    expect(warningsOf({ knowsFit: false }).report).toEqual({ warnings: ['KNOWS_FIT_TOO_LITTLE'] });
    expect(warningsOf({}).report).toEqual({ warnings: [] });
  });

  it('has three people, who are there, and an organisation that is', () => {
    for (const same of [{ connector: ada }, { contact: bea }, { seeker: cid }])
      everybody()
        .when('GiveVouch', { ...vouch, ...same })
        .thenRefused('VOUCH_WITH_ONESELF');
    everybody()
      .when('GiveVouch', { ...vouch, contact: idNumber(99) })
      .thenRefused('PERSON_UNKNOWN');
    everybody()
      .when('GiveVouch', { ...vouch, organization: idNumber(99) })
      .thenRefused('ORGANIZATION_UNKNOWN');
  });

  it('needs fresh figures, no worse than those that were seen, within the budget', () => {
    everybody()
      .when('GiveVouch', { ...vouch, quotes: { seen: [quote()] } })
      .thenRefused('QUOTE_UNAVAILABLE');
    everybody()
      .when('GiveVouch', { ...vouch, quotes: { fresh: [quote({ stake: 0.3 })], seen: [quote()] } })
      .thenRefused('QUOTE_OUTDATED');
    everybody()
      .when('GiveVouch', { ...vouch, quotes: agreed(quote({ stake: 0.6 })) })
      .thenRefused('VOUCH_OVER_BUDGET');
  });
});

describe('a vouch that stands', () => {
  it('is not given again, however its field is spelt; taken back, it may be', () => {
    const known = everybody().given(['GiveVouch', { ...vouch, domain: 'Law' }]);
    known.when('GiveVouch', { ...vouch, domain: ' LAW' }).thenRefused('VOUCH_ALREADY_GIVEN');
    known.when('GiveVouch', { ...vouch, domain: null }).events();
    known.given(['WithdrawVouch', { connector: bea, vouch: first }]);
    known.when('GiveVouch', { ...vouch, domain: 'law' }).events();
  });
});

describe('taking a vouch back', () => {
  const withdrawn = { connector: bea, vouch: first };
  const given = () => everybody().given(['GiveVouch', vouch]);

  it('ends it, once', () => {
    const known = given();
    known
      .when('WithdrawVouch', withdrawn)
      .then(VouchWithdrawn(first, { vouch: first, connector: bea, seeker: ada }));
    known.given(['WithdrawVouch', withdrawn]).when('WithdrawVouch', withdrawn).thenRefused('VOUCH_UNKNOWN');
  });

  it('is for whoever gave it', () => {
    given()
      .when('WithdrawVouch', { ...withdrawn, connector: cid })
      .thenRefused('VOUCH_UNKNOWN');
    given()
      .when('WithdrawVouch', { ...withdrawn, vouch: fresh(9) })
      .thenRefused('VOUCH_UNKNOWN');
  });

  it('gives back the room that it took', () => {
    const large = agreed(quote({ stake: 0.4 }));
    const known = everybody().given(['GiveVouch', { ...vouch, quotes: large }]);
    const another = { ...vouch, quotes: { fresh: [quote({ stake: 0.4, breachProbability: 0.5 })] } };
    known.given(['WithdrawVouch', withdrawn]).when('GiveVouch', another).events();
  });
});
