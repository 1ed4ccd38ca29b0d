import { readFileSync, writeFileSync } from 'node:fs';

const START = '<!-- written by npm run validate:trust -->';
const END = '<!-- end -->';

/**
 * Writes a file again with this text between its two markers.
 * @throws Error the file has no such markers
 */
export const withSection = (file: string, text: string): void => {
  const before = readFileSync(file, 'utf8');
  const [start, end] = [before.indexOf(START), before.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`${file} lacks ${START} or ${END}`);
  writeFileSync(file, `${before.slice(0, start)}${START}\n\n${text}\n\n${before.slice(end)}`);
};
