import type { Readable } from 'node:stream';
import { Fault } from '../graphql/faults.js';

const MAX_BYTES = 64 * 1024 * 1024;

/** The uploaded file, piece by piece. @throws Fault BAD_USER_INPUT without one, LIMITED past 64 MB */
export async function* cappedFile(body: Readable | undefined): AsyncGenerator<Uint8Array, void, undefined> {
  if (typeof body?.[Symbol.asyncIterator] !== 'function') {
    throw new Fault(
      'BAD_USER_INPUT',
      'Send the file as the body, with content-type text/csv or application/zip.',
    );
  }
  let bytes = 0;
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    bytes += piece.length;
    if (bytes > MAX_BYTES) throw new Fault('LIMITED', 'The file is larger than 64 MB: split it.');
    yield piece;
  }
}
