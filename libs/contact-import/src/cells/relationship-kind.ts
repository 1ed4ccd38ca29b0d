import { RelationshipKind } from '#domain';
import type { Cell } from './cell.js';
import { RowFault } from './row-fault.js';
import { visible } from './visible.js';

/** "Former colleague", "former-colleague" and FORMER_COLLEAGUE are one kind. */
export const readRelationshipKind = (cell: Cell): RelationshipKind | null => {
  const text = visible(cell.written);
  if (text === '') return null;
  const kind = RelationshipKind.safeParse(text.toUpperCase().replace(/[\s_-]+/g, '_'));
  if (kind.success) return kind.data;
  throw new RowFault(
    'KIND_UNKNOWN',
    `The ${cell.column} must be one of ${RelationshipKind.options.join(', ')}.`,
  );
};
