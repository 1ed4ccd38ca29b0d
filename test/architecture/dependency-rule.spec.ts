import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Cruise {
  summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number };
}

/** Runs the rule over the apps, libs and tests of a checkout; `file → rule that it breaks`, sorted. */
function broken(checkout: string): string[] {
  const folders = ['apps', 'libs', 'test'].filter((folder) => existsSync(join(checkout, folder)));
  const args = [cruiser, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders];
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: checkout,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const { summary } = JSON.parse(stdout) as Cruise;
  expect(summary.totalCruised).toBeGreaterThan(5);
  return [...new Set(summary.violations.map(({ rule, from }) => `${from} → ${rule.name}`))].sort();
}

/** Each breaks one rule by one import. */
const planted: Record<string, { source: string; breaks: string }> = {
  'libs/trust-model/src/planted.ts': {
    source: "export * from '#domain';",
    breaks: 'trust-model knows no other lib',
  },
  'libs/domain/src/planted.ts': {
    source: "export { parse } from 'csv-parse';",
    breaks: 'domain takes from npm zod',
  },
  'libs/access/src/planted.ts': {
    source: "export { readFileSync } from 'node:fs';",
    breaks: 'access takes from Node nothing',
  },
  'libs/event-log/src/planted.ts': {
    source: "export * from '../../domain/src/kernel/planted.js';",
    breaks: 'libs only through their index',
  },
  'libs/projection/src/planted.ts': {
    source: "export * from '../../../test/support/planted.js';",
    breaks: 'product knows no test',
  },
  'libs/domain/src/kernel/planted.ts': {
    source: "export { other as planted } from './returning.js';",
    breaks: 'no cycles',
  },
  'libs/unlisted/src/index.ts': {
    source: "export * from '#trust-model';",
    breaks: 'every lib is in the table',
  },
  'apps/gateway/src/planted.ts': {
    source: "export * from '#trust-graph-memory';",
    breaks: 'adapters come through runtime',
  },
  'libs/recording/src/planted.ts': {
    source: "export * from './nowhere.js';",
    breaks: 'every import resolves',
  },
};

describe('the dependency rule', () => {
  let copy: string;

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'warmpath-rule-'));
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs'])
      cpSync(file, join(copy, file));
    const libs = ['domain', 'trust-model', 'access', 'event-log', 'trust-graph', 'trust-graph-memory'];
    const files: [string, string][] = [
      ...libs.map((lib): [string, string] => [`libs/${lib}/src/index.ts`, 'export const nothing = 0;']),
      ['libs/domain/src/kernel/returning.ts', "export { planted as other } from './planted.js';"],
      ['test/support/planted.ts', 'export const nothing = 0;'],
      ...Object.entries(planted).map(([file, { source }]): [string, string] => [file, source]),
    ];
    for (const [file, source] of files) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), source);
    }
  });

  afterAll(() => rmSync(copy, { recursive: true }));

  it('holds in this checkout', () => {
    expect(broken('.')).toEqual([]);
  });

  it('goes red over each planted violation, and over nothing else', () => {
    const expected = Object.entries(planted).map(([file, { breaks }]) => `${file} → ${breaks}`);
    expect(broken(copy)).toEqual(expected.sort());
  });
});
