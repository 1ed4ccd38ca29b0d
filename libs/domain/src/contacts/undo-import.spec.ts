import { describe, expect, it } from '@jest/globals';
import { fresh, idNumber, NOW, Specification } from '../../../../test/support/decider-specification.js';
import { OrganizationAdded } from '../organization/organization.events.js';
import { PersonAdded } from '../person/person.events.js';
import { ImportUndone, type ContactsImported, type ImportReport } from './contacts.events.js';
import type { ContactRow } from './import-row.js';

const ada = idNumber(1);
const bea = idNumber(2);
const [january, february, march] = [idNumber(90), idNumber(91), idNumber(92)];

const world = () =>
  new Specification().given(
    ...[ada, bea].map((person) => PersonAdded(person, { person, account: 'MEMBER' })),
    ...['Acme', 'Rival'].map((name, n) =>
      OrganizationAdded(idNumber(10 + n), {
        organization: idNumber(10 + n),
        name,
        industry: null,
        sector: null,
      }),
    ),
  );
const jane: ContactRow = {
  row: 'contact',
  line: 1,
  name: 'Jane Doe',
  email: 'jane@example.org',
  profileUrl: null,
  organization: 'Acme',
  role: null,
  connectedOn: null,
};
const file = (importId: string, ...rows: readonly Partial<ContactRow>[]) => ({
  import: importId,
  source: 'linkedin' as const,
  owner: ada,
  share: false,
  rows: rows.map((row, index) => ({ ...jane, ...row, line: index + 1 })),
});
const imported = (importId: string, ...rows: readonly Partial<ContactRow>[]) =>
  ['ImportContacts', file(importId, ...rows)] as ['ImportContacts', ReturnType<typeof file>];
const undone = (importId: string) => ImportUndone(importId, { import: importId });
const factsOf = (given: ReturnType<Specification['when']>) =>
  (given.events()[0]?.data as ReturnType<typeof ContactsImported>['data']).facts;
const reportOf = (given: ReturnType<Specification['when']>) => given.accepted().report as ImportReport;

describe('undoing an import', () => {
  it('is for its owner and an operator, once', () => {
    const known = world().given(imported(january, jane));
    known.by(bea).when('UndoImport', { by: bea, import: january }).thenRefused('CONTACTS_IMPORT_UNKNOWN');
    known.by(ada).when('UndoImport', { by: ada, import: january }).then(undone(january));
    known.byOperator().when('UndoImport', { by: null, import: january }).then(undone(january));
    known.given(undone(january));
    known.when('UndoImport', { by: null, import: january }).thenRefused('CONTACTS_IMPORT_UNKNOWN');
  });

  it('lets the same file be taken again, under another id, for the same people', () => {
    const known = world().given(imported(january, jane), undone(january));
    known.when('ImportContacts', file(january, jane)).thenRefused('CONTACTS_IMPORT_ID_TAKEN');
    const facts = factsOf(known.when('ImportContacts', file(february, jane)));
    expect(facts.people).toEqual([fresh(1)]);
    expect(facts.ties.map(({ to }) => to)).toEqual([fresh(1)]);
    expect(facts.positions).toHaveLength(1);
  });

  it('takes nothing from what another import told: it told its people and ties itself', () => {
    const facts = factsOf(
      world()
        .given(imported(january, jane))
        .when('ImportContacts', file(february, { name: 'Jane D.' })),
    );
    expect(facts.people).toEqual([fresh(1)]);
    expect(facts.ties.map(({ to }) => to)).toEqual([fresh(1)]);
  });

  it('shows again where somebody worked before', () => {
    const known = world().given(
      imported(january, jane),
      imported(february, { organization: 'Rival' }),
      undone(february),
    );
    const facts = factsOf(known.when('ImportContacts', file(march, { organization: 'Rival' })));
    expect(facts.positionsLeft).toEqual([{ position: fresh(2), to: NOW }]);
    const same = factsOf(known.when('ImportContacts', file(march, { name: 'J. Doe' })));
    expect([same.positions, same.positionsLeft]).toEqual([[], []]);
  });

  it('lets a row be taken again that said less because of what is undone', () => {
    const known = world().given(
      imported(january, jane),
      imported(february, { name: 'Jane D.' }),
      undone(january),
    );
    expect(factsOf(known.when('ImportContacts', file(march, { name: 'Jane D.' }))).positions).toHaveLength(1);
  });

  it('takes a decided row along, and lets no doubt wait or arise', () => {
    const nameless = { email: null };
    const clerk = { email: null, role: 'Clerk' };
    const known = world().given(
      imported(january, nameless),
      imported(february, clerk, { ...clerk, role: 'Head' }),
    );
    known.given(['ResolveMatch', { by: null, import: february, line: 1, person: null }], undone(february));
    known
      .when('ResolveMatch', { by: null, import: february, line: 2, person: null })
      .thenRefused('CONTACTS_MATCH_UNKNOWN');
    const again = reportOf(known.when('ImportContacts', file(march, clerk)));
    expect(again.doubtful).toEqual([{ line: 1, candidates: [fresh(1)] }]);
    known.given(undone(january), undone(march));
    expect(reportOf(known.when('ImportContacts', file(idNumber(93), clerk))).taken).toBe(1);
  });
});
