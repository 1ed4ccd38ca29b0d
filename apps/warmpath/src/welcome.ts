import type { Settings } from '#runtime';
import { curlLine } from './demo/curl-line.js';
import { questions } from './demo/questions.js';

/** What `npm start` says once questions are answered. */
export const welcome = (url: string, { production, demo }: Pick<Settings, 'production' | 'demo'>): string =>
  [
    `warmpath is ready at ${url}`,
    ...(production ? [] : [`Ask it in your browser: ${url}/`]),
    ...(demo ? ['', 'Three things to try on the sample network:', ...questions.flatMap(shown(url))] : []),
  ].join('\n');

const shown =
  (url: string) =>
  ({ title, as, query }: (typeof questions)[number]): string[] => ['', title, curlLine(url, as, query)];
