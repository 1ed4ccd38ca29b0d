import { toSeconds, type Instant } from '#domain';
import type { Warn } from '../rows/row-reader.js';
import { notAfter, startOfDay } from './calendar.js';
import type { Cell } from './cell.js';
import { visible } from './visible.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * LinkedIn's date of connection. It is a detail: one that cannot be read, or lies ahead, is dropped with a warning.
 *
 * Read: `05 Mar 2023` and `05-Mar-23` (as LinkedIn, and a spreadsheet after it, write it), `Mar 5, 2023`, `2023-03-05`,
 * `05.03.2023` (day first), `03/05/23` (month first as in the US; day first where only that is a date). A time of day
 * after it, as older exports have it, is passed over.
 */
export const readConnectedOn = (cell: Cell, now: Instant, warn: Warn): Instant | null => {
  const text = visible(cell.written);
  if (text === '') return null;
  const day = dayOf(text);
  const instant = day === null ? null : notAfter(toSeconds(now), day, true);
  if (instant === null) {
    const fault = day === null ? 'is no date that can be read' : 'lies in the future';
    warn('DATE_DROPPED', `The ${cell.column} ${fault} and was left out.`);
  }
  return instant;
};

const dayOf = (text: string): number | null => {
  const [day, ...timeOfDay] = text.split(/,? (?=\d{1,2}:\d{2})/);
  if (day === undefined || timeOfDay.length > 1) return null;
  for (const [form, read] of FORMS) {
    const groups = form.exec(day)?.groups;
    if (groups) return read(groups);
  }
  return null;
};

type Groups = Readonly<Record<string, string>>;

const named = ({ year = '', month = '', day = '' }: Groups): number | null =>
  startOfDay(fullYear(year), MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(day));

const numbered = ({ year = '', month = '', day = '' }: Groups): number | null =>
  startOfDay(fullYear(year), Number(month), Number(day));

const eitherWay = ({ year = '', first = '', second = '' }: Groups): number | null =>
  numbered({ year, month: first, day: second }) ?? numbered({ year, month: second, day: first });

/** LinkedIn opened in 2003: two digits mean this century. */
const fullYear = (year: string): number => Number(year) + (year.length === 2 ? 2000 : 0);

const FORMS: readonly (readonly [RegExp, (groups: Groups) => number | null])[] = [
  [/^(?<day>\d{1,2})[ -](?<month>[a-z]{3,9})[ -](?<year>\d{4}|\d{2})$/i, named],
  [/^(?<month>[a-z]{3,9}) (?<day>\d{1,2}), ?(?<year>\d{4})$/i, named],
  [/^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/, numbered],
  [/^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4}|\d{2})$/, numbered],
  [/^(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>\d{4}|\d{2})$/, eitherWay],
];
