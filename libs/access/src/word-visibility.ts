import type { Id } from '#domain';
import type { Viewer } from './viewer.js';

/** What the viewer may see of the network today. An engine may know people by something shorter than their ids. */
export interface SeenTies<Person = Id> {
  /** There is a tie between the two now, and the viewer may see it. */
  between(one: Person, other: Person): boolean;
  /** The viewer may see some tie of that person's, or takes part in an introduction with them of which both know. */
  anyOf(person: Person): boolean;
  /** As a connector, `by` has told the viewer of that person (`tellsOfTarget`). */
  told(by: Person, about: Person): boolean;
}

/**
 * Whether a viewer may see what `by` says of `about` (a profile, a position, who decides at an organisation). The
 * workspace's own records (`by` null) are every member's; other words are their speaker's, the person's they are
 * about, those people's who may see the tie between the two, and those seekers' whom their speaker told of them. What somebody says of themself is seen by whoever
 * may see a tie of theirs, and by whoever they are introduced through or to.
 */
export const maySeeWord = <Person = Id>(
  viewer: Pick<Viewer, 'operator'> & { readonly person: Person | null },
  by: Person | null,
  about: Person,
  ties: SeenTies<Person>,
): boolean => {
  if (viewer.operator) return true;
  if (viewer.person === null) return false;
  if (by === null || by === viewer.person || about === viewer.person) return true;
  return by === about ? ties.anyOf(about) : ties.between(by, about) || ties.told(by, about);
};
