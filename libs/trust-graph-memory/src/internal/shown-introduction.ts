import { mayOpenIntroduction, stepsShown } from '#access';
import type { IntroductionRecord } from '#trust-graph';
import type { View } from './view.js';

/** Whether the viewer may know of the introduction: by who takes part in it as of now, where there is one now. */
export const mayOpen = ({ graph, sight }: View, introduction: number): boolean => {
  const parties = graph.introductions.partiesNow(introduction);
  return parties ? mayOpenIntroduction(sight.viewer, parties) : sight.operator;
};

/** Null where there is nothing to see. */
export const shownIntroduction = (view: View, introduction: number): IntroductionRecord | null => {
  if (!mayOpen(view, introduction)) return null;
  const { introductions } = view.graph;
  const { asOf, bound } = view.lens;
  const asked = introductions.find(introduction, asOf, bound);
  const standing = introductions.standing(introduction, asOf, bound);
  if (!asked || !standing) return null;
  const { seeker, connector, target, parent, ask, words } = asked;
  return {
    introduction: introductions.ids.textOf(introduction),
    seeker,
    connector,
    target,
    parent,
    ask,
    words,
    standing,
    steps: stepsShown(view.sight.viewer, asked, introductions.stepsOf(introduction, asOf, bound)),
  };
};
