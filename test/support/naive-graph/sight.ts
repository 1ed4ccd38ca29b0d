import type { Viewer } from '#access';
import type { Id, Visibility } from '#domain';
import type { RecordedChanges } from '#trust-graph';
import { Evidence } from './evidence.js';
import { Facts, NOW, everyChange, type Fact } from './facts.js';
import { requestsBy, stepsBy, whoKnows } from './introduction-facts.js';
import { remembered } from './remembered.js';
import { Ties } from './ties.js';

/**
 * What a viewer may see, in the plainest words. It is the same at every moment asked about: permission is as of now.
 * Deliberately not built on `#access`, so that a fault there can't hide here.
 */
export class Sight {
  readonly now: Facts;
  private readonly ties: Ties;
  private readonly changes: readonly Fact[];

  constructor(
    readonly viewer: Viewer,
    records: readonly RecordedChanges[],
  ) {
    this.now = new Facts(records, NOW);
    this.ties = new Ties(this.now, new Evidence(this.now, 1));
    this.changes = everyChange(records);
  }

  /** Permission only: whether there is a tie, and at which moment, is another question. */
  readonly tie = remembered((one: Id, other: Id): boolean => {
    const { operator, person } = this.viewer;
    if (operator) return true;
    if (person === null) return false;
    if (person === one || person === other) return true;
    return this.admits(person, one, other) && this.admits(person, other, one);
  });

  private admits(viewer: Id, side: Id, other: Id): boolean {
    const level = this.level(side, other);
    if (level === 'WORKSPACE') return true;
    return level === 'CONTACTS' && this.ties.exists(viewer, side);
  }

  /** The latest word on this side of this tie; a word on all ties is about those named before it. */
  private level(side: Id, other: Id): Visibility {
    const named = this.changes.find(
      (fact) =>
        (fact.change === 'tie' || fact.change === 'evidence') &&
        ((fact.from === side && fact.to === other) || (fact.from === other && fact.to === side)),
    );
    const words = this.now
      .all('visibility')
      .filter((fact) => fact.side === side)
      .filter((fact) => fact.other === other || (fact.other === null && named && named.place < fact.place));
    const word = words.findLast(({ initial }) => !initial) ?? words[0];
    if (word) return word.level;
    if (this.account(side) === 'CONTACT') return 'WORKSPACE';
    return this.now.all('policy').at(-1)?.visibilityDefault ?? 'CONTACTS';
  }

  /** Somebody whom nothing but ties or words name has no account either. */
  account(person: Id): 'MEMBER' | 'CONTACT' {
    return this.now.all('person').findLast((fact) => fact.person === person)?.account ?? 'CONTACT';
  }

  /** What `by` says of `about`; what somebody says of themself is seen with any tie of theirs. */
  readonly word = remembered((by: Id | null, about: Id): boolean => {
    const { operator, person } = this.viewer;
    if (operator) return true;
    if (person === null) return false;
    if (by === null || by === person || about === person) return true;
    if (by === about) return this.seesAnyTie(about) || this.isIntroduced(about);
    return this.sees(by, about) || this.isToldOf(by, about);
  });

  /** There is such a tie now, and the viewer may see it. */
  private sees(one: Id, other: Id): boolean {
    return this.ties.exists(one, other) && this.tie(one, other);
  }

  private seesAnyTie(person: Id): boolean {
    return this.ties.people().some((other) => this.sees(person, other));
  }

  /** The viewer and that person both know of some introduction. */
  private readonly isIntroduced = remembered((person: Id): boolean =>
    requestsBy(this.now)
      .map(({ introduction }) => whoKnows(this.now, introduction))
      .some((parties) => parties.includes(person) && parties.some((party) => party === this.viewer.person)),
  );

  /** Asked by the viewer for nobody in particular, `by` named that person, who has no account, in their own word. */
  private isToldOf(by: Id, about: Id): boolean {
    const asks = requestsBy(this.now);
    return asks.some(
      ({ introduction, seeker, connector, target, parent }) =>
        seeker === this.viewer.person &&
        connector === by &&
        target === about &&
        this.account(about) === 'CONTACT' &&
        asks.some((ask) => ask.introduction === parent && ask.target === null) &&
        stepsBy(this.now, introduction).some(
          ({ step: { type, reportedBy } }) => type === 'IntroductionAccepted' && reportedBy === null,
        ),
    );
  }

  readonly person = remembered((person: Id): boolean => {
    const own = this.viewer.operator || this.viewer.person === person;
    return (
      (own && this.now.all('person').some((fact) => fact.person === person)) ||
      [...this.now.all('profile'), ...this.now.all('position')].some(
        (fact) => fact.person === person && this.word(fact.by, person),
      ) ||
      this.seesAnyTie(person) ||
      this.isIntroduced(person)
    );
  });

  /** Named for everybody or by the viewer, or with a position there that the viewer may see. */
  readonly organization = remembered((organization: Id): boolean => {
    const { operator, person } = this.viewer;
    if (operator || !this.isMember) return operator;
    const here = (fact: { readonly organization: Id }) => fact.organization === organization;
    return (
      this.now
        .all('organization')
        .filter(here)
        .some(({ by }) => by === null || by === person) ||
      this.now
        .all('position')
        .filter(here)
        .some((fact) => this.word(fact.by, fact.person))
    );
  });

  /** Everybody the viewer may see, in order of id. */
  people(): readonly Id[] {
    const named = [...this.now.all('person'), ...this.now.all('profile'), ...this.now.all('position')];
    const introduced = requestsBy(this.now).flatMap(({ introduction }) => whoKnows(this.now, introduction));
    const everybody = new Set([...named.map(({ person }) => person), ...this.ties.people(), ...introduced]);
    return [...everybody].filter((person) => this.person(person)).sort();
  }

  /** Somebody to whom the workspace shows anything at all. */
  get isMember(): boolean {
    return this.viewer.operator || this.viewer.person !== null;
  }
}
