import type { Id, Visibility } from '#domain';
import type { Viewer } from './viewer.js';

/** One end of a tie, and what is known of its wish. */
export interface TieSide {
  readonly person: Id;
  readonly account: 'MEMBER' | 'CONTACT';
  /** The latest word on who may see this side; null: nobody ever said. */
  readonly stated: Visibility | null;
}

/** A member who says nothing goes by the workspace's policy; somebody without an account restricts nothing. */
export const sideLevel = (
  { account, stated }: Omit<TieSide, 'person'>,
  policyDefault: Visibility,
): Visibility => stated ?? (account === 'CONTACT' ? 'WORKSPACE' : policyDefault);

/** Whether a side of that level admits a member who is not an end of the tie. */
export const sideAdmits = (level: Visibility, tiedToSide: boolean): boolean =>
  level === 'WORKSPACE' || (level === 'CONTACTS' && tiedToSide);

/**
 * Whether a viewer may see a tie: its ends and operators always, other members iff both sides admit them, nobody
 * else. Permission is as of now, whatever moment is asked about: `policyDefault`, the levels and `isTiedTo` (is the
 * viewer's person tied to that one?) are today's.
 */
export const maySeeTie = (
  viewer: Viewer,
  sides: readonly [TieSide, TieSide],
  policyDefault: Visibility,
  isTiedTo: (person: Id) => boolean,
): boolean => {
  if (viewer.operator) return true;
  if (viewer.person === null) return false;
  if (sides.some((side) => side.person === viewer.person)) return true;
  return sides.every((side) => {
    const level = sideLevel(side, policyDefault);
    return sideAdmits(level, level === 'CONTACTS' && isTiedTo(side.person));
  });
};
