import type { Viewer } from '#access';
import type { Id, PartyRole } from '#domain';
import {
  Introductions,
  type IntroductionRecord,
  type IntroductionsQuestion,
  type IntroductionStep,
  type Moment,
  type Page,
} from '#trust-graph';
import type { History } from './history.js';
import { requestsBy, stepsBy, whoKnows } from './introduction-facts.js';
import { compare } from './paths.js';
import type { View } from './view.js';

export class NaiveIntroductions extends Introductions {
  constructor(private readonly history: History) {
    super();
  }

  override async byIds(
    viewer: Viewer,
    ids: readonly Id[],
    moment: Moment,
  ): Promise<readonly (IntroductionRecord | null)[]> {
    const view = this.history.view(viewer, moment);
    return ids.map((id) => shown(view, id));
  }

  override async list(question: IntroductionsQuestion): Promise<Page<IntroductionRecord>> {
    const { viewer, person, role, phases, moment, skip, first } = question;
    const view = this.history.view(viewer, moment);
    const mayAsk = viewer.operator || (person !== null && viewer.person === person);
    const found = requestsBy(view.facts)
      .toSorted((a, b) => b.step.at - a.step.at || compare(a.introduction, b.introduction))
      .map(({ introduction }) => shown(view, introduction))
      .filter((record) => record !== null)
      .filter((record) => mayAsk && (person === null || takesPart(record, person, role)))
      .filter(({ standing }) => phases === undefined || phases.includes(standing.phase));
    return {
      items: found.slice(skip, skip + first),
      more: skip + first < found.length,
      total: found.length,
    };
  }
}

const takesPart = (record: IntroductionRecord, person: Id, role?: PartyRole): boolean =>
  (record.seeker === person && (role ?? 'SEEKER') === 'SEEKER') ||
  (record.connector === person && (role ?? 'CONNECTOR') === 'CONNECTOR') ||
  (record.target === person && (role ?? 'TARGET') === 'TARGET');

const shown = ({ viewer, facts, sight }: View, id: Id): IntroductionRecord | null => {
  const { operator, person } = viewer;
  const asked = requestsBy(facts).find(({ introduction }) => introduction === id);
  const happened = stepsBy(facts, id);
  const standing = happened.at(-1)?.standing;
  const isParty = person !== null && whoKnows(sight.now, id).includes(person);
  if (!asked || !standing || !(operator || isParty)) return null;
  const { seeker, connector, target, parent, ask, words } = asked;
  const all = happened.map(({ step }) => step);
  const steps = !operator && person === target ? forTarget(all) : all;
  return { introduction: id, seeker, connector, target, parent, ask, words, standing, steps };
};

const COMING_IN = ['TargetAsked', 'MeetingConsented', 'MeetingDeclined'];

/** What was before the target came in, and why the connector would rather not, is not for them. */
const forTarget = (steps: readonly IntroductionStep[]): readonly IntroductionStep[] => {
  const first = steps.findIndex(({ type }) => COMING_IN.includes(type));
  return first < 0 ? [] : steps.slice(first).filter(({ type }) => type !== 'IntroductionDeclined');
};
