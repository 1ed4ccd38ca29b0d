import { readConnectedOn } from '../cells/connected-on.js';
import { readEmail } from '../cells/email.js';
import { readProfileUrl } from '../cells/profile-url.js';
import { RowFault } from '../cells/row-fault.js';
import { atMost, readText } from '../cells/text.js';
import type { ContactRow } from '../import-row.js';
import { limits } from '../limits.js';
import type { RowContext, RowReader } from './row-reader.js';

/** LinkedIn's Connections.csv. Older exports lack the URL; LinkedIn adds and moves columns over the years. */
export const contactRows: RowReader<ContactRow> = {
  columns: {
    required: ['first name', 'last name'],
    optional: ['url', 'email address', 'company', 'position', 'connected on'],
    others: 'ignored',
    preamble: true,
  },
  read: (context) => {
    const { cell, now, line, warn } = context;
    const email = readEmail(cell('email address'), warn);
    const profileUrl = readProfileUrl(cell('url'), warn);
    return {
      row: 'contact',
      line,
      name: readName(context, email !== null || profileUrl !== null),
      email,
      profileUrl,
      organization: readText(cell('company'), limits.organization),
      role: readText(cell('position'), limits.role),
      connectedOn: readConnectedOn(cell('connected on'), now, warn),
    };
  },
};

const readName = ({ cell }: RowContext, reachable: boolean): string => {
  const parts = ['first name', 'last name'].map((column) => readText(cell(column), limits.name));
  const name = parts.filter((part) => part !== null).join(' ');
  if (name !== '') return atMost(name, limits.name, 'name');
  throw reachable
    ? new RowFault('CONTACT_HIDDEN', 'The row has no name: the profile is hidden or was deleted.')
    : new RowFault(
        'CONTACT_EMPTY',
        'The row has neither a name nor a profile address nor an e-mail address.',
      );
};
