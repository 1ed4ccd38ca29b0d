import { describe, expect, it } from '@jest/globals';
import { chunked, collected, NOW, read } from '../../../test/support/read-contact-file.js';
import { ImportFileError, readImport, type ImportSource } from './index.js';
import { limits } from './limits.js';

const HEADER = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

const fault = async (source: ImportSource, file: string | Uint8Array): Promise<ImportFileError> => {
  try {
    await read(source, file, 65_536);
  } catch (error) {
    if (error instanceof ImportFileError) return error;
    throw error;
  }
  throw new Error('the file was read');
};

describe('a file that cannot be read as a whole', () => {
  it.each<[string, ImportSource, string | Uint8Array, string]>([
    ['is empty', 'linkedin', '', 'FILE_EMPTY'],
    ['has no header', 'linkedin', 'Ann,Lee,,,,,\n', 'FILE_HEADER_MISSING'],
    [
      'has a header in German',
      'linkedin',
      HEADER.replace('First Name,Last Name', 'Vorname,Nachname'),
      'FILE_HEADER_MISSING',
    ],
    ['has its header too far down', 'linkedin', `${'x\n'.repeat(10_000)}${HEADER}`, 'FILE_HEADER_MISSING'],
    ['is blank', 'people', '\n\n', 'FILE_HEADER_MISSING'],
    ['begins with data', 'people', 'p1,Ann\n', 'FILE_HEADER_MISSING'],
    ['lacks a column', 'evidence', 'from,to,good,at\n', 'FILE_COLUMN_MISSING'],
    ['has a column nobody knows', 'people', 'id,name,shoe size\n', 'FILE_COLUMN_UNKNOWN'],
    ['names a column twice', 'people', 'id,name,Name\n', 'FILE_COLUMN_TWICE'],
    ['is binary', 'linkedin', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'FILE_BINARY'],
    ['holds NUL', 'people', 'id,name\np1,A\0nn\n', 'FILE_BINARY'],
    ['never closes a quote', 'people', `id,name\np1,"Ann\n${'p2,Bo\n'.repeat(30_000)}`, 'FILE_ROW_BROKEN'],
    ['ends within a quote', 'people', 'id,name\np1,"Ann\n', 'FILE_ROW_BROKEN'],
    ['is one endless line', 'people', `id,name\n${'p'.repeat(500_000)}`, 'FILE_ROW_BROKEN'],
    ['is endless blank lines', 'people', `id,name\n${'\n'.repeat(limits.rows + 1)}`, 'FILE_TOO_MANY_ROWS'],
    ['has too many rows', 'people', `id,name\n${'p,A\n'.repeat(limits.rows + 1)}`, 'FILE_TOO_MANY_ROWS'],
  ])('%s', async (_, source, file, code) => {
    expect(await fault(source, file)).toMatchObject({ code });
  });

  it('says which columns are at fault', async () => {
    expect((await fault('people', 'id,name,shoe size\n')).message).toContain('"shoe size"');
    expect((await fault('evidence', 'from,to,good,at\n')).message).toContain('"bad"');
    expect((await fault('people', 'p1,Ann Lee\n')).message).not.toContain('Ann');
  });

  it('tells the row of a quote that is never closed', async () => {
    expect((await fault('people', 'id,name\np1,Ann\np2,"Bo\np3,Cy\n')).message).toContain('Row 2 ');
  });

  it.each(['\n', '\r'])('takes as many rows as the cap, ended by %j', async (end) => {
    const file = `id,name${end}${`p,A${end}`.repeat(limits.rows)}`;
    expect(await read('people', file, 65_536)).toHaveLength(limits.rows);
  });
});

describe('the upload behind a file', () => {
  const tracked = (file: string) => {
    const state = { closed: false };
    const bytes = (async function* () {
      try {
        yield* chunked(file, 4);
        throw new Error('connection lost');
      } finally {
        state.closed = true;
      }
    })();
    return { state, bytes };
  };

  it('passes its own failure on', async () => {
    const { bytes } = tracked('id,name\np1,Ann\n');
    await expect(collected(readImport('people', bytes, { now: NOW }))).rejects.toThrow('connection lost');
  });

  it('is closed when the reader has had enough, and when the file is refused', async () => {
    const enough = tracked(`id,name\n${'p1,Ann\n'.repeat(50_000)}`);
    for await (const row of readImport('people', enough.bytes, { now: NOW })) if (row.line === 3) break;
    expect(enough.state.closed).toBe(true);

    const refused = tracked(`nonsense\n${'p1,Ann\n'.repeat(50_000)}`);
    await expect(collected(readImport('people', refused.bytes, { now: NOW }))).rejects.toThrow('must name');
    expect(refused.state.closed).toBe(true);
  });
});
