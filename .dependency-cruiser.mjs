/** What fulfils a port. They never know each other. */
export const adapters = {
  'event-log-sqlite': { libs: ['domain', 'event-log', 'personal-data'], npm: ['node:*'] },
  'event-log-kafka': { libs: ['domain', 'event-log', 'personal-data'], npm: ['kafkajs', 'node:*'] },
  'trust-graph-memory': { libs: ['domain', 'access', 'trust-model', 'trust-graph'], npm: ['node:*'] },
  'trust-graph-neo4j': {
    libs: ['domain', 'access', 'trust-model', 'trust-graph'],
    npm: ['neo4j-driver', 'node:crypto'],
  },
};
/**
 * Who may know whom. This table is the rule: everything below is derived from it. `npm` names the packages, and with
 * `node:` the modules of Node, that a lib's product code may import; `node:*` stands for all of them.
 */
const mayKnow = {
  'trust-model': { libs: [], npm: [] },
  domain: { libs: ['trust-model'], npm: ['zod'] },
  access: { libs: ['domain', 'trust-model'], npm: ['zod'] },
  insights: { libs: ['domain', 'trust-model'], npm: ['zod'] },
  'contact-import': { libs: ['domain'], npm: ['csv-parse', 'fflate', 'node:stream', 'node:zlib'] },
  'personal-data': { libs: [], npm: ['zod', 'node:crypto'] },
  'event-log': { libs: ['domain'], npm: ['zod', 'node:crypto'] },
  recording: {
    libs: ['domain', 'access', 'trust-model', 'event-log', 'personal-data'],
    npm: ['uuid', 'node:http', 'node:https', 'node:stream', 'node:timers', 'node:util'],
  },
  'trust-graph': { libs: ['domain', 'access', 'trust-model'], npm: ['zod'] },
  projection: {
    libs: ['domain', 'access', 'trust-model', 'event-log', 'trust-graph'],
    npm: ['zod', 'node:timers'],
  },
  ...adapters,
};
/** The one file that names adapters; all others get them from it through the ports. */
const composition = '^libs/runtime/src/engines\\.ts$';

const oneOf = (names) => `(${names.join('|')})`;
const spec = '\\.spec\\.ts$';
const product = { path: '^(apps|libs)/', pathNot: spec };
const packages = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

function rulesOf([lib, { libs, npm }]) {
  const from = { path: `^libs/${lib}/`, pathNot: spec };
  const [node, fromRegistry] = [true, false].map((isNode) =>
    npm.filter((name) => name.startsWith('node:') === isNode),
  );
  const modules = node.map((name) => name.slice('node:'.length).replace('*', '.+'));
  return [
    {
      name: `${lib} knows ${libs.join(', ') || 'no other lib'}`,
      severity: 'error',
      from,
      to: { path: '^(libs|apps)/', pathNot: `^libs/${oneOf([lib, ...libs])}/` },
    },
    {
      name: `${lib} takes from npm ${npm.join(', ') || 'nothing'}`,
      severity: 'error',
      from,
      to: { dependencyTypes: packages, pathNot: `node_modules/${oneOf([...fromRegistry, '$'])}/` },
    },
    {
      name: `${lib} takes from Node ${node.join(', ') || 'nothing'}`,
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'], pathNot: `^(node:)?${oneOf([...modules, '$'])}(/|$)` },
    },
  ];
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(mayKnow).flatMap(rulesOf),
    {
      name: 'every lib is in the table',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/${oneOf([...Object.keys(mayKnow), 'runtime'])}/` },
      to: {},
    },
    {
      name: 'adapters come through runtime',
      comment: 'Apps and libs know ports; one file chooses who fulfils them.',
      severity: 'error',
      from: { ...product, pathNot: [spec, composition, `^libs/${oneOf(Object.keys(adapters))}/`] },
      to: { path: `^libs/${oneOf(Object.keys(adapters))}/` },
    },
    {
      name: 'libs know no app',
      severity: 'error',
      from: { path: '^libs/', pathNot: spec },
      to: { path: '^apps/' },
    },
    {
      name: 'libs only through their index',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^$1/$2/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'others too reach libs only through their index',
      severity: 'error',
      from: { path: '^(test|bench|validation|scripts)/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'apps only through their index',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/', '^apps/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'product knows no test',
      severity: 'error',
      from: product,
      to: { path: ['^(test|bench|validation)/', spec] },
    },
    {
      name: 'product takes nothing that only development installs',
      severity: 'error',
      from: { ...product, pathNot: [spec, '^apps/explorer/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'no cycles',
      comment:
        'Of what is loaded: a type may look back within its lib. GraphQL types do refer to each other, by functions that run later.',
      severity: 'error',
      from: {},
      to: {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
        via: { pathNot: '\\.type\\.ts$' },
      },
    },
    {
      name: 'every import resolves',
      severity: 'error',
      from: { pathNot: '^apps/explorer/' }, // Vite resolves there, and its build is the check
      to: { couldNotResolve: true, pathNot: '^node:' }, // node:sqlite has no name without its prefix
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|dist)/' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['warmpath-src', 'import', 'node', 'types', 'default'],
    },
  },
};
