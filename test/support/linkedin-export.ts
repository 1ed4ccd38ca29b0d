import { employers, firstNames, lastNames, positions, suffixes } from './linkedin-words.js';

/** One line of an export, cells as LinkedIn writes them: blank where it says nothing. */
export interface ExportedContact {
  readonly firstName: string;
  readonly lastName: string;
  readonly url?: string;
  readonly email?: string;
  readonly company?: string;
  readonly position?: string;
  readonly connectedOn?: string;
}

export interface LinkedInExport {
  /** Contacts in all, those of `include` among them. */
  readonly rows: number;
  /** The same seed gives the same export. */
  readonly seed?: number;
  /** Contacts that must be in it, spread evenly. */
  readonly include?: readonly ExportedContact[];
  readonly preamble?: boolean;
  readonly byteOrderMark?: boolean;
  readonly lineBreak?: '\n' | '\r\n';
  /** Share of contacts who show their e-mail address. */
  readonly emails?: number;
  /** Share of rows with something odd: no name, no row at all but a date, a date in another form. */
  readonly odd?: number;
}

const PREAMBLE = [
  'Notes:',
  '"Some e-mail addresses are missing: an export shows only those of people who let their connections see them. ' +
    'The setting is called ""Who can see your email address"", under privacy."',
  '',
];
const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const INITIALS = Array.from('ABCDEFGHJKLMNPRSTVW');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A Connections.csv as LinkedIn would write it for somebody with that many contacts. */
export const linkedInExport = (options: LinkedInExport): string => {
  const { preamble = true, byteOrderMark = false, lineBreak = '\n' } = options;
  const lines = [...(preamble ? PREAMBLE : []), HEADER, ...linkedInContacts(options).map(csvLine)];
  return (byteOrderMark ? '\uFEFF' : '') + lines.map((line) => line + lineBreak).join('');
};

/** The same contacts as data. */
export const linkedInContacts = ({
  rows,
  seed = 1,
  include = [],
  emails = 0.3,
  odd = 0.02,
}: LinkedInExport): ExportedContact[] => {
  const random = seeded(seed);
  const every = Math.max(1, Math.floor(rows / Math.max(1, include.length)));
  return Array.from({ length: rows }, (_, row) => {
    const given = row % every === 0 ? include[row / every] : undefined;
    return given ?? contact(row, random, emails, odd);
  });
};

const contact = (row: number, random: () => number, emails: number, odd: number): ExportedContact => {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const [firstName, plainLast, company, position] = [
    pick(firstNames) + (random() < 0.25 ? ` ${pick(INITIALS)}.` : ''),
    pick(lastNames),
    pick(employers),
    pick(positions),
  ];
  const lastName = random() < 0.08 ? plainLast + pick(suffixes) : plainLast;
  const handle = `in${ascii(firstName)}-${ascii(plainLast)}-${row.toString(36)}`;
  const [year, month, day] = [
    2008 + Math.floor(18 * Math.sqrt(random())),
    pick(MONTHS),
    1 + Math.floor(28 * random()),
  ];
  const whole: ExportedContact = {
    firstName,
    lastName,
    url: `https://www.linkedin.com/in/${handle}`,
    email: random() < emails ? `${handle}@mail.example` : '',
    company: random() < 0.05 ? '' : company,
    position,
    connectedOn: `${String(day).padStart(2, '0')} ${month} ${year}`,
  };
  return random() < odd ? oddly(whole, pick([0, 1, 2]), year) : whole;
};

const oddly = (whole: ExportedContact, way: number, year: number): ExportedContact => {
  if (way === 0)
    return { firstName: '', lastName: '', url: whole.url ?? '', connectedOn: whole.connectedOn ?? '' };
  if (way === 1) return { firstName: '', lastName: '', connectedOn: whole.connectedOn ?? '' };
  return { ...whole, connectedOn: `2/17/${String(year).slice(2)}, 8:21 AM` };
};

const ascii = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();

/** LinkedIn quotes a cell only where it must. */
const csvLine = (one: ExportedContact): string =>
  [one.firstName, one.lastName, one.url, one.email, one.company, one.position, one.connectedOn]
    .map((cell = '') => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');

/** Uniform in [0, 1): mulberry32, a 32-bit generator good enough for test data. */
const seeded = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
