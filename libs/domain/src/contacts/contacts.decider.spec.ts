import { describe, expect, it } from '@jest/globals';
import { fresh, idNumber, NOW, Specification } from '../../../../test/support/decider-specification.js';
import { OrganizationAdded } from '../organization/organization.events.js';
import { PersonAdded, PersonDescribed } from '../person/person.events.js';
import type { ContactsImported, ImportReport } from './contacts.events.js';
import type { ContactRow } from './import-row.js';

const ada = idNumber(1);
const bea = idNumber(2);
const acme = idNumber(10);
const rival = idNumber(11);
const january = idNumber(90);
const february = idNumber(91);

const organization = (id: string, name: string) =>
  OrganizationAdded(id, { organization: id, name, industry: null, sector: null });
const world = () =>
  new Specification().given(
    PersonAdded(ada, { person: ada, account: 'MEMBER' }),
    PersonAdded(bea, { person: bea, account: 'MEMBER' }),
    organization(acme, 'Acme'),
    organization(rival, 'Rival'),
  );

const row = (more: Partial<ContactRow>): ContactRow => ({
  row: 'contact',
  line: 1,
  name: 'Jane Doe',
  email: null,
  profileUrl: null,
  organization: null,
  role: null,
  connectedOn: null,
  ...more,
});
const chunk = (rows: readonly ContactRow[], more: object = {}) => ({
  import: january,
  source: 'linkedin' as const,
  owner: ada,
  share: false,
  rows: rows.map((each, index) => ({ ...each, line: index + 1 })),
  ...more,
});
type Taken = ReturnType<typeof ContactsImported>['data'];
const factsOf = (given: ReturnType<Specification['when']>) => (given.events()[0]?.data as Taken).facts;
const reportOf = (given: ReturnType<Specification['when']>) => given.accepted().report as ImportReport;
const importing = (known: Specification, rows: readonly ContactRow[], more: object = {}) =>
  known.when('ImportContacts', chunk(rows, more));

describe('importing contacts', () => {
  it('resolves a row to a person, a tie since they connected, and where they work', () => {
    const given = importing(world(), [
      row({ organization: 'ACME Inc.', role: 'Clerk', connectedOn: '2024-05-01T00:00:00Z' }),
    ]);
    expect(factsOf(given)).toEqual({
      people: [fresh(1)],
      organizations: [],
      positions: [
        {
          position: fresh(2),
          person: fresh(1),
          organization: acme,
          role: 'Clerk',
          industry: null,
          from: null,
          to: null,
          by: ada,
        },
      ],
      positionsLeft: [],
      ties: [
        { from: ada, to: fresh(1), kind: null, since: '2024-05-01T00:00:00Z', goodFrom: null, goodTo: null },
      ],
      evidence: [],
      visibility: 'ENDS',
      fingerprints: [],
    });
    expect(given.events()[0]?.personal?.map(({ people }) => people)).toEqual([[fresh(1)]]);
    expect(reportOf(given)).toEqual({ rows: 1, taken: 1, skipped: [], doubtful: [] });
  });

  it('shares the owner’s side only when told to', () => {
    expect(factsOf(importing(world(), [row({})], { share: true })).visibility).toBe('WORKSPACE');
  });

  it('matches by e-mail before profile address', () => {
    const profile = { headline: null, externalIds: [] };
    const known = world().given(
      ...[
        { person: idNumber(30), emails: ['jane@example.org'], profileUrls: [] },
        { person: idNumber(31), emails: [], profileUrls: ['https://l.example/in/jane'] },
      ].flatMap(({ person, ...by }) => [
        PersonAdded(person, { person, account: 'CONTACT' }),
        PersonDescribed(
          person,
          { person, by: bea },
          { personal: [{ people: [person], fields: { ...profile, name: 'J', ...by } }] },
        ),
      ]),
    );
    const to = (more: Partial<ContactRow>) => factsOf(importing(known, [row(more)])).ties[0]?.to;
    const profileUrl = 'https://l.example/in/jane';
    expect(to({ email: 'jane@example.org', profileUrl })).toBe(idNumber(30));
    expect(to({ email: 'other@example.org', profileUrl })).toBe(idNumber(31));
    expect(to({ email: 'other@example.org' })).toBe(fresh(1));
  });

  it('skips the owner, what is in the future, and what an earlier row or import brought', () => {
    const known = world().given(
      PersonDescribed(
        ada,
        { person: ada, by: ada },
        {
          personal: [
            {
              people: [ada],
              fields: {
                name: 'Ada',
                headline: null,
                emails: ['ada@example.org'],
                profileUrls: [],
                externalIds: [],
              },
            },
          ],
        },
      ),
    );
    const jane = row({ email: 'jane@example.org' });
    const given = importing(known, [
      row({ name: 'Ada', email: 'ada@example.org' }),
      row({ connectedOn: '2026-03-01T12:00:01Z' }),
      jane,
      jane,
      row({ name: 'Jo', connectedOn: NOW }),
    ]);
    expect(reportOf(given)).toEqual({
      rows: 5,
      taken: 2,
      skipped: [
        { line: 1, reason: 'YOURSELF' },
        { line: 2, reason: 'IN_THE_FUTURE' },
        { line: 4, reason: 'ALREADY_IMPORTED' },
      ],
      doubtful: [],
    });
    const again = importing(known, [jane], { import: february });
    again.then();
    expect(reportOf(again)).toMatchObject({ taken: 0, skipped: [{ line: 1, reason: 'ALREADY_IMPORTED' }] });
    expect(reportOf(importing(known, [jane], { import: idNumber(92), owner: bea })).taken).toBe(1);
  });

  it('takes two rows of one e-mail in one chunk for one person, with one tie and both positions', () => {
    const email = 'jane@example.org';
    const facts = factsOf(
      importing(world(), [
        row({ email, organization: 'Acme' }),
        row({ email: 'JANE@example.org', organization: 'Rival' }),
        row({ email, name: 'J. Doe', organization: 'acme' }),
      ]),
    );
    expect(facts.people).toEqual([fresh(1)]);
    expect(facts.ties).toHaveLength(1);
    expect(facts.positions.map(({ organization: at }) => at)).toEqual([acme, rival]);
    expect(facts.positionsLeft).toEqual([]);
  });

  it('shows a new place as left and held, and the same place not again', () => {
    const jane = row({ email: 'jane@example.org', organization: 'Acme', role: 'Clerk' });
    const known = world().given(['ImportContacts', chunk([jane])]);
    const same = factsOf(importing(known, [{ ...jane, name: 'Jane D.' }], { import: february }));
    expect([same.positions, same.positionsLeft]).toEqual([[], []]);
    const moved = factsOf(importing(known, [{ ...jane, organization: 'Rival' }], { import: february }));
    expect(moved.positionsLeft).toEqual([{ position: fresh(2), to: NOW }]);
    expect(moved.positions[0]).toMatchObject({ organization: rival, role: 'Clerk', by: ada });
  });

  it('knows an organisation whose name folds to nothing by that very name', () => {
    const facts = factsOf(
      importing(world(), [
        row({ name: 'A', organization: '***' }),
        row({ name: 'B', organization: '***' }),
        row({ name: 'C', organization: '🙂' }),
      ]),
    );
    expect(facts.organizations.map(({ name }) => name)).toEqual(['***', '🙂']);
    expect(facts.positions[0]?.organization).toBe(facts.positions[1]?.organization);
  });

  it('is refused for an owner who is not there, and under the id of an import of somebody else', () => {
    const known = world().given(['ImportContacts', chunk([row({})])]);
    importing(known, [row({})], { owner: idNumber(9) }).thenRefused('PERSON_UNKNOWN');
    importing(known, [row({ name: 'B' })], { owner: bea }).thenRefused('CONTACTS_IMPORT_ID_TAKEN');
    importing(known, [row({ name: 'B' })], { share: true }).thenRefused('CONTACTS_IMPORT_ID_TAKEN');
    expect(importing(known, [row({ name: 'B' })]).events()).toHaveLength(1);
  });

  it('demotes no member whom somebody imports', () => {
    const known = world().given([
      'ClaimPerson',
      { issuer: 'i', subject: 's', name: null, verifiedEmail: 'jane@example.org' },
    ]);
    const given = importing(known, [row({ email: 'jane@example.org' })]);
    expect(factsOf(given).people).toEqual([]);
    given.accepted();
    expect(known.state.people.accounts.get(fresh(1))).toBe('MEMBER');
  });
});

describe('a namesake at the same organisation', () => {
  const jane = row({ organization: 'Acme' });
  const addressed = (n: number) => ({ ...jane, profileUrl: `https://l.example/in/jane-${n}` });
  const doubtful = (known: Specification, next: ContactRow) =>
    reportOf(importing(known, [next], { import: february })).doubtful;

  it('is a doubt where one of the two carries no profile address', () => {
    const known = () => world().given(['ImportContacts', chunk([jane])]);
    const candidates = [fresh(1)];
    expect(doubtful(known(), { ...jane, role: 'Clerk' })).toEqual([{ line: 1, candidates }]);
    expect(doubtful(known(), { ...jane, name: ' JANE  doe' })).toEqual([{ line: 1, candidates }]);
    expect(doubtful(known(), addressed(1))).toEqual([{ line: 1, candidates }]);
    const other = () => world().given(['ImportContacts', chunk([addressed(1)])]);
    expect(doubtful(other(), jane)).toEqual([{ line: 1, candidates }]);
  });

  it('is somebody else where both carry one', () => {
    const known = world().given(['ImportContacts', chunk([addressed(1)])]);
    expect(doubtful(known, addressed(2))).toEqual([]);
  });

  it('is somebody else once the known one was seen with an address too', () => {
    const email = 'jane@example.org';
    const known = world().given(
      ['ImportContacts', chunk([{ ...jane, email }])],
      ['ImportContacts', chunk([{ ...addressed(1), email }])],
    );
    expect(doubtful(known, addressed(2))).toEqual([]);
  });

  it('is none elsewhere, and none among contacts of others', () => {
    const known = world().given(['ImportContacts', chunk([jane])]);
    expect(doubtful(known, { ...jane, organization: 'Rival' })).toEqual([]);
    expect(reportOf(importing(known, [jane], { import: idNumber(95), owner: bea })).doubtful).toEqual([]);
  });

  it('is met within a chunk as between chunks', () => {
    const clerk = { ...jane, role: 'Clerk' };
    const report = reportOf(importing(world(), [jane, clerk, clerk, addressed(1)]));
    expect(report.taken).toBe(1);
    expect(report.doubtful).toEqual([
      { line: 2, candidates: [fresh(1)] },
      { line: 4, candidates: [fresh(1)] },
    ]);
    expect(report.skipped).toEqual([{ line: 3, reason: 'STILL_DOUBTFUL' }]);
  });

  it('is told of by twenty candidates at most', () => {
    const known = world().given([
      'ImportContacts',
      chunk(Array.from({ length: 30 }, (_, n) => addressed(n))),
    ]);
    expect(doubtful(known, jane)[0]?.candidates).toHaveLength(20);
  });
});

describe('resolving a doubtful row', () => {
  const jane = row({ organization: 'Acme' });
  const clerk = { ...jane, role: 'Clerk' };
  const doubt = () =>
    world().given(
      ['ImportContacts', chunk([jane])],
      ['ImportContacts', chunk([clerk], { import: february })],
    );
  const decided = { by: ada, import: february, line: 1 };

  it('takes the row for the candidate chosen, and waits no more', () => {
    const known = doubt();
    const given = known.by(ada).when('ResolveMatch', { ...decided, person: fresh(1) });
    expect(given.events()[0]).toMatchObject({
      type: 'MatchResolved.v1',
      subject: february,
      data: {
        import: february,
        line: 1,
        person: fresh(1),
        facts: { people: [fresh(1)], ties: [{ from: ada, to: fresh(1) }] },
      },
    });
    given.accepted();
    known.when('ResolveMatch', { ...decided, person: fresh(1) }).thenRefused('CONTACTS_MATCH_UNKNOWN');
    expect(reportOf(importing(known, [clerk], { import: february })).skipped).toEqual([
      { line: 1, reason: 'ALREADY_IMPORTED' },
    ]);
  });

  it('takes it for somebody new', () => {
    const given = doubt()
      .by(ada)
      .when('ResolveMatch', { ...decided, person: null });
    const { id } = given.accepted();
    expect(id).not.toBe(fresh(1));
    expect(given.events()[0]?.data).toMatchObject({ facts: { people: [id], ties: [{ from: ada, to: id }] } });
  });

  it('is for the importer or an operator, and for the candidates only', () => {
    const known = doubt();
    known
      .by(bea)
      .when('ResolveMatch', { ...decided, by: bea, person: null })
      .thenRefused('CONTACTS_MATCH_UNKNOWN');
    known
      .by(ada)
      .when('ResolveMatch', { ...decided, person: bea })
      .thenRefused('CONTACTS_MATCH_UNKNOWN');
    known
      .by(ada)
      .when('ResolveMatch', { ...decided, line: 2, person: null })
      .thenRefused('CONTACTS_MATCH_UNKNOWN');
    expect(
      known
        .byOperator()
        .when('ResolveMatch', { ...decided, person: null })
        .events(),
    ).toHaveLength(1);
  });

  it('says of the row, until then, that it waits', () => {
    const known = doubt();
    expect(reportOf(importing(known, [clerk], { import: idNumber(92) })).skipped).toEqual([
      { line: 1, reason: 'STILL_DOUBTFUL' },
    ]);
  });
});
