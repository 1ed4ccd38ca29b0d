import { describe, expect, it } from '@jest/globals';
import { fresh, idNumber, Specification } from '../../../../test/support/decider-specification.js';
import type { ContactsImported, ImportReport } from './contacts.events.js';
import type { EvidenceRow, PersonRow, RelationshipRow } from './import-row.js';

const people: PersonRow = {
  row: 'person',
  line: 1,
  id: 'p-1',
  name: 'Dov',
  email: null,
  organization: null,
  role: null,
  industry: null,
  from: null,
  to: null,
};
const tie: RelationshipRow = {
  row: 'relationship',
  line: 1,
  a: 'p-1',
  b: 'p-2',
  kind: 'MANAGER',
  since: null,
  closenessA: 3,
  closenessB: null,
};
const item: EvidenceRow = {
  row: 'evidence',
  line: 1,
  from: 'p-1',
  to: 'p-2',
  good: 1,
  bad: 0,
  at: '2024-01-01T00:00:00Z',
  domain: null,
};

type Row = PersonRow | RelationshipRow | EvidenceRow;
const sources = { person: 'people', relationship: 'relationships', evidence: 'evidence' } as const;
const file = (importId: string, rows: readonly Row[]) => ({
  import: importId,
  source: sources[rows[0]?.row ?? 'person'],
  owner: null,
  share: false,
  rows: rows.map((row, index) => ({ ...row, line: index + 1 })),
});
const importing = (known: Specification, rows: readonly Row[], importId = idNumber(91)) =>
  known.when('ImportContacts', file(importId, rows));
const factsOf = (given: ReturnType<Specification['when']>) =>
  (given.events()[0]?.data as ReturnType<typeof ContactsImported>['data']).facts;
const skippedOf = (given: ReturnType<Specification['when']>) =>
  (given.accepted().report as ImportReport).skipped.map(({ reason }) => reason);
const world = () =>
  new Specification().given([
    'ImportContacts',
    file(idNumber(90), [people, { ...people, id: 'p-2', name: 'Eve', email: 'eve@example.org' }]),
  ]);

describe('an operator’s people', () => {
  it('are one person per id, with as many positions as rows', () => {
    const facts = factsOf(
      importing(new Specification(), [
        { ...people, organization: 'Acme', role: 'Clerk', to: '2020-01-01T00:00:00Z' },
        { ...people, organization: 'Acme GmbH', role: 'Head', from: '2020-01-01T00:00:00Z' },
        people,
      ]),
    );
    expect(facts.people).toEqual([fresh(1)]);
    expect(facts.positions.map(({ role, from, to, by }) => [role, from, to, by])).toEqual([
      ['Clerk', null, '2020-01-01T00:00:00Z', null],
      ['Head', '2020-01-01T00:00:00Z', null, null],
    ]);
    expect(facts.organizations.map(({ name }) => name)).toEqual(['Acme']);
    expect(facts.visibility).toBe('WORKSPACE');
  });

  it('are found by e-mail when their id is new, and not taken for two', () => {
    const known = world();
    const eve = { ...people, id: 'p-3', email: 'EVE@example.org' };
    expect(importing(known, [eve]).events()[0]?.personal?.[0]?.people).toEqual([fresh(2)]);
    expect(skippedOf(importing(known, [{ ...eve, id: 'p-1' }]))).toEqual(['EMAIL_OF_ANOTHER']);
  });

  it('end a position that was told before, and tell none twice', () => {
    const job = { ...people, organization: 'Acme', role: 'Clerk', from: '2020-01-01T00:00:00Z' };
    const known = new Specification().given(['ImportContacts', file(idNumber(90), [job])]);
    // The person is the first new thing, their organisation the second, the position the third.
    const facts = factsOf(importing(known, [{ ...job, to: '2022-01-01T00:00:00Z' }]));
    expect(facts.positions).toEqual([]);
    expect(facts.positionsLeft).toEqual([{ position: fresh(3), to: '2022-01-01T00:00:00Z' }]);
  });

  it('hold no position from the future on, nor backwards', () => {
    const future = { ...people, organization: 'Acme', from: '2026-03-01T12:00:01Z' };
    const reversed = { ...future, from: '2020-01-01T00:00:00Z', to: '2020-01-01T00:00:00Z' };
    expect(skippedOf(importing(world(), [future, reversed]))).toEqual(['IN_THE_FUTURE', 'DATES_REVERSED']);
  });
});

describe('an operator’s ties', () => {
  it('carry both sides’ closeness by the policy of the day', () => {
    const { ties } = factsOf(importing(world(), [{ ...tie, closenessB: 5 }]));
    expect(ties).toEqual([
      { from: fresh(1), to: fresh(2), kind: 'MANAGER', since: null, goodFrom: 1.5, goodTo: 2.5 },
    ]);
  });

  it('are between two known people, now at the latest, and counted once', () => {
    const rows = [
      tie,
      tie,
      { ...tie, b: 'p-9' },
      { ...tie, b: 'p-1' },
      { ...tie, since: '2026-03-01T12:00:01Z' },
    ];
    expect(skippedOf(importing(world(), rows))).toEqual([
      'ALREADY_IMPORTED',
      'UNKNOWN_PERSON',
      'SAME_PERSON',
      'IN_THE_FUTURE',
    ]);
  });
});

describe('an operator’s evidence', () => {
  it('counts an identical row once, in whichever file', () => {
    const known = world();
    expect(skippedOf(importing(known, [item, item, { ...item, good: 2 }]))).toEqual(['ALREADY_IMPORTED']);
    expect(skippedOf(importing(known, [item], idNumber(92)))).toEqual(['ALREADY_IMPORTED']);
    expect(known.state.imports.byId.get(idNumber(91))?.fingerprints).toHaveLength(2);
  });

  it('is of the past, between two known people', () => {
    const rows = [
      { ...item, at: '2026-03-01T12:00:01Z' },
      { ...item, to: 'p-9' },
      { ...item, to: 'p-1' },
    ];
    expect(skippedOf(importing(world(), rows))).toEqual(['IN_THE_FUTURE', 'UNKNOWN_PERSON', 'SAME_PERSON']);
  });
});
