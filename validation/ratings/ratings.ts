/** One person's rating of another. */
export interface Rating {
  readonly from: string;
  readonly to: string;
  /** −1 (nothing could be worse) to 1. */
  readonly value: number;
  /** Seconds UTC. */
  readonly at: number;
}

interface Line {
  readonly text: string;
  readonly number: number;
}

const SECONDS_PER_DAY = 86_400;

/** Below this, times are days since 1970 and not seconds: nobody rated anybody in its first fortnight. */
const FEWEST_SECONDS = 1_000_000;

/**
 * Reads lines of source, target, rating and time, separated by commas, semicolons, tabs or spaces; a header, comments
 * (`#`) and empty lines are passed over, as are people who rate themselves. Times are seconds or days since 1970, or
 * dates. Ratings are of −10 to 10; in a file where none goes beyond 1, of −1 to 1.
 *
 * @returns in order of time; of equal times in the order of the file
 * @throws Error a line that is none of these, by its number
 */
export const readRatings = (file: string): readonly Rating[] => {
  const lines = file
    .split(/\r?\n/)
    .map((text, index): Line => ({ text: text.trim(), number: index + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
  const rows = lines.flatMap((line, index) => rowOf(line) ?? (index === 0 ? [] : refuse(line)));
  const scale = rows.every(({ value }) => Math.abs(value) <= 1) ? 1 : 10;
  const unit = rows.every(({ at }) => at < FEWEST_SECONDS) ? SECONDS_PER_DAY : 1;
  return rows
    .filter(({ from, to }) => from !== to)
    .map((row) => ({ ...row, value: row.value / scale, at: row.at * unit }))
    .sort((a, b) => a.at - b.at);
};

const rowOf = ({ text }: Line): Rating | null => {
  const cells = text.split(/\s*[,;\t]\s*|\s+/).map((cell) => cell.replaceAll('"', ''));
  const [from = '', to = '', rating = '', time = ''] = cells;
  const [value, at] = [Number(rating), instant(time)];
  const isWhole = ![from, to, rating].includes('') && Math.abs(value) <= 10 && Number.isFinite(at);
  return isWhole ? { from, to, value, at } : null;
};

const instant = (text: string): number => {
  if (text === '') return NaN;
  const number = Number(text);
  return Number.isNaN(number) ? Date.parse(text) / 1000 : number;
};

const refuse = ({ text, number }: Line): never => {
  throw new Error(`line ${number} is no source, target, rating of −10 to 10 and time: ${text}`);
};
