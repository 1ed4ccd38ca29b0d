import { limits } from '../limits.js';
import type { Cell } from './cell.js';
import { beginsFormula } from './formula.js';
import { RowFault } from './row-fault.js';
import { atMost } from './text.js';
import { visible } from './visible.js';

/**
 * The operator's own id. Never altered but for space around it: cleaning two different ids could make one of them.
 *
 * @throws RowFault ID_MISSING, ID_UNSAFE, CELL_TOO_LONG
 */
export const readExternalId = (cell: Cell): string => {
  const id = cell.written.trim();
  if (id === '') throw new RowFault('ID_MISSING', `The ${cell.column} is blank.`);
  if (id !== visible(id) || beginsFormula(id)) {
    throw new RowFault(
      'ID_UNSAFE',
      `The ${cell.column} begins with = + - or @, or holds invisible characters. Use a plain id.`,
    );
  }
  return atMost(id, limits.id, cell.column);
};
