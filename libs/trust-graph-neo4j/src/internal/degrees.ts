import type { Id } from '#domain';
import type { Network } from './network.js';

const FURTHEST = 3;

/** Hops from one person to everybody within three of them; 0 is oneself. */
export const degreesOf = (network: Network, person: Id): ReadonlyMap<Id, number> => {
  const degrees = new Map([[person, 0]]);
  for (const [from, degree] of degrees) {
    if (degree === FURTHEST) break;
    for (const to of network.contactsOf(from)) if (!degrees.has(to)) degrees.set(to, degree + 1);
  }
  return degrees;
};
