import type { Viewer } from '#access';
import type { Id } from '#domain';
import type { Sight } from './sight.js';

/** A sealed profile that the viewer may see: whose word it is, and when that was said. */
export interface ProfileRow {
  readonly by: Id | null;
  readonly sealed: string;
  readonly said: number;
}

/** The profiles of the person `p`, for a statement to return. */
export const profilesOf = (sight: Sight, p: string): string =>
  `COLLECT { MATCH (${p})<-[:OF]-(card:Profile) WHERE card.sealed IS NOT NULL
    WITH card, ${sight.word('card.by', p)} AS heard WHERE heard
    RETURN card {.by, .sealed, .said} }`;

/** The viewer's own word first, then the person's own, then the workspace's, then the newest. */
export const inOrder = (viewer: Viewer, person: Id, rows: readonly ProfileRow[]): readonly string[] => {
  const rank = ({ by }: ProfileRow): number => {
    if (by === null) return 2;
    if (by === viewer.person) return 0;
    return by === person ? 1 : 3;
  };
  return rows.toSorted((a, b) => rank(a) - rank(b) || b.said - a.said).map(({ sealed }) => sealed);
};
