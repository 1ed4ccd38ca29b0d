import type { Viewer } from '#access';
import type { Id } from '#domain';
import type { DirectedTrust, Moment, RecordedChanges } from '#trust-graph';
import { DEFAULT_BASE_RATE, DEFAULT_HALF_LIFE_SECONDS, expectedOf, waitingDays } from '#trust-model';
import { Evidence } from './evidence.js';
import { Facts } from './facts.js';
import { Organizations } from './organizations.js';
import { Positions } from './positions.js';
import { remembered } from './remembered.js';
import { shownTo } from './shown-evidence.js';
import { Sight } from './sight.js';
import { Ties } from './ties.js';

/** One workspace as one viewer may see it at one moment: what every question is answered from. */
export class View {
  readonly facts: Facts;
  readonly sight: Sight;
  readonly evidence: Evidence;
  readonly ties: Ties;
  readonly organizations: Organizations;
  readonly positions: Positions;
  readonly baseRate: number;

  constructor(
    records: readonly RecordedChanges[],
    readonly viewer: Viewer,
    moment: Moment,
    domain?: string,
  ) {
    this.facts = new Facts(records, moment);
    this.sight = new Sight(viewer, records);
    // Fixed when the workspace opened, and the same at every moment.
    const opened = this.sight.now.all('workspace')[0];
    this.baseRate = opened?.baseRate ?? DEFAULT_BASE_RATE;
    this.evidence = new Evidence(this.facts, opened?.halfLife ?? DEFAULT_HALF_LIFE_SECONDS, domain);
    this.ties = new Ties(this.facts, this.evidence);
    this.organizations = new Organizations(this.facts, this.sight);
    this.positions = new Positions(this.facts, this.sight, this.organizations);
  }

  /** Members ask only from themselves. */
  maySpeakFor(person: Id): boolean {
    return this.viewer.operator || this.viewer.person === person;
  }

  readonly isTied = remembered(
    (one: Id, other: Id): boolean => this.ties.exists(one, other) && this.sight.tie(one, other),
  );

  readonly contactsOf = remembered((person: Id): readonly Id[] =>
    this.ties.people().filter((other) => other !== person && this.isTied(person, other)),
  );

  /** How likely `to` acts on `from`'s ask: on to's evidence for from. */
  readonly probability = remembered((from: Id, to: Id): number =>
    expectedOf(this.evidence.sums(to, from), this.baseRate),
  );

  /** What `from` has seen of `to`, as far as this viewer may know. */
  trust(from: Id, to: Id, limit: number): DirectedTrust {
    const { baseRate } = this;
    if (!this.isTied(from, to)) return { sums: { good: 0, bad: 0 }, evidence: [], baseRate };
    const newest = this.evidence.items(from, to).toReversed().slice(0, limit);
    return {
      sums: this.evidence.sums(from, to),
      evidence: newest.map((item) => shownTo(this.viewer, item)),
      baseRate,
    };
  }

  waitingDays(person: Id): number {
    const answers = this.facts.happened('answerTime').filter((answer) => answer.person === person);
    return waitingDays(answers.map(({ seconds }) => seconds));
  }
}
