import type { PartyRole } from '#domain';
import type { IntroductionsQuestion } from '#trust-graph';
import type { Asked } from './introduction-table.js';
import { mayOpen } from './shown-introduction.js';
import type { View } from './view.js';

const PARTY = { SEEKER: 'seeker', CONNECTOR: 'connector', TARGET: 'target' } as const satisfies Record<
  PartyRole,
  keyof Asked
>;

/** By number, the latest asked for first, then by id: those that fit and that the viewer may see. */
export const listIntroductions = (
  view: View,
  { person, role, phases }: IntroductionsQuestion,
): readonly number[] => {
  if (!view.maySpeakFor(person)) return [];
  const { introductions, people } = view.graph;
  const { asOf, bound } = view.lens;
  const candidates =
    person === null
      ? Array.from({ length: introductions.ids.size }, (_, introduction) => introduction)
      : introductions.ofPerson(people.numberOf(person), bound);
  const found: { readonly introduction: number; readonly at: number }[] = [];
  for (const introduction of candidates) {
    const asked = introductions.find(introduction, asOf, bound);
    if (!asked || !mayOpen(view, introduction)) continue;
    if (person !== null && role !== undefined && asked[PARTY[role]] !== person) continue;
    const phase = introductions.standing(introduction, asOf, bound)?.phase;
    if (phase === undefined || (phases && !phases.includes(phase))) continue;
    found.push({ introduction, at: asked.at });
  }
  return found
    .sort((a, b) => b.at - a.at || introductions.ids.compare(a.introduction, b.introduction))
    .map(({ introduction }) => introduction);
};
