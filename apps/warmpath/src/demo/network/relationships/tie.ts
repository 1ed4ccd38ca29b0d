import type { RelationshipKind } from '#domain';
import type { PersonKey } from '../people.js';

/**
 * What the second is to the first, how close the first feels to the second and the second to the first (null: never
 * said), since which month they know each other, and on which day both said so.
 */
export type Tie = readonly [
  PersonKey,
  RelationshipKind,
  PersonKey,
  closeness: number | null,
  closenessBack: number | null,
  since: string,
  said: string,
];
