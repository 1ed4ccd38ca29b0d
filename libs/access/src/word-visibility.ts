import type { Id } from '#domain';
import type { Viewer } from './viewer.js';

/** What the viewer may see of the network today. */
export interface SeenTies {
  /** There is a tie between the two now, and the viewer may see it. */
  between(one: Id, other: Id): boolean;
  /** The viewer may see some tie of that person's. */
  anyOf(person: Id): boolean;
}

/**
 * Whether a viewer may see what `by` says of `about` (a profile, a position, who decides at an organisation). The
 * workspace's own records (`by` null) are every member's; other words are their speaker's, the person's they are
 * about, and those people's who may see the tie between the two. What somebody says of themself is seen by whoever
 * may see a tie of theirs.
 */
export const maySeeWord = (viewer: Viewer, by: Id | null, about: Id, ties: SeenTies): boolean => {
  if (viewer.operator) return true;
  if (viewer.person === null) return false;
  if (by === null || by === viewer.person || about === viewer.person) return true;
  return by === about ? ties.anyOf(about) : ties.between(by, about);
};
