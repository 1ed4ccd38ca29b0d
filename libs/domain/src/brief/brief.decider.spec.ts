import { describe, expect, it } from '@jest/globals';
import { fresh, idNumber, NOW, Specification } from '../../../../test/support/decider-specification.js';
import { OrganizationAdded } from '../organization/organization.events.js';
import { PersonAdded } from '../person/person.events.js';
import { AddProof, WriteBrief } from './brief.commands.js';
import { BriefWritten, ProofAdded, type BriefWords } from './brief.events.js';
import { emptyBrief, missingAnswers, whyMeFor } from './briefs.js';

const ada = idNumber(1);
const clinic = idNumber(11);
const school = idNumber(12);
const world = () =>
  new Specification().given(
    PersonAdded(ada, { person: ada, account: 'MEMBER' }),
    ...[clinic, school].map((organization) =>
      OrganizationAdded(organization, { organization, name: organization, industry: null, sector: null }),
    ),
  );
const written = (words: Partial<BriefWords>) =>
  BriefWritten(
    `brief/${ada}`,
    { seeker: ada },
    { personal: [{ people: [ada], fields: { ...emptyBrief, ...words } }] },
  );

describe('writing a brief', () => {
  it('keeps what was not said again', () => {
    const known = world();
    known.when('WriteBrief', { seeker: ada, whoIAm: 'A nurse' }).then(written({ whoIAm: 'A nurse' }));
    known
      .given(['WriteBrief', { seeker: ada, whoIAm: 'A nurse' }])
      .when('WriteBrief', { seeker: ada, whyMe: 'I was there', whoIAm: 'A data nurse' })
      .then(written({ whoIAm: 'A data nurse', whyMe: 'I was there' }));
  });

  it('has a “why me” for an organisation besides the one in general, and the last one there', () => {
    const known = world().given(['WriteBrief', { seeker: ada, whyMe: 'In general' }]);
    known.given(['WriteBrief', { seeker: ada, whyMe: 'At the school', organization: school }]);
    known.given(['WriteBrief', { seeker: ada, whyMe: 'At the clinic', organization: clinic }]);
    known.when('WriteBrief', { seeker: ada, whyMe: 'Back at school', organization: school }).then(
      written({
        whyMe: 'In general',
        whyMeAt: [
          { organization: clinic, text: 'At the clinic' },
          { organization: school, text: 'Back at school' },
        ],
      }),
    );
  });

  it('is by somebody, about an organisation that is there', () => {
    world()
      .when('WriteBrief', { seeker: idNumber(9), whoIAm: 'Nobody' })
      .thenRefused('PERSON_UNKNOWN');
    world()
      .when('WriteBrief', { seeker: ada, whyMe: 'Because', organization: idNumber(9) })
      .thenRefused('ORGANIZATION_UNKNOWN');
  });

  it('gives an answer of up to 2,000 characters', () => {
    expect(WriteBrief.safeParse({ seeker: ada }).success).toBe(false);
    expect(WriteBrief.safeParse({ seeker: ada, organization: clinic }).success).toBe(false);
    expect(WriteBrief.safeParse({ seeker: ada, whyMe: '   ' }).success).toBe(false);
    expect(WriteBrief.safeParse({ seeker: ada, whyMe: 'x'.repeat(2_001) }).success).toBe(false);
    expect(WriteBrief.safeParse({ seeker: ada, whyMe: 'x'.repeat(2_000) }).success).toBe(true);
  });
});

describe('what a brief lacks', () => {
  it('is named in the order of the questions', () => {
    expect(missingAnswers(emptyBrief)).toEqual(['WHO_I_AM', 'WHAT_IS_UNIQUE', 'WHO_USES_IT', 'WHY_ME']);
    expect(missingAnswers({ ...emptyBrief, whatIsUnique: 'Two trades', whyMe: 'I was there' })).toEqual([
      'WHO_I_AM',
      'WHO_USES_IT',
    ]);
  });

  it('is no “why me” where there is one for the organisation', () => {
    const brief = { ...emptyBrief, whyMeAt: [{ organization: clinic, text: 'I was there' }] };
    expect(missingAnswers(brief, [school])).toContain('WHY_ME');
    expect(missingAnswers(brief, [school, clinic])).not.toContain('WHY_ME');
  });

  it('is told by the “why me” that an ask would use', () => {
    const brief = { ...emptyBrief, whyMe: 'In general', whyMeAt: [{ organization: clinic, text: 'There' }] };
    expect(whyMeFor(brief, [clinic])).toBe('There');
    expect(whyMeFor(brief, [school])).toBe('In general');
    expect(whyMeFor(brief, [])).toBe('In general');
  });
});

describe('adding a proof', () => {
  const proof = { seeker: ada, kind: 'VOLUNTEERING', text: 'Ran the trial’s data desk' } as const;
  const added = (domain: string | null, time: string) =>
    ProofAdded(
      `brief/${ada}`,
      { proof: fresh(1), seeker: ada, kind: 'VOLUNTEERING', domain },
      { personal: [{ people: [ada], fields: { text: 'Ran the trial’s data desk' } }], time },
    );

  it('says what was done, and when: now unless it says so', () => {
    world().when('AddProof', proof).then(added(null, NOW));
    world()
      .when('AddProof', { ...proof, domain: 'Statistics', at: '2025-05-01T00:00:00Z' })
      .then(added('Statistics', '2025-05-01T00:00:00Z'));
  });

  it('was done up to now, by somebody', () => {
    world()
      .when('AddProof', { ...proof, at: '2026-03-01T12:00:01Z' })
      .thenRefused('PROOF_IN_THE_FUTURE');
    world()
      .when('AddProof', { ...proof, at: NOW })
      .then(added(null, NOW));
    world()
      .when('AddProof', { ...proof, seeker: idNumber(9) })
      .thenRefused('PERSON_UNKNOWN');
  });

  it('is a deed, not a wish', () => {
    expect(AddProof.safeParse({ ...proof, kind: 'DREAM' }).success).toBe(false);
    expect(AddProof.safeParse({ ...proof, text: '' }).success).toBe(false);
  });
});
