import { type MutualContact, MutualContacts, type MutualContactsQuestion } from '#trust-graph';
import { expectedOf } from '#trust-model';
import { ABSENT } from './internal/id-table.js';
import type { View } from './internal/view.js';
import type { Workspaces } from './internal/workspaces.js';
import { promised } from './internal/promised.js';

export class MemoryMutualContacts extends MutualContacts {
  constructor(private readonly workspaces: Workspaces) {
    super();
  }

  override ask(question: MutualContactsQuestion): ReturnType<MutualContacts['ask']> {
    return promised(() => this.answer(question));
  }

  private answer({ viewer, from, to, moment, skip, first, evidence }: MutualContactsQuestion) {
    const view = this.workspaces.view(viewer, moment);
    const { people } = view.graph;
    const [seeker, target] = [people.numberOf(from), people.numberOf(to)];
    if (!view.maySpeakFor(from) || !view.sight.sees(target)) return null;

    const ranked = mutualContactsOf(view, seeker, target)
      .map((person) => ({
        person,
        trust: expectedOf(view.trust(person, target, 0).sums, view.lens.baseRate),
      }))
      .sort((a, b) => b.trust - a.trust || people.compare(a.person, b.person));
    const items = ranked.slice(skip, skip + first).map(({ person }): MutualContact => ({
      person: people.textOf(person),
      knowsTarget: view.trust(person, target, evidence),
      trustsSeeker: view.trust(person, seeker, evidence),
      probability: view.probability(seeker, person) * view.probability(person, target),
      expectedDays: view.waitingDays(person),
    }));
    return { items, more: skip + first < ranked.length };
  }
}

const mutualContactsOf = (view: View, seeker: number, target: number): number[] => {
  if (seeker === ABSENT || seeker === target) return [];
  const { hops } = view.graph;
  const [few, many] = hops.degree(seeker) <= hops.degree(target) ? [seeker, target] : [target, seeker];
  return view.contactsOf(few).filter((person) => view.isTied(person, many));
};
