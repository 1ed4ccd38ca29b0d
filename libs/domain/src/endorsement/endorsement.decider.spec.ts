import { describe, it } from '@jest/globals';
import { idNumber, Specification } from '../../../../test/support/decider-specification.js';
import { PersonAdded } from '../person/person.events.js';
import { EndorsementGiven, EndorsementWithdrawn } from './endorsement.events.js';

const ada = idNumber(1);
const bea = idNumber(2);
const world = () =>
  new Specification().given(
    PersonAdded(ada, { person: ada, account: 'MEMBER' }),
    PersonAdded(bea, { person: bea, account: 'CONTACT' }),
  );
const endorsed = { from: ada, to: bea, competency: 'Cooking', strength: 4 };
const given = (competency: string, strength: number, good: number) =>
  EndorsementGiven(`${ada}/${bea}/cooking`, { from: ada, to: bea, competency, strength, good });

describe('endorsing', () => {
  it('gives half a point per step of strength, by the policy of the day', () => {
    world()
      .when('Endorse', endorsed)
      .then(given('Cooking', 4, 2));
    world()
      .given(['SetPolicy', { evidence: { endorsement: 0.25 } }])
      .when('Endorse', endorsed)
      .then(given('Cooking', 4, 1));
  });

  it('speaks of one competency however it is spelt', () => {
    world()
      .given(['Endorse', endorsed])
      .when('Endorse', { ...endorsed, competency: ' COOKING ', strength: 1 })
      .then(given('COOKING', 1, 0.5));
  });

  it('is not of oneself, nor of nobody', () => {
    world()
      .when('Endorse', { ...endorsed, to: ada })
      .thenRefused('ENDORSEMENT_OF_ONESELF');
    world()
      .when('Endorse', { ...endorsed, to: idNumber(9) })
      .thenRefused('PERSON_UNKNOWN');
  });
});

describe('withdrawing an endorsement', () => {
  const taken = { from: ada, to: bea, competency: 'cooking' };

  it('ends one that stands, once', () => {
    const known = world().given(['Endorse', endorsed]);
    known.when('WithdrawEndorsement', taken).then(EndorsementWithdrawn(`${ada}/${bea}/cooking`, taken));
    known
      .given(['WithdrawEndorsement', taken])
      .when('WithdrawEndorsement', taken)
      .thenRefused('ENDORSEMENT_UNKNOWN');
  });

  it('knows no other direction and no other competency', () => {
    const known = world().given(['Endorse', endorsed]);
    known.when('WithdrawEndorsement', { ...taken, from: bea, to: ada }).thenRefused('ENDORSEMENT_UNKNOWN');
    known.when('WithdrawEndorsement', { ...taken, competency: 'law' }).thenRefused('ENDORSEMENT_UNKNOWN');
  });
});
