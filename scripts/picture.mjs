// The picture of who imports whom, as the code has it now, for README.md between its two markers:
//   node scripts/picture.mjs           prints it
//   node scripts/picture.mjs --write   puts it into README.md
//   node scripts/picture.mjs --check   fails where README.md shows another one
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config, { adapters } from '../.dependency-cruiser.mjs';

const root = join(import.meta.dirname, '..');
const readme = join(root, 'README.md');
const betweenMarkers = /(<!-- picture:begin[^>]*-->\n)[\s\S]*?(<!-- picture:end -->)/;

/** Folder of an app or lib (`libs/domain`) to the set of those it imports. */
async function importsOfFolders() {
  const { enhancedResolveOptions, ...options } = config.options;
  const { output } = await cruise(
    ['apps', 'libs'],
    {
      ...options,
      baseDir: root,
      collapse: '^(apps|libs)/[^/]+',
      exclude: { path: '\\.spec\\.ts$|(^|/)dist/|^apps/explorer' },
    },
    enhancedResolveOptions,
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  );
  const ours = output.modules.filter(({ source }) => /^(apps|libs)\//.test(source));
  const targets = ({ source, dependencies }) =>
    dependencies.map(({ resolved }) => resolved).filter((to) => /^(apps|libs)\//.test(to) && to !== source);
  return new Map(ours.map((module) => [module.source, new Set(targets(module))]));
}

/** Leaves out every arrow that others imply, so that the picture shows the layers and no tangle. */
function withoutImplied(imports) {
  const reach = (from, seen = new Set()) => {
    for (const to of imports.get(from) ?? []) if (!seen.has(to)) reach(to, seen.add(to));
    return seen;
  };
  const implied = (from, to) => [...imports.get(from)].some((other) => other !== to && reach(other).has(to));
  return [...imports].flatMap(([from, targets]) =>
    [...targets].filter((to) => !implied(from, to)).map((to) => [from, to]),
  );
}

function mermaid(imports) {
  const name = (folder) => folder.replace('libs/', '');
  const shape = (folder) => {
    if (folder.startsWith('apps/')) return `${name(folder)}([${name(folder)}])`;
    return name(folder) in adapters
      ? `${name(folder)}[(${name(folder)})]`
      : `${name(folder)}[${name(folder)}]`;
  };
  const lines = [
    ...[...imports.keys()].sort().map(shape),
    ...withoutImplied(imports)
      .map(([from, to]) => `${name(from)} --> ${name(to)}`)
      .sort(),
  ];
  return ['```mermaid', 'flowchart TD', ...lines.map((line) => `  ${line}`), '```', ''].join('\n');
}

const picture = mermaid(await importsOfFolders());
const mode = process.argv[2];
if (mode === undefined) {
  console.log(picture);
} else {
  const before = readFileSync(readme, 'utf8');
  if (!betweenMarkers.test(before))
    throw new Error('README.md lacks <!-- picture:begin --> and <!-- picture:end -->');
  const after = before.replace(betweenMarkers, (_, begin, end) => `${begin}${picture}${end}`);
  if (mode === '--write') writeFileSync(readme, after);
  else if (after !== before) {
    console.error('README.md shows another picture than the code has: npm run picture -- --write');
    process.exit(1);
  }
}
