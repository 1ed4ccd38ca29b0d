import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const readme = readFileSync('README.md', 'utf8');
const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);

/** Names between backticks in the first column of the table whose header begins with that word. */
const firstColumn = (header: string): string[] => {
  const [, rows = ''] =
    new RegExp(`^\\| ${header} \\|.*\\n\\| ---.*\\n((?:\\|.*\\n)+)`, 'm').exec(readme) ?? [];
  return [...rows.matchAll(/^\| `(\w+)` \|/gm)].map(([, name = '']) => name);
};

/** Every name that the two files of settings read from the environment. */
const settings = (): string[] => {
  const source = globSync('libs/runtime/src/*settings.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const names = [...source.matchAll(/^ {2}([A-Z]+(?:_[A-Z]+)*): |\bset\['([A-Z][A-Z0-9_]+)'\]/gm)];
  return [...new Set(names.map(([, key, read]) => key ?? read ?? ''))];
};

describe('the README', () => {
  it('links to what is there', () => {
    const local = links.filter((target) => !/^https?:/.test(target));
    expect(local.length).toBeGreaterThan(15);
    expect(local.filter((target) => !existsSync(target))).toEqual([]);
  });

  it('links every scenario, under the row that it plays', () => {
    const scenarios = globSync('test/scenarios/*.{spec,servers}.ts').sort();
    const rows = [...readme.matchAll(/^\| \[([^\]]+)\]\((test\/scenarios\/\S+)\)/gm)];
    expect(rows.map(([, , file]) => file).sort()).toEqual(scenarios);
    for (const [, row = '', file = ''] of rows) expect(file).toMatch(`test/scenarios/${row}-`);
  });

  it('has a row for every setting, and no other', () => {
    expect(settings()).toContain('DATA_DIR');
    expect(firstColumn('setting').sort()).toEqual(settings().sort());
  });

  it('keeps its first sentence', () => {
    expect(readme).toMatch(
      /^# warmpath\n\nA \*command\* is \*decided\*, \*recorded\* in the event log, \*projected\* into the trust graph, and the graph is \*asked\*/,
    );
  });
});
