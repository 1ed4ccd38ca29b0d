import type { PeopleQuestion, PersonLookup, PositionFilter } from '#trust-graph';
import { Degrees } from './degrees.js';
import { isOpen } from './position-matching.js';
import { shownProfiles } from './shown-person.js';
import type { Recorded } from './fact-table.js';
import type { ProfileWord } from './profiles.js';
import type { View } from './view.js';
import { words } from './words.js';

/** Whether the viewer may see this profile, and it is its speaker's latest. */
const isShown = (view: View, word: Recorded<ProfileWord>): boolean =>
  view.sight.word(word.by, word.person) && shownProfiles(view, word.person).includes(word);

/** The first by id of those whose profiles say so; null: nobody whom the viewer may see. */
export const lookUpPerson = (view: View, by: PersonLookup): number | null => {
  const { people, profiles } = view.graph;
  const found = profiles
    .opened()
    .lookUp(by)
    .filter((word) => isShown(view, word))
    .map(({ person }) => person);
  return found.sort((a, b) => people.compare(a, b))[0] ?? null;
};

/** Everybody who fits and whom the viewer may see, in order of id. */
export const searchPeople = (view: View, { search = '', filter, degree }: PeopleQuestion): number[] => {
  const { people } = view.graph;
  const ring = degree === undefined ? null : new Degrees(view).ring(degree);
  const holds = view.positions.holding(filter);
  return [...candidates(view, words(search), filter, ring)]
    .filter((person) => ring?.has(person) ?? true)
    .filter((person) => view.sight.sees(person) && holds(person))
    .sort((a, b) => people.compare(a, b));
};

/** As few people as need looking at: those with such a name, or such a position, or of that degree, or else all. */
const candidates = (
  view: View,
  asked: readonly string[],
  filter: PositionFilter,
  ring: ReadonlySet<number> | null,
): Iterable<number> => {
  const { people, profiles } = view.graph;
  if (asked.length > 0) {
    const named = [...profiles.opened().search(asked)].filter((word) => isShown(view, word));
    return new Set(named.map(({ person }) => person));
  }
  if (!isOpen(filter)) return view.positions.holders(filter);
  return ring ?? Array.from({ length: people.size }, (_, person) => person);
};
