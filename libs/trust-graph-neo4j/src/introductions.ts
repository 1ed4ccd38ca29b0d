import { maySpeakFor, type Viewer } from '#access';
import type { Id, PartyRole } from '#domain';
import {
  type IntroductionRecord,
  Introductions,
  type IntroductionsQuestion,
  type Moment,
  type Page,
} from '#trust-graph';
import { Asked, type Graph } from './internal/asked.js';
import { Facts } from './internal/facts.js';
import { shownIntroduction, type ShownIntroduction } from './internal/introduction.js';
import { compare, pageOf } from './internal/page.js';

export class Neo4jIntroductions extends Introductions {
  constructor(private readonly graph: Graph) {
    super();
  }

  override async byIds(
    viewer: Viewer,
    ids: readonly Id[],
    moment: Moment,
  ): Promise<readonly (IntroductionRecord | null)[]> {
    const asked = new Asked(this.graph, viewer, moment);
    const keys = ids.map((id) => asked.key(id));
    const found = await this.find(asked, 'MATCH (n:Introduction) WHERE n.key IN $keys', { keys });
    const records = found.map(({ record }) => record);
    return ids.map((id) => records.find(({ introduction }) => introduction === id) ?? null);
  }

  override async list(question: IntroductionsQuestion): Promise<Page<IntroductionRecord>> {
    const { viewer, person, role, phases, moment } = question;
    if (!maySpeakFor(viewer, person)) return pageOf([], question);
    const asked = new Asked(this.graph, viewer, moment);
    const all =
      person === null
        ? await this.find(asked, 'MATCH (n:Introduction) WHERE n.key STARTS WITH $prefix', {})
        : await this.find(asked, 'MATCH (n:Introduction)-[:PARTY]->(:Person {key: $of}) WHERE true', {
            of: asked.key(person),
          });
    const found = all
      .filter(({ record }) => person === null || takesPart(record, person, role))
      .filter(({ record }) => phases === undefined || phases.includes(record.standing.phase))
      .sort(latestFirst)
      .map(({ record }) => record);
    return pageOf(found, question);
  }

  /** Those that `match` finds and the viewer may open (`access`: mayOpenIntroduction). */
  private async find(
    asked: Asked,
    match: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<ShownIntroduction[]> {
    const { viewer } = asked;
    const { row, lens } = await asked.of<{ introductions: readonly (readonly string[])[] }>(
      '',
      `COLLECT { ${match} AND ${viewer.operator ? 'true' : '$person IN n.knownTo'} RETURN n.facts } AS introductions`,
      parameters,
    );
    return row.introductions
      .map((lines) => shownIntroduction(viewer, new Facts(lines, lens.knowledge)))
      .filter((record) => record !== null);
  }
}

const latestFirst = (a: ShownIntroduction, b: ShownIntroduction): number =>
  b.requestedAt - a.requestedAt || compare(a.record.introduction, b.record.introduction);

const takesPart = (record: IntroductionRecord, person: Id, role?: PartyRole): boolean =>
  (record.seeker === person && (role ?? 'SEEKER') === 'SEEKER') ||
  (record.connector === person && (role ?? 'CONNECTOR') === 'CONNECTOR') ||
  (record.target === person && (role ?? 'TARGET') === 'TARGET');
