import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { ImportFileError } from '../import-file-error.js';
import { limits } from '../limits.js';
import { joinBytes } from './peek.js';
import { damagedZip, readZipDirectory, type ZipEntry } from './zip-directory.js';

const STORED = 0;
const DEFLATED = 8;
/** Deflate expands at most 1,032 times, so one step makes at most 4 MB. */
const STEP = 4096;

/**
 * Gives Connections.csv out of a LinkedIn archive, wherever in it the file lies. The archive is held in memory, up to
 * its cap; the file is unpacked step by step, so a bomb stops at the cap, whatever size it claims.
 *
 * @throws ImportFileError one of the `ZIP_…` codes
 */
export async function* unzipConnections(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const zip = await gather(bytes);
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const entry = connectionsOf(readZipDirectory(view));
  const packed = packedBytes(zip, view, entry);
  let [size, checksum] = [0, 0];
  for (const chunk of entry.method === STORED ? [packed] : inflated(packed)) {
    size += chunk.length;
    if (size > limits.unzippedBytes) throw tooLarge('Connections.csv in it');
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (checksum !== entry.crc32) throw damagedZip();
}

const gather = async (bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > limits.zipBytes) throw tooLarge('The ZIP');
    parts.push(part);
  }
  return joinBytes(parts);
};

const connectionsOf = (entries: readonly ZipEntry[]): ZipEntry => {
  const entry = entries.find(({ name }) => /^(?!__MACOSX\/)(?:.*[\\/])?connections\.csv$/i.test(name));
  if (!entry) {
    throw new ImportFileError(
      'ZIP_WITHOUT_CONNECTIONS',
      'The ZIP holds no Connections.csv. Ask LinkedIn for your data again with "Connections" ticked.',
    );
  }
  if (entry.encrypted) {
    throw new ImportFileError(
      'ZIP_ENCRYPTED',
      'The ZIP is locked by a password. Unpack it and give Connections.csv.',
    );
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new ImportFileError(
      'ZIP_UNSUPPORTED',
      'The ZIP is packed in a rare way. Unpack it and give Connections.csv.',
    );
  }
  return entry;
};

/** The local header repeats name and extra field, whose lengths may differ from the directory's (APPNOTE 4.3.7). */
const packedBytes = (zip: Uint8Array, view: DataView, { offset, compressedSize }: ZipEntry): Uint8Array => {
  if (offset + 30 > zip.length) throw damagedZip();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > zip.length) throw damagedZip();
  return zip.subarray(start, start + compressedSize);
};

function* inflated(packed: Uint8Array): Generator<Uint8Array, void> {
  const unpacked: { chunks: Uint8Array[]; complete: boolean } = { chunks: [], complete: false };
  const inflate = new Inflate((chunk, final) => {
    unpacked.chunks.push(chunk);
    unpacked.complete = final;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    try {
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    } catch {
      throw damagedZip();
    }
    yield* unpacked.chunks.splice(0);
  }
  if (!unpacked.complete) throw damagedZip();
}

const tooLarge = (what: string): ImportFileError =>
  new ImportFileError(
    'ZIP_TOO_LARGE',
    `${what} is too large to be a LinkedIn export. Give Connections.csv itself.`,
  );
