import type { Id } from '#domain';
import type { Sight } from './sight.js';

/**
 * Sealed profiles of a person as the viewer may see them, one a speaker: the viewer's own word first, then the
 * person's own, then the workspace's, then the newest. Like all permission, as of now.
 */
export const profilesOf = (sight: Sight, person: Id): readonly string[] => {
  const rank = (by: Id | null) => {
    if (by === null) return 2;
    if (by === sight.viewer.person) return 0;
    return by === person ? 1 : 3;
  };
  const seen = sight.now
    .all('profile')
    .filter((word) => word.person === person && sight.word(word.by, person));
  return seen
    .filter(({ by, place }) => !seen.some((later) => later.by === by && later.place > place))
    .sort((a, b) => rank(a.by) - rank(b.by) || b.place - a.place)
    .map(({ sealed }) => sealed);
};
