import { describe, it, expect } from '@jest/globals';
import {
  fresh,
  idNumber,
  Specification,
  type Happened,
} from '../../../../test/support/decider-specification.js';
import { PersonAdded, PersonClaimed, PersonDescribed } from './person.events.js';

const ada = idNumber(1);
const bea = idNumber(2);
const cem = idNumber(3);

const nothingSaid = { headline: null, emails: [], profileUrls: [], externalIds: [] };
const added = (person: string) => PersonAdded(person, { person, account: 'CONTACT' });
const described = (person: string, by: string | null, profile: object) =>
  PersonDescribed(
    person,
    { person, by },
    { personal: [{ people: [person], fields: { ...nothingSaid, ...profile } }] },
  );
const account = { issuer: 'https://id.example', subject: 'ada-1' };
const claimed = (person: string) =>
  PersonClaimed(person, { person }, { personal: [{ people: [person], fields: account }] });

const given = (...happened: readonly Happened[]) => new Specification().given(...happened);

describe('adding a person', () => {
  it('records who exists, and apart from it what is said of them', () => {
    given()
      .when('AddPerson', { by: null, name: ' Ada ', emails: ['ada@example.org'], externalIds: ['a-1'] })
      .then(
        added(fresh(1)),
        described(fresh(1), null, { name: 'Ada', emails: ['ada@example.org'], externalIds: ['a-1'] }),
      );
  });

  it('is a word about the same person where an identifier names them: e-mail without case, address without frills', () => {
    const known = given(
      added(ada),
      described(ada, null, {
        name: 'Ada',
        emails: ['Ada@Example.org'],
        profileUrls: ['https://www.linkedin.com/in/Ada/'],
      }),
    ).by(bea);
    const byEmail = described(ada, bea, { name: 'A.', emails: ['ada@example.ORG'] });
    known.when('AddPerson', { by: bea, name: 'A.', emails: ['ada@example.ORG'] }).then(byEmail);
    const profileUrls = ['http://linkedin.com/in/ada?trk=x'];
    known
      .when('AddPerson', { by: bea, name: 'A.', profileUrls })
      .then(described(ada, bea, { name: 'A.', profileUrls }));
  });

  it('answers a member with an id and nothing else, whether or not others know the person', () => {
    const known = given(added(ada), described(ada, cem, { name: 'Ada', emails: ['ada@example.org'] })).by(
      bea,
    );
    const ofKnown = known.when('AddPerson', { by: bea, name: 'Ada', emails: ['ada@example.org'] }).accepted();
    const ofNew = known.when('AddPerson', { by: bea, name: 'Ada', emails: ['new@example.org'] }).accepted();
    expect(Object.keys(ofKnown)).toEqual(['id']);
    expect(Object.keys(ofNew)).toEqual(['id']);
  });

  it('adds in so many words whom only an import named: its undoing must not take them along', () => {
    const imported = {
      import: idNumber(90),
      source: 'linkedin' as const,
      owner: cem,
      share: false,
      rows: [
        {
          row: 'contact' as const,
          line: 1,
          name: 'Ada',
          email: 'ada@example.org',
          profileUrl: null,
          organization: null,
          role: null,
          connectedOn: null,
        },
      ],
    };
    given(added(cem), ['ImportContacts', imported])
      .by(bea)
      .when('AddPerson', { by: bea, name: 'Ada', emails: ['ada@example.org'] })
      .then(added(fresh(1)), described(fresh(1), bea, { name: 'Ada', emails: ['ada@example.org'] }));
  });

  it('lets nobody but an operator give external ids, known or not', () => {
    const known = given(added(ada), described(ada, null, { name: 'Ada', externalIds: ['a-1'] })).by(bea);
    for (const externalIds of [['a-1'], ['unheard-of']]) {
      known
        .when('AddPerson', { by: bea, name: 'A', externalIds })
        .thenRefused('PERSON_EXTERNAL_ID_NOT_YOURS');
      known
        .when('DescribePerson', { by: bea, person: ada, name: 'A', externalIds })
        .thenRefused('PERSON_EXTERNAL_ID_NOT_YOURS');
    }
    known
      .byOperator()
      .when('AddPerson', { by: null, name: 'A', externalIds: ['a-1'] })
      .thenRefused('PERSON_EXTERNAL_ID_TAKEN');
  });
});

describe('describing a person', () => {
  it('replaces what the same speaker said', () => {
    given(added(ada))
      .by(bea)
      .when('DescribePerson', { by: bea, person: ada, name: 'Ada L.', headline: 'Counts' })
      .then(described(ada, bea, { name: 'Ada L.', headline: 'Counts' }));
  });

  it('is refused of nobody, and with an external id of somebody else', () => {
    const known = given(added(ada), added(bea), described(bea, null, { name: 'Bea', externalIds: ['b-1'] }));
    known.when('DescribePerson', { by: null, person: cem, name: 'C' }).thenRefused('PERSON_UNKNOWN');
    known
      .when('DescribePerson', { by: null, person: ada, name: 'A', externalIds: ['b-1'] })
      .thenRefused('PERSON_EXTERNAL_ID_TAKEN');
    known
      .when('DescribePerson', { by: null, person: bea, name: 'B', externalIds: ['b-1'] })
      .then(described(bea, null, { name: 'B', externalIds: ['b-1'] }));
  });
});

describe('claiming a person', () => {
  const claim = { ...account, name: 'Ada', verifiedEmail: 'ada@example.org' };

  it('makes a new one where the verified e-mail names nobody', () => {
    given()
      .when('ClaimPerson', claim)
      .then(
        PersonAdded(fresh(1), { person: fresh(1), account: 'MEMBER' }),
        claimed(fresh(1)),
        described(fresh(1), fresh(1), { name: 'Ada', emails: ['ada@example.org'] }),
      );
  });

  it('says nothing of them where the token says nothing', () => {
    given()
      .when('ClaimPerson', { ...account, name: null, verifiedEmail: null })
      .then(PersonAdded(fresh(1), { person: fresh(1), account: 'MEMBER' }), claimed(fresh(1)));
  });

  it('takes over the record with the verified e-mail', () => {
    given(added(ada), described(ada, bea, { name: 'Ada', emails: ['ada@example.org'] }))
      .when('ClaimPerson', { ...claim, name: null })
      .then(claimed(ada), described(ada, ada, { name: null, emails: ['ada@example.org'] }));
  });

  it('hands nobody a record by an address that only somebody else put beside it', () => {
    const contact = described(ada, cem, { name: 'Ada', profileUrls: ['https://example.org/ada'] });
    const planted = described(ada, bea, { name: 'Ada', emails: ['bea@example.org'] });
    const asBea = { ...claim, verifiedEmail: 'bea@example.org' };
    given(added(ada), contact, planted)
      .when('ClaimPerson', asBea)
      .then(
        PersonAdded(fresh(1), { person: fresh(1), account: 'MEMBER' }),
        claimed(fresh(1)),
        described(fresh(1), fresh(1), { name: 'Ada', emails: ['bea@example.org'] }),
      );
    // Cem says so too, or an operator does: then it is theirs.
    for (const by of [cem, null]) {
      given(added(ada), contact, planted, described(ada, by, { emails: ['bea@example.org'] }))
        .when('ClaimPerson', { ...asBea, name: null })
        .then(claimed(ada), described(ada, ada, { name: null, emails: ['bea@example.org'] }));
    }
  });

  it('gives the same account the same person, also with another e-mail', () => {
    given(['ClaimPerson', claim])
      .when('ClaimPerson', { ...claim, verifiedEmail: 'other@example.org' })
      .then();
  });

  it('gives a claimed record to no second account', () => {
    given(['ClaimPerson', claim])
      .when('ClaimPerson', { ...claim, subject: 'mallory' })
      .thenRefused('PERSON_ALREADY_CLAIMED');
    given(['ClaimPerson', claim])
      .when('ClaimPerson', { ...claim, issuer: 'https://elsewhere.example' })
      .thenRefused('PERSON_ALREADY_CLAIMED');
  });

  it('stays a member when somebody imports or adds them again', () => {
    const known = given(['ClaimPerson', claim]);
    known.given(['AddPerson', { by: null, name: 'A', emails: ['ada@example.org'] }]);
    expect(known.state.people.accounts.get(fresh(1))).toBe('MEMBER');
  });
});
