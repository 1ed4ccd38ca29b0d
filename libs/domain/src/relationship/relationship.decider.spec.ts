import { describe, expect, it } from '@jest/globals';
import { commands, type CommandDefinition } from '../commands.js';
import { idNumber, NOW, Specification } from '../../../../test/support/decider-specification.js';
import { PersonAdded } from '../person/person.events.js';
import { RelationshipDescribed, StanceStated, VisibilitySet } from './relationship.events.js';

const ada = idNumber(1);
const bea = idNumber(2);
const cem = idNumber(3);
const nobody = idNumber(9);
const world = () =>
  new Specification().given(
    ...[ada, bea, cem].map((person) => PersonAdded(person, { person, account: 'MEMBER' })),
  );
const described = (to: string, closeness: number | null, good: number | null) =>
  RelationshipDescribed(`${ada}/${to}`, { from: ada, to, kind: null, since: null, closeness, good });

describe('describing a relationship', () => {
  it('gives half a point per step of closeness, by the policy of the day', () => {
    world()
      .when('DescribeRelationship', { from: ada, to: bea, closeness: 5 })
      .then(described(bea, 5, 2.5));
    world()
      .when('DescribeRelationship', { from: ada, to: bea, closeness: 0 })
      .then(described(bea, 0, 0));
    world()
      .given(['SetPolicy', { evidence: { closeness: 0.1 } }])
      .when('DescribeRelationship', { from: ada, to: bea, closeness: 2 })
      .then(described(bea, 2, 0.2));
  });

  it('says nothing of closeness where nothing was said', () => {
    world()
      .when('DescribeRelationship', { from: ada, to: bea })
      .then(described(bea, null, null));
  });

  it('is between two known people, since now at the latest', () => {
    const since = '2026-03-01T12:00:01Z';
    world()
      .when('DescribeRelationship', { from: ada, to: bea, since })
      .thenRefused('RELATIONSHIP_IN_THE_FUTURE');
    expect(world().when('DescribeRelationship', { from: ada, to: bea, since: NOW }).events()).toHaveLength(1);
    world().when('DescribeRelationship', { from: ada, to: ada }).thenRefused('RELATIONSHIP_WITH_ONESELF');
    world().when('DescribeRelationship', { from: ada, to: nobody }).thenRefused('PERSON_UNKNOWN');
  });

  it('is the word of the end that speaks: nobody gives it for the other', () => {
    for (const type of [
      'DescribeRelationship',
      'RateContacts',
      'LogInteraction',
      'SetVisibility',
      'Endorse',
    ] as const) {
      const { speaker } = commands[type] as unknown as CommandDefinition;
      expect(speaker({ from: ada, to: bea, with: bea })).toBe(ada);
    }
  });
});

describe('rating contacts', () => {
  it('says of each how close they are, all or none', () => {
    const ratings = [
      { person: bea, closeness: 1 },
      { person: cem, closeness: 4 },
    ];
    world()
      .when('RateContacts', { from: ada, ratings })
      .then(described(bea, 1, 0.5), described(cem, 4, 2));
    const wrong = [...ratings, { person: nobody, closeness: 1 }];
    world().when('RateContacts', { from: ada, ratings: wrong }).thenRefused('PERSON_UNKNOWN');
    const self = [...ratings, { person: ada, closeness: 1 }];
    world().when('RateContacts', { from: ada, ratings: self }).thenRefused('RELATIONSHIP_WITH_ONESELF');
  });
});

describe('stating a stance', () => {
  const stance = { by: ada, holder: bea, seeker: ada, stance: 'AGAINST' as const };

  it('is for the two people themselves', () => {
    world()
      .when('StateStance', stance)
      .then(StanceStated(`${bea}/${ada}`, stance));
    world()
      .when('StateStance', { ...stance, by: bea })
      .then(StanceStated(`${bea}/${ada}`, { ...stance, by: bea }));
    world()
      .when('StateStance', { ...stance, by: cem })
      .thenRefused('RELATIONSHIP_NOT_AN_END');
    world()
      .when('StateStance', { ...stance, holder: ada })
      .thenRefused('RELATIONSHIP_WITH_ONESELF');
    world()
      .when('StateStance', { ...stance, holder: nobody })
      .thenRefused('PERSON_UNKNOWN');
  });
});

describe('setting visibility', () => {
  it('is of the speaker’s side, towards some or towards all', () => {
    world()
      .when('SetVisibility', { from: ada, with: [bea], level: 'WORKSPACE' })
      .then(VisibilitySet(ada, { side: ada, with: [bea], level: 'WORKSPACE' }));
    world()
      .when('SetVisibility', { from: ada, level: 'ENDS' })
      .then(VisibilitySet(ada, { side: ada, with: null, level: 'ENDS' }));
    world()
      .when('SetVisibility', { from: ada, with: [bea, nobody], level: 'ENDS' })
      .thenRefused('PERSON_UNKNOWN');
  });
});
