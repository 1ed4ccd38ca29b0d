import type { Operation, Server } from '../server/server.js';

/** A line that asks the same from any POSIX shell. */
export const curlLine = ({ url, headers }: Server, operation: Operation): string =>
  [
    `curl -s ${quoted(`${url}/graphql`)}`,
    ...Object.entries({ 'content-type': 'application/json', ...headers }).map(
      ([name, value]) => `-H ${quoted(`${name}: ${value}`)}`,
    ),
    `-d ${quoted(JSON.stringify(operation))}`,
  ].join(' ');

/** Within single quotes a shell takes everything as it is; the quote itself has to step outside of them. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
