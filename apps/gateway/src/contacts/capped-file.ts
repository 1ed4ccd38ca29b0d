import { Readable } from 'node:stream';
import { Fault } from '../graphql/faults.js';

const MAX_BYTES = 64 * 1024 * 1024;

/**
 * The uploaded file, piece by piece. Whoever stops reading early leaves the rest to be thrown away as it comes: a
 * client that is still sending reads the answer only if nobody hangs up on it.
 * @param announced the content-length, where the client gave one
 * @throws Fault BAD_USER_INPUT without a file, LIMITED past 64 MB
 */
export async function* cappedFile(body: unknown, announced = 0): AsyncGenerator<Uint8Array, void, undefined> {
  if (!(body instanceof Readable)) {
    throw new Fault(
      'BAD_USER_INPUT',
      'Send the file as the body, with content-type text/csv or application/zip.',
    );
  }
  if (announced > MAX_BYTES) throw tooLarge();
  let bytes = 0;
  try {
    for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      bytes += piece.length;
      if (bytes > MAX_BYTES) throw tooLarge();
      yield piece;
    }
  } catch (fault) {
    throw body.readableAborted && !(fault instanceof Fault) ? brokenOff() : fault;
  } finally {
    body.resume();
  }
}

const tooLarge = () => new Fault('LIMITED', 'The file is larger than 64 MB: split it.', {}, { status: 413 });
const brokenOff = () => new Fault('BAD_USER_INPUT', 'The file broke off before its end: send it again.');
