import type { Viewer } from '#access';
import type { Id, WorkspaceId } from '#domain';
import type { GraphChange, Moment, RecordedChanges, TrustGraph } from '#trust-graph';

/** What questions can be about, by workspace. */
export class Subjects {
  private readonly all = new Map<WorkspaceId, Record<Kind, Map<string, readonly Id[]>>>();

  add({ workspace, changes }: RecordedChanges): void {
    const found = this.all.get(workspace) ?? nothing();
    this.all.set(workspace, found);
    for (const change of changes)
      for (const [kind, ids] of subjectsOf(change)) found[kind].set(ids.join(' '), ids);
  }

  get workspaces(): readonly WorkspaceId[] {
    return [...this.all.keys()];
  }

  of(workspace: WorkspaceId, kind: Kind): readonly (readonly Id[])[] {
    return [...(this.all.get(workspace)?.[kind].values() ?? [])];
  }
}

const kinds = ['person', 'organization', 'tie', 'introduction', 'connector', 'seeker'] as const;
type Kind = (typeof kinds)[number];
const nothing = () =>
  Object.fromEntries(kinds.map((kind) => [kind, new Map<string, readonly Id[]>()])) as Record<
    Kind,
    Map<string, readonly Id[]>
  >;

const subjectsOf = (change: GraphChange): (readonly [Kind, readonly Id[]])[] => {
  switch (change.change) {
    case 'person':
      return [['person', [change.person]]];
    case 'organization':
      return [['organization', [change.organization]]];
    case 'tie':
    case 'evidence':
      return [
        ['tie', [change.from, change.to]],
        ['tie', [change.to, change.from]],
      ];
    case 'introduction':
      return [['introduction', [change.introduction]]];
    case 'vouch':
      return [['connector', [change.connector]]];
    case 'brief':
    case 'proof':
      return [['seeker', [change.person]]];
    default:
      return [];
  }
};

/** Every question of its kind about every subject, as operators ask: they see all of it. */
type Ask = (graph: TrustGraph, viewer: Viewer, ids: readonly Id[], moment: Moment) => Promise<unknown>;
const questions: Readonly<Record<Kind, Ask>> = {
  person: ({ directory }, viewer, ids, moment) => directory.people(viewer, ids, moment),
  organization: ({ directory }, viewer, ids, moment) => directory.organizations(viewer, ids, moment),
  tie: ({ trustBetween }, viewer, [from = '', to = ''], moment) =>
    trustBetween.ask({ viewer, from, to, moment, evidence: 1_000 }),
  introduction: ({ introductions }, viewer, ids, moment) => introductions.byIds(viewer, ids, moment),
  connector: ({ vouchRisk }, viewer, [connector = ''], moment) =>
    vouchRisk.ofConnector(viewer, connector, moment),
  seeker: ({ briefs }, viewer, [seeker = ''], moment) => briefs.of(viewer, seeker, moment),
};

export interface ComparedAnswers {
  readonly asked: number;
  /** Subjects about which the two say something else, with the kind of question. */
  readonly different: readonly string[];
}

/**
 * Asks two graphs the same about all that one partition of the log speaks of, up to an offset.
 * @param told now and then how many questions were asked, and how many there are
 */
export const compareAnswers = async (
  [one, other]: readonly [TrustGraph, TrustGraph],
  subjects: Subjects,
  upTo: number,
  told: (asked: number, of: number) => void = () => undefined,
): Promise<ComparedAnswers> => {
  const all = subjects.workspaces.flatMap((workspace) =>
    kinds.flatMap((kind) => subjects.of(workspace, kind).map((ids) => ({ workspace, kind, ids }))),
  );
  const moment = { asOf: FAR, knownAt: FAR, upTo };
  const different: string[] = [];
  for (const [asked, { workspace, kind, ids }] of all.entries()) {
    const viewer = { workspace, person: null, operator: true };
    const answers = await Promise.all(
      [one, other].map((graph) => questions[kind](graph, viewer, ids, moment)),
    );
    const [first, second] = answers.map(plain);
    if (first !== second) different.push(`${kind} ${ids.join(' to ')} of workspace ${workspace}`);
    told(asked + 1, all.length);
  }
  return { asked: all.length, different };
};

/** After everything that anybody speaks of, and early enough that evidence has not faded to nothing. */
const FAR = Date.UTC(2100, 0) / 1_000;

/** As text, whatever the order of attributes. */
const plain = (answer: unknown): string =>
  JSON.stringify(answer, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
