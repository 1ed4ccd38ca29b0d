import { ProfileUrl } from '#domain';
import type { Warn } from '../rows/row-reader.js';
import { limits } from '../limits.js';
import type { Cell } from './cell.js';
import { atMost } from './text.js';
import { visible } from './visible.js';

/** An http or https address; `javascript:`, `data:` and everything else is dropped with a warning. */
export const readProfileUrl = (cell: Cell, warn: Warn): string | null => {
  const text = atMost(visible(cell.written), limits.profileUrl, cell.column);
  if (text === '') return null;
  if (ProfileUrl.safeParse(text).success && URL.canParse(text)) return text;
  warn('URL_DROPPED', `The ${cell.column} is no http or https address and was left out.`);
  return null;
};
