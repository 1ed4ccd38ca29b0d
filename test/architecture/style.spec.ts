import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const written = globSync('{apps,libs,test,bench,scripts,bin}/**/*.{ts,tsx,mjs}')
  .filter((file) => !/(^|\/)(dist|node_modules)\//.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const isTest = ({ file }: { file: string }): boolean =>
  /\.(spec|contract|servers|compose|real)\.ts$/.test(file);
const product = written.filter(({ file }) => /^(apps|libs)\//.test(file)).filter((source) => !isTest(source));
const lines = (text: string): number => text.split('\n').length - 1;

/** Names of the files of an adapter that its twin must have as well: all but specs and what lies under `internal/`. */
const comparable = (lib: string): string[] =>
  globSync('**/*.ts', { cwd: `libs/${lib}/src` })
    .filter((file) => !file.includes('internal') && !file.endsWith('.spec.ts'))
    .sort();

const twins: [string, string][] = [
  ['event-log-sqlite', 'event-log-kafka'],
  ['trust-graph-memory', 'trust-graph-neo4j'],
];

describe('the style of the code', () => {
  it('holds one idea per file: 200 lines at most, 400 for specs and contracts', () => {
    const limit = (source: { file: string }): number => (isTest(source) ? 400 : 200);
    expect(product.length).toBeGreaterThan(50);
    expect(
      written
        .filter((source) => lines(source.text) > limit(source))
        .map(({ file, text }) => `${file}: ${lines(text)} lines`),
    ).toEqual([]);
  });

  it('keeps nine in ten product files under 120 lines', () => {
    const long = product.filter(({ text }) => lines(text) >= 120);
    expect(long.length / product.length).toBeLessThanOrEqual(0.1);
  });

  it('leaves nothing for later in a comment', () => {
    const later = /\b(T[O]DO|FIX[M]E|H[A]CK|X[X]X)\b/; // bracketed, so that this line is none itself
    expect(written.filter(({ text }) => later.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('gives a reason beside every rule it switches off', () => {
    const silent = /(eslint-[d]isable|@ts-[e]xpect-error)(?!.* -- \S)|@ts-[i]gnore|@ts-[n]ocheck/;
    expect(written.filter(({ text }) => silent.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('names files in kebab-case, concept first, role after a dot; a scenario starts with its row', () => {
    const name = /^([A-Z]\.)?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|tsx|mjs)$/;
    expect(written.map(({ file }) => file).filter((file) => !name.test(basename(file)))).toEqual([]);
  });

  it('gives the two adapters of a port the same file names', () => {
    const both = twins.filter((pair) => pair.every((lib) => existsSync(`libs/${lib}/src/index.ts`)));
    expect(both.map(([, second]) => comparable(second))).toEqual(both.map(([first]) => comparable(first)));
  });
});
