import { folded, type Id, type WorkspaceId } from '#domain';
import type { Draft } from './draft.js';
import { type Fact, written } from './fact.js';
import type { Keys } from './keys.js';
import type { Undone } from './knowledge.js';

/** Where each change is kept: on the node or tie that it is about, with links to whom else it names. */
export class DraftChange {
  constructor(
    private readonly draft: Draft,
    private readonly keys: Keys,
    private readonly workspace: WorkspaceId,
  ) {}

  add(fact: Fact): void {
    const { draft } = this;
    const line = written(fact);
    switch (fact.change) {
      case 'workspace':
      case 'policy':
      case 'coefficients':
        draft.add('Workspace', this.keys.workspace(this.workspace), 'facts', line);
        return;
      case 'person':
        draft.add('Person', this.person(fact.person), 'facts', line);
        draft.wholly.add(this.person(fact.person));
        return;
      case 'capacity':
      case 'limits':
      case 'answerTime':
        draft.add('Person', this.person(fact.person), 'facts', line);
        return;
      case 'stance':
        draft.add('Person', this.person(fact.holder), 'facts', line);
        return;
      case 'brief':
      case 'proof':
        draft.add('Person', this.person(fact.person), 'writings', line);
        return;
      case 'profile':
        this.profile(fact, line);
        return;
      case 'organization':
        draft.add('Organization', this.organization(fact.organization), 'facts', line);
        return;
      case 'decisionMaker':
        this.decisionMaker(fact, line);
        return;
      case 'position':
        this.position(fact, line);
        return;
      case 'positionLeft':
        draft.left.push({ position: this.key(fact.position), place: fact.place, line });
        return;
      case 'tie':
        draft.tie(this.person(fact.from), this.person(fact.to), line, fact.since);
        return;
      case 'evidence':
        draft.tie(this.person(fact.from), this.person(fact.to), line, fact.at);
        return;
      case 'evidenceEnd':
        draft.tie(this.person(fact.from), this.person(fact.to), line, Infinity);
        return;
      case 'visibility':
        this.visibility(fact, line);
        return;
      case 'introduction':
        this.introduction(fact, line);
        return;
      case 'introductionStep':
        draft.add('Introduction', this.key(fact.introduction), 'facts', line);
        return;
      case 'vouch':
        draft.add('Vouch', this.key(fact.item), 'facts', line);
        draft.link('VOUCHES', this.person(fact.connector), this.key(fact.item));
        draft.link('TOWARDS', this.key(fact.item), this.person(fact.contact));
        return;
      case 'vouchEnd':
      case 'vouchOutcome':
        draft.add('Vouch', this.key(fact.item), 'facts', line);
        return;
      case 'import':
        return;
      case 'importUndone':
        this.importUndone(fact);
    }
  }

  private key(id: Id): string {
    return this.keys.of(this.workspace, id);
  }

  private person(id: Id): string {
    return this.draft.node('Person', this.key(id), { id }).key;
  }

  private organization(id: Id): string {
    return this.draft.node('Organization', this.key(id), { id }).key;
  }

  private profile({ person, by }: Fact<'profile'>, line: string): void {
    const key = this.keys.of(this.workspace, person, by ?? '');
    this.draft.add('Profile', key, 'facts', line, { by });
    this.draft.link('OF', key, this.person(person));
  }

  private decisionMaker({ organization, person, by }: Fact<'decisionMaker'>, line: string): void {
    const key = this.organization(organization);
    this.draft.add('Organization', key, 'deciders', line);
    if (person !== null) this.draft.link('NAMED', key, this.person(person), by ?? '');
  }

  private position(fact: Fact<'position'>, line: string): void {
    const { draft } = this;
    const { position, person, organization, role, industry, by, place } = fact;
    const key = this.keys.of(this.workspace, position, String(place));
    draft.add('Position', key, 'facts', line, {
      by,
      place,
      position: this.key(position),
      workspace: this.keys.workspace(this.workspace),
      roleWords: folded(role ?? '')
        .split(' ')
        .filter(Boolean),
      industry: industry === null ? null : folded(industry),
    });
    draft.link('HOLDS', this.person(person), key);
    draft.link('AT', key, this.organization(organization));
  }

  private visibility({ side, other }: Fact<'visibility'>, line: string): void {
    const { draft } = this;
    if (other !== null) {
      draft.tie(this.person(side), this.person(other), line, Infinity);
      return;
    }
    draft.add('Person', this.person(side), 'visibility', line);
    draft.wholly.add(this.person(side));
  }

  private introduction(fact: Fact<'introduction'>, line: string): void {
    const { draft } = this;
    const { introduction, seeker, connector, target } = fact;
    const key = this.key(introduction);
    draft.add('Introduction', key, 'facts', line);
    draft.link('PARTY', key, this.person(seeker));
    draft.link('PARTY', key, this.person(connector));
    if (target !== null) draft.link('PARTY', key, this.person(target));
  }

  private importUndone({ import: id, offset, recordedAt }: Fact<'importUndone'>): void {
    const undone: Undone = { import: id, offset, recordedAt };
    const workspace = this.keys.workspace(this.workspace);
    this.draft.add('Workspace', workspace, 'undone', JSON.stringify(undone));
    this.draft.node('Import', this.key(id));
    this.draft.undone.add(this.key(id));
  }
}
