import { ImportFileError } from '../import-file-error.js';
import { limits } from '../limits.js';

/** One file of a ZIP, as the archive's central directory lists it (PKWARE APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; nothing else is common. */
  readonly method: number;
  readonly crc32: number;
  readonly compressedSize: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Reads the directory rather than the entries in passing: only it has every size and flag, whoever wrote the archive.
 *
 * @throws ImportFileError ZIP_DAMAGED, ZIP_TOO_LARGE
 */
export const readZipDirectory = (zip: DataView): ZipEntry[] => {
  const end = findEnd(zip);
  const count = zip.getUint16(end + 10, true);
  if (count > limits.zipEntries) {
    throw new ImportFileError(
      'ZIP_TOO_LARGE',
      `The ZIP holds more than ${limits.zipEntries} files. Give Connections.csv itself.`,
    );
  }
  const entries: ZipEntry[] = [];
  let at = zip.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || zip.getUint32(at, true) !== ENTRY) throw damagedZip();
    const nameLength = zip.getUint16(at + 28, true);
    if (at + 46 + nameLength > end) throw damagedZip();
    entries.push(entryAt(zip, at, nameLength));
    at += 46 + nameLength + zip.getUint16(at + 30, true) + zip.getUint16(at + 32, true);
  }
  return entries;
};

const entryAt = (zip: DataView, at: number, nameLength: number): ZipEntry => ({
  name: utf8.decode(new Uint8Array(zip.buffer, zip.byteOffset + at + 46, nameLength)),
  encrypted: (zip.getUint16(at + 8, true) & 1) === 1,
  method: zip.getUint16(at + 10, true),
  crc32: zip.getUint32(at + 16, true),
  compressedSize: zip.getUint32(at + 20, true),
  offset: zip.getUint32(at + 42, true),
});

const utf8 = new TextDecoder();

const findEnd = (zip: DataView): number => {
  const last = zip.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (zip.getUint32(at, true) === END) return at;
  }
  throw damagedZip();
};

export const damagedZip = (): ImportFileError =>
  new ImportFileError(
    'ZIP_DAMAGED',
    'The ZIP is damaged or incomplete. Download it again, or give the Connections.csv out of it.',
  );
