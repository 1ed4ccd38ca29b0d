import { describe, expect, it } from '@jest/globals';
import { fresh, idNumber, Specification } from '../../../../test/support/decider-specification.js';
import { PersonAdded } from '../person/person.events.js';
import { DecisionMakerNamed, OrganizationAdded, OrganizationDescribed } from './organization.events.js';

const ada = idNumber(1);
const acme = idNumber(10);
const plain = { organization: acme, name: 'Acme', industry: null, sector: null };
const world = () =>
  new Specification().given(
    PersonAdded(ada, { person: ada, account: 'MEMBER' }),
    OrganizationAdded(acme, plain),
  );

describe('adding an organisation', () => {
  it('records name, industry and sector', () => {
    world()
      .when('AddOrganization', { name: 'Rival', industry: 'Software', sector: 'PRIVATE' })
      .then(
        OrganizationAdded(fresh(1), {
          organization: fresh(1),
          name: 'Rival',
          industry: 'Software',
          sector: 'PRIVATE',
        }),
      );
  });

  it('finds the same one under another spelling or legal form, and records nothing', () => {
    for (const name of ['ACME', 'acme, Inc.', 'Acme GmbH & Co. KG']) {
      const given = world().when('AddOrganization', { name });
      given.then();
      expect(given.accepted()).toEqual({ id: acme });
    }
  });

  it('makes the workspace’s what so far one member’s import named', () => {
    const row = {
      row: 'contact' as const,
      line: 1,
      name: 'B',
      email: null,
      profileUrl: null,
      organization: 'Rival',
      role: null,
      connectedOn: null,
    };
    const known = world().given([
      'ImportContacts',
      { import: idNumber(90), source: 'linkedin', owner: ada, share: false, rows: [row] },
    ]);
    const rival = [...known.state.organizations.byId.values()].find(({ name }) => name === 'Rival');
    const organization = rival?.organization ?? '';
    known.when('AddOrganization', { name: 'rival', industry: 'Software' }).then(
      OrganizationDescribed(organization, {
        organization,
        name: 'rival',
        industry: 'Software',
        sector: null,
      }),
    );
  });
});

describe('describing an organisation', () => {
  it('changes what is named, clears what is null, keeps the rest', () => {
    const full = { ...plain, industry: 'Software', sector: 'PRIVATE' as const };
    const known = world().given(OrganizationDescribed(acme, full));
    known
      .when('DescribeOrganization', { organization: acme, industry: null })
      .then(OrganizationDescribed(acme, { ...full, industry: null }));
    known
      .when('DescribeOrganization', { organization: acme, sector: 'PUBLIC' })
      .then(OrganizationDescribed(acme, { ...full, sector: 'PUBLIC' }));
    known.when('DescribeOrganization', { organization: idNumber(9) }).thenRefused('ORGANIZATION_UNKNOWN');
  });
});

describe('naming a decision maker', () => {
  it('is a word of the speaker, and taken back by naming nobody', () => {
    const named = { by: null, organization: acme, person: ada };
    world().when('NameDecisionMaker', named).then(DecisionMakerNamed(acme, named));
    const nobody = { ...named, person: null };
    world().when('NameDecisionMaker', nobody).then(DecisionMakerNamed(acme, nobody));
  });

  it('is refused of nobody known and nowhere known', () => {
    const named = { by: null, organization: acme, person: ada };
    world()
      .when('NameDecisionMaker', { ...named, person: idNumber(9) })
      .thenRefused('PERSON_UNKNOWN');
    world()
      .when('NameDecisionMaker', { ...named, organization: idNumber(9) })
      .thenRefused('ORGANIZATION_UNKNOWN');
  });
});
