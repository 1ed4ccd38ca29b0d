import { readEmail } from '../cells/email.js';
import { readExternalId } from '../cells/external-id.js';
import { readInstant } from '../cells/instant.js';
import { RowFault } from '../cells/row-fault.js';
import { readText } from '../cells/text.js';
import type { PersonRow } from '../import-row.js';
import { limits } from '../limits.js';
import type { RowContext, RowReader } from './row-reader.js';

/** An operator's people. Dates are ISO, so that earlier and later compare as text. */
export const personRows: RowReader<PersonRow> = {
  columns: {
    required: ['id', 'name'],
    optional: ['email', 'organization', 'role', 'industry', 'from', 'to'],
    others: 'refused',
    preamble: false,
  },
  read: (context) => {
    const { cell, line, warn } = context;
    const id = readExternalId(cell('id'));
    const name = readText(cell('name'), limits.name);
    if (name === null) throw new RowFault('NAME_MISSING', 'The name is blank.');
    return {
      row: 'person',
      line,
      id,
      name,
      email: readEmail(cell('email'), warn),
      ...readPosition(context),
    };
  },
};

const readPosition = ({ cell, now, warn }: RowContext) => {
  const organization = readText(cell('organization'), limits.organization);
  const role = readText(cell('role'), limits.role);
  const industry = readText(cell('industry'), limits.industry);
  const [from, to] = [readInstant(cell('from'), now), readInstant(cell('to'), now)];
  if (from !== null && to !== null && to < from) {
    throw new RowFault('DATES_REVERSED', 'The position ends before it begins: to is earlier than from.');
  }
  if (organization === null && [role, industry, from, to].some((part) => part !== null)) {
    warn(
      'POSITION_DROPPED',
      'A position needs an organization: role, industry, from and to count only with one.',
    );
  }
  return { organization, role, industry, from, to };
};
