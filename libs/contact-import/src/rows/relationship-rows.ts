import { readInstant } from '../cells/instant.js';
import { readCloseness } from '../cells/number.js';
import { readRelationshipKind } from '../cells/relationship-kind.js';
import type { RelationshipRow } from '../import-row.js';
import { readTwoPeople } from './two-people.js';
import type { RowReader } from './row-reader.js';

/** An operator's ties. */
export const relationshipRows: RowReader<RelationshipRow> = {
  columns: {
    required: ['a', 'b'],
    optional: ['kind', 'since', 'closenessa', 'closenessb'],
    others: 'refused',
    preamble: false,
  },
  read: ({ cell, now, line }) => {
    const [a, b] = readTwoPeople(cell('a'), cell('b'));
    return {
      row: 'relationship',
      line,
      a,
      b,
      kind: readRelationshipKind(cell('kind')),
      since: readInstant(cell('since'), now),
      closenessA: readCloseness(cell('closenessa')),
      closenessB: readCloseness(cell('closenessb')),
    };
  },
};
