import { toSeconds, type Instant } from '#domain';
import { notAfter, startOfDay } from './calendar.js';
import type { Cell } from './cell.js';
import { RowFault } from './row-fault.js';
import { visible } from './visible.js';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?(?:(Z)|([+-])([01]\d):?([0-5]\d))$/i;

/**
 * An operator's date `2023-03-05` (its 00:00:00Z) or instant `2023-03-05T09:30:00+02:00`, cut to whole seconds; null
 * where the cell is blank.
 *
 * @throws RowFault DATE_UNREADABLE, DATE_IN_FUTURE
 */
export const readInstant = (cell: Cell, now: Instant): Instant | null => {
  const text = visible(cell.written);
  if (text === '') return null;
  const seconds = secondsOf(text);
  if (seconds === null) {
    throw new RowFault(
      'DATE_UNREADABLE',
      `The ${cell.column} is no date. Write it like 2026-01-31, or like 2026-01-31T09:30:00+01:00.`,
    );
  }
  const instant = notAfter(toSeconds(now), seconds, DATE.test(text));
  if (instant === null) throw new RowFault('DATE_IN_FUTURE', `The ${cell.column} lies in the future.`);
  return instant;
};

const secondsOf = (text: string): number | null => {
  const parts = DATE.exec(text) ?? INSTANT.exec(text);
  if (!parts) return null;
  const [
    ,
    year,
    month,
    day,
    hour = '0',
    minute = '0',
    second = '0',
    ,
    sign,
    offsetHours = '0',
    offsetMinutes = '0',
  ] = parts;
  const start = startOfDay(Number(year), Number(month), Number(day));
  if (start === null) return null;
  const offset = (Number(offsetHours) * 3600 + Number(offsetMinutes) * 60) * (sign === '-' ? -1 : 1);
  return start + Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset;
};
