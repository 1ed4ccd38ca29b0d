import fc from 'fast-check';
import type { Id } from '#domain';
import { of, type Drawn } from './drawn.js';
import { introductionCommands } from './random-introductions.js';

/** What the commands are about; all of it exists before they are given. */
export interface Cast {
  readonly people: readonly Id[];
  readonly organizations: readonly Id[];
  readonly imports: readonly Id[];
  /** Stand for introductions that are asked for on the way: the first, the second, and so on. */
  readonly introductions: readonly Id[];
  /** Stand for vouches that are given on the way, by who is vouched for. */
  readonly vouches: readonly Id[];
}

const instant = fc.constantFrom('2025-06-01T00:00:00Z', '2026-01-10T08:00:00Z', '2026-02-20T08:00:00Z');
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const email = fc.constantFrom('j@example.org', 'k@example.org', 'l@example.org');
const profileUrl = fc.constantFrom('https://l.example/in/j', 'https://l.example/in/k');
const closeness = fc.integer({ min: 0, max: 5 });

const contact = fc.record({
  row: fc.constant('contact' as const),
  name: fc.constantFrom('Jane', 'Kim', 'Lou'),
  email: orNull(email),
  profileUrl: orNull(profileUrl),
  organization: orNull(fc.constantFrom('Acme', 'ACME Inc.', 'Rival', '***')),
  role: orNull(fc.constantFrom('Clerk', 'Head')),
  connectedOn: orNull(instant),
});

/** Commands that meet each other: few people, few names, few imports. */
export const commandsAbout = ({
  people,
  organizations,
  imports,
  introductions,
  vouches,
}: Cast): fc.Arbitrary<Drawn> => {
  const person = fc.constantFrom(...people);
  const organization = fc.constantFrom(...organizations);
  const anImport = fc.constantFrom(...imports);
  const two = fc
    .shuffledSubarray([...people], { minLength: 2, maxLength: 2 })
    .map(([a = '', b = '']) => ({ a, b }));
  return fc.oneof(
    { weight: 10, arbitrary: introductionCommands(people, introductions, vouches) },
    of('OpenWorkspace', fc.constant({})),
    of('RefitCoefficients', fc.constant({})),
    of('SetPolicy', fc.record({ evidence: fc.record({ closeness: fc.constantFrom(0.5, 1) }) })),
    of('AddOrganization', fc.record({ name: fc.constantFrom('Acme', 'Rival', 'Third') })),
    of('DescribeOrganization', fc.record({ organization, sector: orNull(fc.constant('PUBLIC' as const)) })),
    of('NameDecisionMaker', fc.record({ by: fc.constant(null), organization, person: orNull(person) })),
    of(
      'AddPerson',
      fc.record({
        by: orNull(person),
        name: fc.constantFrom('Jane', 'Kim'),
        emails: fc.array(email, { maxLength: 2 }),
      }),
    ),
    of(
      'ClaimPerson',
      fc.record({
        issuer: fc.constant('i'),
        subject: fc.constantFrom('s', 't'),
        name: fc.constant(null),
        verifiedEmail: orNull(email),
      }),
    ),
    of('HoldPosition', fc.record({ by: orNull(person), person, organization, from: orNull(instant) })),
    of(
      'DescribeRelationship',
      fc
        .record({ two, closeness: orNull(closeness), since: orNull(instant) })
        .map(({ two: { a, b }, ...more }) => ({ from: a, to: b, ...more })),
    ),
    of(
      'RateContacts',
      fc.record({ two, closeness }).map(({ two: { a, b }, closeness: close }) => ({
        from: a,
        ratings: [{ person: b, closeness: close }],
      })),
    ),
    of(
      'LogInteraction',
      fc
        .record({ two, at: instant, answeredAt: orNull(instant) })
        .map(({ two: { a, b }, ...times }) => ({ from: a, with: b, startedBy: b, ...times })),
    ),
    of(
      'StateStance',
      two.map(({ a, b }) => ({ by: a, holder: a, seeker: b, stance: 'AGAINST' as const })),
    ),
    of(
      'SetVisibility',
      fc.record({ from: person, level: fc.constantFrom('ENDS' as const, 'WORKSPACE' as const) }),
    ),
    of(
      'Endorse',
      fc
        .record({ two, strength: fc.integer({ min: 1, max: 5 }) })
        .map(({ two: { a, b }, strength }) => ({ from: a, to: b, competency: 'Law', strength })),
    ),
    of(
      'WithdrawEndorsement',
      two.map(({ a, b }) => ({ from: a, to: b, competency: 'law' })),
    ),
    of(
      'ImportContacts',
      fc
        .record({
          import: anImport,
          owner: person,
          share: fc.boolean(),
          rows: fc.array(contact, { minLength: 1, maxLength: 5 }),
        })
        .map(({ rows, ...more }) => ({
          source: 'linkedin' as const,
          ...more,
          rows: rows.map((row, index) => ({ ...row, line: index + 1 })),
        })),
    ),
    of('UndoImport', fc.record({ by: fc.constant(null), import: anImport })),
    of(
      'ResolveMatch',
      fc.record({
        by: fc.constant(null),
        import: anImport,
        line: fc.integer({ min: 1, max: 5 }),
        person: fc.constant(null),
      }),
    ),
  );
};
