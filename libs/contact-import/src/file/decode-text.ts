import { ImportFileError } from '../import-file-error.js';
import { limits } from '../limits.js';
import { joinBytes, peek } from './peek.js';

/**
 * Bytes to text, as spreadsheets and LinkedIn write it: UTF-16 where its byte order mark says so, else UTF-8, and
 * windows-1252 for each line that is no UTF-8. By line, so that a file of any size needs no second pass.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  const { head, all } = await peek(bytes, 2, joinBytes);
  const utf16 = utf16Of(head);
  for await (const text of utf16 ? decodeUtf16(all, utf16) : decodeLines(all)) {
    if (text.includes('\0')) throw binary();
    yield text;
  }
}

const utf16Of = (head: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
};

async function* decodeUtf16(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* decodeLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  let unfinished: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    const end = chunk.findLastIndex(isLineBreak) + 1;
    if (end > 0) {
      yield decodeBlock(joinBytes([...unfinished, chunk.subarray(0, end)]));
      unfinished = [];
      length = 0;
    }
    unfinished.push(chunk.slice(end));
    length += chunk.length - end;
    if (length > 4 * limits.rowCharacters) throw lineTooLong();
  }
  yield decodeBlock(joinBytes(unfinished));
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

const decodeBlock = (block: Uint8Array): string =>
  attempt(block) ??
  linesOf(block)
    .map((line) => attempt(line) ?? windows1252.decode(line))
    .join('');

const attempt = (block: Uint8Array): string | null => {
  try {
    return strictUtf8.decode(block);
  } catch {
    return null;
  }
};

const linesOf = (block: Uint8Array): Uint8Array[] => {
  const lines: Uint8Array[] = [];
  let start = 0;
  block.forEach((byte, index) => {
    if (!isLineBreak(byte)) return;
    lines.push(block.subarray(start, index + 1));
    start = index + 1;
  });
  return [...lines, block.subarray(start)];
};

const isLineBreak = (byte: number): boolean => byte === 0x0a || byte === 0x0d;

const binary = (): ImportFileError =>
  new ImportFileError(
    'FILE_BINARY',
    'This is no text file. Save the sheet as "CSV UTF-8", or give the file as it was downloaded.',
  );

const lineTooLong = (): ImportFileError =>
  new ImportFileError(
    'FILE_ROW_BROKEN',
    `A line has more than ${limits.rowCharacters} characters: this is not the CSV file that was expected.`,
  );
