import { maySeeWord, sideAdmits, sideLevel, type Viewer } from '#access';
import { LEVEL_MASK, OWN_LEVEL_SHIFT, PRESENT, THEIR_LEVEL_SHIFT } from './hop-segment.js';
import { ABSENT } from './id-table.js';
import { toldTo } from './told.js';
import { levelOf } from './visibility-words.js';
import type { WorkspaceGraph } from './workspace-graph.js';

/** Whom a side of a tie admits besides its ends: nobody, people tied to that side, or everybody. */
const NOBODY = 0;
const CONTACTS = 1;
const EVERYBODY = 2;

/** What a viewer may see of a workspace: as of now, whatever the moment of the question. */
export class Sight {
  readonly operator: boolean;
  /** The viewer's own person; null: nobody in particular. */
  readonly person: number | null;
  /** Whether the workspace shows anything at all to the viewer. */
  readonly isMember: boolean;
  /** By account (member: 4, else 0) + number of the level stated. */
  private readonly admission: readonly number[];
  private isMarked = false;
  private met: ReadonlySet<number> | undefined;
  private heardOf: ReturnType<typeof toldTo> | undefined;

  constructor(
    private readonly graph: WorkspaceGraph,
    readonly viewer: Viewer,
  ) {
    this.operator = viewer.operator;
    this.person = viewer.person === null ? null : graph.people.numberOf(viewer.person);
    this.isMember = viewer.operator || viewer.person !== null;
    const policy = graph.policies.newest(0, Infinity)?.visibilityDefault ?? 'CONTACTS';
    this.admission = (['CONTACT', 'MEMBER'] as const).flatMap((account) =>
      [0, 1, 2, 3].map((stated) => {
        const level = sideLevel({ account, stated: levelOf(stated) }, policy);
        if (sideAdmits(level, false)) return EVERYBODY;
        return sideAdmits(level, true) ? CONTACTS : NOBODY;
      }),
    );
  }

  /** Whether the tie is shown, given the flags of its hop from u to v. Whether there is one is another question. */
  tie(u: number, v: number, flags: number): boolean {
    if (this.operator) return true;
    if (this.person === null) return false;
    if (u === this.person || v === this.person) return true;
    return (
      this.admits(u, (flags >> OWN_LEVEL_SHIFT) & LEVEL_MASK) &&
      this.admits(v, (flags >> THEIR_LEVEL_SHIFT) & LEVEL_MASK)
    );
  }

  /** Whether the viewer may see what `by` says of `about`; null: the workspace. */
  word(by: number | null, about: number): boolean {
    return maySeeWord<number>(this, by, about, this);
  }

  /** There is a tie between the two now, and the viewer may see it. */
  between(one: number, other: number): boolean {
    const segment = this.graph.hops.segmentOf(one);
    const hop = segment.find(one, other);
    const flags = hop < 0 ? 0 : (segment.flags[hop] ?? 0);
    return (flags & PRESENT) !== 0 && this.tie(one, other, flags);
  }

  /** The viewer may see some tie of that person's, or both know of the same introduction. */
  anyOf(person: number): boolean {
    const segment = this.graph.hops.segmentOf(person);
    const start = segment.startOf(person);
    const end = segment.endOf(person);
    for (let hop = start; hop < end; hop++) {
      const flags = segment.flags[hop] ?? 0;
      if (flags & PRESENT && this.tie(person, segment.to[hop] ?? 0, flags)) return true;
    }
    return this.partners.has(person);
  }

  /** As a connector, `by` has told the viewer of that person. */
  told(by: number, about: number): boolean {
    const { person } = this.viewer;
    this.heardOf ??= person === null ? new Map() : toldTo(this.graph, person);
    return this.heardOf.get(about)?.has(by) ?? false;
  }

  /** Whether the viewer may know that this person is there. */
  sees(person: number): boolean {
    if (person === ABSENT) return false;
    const { accounts, profiles } = this.graph;
    if ((this.operator || this.person === person) && accounts.isStated(person)) return true;
    if (this.anyOf(person)) return true;
    for (const { by } of profiles.of(person)) if (this.word(by, person)) return true;
    return this.graph.positions.hasWord(person, (by) => this.word(by, person));
  }

  /** Whether the viewer may know that this organisation is there. */
  seesOrganization(organization: number): boolean {
    if (!this.isMember || organization === ABSENT) return false;
    if (this.operator) return true;
    for (const { by } of this.graph.organizations.of(organization, Infinity)) {
      if (by === null || by === this.person) return true;
    }
    return this.graph.positions.hasWordAt(organization, (by, person) => this.word(by, person));
  }

  private get partners(): ReadonlySet<number> {
    return (this.met ??= this.person === null ? new Set() : this.graph.introductions.partnersOf(this.person));
  }

  private admits(side: number, stated: number): boolean {
    const admission = this.admission[(this.graph.accounts.isMember(side) ? 4 : 0) + stated] ?? NOBODY;
    return admission === EVERYBODY || (admission === CONTACTS && this.isContact(side));
  }

  private isContact(person: number): boolean {
    const marks = this.graph.marks.viewer;
    if (!this.isMarked) {
      this.isMarked = true;
      marks.begin(this.graph.people.size);
      this.markContacts();
    }
    return marks.has(person);
  }

  private markContacts(): void {
    const person = this.person ?? ABSENT;
    if (person === ABSENT) return;
    const segment = this.graph.hops.segmentOf(person);
    const start = segment.startOf(person);
    const end = segment.endOf(person);
    for (let hop = start; hop < end; hop++) {
      if ((segment.flags[hop] ?? 0) & PRESENT) this.graph.marks.viewer.set(segment.to[hop] ?? 0, 0);
    }
  }
}
