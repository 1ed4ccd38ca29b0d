import { MutualContacts, type MutualContact, type MutualContactsQuestion } from '#trust-graph';
import { expectedOf } from '#trust-model';
import type { History } from './history.js';
import { compare } from './paths.js';

export class NaiveMutualContacts extends MutualContacts {
  constructor(private readonly history: History) {
    super();
  }

  override async ask(
    question: MutualContactsQuestion,
  ): Promise<{ items: readonly MutualContact[]; more: boolean } | null> {
    const { viewer, from, to, moment, skip, first, evidence } = question;
    const view = this.history.view(viewer, moment);
    if (!view.maySpeakFor(from) || !view.sight.person(to)) return null;
    const trustInTarget = ({ knowsTarget }: MutualContact) => expectedOf(knowsTarget.sums, view.baseRate);
    const mutual = view
      .contactsOf(from)
      .filter((person) => from !== to && view.isTied(person, to))
      .map((person) => ({
        person,
        knowsTarget: view.trust(person, to, evidence),
        trustsSeeker: view.trust(person, from, evidence),
        probability: view.probability(from, person) * view.probability(person, to),
        expectedDays: view.waitingDays(person),
      }))
      .sort((a, b) => trustInTarget(b) - trustInTarget(a) || compare(a.person, b.person));
    return { items: mutual.slice(skip, skip + first), more: skip + first < mutual.length };
  }
}
