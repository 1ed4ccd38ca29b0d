import { Email } from '#domain';
import type { Warn } from '../rows/row-reader.js';
import type { Cell } from './cell.js';
import { limits } from '../limits.js';
import { beginsFormula } from './formula.js';
import { atMost } from './text.js';
import { visible } from './visible.js';

/** An e-mail address; anything else is dropped with a warning: it identifies people, so it is never repaired. */
export const readEmail = (cell: Cell, warn: Warn): string | null => {
  const text = atMost(visible(cell.written), limits.email, cell.column);
  if (text === '') return null;
  if (!beginsFormula(text) && Email.safeParse(text).success) return text;
  warn('EMAIL_DROPPED', `The ${cell.column} is no e-mail address and was left out.`);
  return null;
};
