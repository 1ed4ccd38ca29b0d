import { readInstant } from '../cells/instant.js';
import { readWeight } from '../cells/number.js';
import { RowFault } from '../cells/row-fault.js';
import { readText } from '../cells/text.js';
import type { EvidenceRow } from '../import-row.js';
import { limits } from '../limits.js';
import { readTwoPeople } from './two-people.js';
import type { RowReader } from './row-reader.js';

/** An operator's dated reasons for trust. */
export const evidenceRows: RowReader<EvidenceRow> = {
  columns: {
    required: ['from', 'to', 'good', 'bad', 'at'],
    optional: ['domain'],
    others: 'refused',
    preamble: false,
  },
  read: ({ cell, now, line }) => {
    const [from, to] = readTwoPeople(cell('from'), cell('to'));
    const [good, bad] = [readWeight(cell('good')), readWeight(cell('bad'))];
    if (good === 0 && bad === 0) throw new RowFault('EVIDENCE_EMPTY', 'Neither good nor bad is above 0.');
    const at = readInstant(cell('at'), now);
    if (at === null) throw new RowFault('DATE_MISSING', 'The at is blank: evidence needs its date.');
    return {
      row: 'evidence',
      line,
      from,
      to,
      good,
      bad,
      at,
      domain: readText(cell('domain'), limits.domain),
    };
  },
};
