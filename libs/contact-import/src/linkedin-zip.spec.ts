import { describe, expect, it } from '@jest/globals';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { unzipConnections } from './file/unzip-connections.js';
import { chunked, read } from '../../../test/support/read-contact-file.js';

const CSV = strToU8('First Name,Last Name,URL\nZoë,Lee,\nBo,Ek,\n');
const names = async (zip: Uint8Array, size = 1000) =>
  (await read('linkedin', zip, size)).map((item) => ('name' in item ? item.name : item.row));

/** As programs write it that do not know sizes beforehand: sizes follow the data. */
const streamedZip = (files: Record<string, Uint8Array>): Uint8Array => {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, part) => parts.push(part));
  for (const [name, content] of Object.entries(files)) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(content, true);
  }
  zip.end();
  return Uint8Array.from(parts.flatMap((part) => [...part]));
};

/** Changes the two bytes at `field` of the first directory entry. */
const patched = (zip: Uint8Array, field: number, value: number): Uint8Array => {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  let at = copy.length - 22;
  while (view.getUint32(at, true) !== 0x02014b50) at -= 1;
  view.setUint16(at + field, value, true);
  return copy;
};

describe('a ZIP from LinkedIn', () => {
  const inArchive = {
    'Basic_Export/Messages.csv': strToU8('x'.repeat(5000)),
    'Basic_Export/connections.CSV': CSV,
  };

  it.each([
    ['deflated', zipSync(inArchive)],
    ['stored', zipSync(inArchive, { level: 0 })],
    ['written as a stream', streamedZip(inArchive)],
    ['with a comment', Uint8Array.of(...zipSync(inArchive, { comment: 'PK' }))],
    [
      'beside what macOS adds',
      zipSync({ '__MACOSX/Connections.csv': strToU8('no'), 'Connections.csv': CSV }),
    ],
  ])('gives its Connections.csv, %s', async (_, zip) => {
    for (const size of [1, 100_000]) expect(await names(zip, size)).toEqual(['Zoë Lee', 'Bo Ek']);
  });

  const good = zipSync({ 'Connections.csv': CSV });
  it.each([
    ['is empty', zipSync({}), 'ZIP_WITHOUT_CONNECTIONS'],
    ['is a workbook', zipSync({ 'xl/workbook.xml': CSV }), 'ZIP_WITHOUT_CONNECTIONS'],
    ['only names a file like it', zipSync({ 'MyConnections.csv': CSV }), 'ZIP_WITHOUT_CONNECTIONS'],
    ['is cut off', good.subarray(0, good.length - 30), 'ZIP_DAMAGED'],
    ['is its first bytes only', good.subarray(0, 4), 'ZIP_DAMAGED'],
    ['is locked by a password', patched(good, 8, 1), 'ZIP_ENCRYPTED'],
    ['is packed by another method', patched(good, 10, 12), 'ZIP_UNSUPPORTED'],
    ['does not match its checksum', patched(good, 16, 0xbeef), 'ZIP_DAMAGED'],
    ['claims more bytes than it has', patched(good, 20, 0xffff), 'ZIP_DAMAGED'],
    ['names a file longer than itself', patched(good, 28, 0xffff), 'ZIP_DAMAGED'],
    ['points outside of itself', patched(good, 44, 0xffff), 'ZIP_DAMAGED'],
    [
      'holds too many files',
      zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}`, CSV]))),
      'ZIP_TOO_LARGE',
    ],
  ])('is refused when it %s', async (_, zip, code) => {
    await expect(names(zip, 1_000_000)).rejects.toMatchObject({ name: 'ImportFileError', code });
  });

  it('stops at the cap, having unpacked little more, when a bomb goes off', async () => {
    const cap = 64 * 1024 * 1024;
    const bomb = zipSync({ 'Connections.csv': new Uint8Array(cap + 8_000_000).fill(0x41) }, { level: 1 });
    expect(bomb.length).toBeLessThan(cap / 50);
    let unpacked = 0;
    const unpacking = async () => {
      for await (const chunk of unzipConnections(chunked(bomb, 100_000))) unpacked += chunk.length;
    };
    await expect(unpacking()).rejects.toMatchObject({ code: 'ZIP_TOO_LARGE' });
    expect(unpacked).toBeLessThanOrEqual(cap);
  });

  it('is no file for an operator', async () => {
    await expect(read('people', good)).rejects.toMatchObject({ code: 'FILE_BINARY' });
  });
});
