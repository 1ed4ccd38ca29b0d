import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { cappedFile } from './capped-file.js';

const MB = 1024 * 1024;
const pieces = (count: number) => Readable.from(Array.from({ length: count }, () => Buffer.alloc(MB)));
const lengthOf = async (file: AsyncIterable<Uint8Array>): Promise<number> => {
  let length = 0;
  for await (const piece of file) length += piece.length;
  return length;
};

describe('an uploaded file', () => {
  it('is given on up to 64 MB, to the last byte', async () => {
    expect(await lengthOf(cappedFile(pieces(64)))).toBe(64 * MB);
  });

  it('is refused beyond, also where nobody announced its length', async () => {
    await expect(lengthOf(cappedFile(pieces(65)))).rejects.toMatchObject({
      extensions: { code: 'LIMITED', http: { status: 413 } },
    });
  });

  it('is refused unread where its length was announced', async () => {
    const body = pieces(65);
    await expect(lengthOf(cappedFile(body, 65 * MB))).rejects.toMatchObject({
      extensions: { code: 'LIMITED' },
    });
    expect(body.readableDidRead).toBe(false);
  });

  it('is read to its end all the same when somebody stops early: the client must get to read the answer', async () => {
    const body = pieces(8);
    for await (const _piece of cappedFile(body)) break;
    expect(body.destroyed).toBe(false);
    await new Promise((resolve) => body.once('end', resolve));
  });

  it.each([[undefined], ['text'], [{ query: '{}' }]])('is not %p', async (body) => {
    await expect(lengthOf(cappedFile(body))).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});
