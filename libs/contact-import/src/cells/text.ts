import type { Cell } from './cell.js';
import { withoutFormula } from './formula.js';
import { RowFault } from './row-fault.js';
import { visible } from './visible.js';

/** A cell of prose: visible characters only, nothing a spreadsheet would run; null where nothing is left. */
export const readText = (cell: Cell, longest: number): string | null => {
  const text = withoutFormula(visible(cell.written));
  if (text === '') return null;
  return atMost(text, longest, cell.column);
};

export const atMost = (text: string, longest: number, column: string): string => {
  if (text.length > longest) {
    throw new RowFault('CELL_TOO_LONG', `The ${column} is longer than ${longest} characters. Shorten it.`);
  }
  return text;
};
