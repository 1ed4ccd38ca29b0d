import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

function compile(...args: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/compile-examples.mjs', ...args], {
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

describe('the example questions', () => {
  it('compile with codegen and with relay against the schema of this commit', () => {
    const { status, said } = compile();
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('compiled: ') });
    expect(readdirSync('examples').filter((file) => file.endsWith('.graphql')).length).toBeGreaterThan(0);
  });
});

describe('the compilation of examples', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'warmpath-planted-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['takes what both tools take', 'query WhoAmIQuery { viewer { workspace } }', 0, 'compiled: WhoAmIQuery'],
    [
      'sees a field that the schema lacks',
      'query WhoAmIQuery { viewer { name } }',
      1,
      'Cannot query field "name"',
    ],
    [
      'sees what only Relay refuses',
      'query WhoAmIQuery { viewer { id: workspace } }',
      1,
      'relay-compiler refuses',
    ],
    [
      'sees a name that is not the file’s',
      'query MeQuery { viewer { workspace } }',
      1,
      'MeQuery should start with WhoAmI',
    ],
  ])('%s', (_, question, status, words) => {
    writeFileSync(join(folder, 'who-am-i.graphql'), question);
    expect(compile(folder, 'test/architecture/core.graphql')).toEqual({
      status,
      said: expect.stringContaining(words),
    });
  });
});
