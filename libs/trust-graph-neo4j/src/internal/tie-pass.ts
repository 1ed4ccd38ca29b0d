import type { Id, Visibility } from '#domain';

/** No member lacks it. */
const EVERYBODY = '*';
/** Before the pass of whoever says nothing: what it opens is the policy's to say. */
const BY_POLICY = '?';

export interface Side {
  readonly person: Id;
  readonly account: 'MEMBER' | 'CONTACT' | null;
  /** The latest word on who may see this side; null: nobody ever said. */
  readonly stated: Visibility | null;
}

/**
 * What one must have for a side of a tie to admit one that is none of its ends (`access`: sideLevel, sideAdmits), as one
 * word on the tie: a statement that had to work it out would be planned for seconds.
 */
export const passOf = ({ person, account, stated }: Side): string => {
  const level = stated ?? (account === 'MEMBER' ? 'POLICY' : 'WORKSPACE');
  return { WORKSPACE: EVERYBODY, CONTACTS: person, ENDS: '', POLICY: BY_POLICY + person }[level];
};

/**
 * The passes of somebody who is tied to the people in the list `friends`, by the policy of the workspace `w`, as `passes`;
 * beside them they have all that begin with `opened`. Of columns for a statement.
 */
export const passesOf = (friends: string): string =>
  `['${EVERYBODY}'] + ${friends} + CASE w.visibilityDefault WHEN 'CONTACTS' THEN [friend IN ${friends} | '${BY_POLICY}' + friend]
     ELSE [] END AS passes,
   CASE w.visibilityDefault WHEN 'WORKSPACE' THEN '${BY_POLICY}' ELSE 'none' END AS opened`;
