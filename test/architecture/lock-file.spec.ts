import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Locked {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};
const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('the lock file', () => {
  /**
   * A release whose binaries for some platform are not published yet leaves no entry for them, and then `npm ci` refuses
   * the whole lock file on every platform. Take the release before it (`overrides` in package.json, for what others bring).
   */
  it('holds every package for other platforms that a locked package may ask for', () => {
    const locked = new Set(Object.keys(packages).map(nameOf));
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !locked.has(name))
        .map((name) => `${nameOf(path)} → ${name}`),
    );
    expect(locked.size).toBeGreaterThan(500);
    expect(missing).toEqual([]);
  });

  it('names no registry, so that it installs from anybody’s', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('holds one graphql: two of them do not accept each other’s schemas', () => {
    expect(Object.keys(packages).filter((path) => nameOf(path) === 'graphql')).toEqual([
      'node_modules/graphql',
    ]);
  });
});
