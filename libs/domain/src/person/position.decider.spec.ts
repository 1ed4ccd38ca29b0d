import { describe, it } from '@jest/globals';
import { fresh, idNumber, NOW, Specification } from '../../../../test/support/decider-specification.js';
import { OrganizationAdded } from '../organization/organization.events.js';
import { PersonAdded, PositionHeld, PositionLeft } from './person.events.js';

const ada = idNumber(1);
const bea = idNumber(2);
const acme = idNumber(10);
const job = idNumber(20);

const world = () =>
  new Specification().given(
    PersonAdded(ada, { person: ada, account: 'MEMBER' }),
    PersonAdded(bea, { person: bea, account: 'MEMBER' }),
    OrganizationAdded(acme, { organization: acme, name: 'Acme', industry: null, sector: null }),
  );
const held = (from: string | null, by: string | null = null) =>
  PositionHeld(ada, {
    position: job,
    person: ada,
    organization: acme,
    role: 'Clerk',
    industry: null,
    from,
    to: null,
    by,
  });

describe('holding a position', () => {
  it('records it under an id of its own', () => {
    world()
      .when('HoldPosition', { by: null, person: ada, organization: acme, role: 'Clerk', from: NOW })
      .then(PositionHeld(ada, { ...held(NOW).data, position: fresh(1) }));
  });

  it('is refused of nobody, nowhere, from the future on, and backwards', () => {
    const known = world();
    const asked = { by: null, person: ada, organization: acme };
    known.when('HoldPosition', { ...asked, person: idNumber(9) }).thenRefused('PERSON_UNKNOWN');
    known.when('HoldPosition', { ...asked, organization: idNumber(9) }).thenRefused('ORGANIZATION_UNKNOWN');
    known
      .when('HoldPosition', { ...asked, from: '2026-03-01T12:00:01Z' })
      .thenRefused('POSITION_IN_THE_FUTURE');
    const reversed = { from: '2025-01-02T00:00:00Z', to: '2025-01-02T00:00:00Z' };
    known.when('HoldPosition', { ...asked, ...reversed }).thenRefused('POSITION_DATES_REVERSED');
  });
});

describe('leaving a position', () => {
  const to = '2026-02-01T00:00:00Z';
  const left = PositionLeft(ada, { position: job, person: ada, to });

  it('is for who holds it, who told of it, and an operator', () => {
    const known = world().given(held(null, bea));
    known.by(ada).when('LeavePosition', { by: ada, position: job, to }).then(left);
    known.by(bea).when('LeavePosition', { by: bea, position: job, to }).then(left);
    known.byOperator().when('LeavePosition', { by: null, position: job, to }).then(left);
  });

  it('looks the same to everybody else as a position that is not there', () => {
    const known = world().given(held(null, null)).by(bea);
    known.when('LeavePosition', { by: bea, position: job, to }).thenRefused('POSITION_UNKNOWN');
    known.when('LeavePosition', { by: bea, position: idNumber(99), to }).thenRefused('POSITION_UNKNOWN');
  });

  it('is not before it began', () => {
    world()
      .given(held(to, null))
      .when('LeavePosition', { by: null, position: job, to })
      .thenRefused('POSITION_DATES_REVERSED');
  });
});
