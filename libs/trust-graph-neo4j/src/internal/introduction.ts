import { stepsShown, type Viewer } from '#access';
import type { IntroductionRecord } from '#trust-graph';
import type { Facts } from './facts.js';

export interface ShownIntroduction {
  /** Seconds UTC. */
  readonly requestedAt: number;
  readonly record: IntroductionRecord;
}

/** An introduction as a viewer sees it who may open it; null where it had not been asked for at the moment. */
export const shownIntroduction = (viewer: Viewer, facts: Facts): ShownIntroduction | null => {
  const { asOf } = facts.knowledge;
  const happened = [...facts.all('introduction'), ...facts.all('introductionStep')]
    .filter(({ step }) => step.at <= asOf)
    .sort((a, b) => a.place - b.place);
  const asked = happened.find((fact) => fact.change === 'introduction');
  const standing = happened.at(-1)?.standing;
  if (!asked || !standing) return null;
  const { introduction, seeker, connector, target, parent, ask, words } = asked;
  const all = happened.map(({ step }) => step);
  const steps = stepsShown(viewer, { target }, all);
  const record = { introduction, seeker, connector, target, parent, ask, words, standing, steps };
  return { requestedAt: asked.step.at, record };
};
