import DataLoader from 'dataloader';
import type { Viewer } from '#access';
import type { Id } from '#domain';
import type {
  Directory,
  IntroductionRecord,
  Introductions,
  Moment,
  OrganizationRecord,
  PersonRecord,
} from '#trust-graph';
import type { Account } from '../auth/identity.js';

/**
 * One request: who asks, and the one pair of clocks that all of it is answered at. Its loaders turn whatever the
 * fields of an answer ask for one by one into one question each.
 */
export class RequestContext {
  people!: DataLoader<Id, PersonRecord | null>;
  organizations!: DataLoader<Id, OrganizationRecord | null>;
  degrees!: DataLoader<Id, number | null>;
  introductions!: DataLoader<Id, IntroductionRecord | null>;
  private pinned!: Moment;

  constructor(
    public viewer: Viewer,
    /** The account behind a token, where there is one. */
    readonly account: Account | null,
    private readonly ports: { readonly directory: Directory; readonly introductions: Introductions },
    private readonly nowSeconds: () => number,
  ) {
    this.toNow();
  }

  /** Both clocks default to the gateway's own, read once per request. */
  moment(asOf?: number | null, knownAt?: number | null): Moment {
    return { asOf: asOf ?? this.pinned.asOf, knownAt: knownAt ?? this.pinned.knownAt };
  }

  /** After claiming: the rest of the operation acts as that person. */
  become(person: Id): void {
    this.viewer = { ...this.viewer, person };
    this.toNow();
  }

  /** After a command: the rest of the operation sees what it did. */
  toNow(): void {
    const now = this.nowSeconds();
    this.pinned = { asOf: now, knownAt: now };
    const {
      viewer,
      ports: { directory, introductions },
    } = this;
    this.people = new DataLoader((ids) => directory.people(viewer, ids, this.pinned), {
      maxBatchSize: 1_000,
    });
    this.organizations = new DataLoader((ids) => directory.organizations(viewer, ids, this.pinned));
    this.degrees = new DataLoader((ids) => directory.degrees(viewer, ids, this.pinned));
    this.introductions = new DataLoader((ids) => introductions.byIds(viewer, ids, this.pinned));
  }
}
