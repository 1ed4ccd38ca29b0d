import { describe, expect, it } from '@jest/globals';
import {
  ContactsImported,
  DecisionMakerNamed,
  EndorsementGiven,
  EndorsementWithdrawn,
  ImportUndone,
  InteractionLogged,
  OrganizationAdded,
  OrganizationDescribed,
  PersonAdded,
  PersonClaimed,
  PersonDescribed,
  PolicySet,
  PositionHeld,
  PositionLeft,
  RelationshipDescribed,
  ReportConfirmed,
  StanceStated,
  VisibilitySet,
  WorkspaceOpened,
  type ImportedFacts,
} from '#domain';
import { NOON, changesOf, evidence, idNumber, time } from '../../../test/support/projected-events.js';

const [ada, bea, cem] = [idNumber(1), idNumber(2), idNumber(3)];
const [acme, job, report, imported] = [idNumber(10), idNumber(11), idNumber(12), idNumber(13)];

describe('what events mean for the graph', () => {
  it('workspace', () => {
    expect(changesOf(WorkspaceOpened('workspace', { halfLifeSeconds: 864_000, baseRate: 0.2 }))).toEqual([
      { change: 'workspace', halfLife: 864_000, baseRate: 0.2 },
    ]);
    const weights = { closeness: 0.5, interaction: 0.5, endorsement: 0.5, unconfirmed: 0.25 };
    expect(changesOf(PolicySet('workspace', { visibilityDefault: 'ENDS', evidence: weights }))).toEqual([
      { change: 'policy', visibilityDefault: 'ENDS', riskBudget: 0.5 },
    ]);
  });

  it('people: words stay sealed', () => {
    expect(changesOf(PersonAdded(ada, { person: ada, account: 'CONTACT' }))).toEqual([
      { change: 'person', person: ada, account: 'CONTACT' },
    ]);
    expect(changesOf(PersonClaimed(ada, { person: ada }), [{ people: [ada], box: 'account' }])).toEqual([
      { change: 'person', person: ada, account: 'MEMBER' },
    ]);
    expect(
      changesOf(PersonDescribed(ada, { person: ada, by: bea }), [{ people: [ada], box: 'sealed' }]),
    ).toEqual([{ change: 'profile', person: ada, by: bea, sealed: 'sealed' }]);
  });

  it('positions', () => {
    const held = { position: job, person: ada, organization: acme, role: 'Clerk', industry: null, by: null };
    expect(changesOf(PositionHeld(ada, { ...held, from: time, to: null }))).toEqual([
      { change: 'position', ...held, from: NOON, to: null },
    ]);
    expect(changesOf(PositionLeft(ada, { position: job, person: ada, to: time }))).toEqual([
      { change: 'positionLeft', position: job, to: NOON },
    ]);
  });

  it('organisations, on the workspace’s own word', () => {
    const plain = { organization: acme, name: 'Acme', industry: 'Software', sector: 'PUBLIC' as const };
    for (const type of [OrganizationAdded, OrganizationDescribed])
      expect(changesOf(type(acme, plain))).toEqual([{ change: 'organization', ...plain, by: null }]);
    expect(changesOf(DecisionMakerNamed(acme, { organization: acme, person: null, by: ada }))).toEqual([
      { change: 'decisionMaker', organization: acme, person: null, by: ada, at: NOON },
    ]);
  });

  it('a relationship: a tie since it began, and closeness where it was said', () => {
    const said = { from: ada, to: bea, kind: 'COACH' as const, since: '1970-01-02T00:00:00Z' };
    const tie = { change: 'tie', from: ada, to: bea, kind: 'COACH', since: 86_400, at: NOON };
    expect(changesOf(RelationshipDescribed('s', { ...said, closeness: 4, good: 2 }))).toEqual([
      tie,
      evidence(ada, bea, { kind: 'CLOSENESS', good: 2, slot: 'closeness' }),
    ]);
    expect(
      changesOf(RelationshipDescribed('s', { ...said, since: null, closeness: null, good: null })),
    ).toEqual([{ ...tie, since: NOON }]);
  });

  it('an interaction: whole here, unconfirmed there, and how long the answer took', () => {
    const logged = {
      interaction: report,
      from: ada,
      with: bea,
      medium: 'EMAIL' as const,
      startedBy: ada,
      at: '2026-03-01T11:00:00Z',
      answeredAt: time,
      goodHere: 0.5,
      goodThere: 0.125,
    };
    const tie = { change: 'tie', from: ada, to: bea, since: NOON - 3_600, kind: null, at: NOON };
    expect(changesOf(InteractionLogged('s', logged))).toEqual([
      tie,
      { change: 'answerTime', person: bea, seconds: 3_600, at: NOON },
      evidence(ada, bea, { kind: 'INTERACTION', good: 0.5 }),
      evidence(bea, ada, { kind: 'INTERACTION', good: 0.125, slot: `report:${report}`, unconfirmed: true }),
    ]);
    expect(changesOf(InteractionLogged('s', { ...logged, startedBy: bea }))[1]).toMatchObject({
      person: ada,
    });
    expect(
      changesOf(InteractionLogged('s', { ...logged, answeredAt: null, goodHere: null, goodThere: null })),
    ).toEqual([tie]);
  });

  it('a confirmed report: what did not count in full now does', () => {
    expect(
      changesOf(ReportConfirmed('s', { report, on: bea, about: ada, at: '2026-03-01T11:00:00Z', good: 0.5 })),
    ).toEqual([
      { change: 'evidenceEnd', from: bea, to: ada, slot: `report:${report}`, until: null },
      evidence(bea, ada, { kind: 'INTERACTION', good: 0.5, at: NOON - 3_600 }),
    ]);
  });

  it('stances and visibility', () => {
    const stance = { by: ada, holder: bea, seeker: ada, stance: 'AGAINST' as const };
    expect(changesOf(StanceStated('s', stance))).toEqual([{ change: 'stance', ...stance, at: NOON }]);
    expect(changesOf(VisibilitySet('s', { side: ada, with: [bea, cem], level: 'ENDS' }))).toEqual([
      { change: 'visibility', side: ada, other: bea, level: 'ENDS', initial: false },
      { change: 'visibility', side: ada, other: cem, level: 'ENDS', initial: false },
    ]);
    expect(changesOf(VisibilitySet('s', { side: ada, with: null, level: 'ENDS' }))).toEqual([
      { change: 'visibility', side: ada, other: null, level: 'ENDS', initial: false },
    ]);
  });

  it('endorsements: one statement per competency, however it is spelt', () => {
    const said = { from: ada, to: bea, competency: 'Tax Law' };
    expect(changesOf(EndorsementGiven('s', { ...said, strength: 5, good: 2.5 }))).toEqual([
      evidence(ada, bea, { kind: 'ENDORSEMENT', good: 2.5, domain: 'Tax Law', slot: 'endorsement:tax law' }),
    ]);
    expect(changesOf(EndorsementWithdrawn('s', { ...said, competency: 'TAX LAW' }))).toEqual([
      { change: 'evidenceEnd', from: ada, to: bea, slot: 'endorsement:tax law', until: NOON },
    ]);
  });
});

describe('what imports mean for the graph', () => {
  const nothing: ImportedFacts = {
    people: [],
    organizations: [],
    positions: [],
    positionsLeft: [],
    ties: [],
    evidence: [],
    visibility: 'ENDS',
    fingerprints: [],
  };
  const report0 = { rows: 1, taken: 1, skipped: [], doubtful: [] };
  const event = (owner: string | null, facts: Partial<ImportedFacts>) =>
    ContactsImported(imported, {
      import: imported,
      source: 'linkedin',
      owner,
      facts: { ...nothing, ...facts },
      report: report0,
    });
  const tie = { from: ada, to: bea, kind: null, since: null, goodFrom: null, goodTo: null };

  it('a contact: one side of a tie, on the owner’s word; a doubtful row stays the owner’s', () => {
    const sealed = [
      { people: [bea], box: 'profile' },
      { people: [ada], box: 'doubtful row' },
    ];
    expect(changesOf(event(ada, { people: [bea], ties: [tie] }), sealed)).toEqual([
      { change: 'import', import: imported },
      { change: 'person', person: bea, account: 'CONTACT' },
      { change: 'profile', person: bea, by: ada, sealed: 'profile' },
      { change: 'tie', from: ada, to: bea, since: NOON, kind: null, at: NOON },
      { change: 'visibility', side: ada, other: bea, level: 'ENDS', initial: true },
    ]);
  });

  it('an operator’s tie: both sides, both closenesses', () => {
    const told = { ...tie, since: '1970-01-02T00:00:00Z', goodFrom: 2, goodTo: 1 };
    expect(changesOf(event(null, { ties: [told], visibility: 'WORKSPACE' })).slice(1)).toEqual([
      { change: 'tie', from: ada, to: bea, since: 86_400, kind: null, at: NOON },
      evidence(ada, bea, { kind: 'CLOSENESS', good: 2, slot: 'closeness' }),
      evidence(bea, ada, { kind: 'CLOSENESS', good: 1, slot: 'closeness' }),
      { change: 'visibility', side: ada, other: bea, level: 'WORKSPACE', initial: true },
      { change: 'visibility', side: bea, other: ada, level: 'WORKSPACE', initial: true },
    ]);
  });

  it('positions before what was left, organisations on the owner’s word, evidence as it was dated', () => {
    const organization = { organization: acme, name: 'Acme', industry: null, sector: null };
    const position = {
      position: job,
      person: bea,
      organization: acme,
      role: null,
      industry: null,
      from: null,
      to: null,
      by: ada,
    };
    const item = { from: ada, to: bea, good: 1, bad: 2, at: '1970-01-01T00:00:09Z', domain: 'law' };
    const facts = {
      organizations: [organization],
      positions: [position],
      positionsLeft: [{ position: job, to: time }],
      evidence: [item],
    };
    expect(changesOf(event(ada, facts)).slice(1)).toEqual([
      { change: 'organization', ...organization, by: ada },
      { change: 'position', ...position },
      { change: 'positionLeft', position: job, to: NOON },
      evidence(ada, bea, { kind: 'HISTORY', good: 1, bad: 2, at: 9, domain: 'law' }),
    ]);
  });

  it('an undone one', () => {
    expect(changesOf(ImportUndone(imported, { import: imported }))).toEqual([
      { change: 'importUndone', import: imported },
    ]);
  });
});
