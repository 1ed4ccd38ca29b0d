import type { PersonRecord } from '#trust-graph';
import type { Recorded } from './fact-table.js';
import type { ProfileWord } from './profiles.js';
import type { View } from './view.js';

/** The profiles that the viewer may see, each speaker's latest: as of now. */
export const shownProfiles = (view: View, person: number): Recorded<ProfileWord>[] => {
  const speakers = new Set<number | null>();
  const shown: Recorded<ProfileWord>[] = [];
  for (const word of view.graph.profiles.of(person)) {
    if (speakers.has(word.by) || !view.sight.word(word.by, person)) continue;
    speakers.add(word.by);
    shown.push(word);
  }
  return shown;
};

/** Null where the viewer may not know of the person. The viewer's own word comes first, then the person's own. */
export const shownPerson = (view: View, person: number): PersonRecord | null => {
  if (!view.sight.sees(person)) return null;
  const rank = ({ by }: ProfileWord) => {
    if (by === null) return 2;
    if (by === view.sight.person) return 0;
    return by === person ? 1 : 3;
  };
  return {
    person: view.graph.people.textOf(person),
    account: view.graph.accounts.of(person),
    profiles: shownProfiles(view, person)
      .sort((a, b) => rank(a) - rank(b) || b.change - a.change)
      .map(({ sealed }) => sealed),
    positions: view.positions.of(person).map((position) => view.positions.shown(position)),
  };
};
