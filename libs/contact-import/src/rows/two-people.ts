import type { Cell } from '../cells/cell.js';
import { readExternalId } from '../cells/external-id.js';
import { RowFault } from '../cells/row-fault.js';

/** The two ends that a row is about: never one person twice. */
export const readTwoPeople = (one: Cell, other: Cell): readonly [string, string] => {
  const [first, second] = [readExternalId(one), readExternalId(other)];
  if (first === second) {
    throw new RowFault('SAME_PERSON_TWICE', `${one.column} and ${other.column} are the same person.`);
  }
  return [first, second];
};
