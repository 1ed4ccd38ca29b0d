// Compiles every example question as the clients of two ecosystems would: with @graphql-codegen's client preset and with
// relay-compiler, against the schema of this commit. Writes into a folder of its own and leaves nothing behind.
//   node scripts/compile-examples.mjs [folder of examples] [schema file]
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { parse } from 'graphql';
import codegen from '../examples/codegen.config.mjs';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const from = resolve(process.argv[2] ?? join(root, 'examples'));
const schema = resolve(process.argv[3] ?? join(root, 'schema.graphql'));
const into = mkdtempSync(join(tmpdir(), 'warmpath-examples-'));

/** An example's name is its module's: `find-paths.graphql` is `FindPaths`, and all it defines starts with that, as Relay wants it. */
function readExample(file) {
  const module = basename(file, '.graphql').replace(/(?:^|-)([a-z0-9])/g, (_, letter) =>
    letter.toUpperCase(),
  );
  const text = readFileSync(join(from, file), 'utf8');
  const names = parse(text).definitions.map(({ name }) => name?.value ?? 'a definition without a name');
  const strange = names.filter((name) => !name.startsWith(module));
  if (strange.length > 0) throw new Error(`${file}: ${strange.join(', ')} should start with ${module}`);
  return { module, text, names };
}

function run(tool, args, cwd) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tool} refuses the examples:\n${stdout}${stderr}`);
}

/** Generates the types and has TypeScript read them. */
async function compileWithCodegen() {
  const cwd = join(into, 'codegen');
  mkdirSync(cwd);
  symlinkSync(modules, join(cwd, 'node_modules'), 'junction');
  const [[folder, output]] = Object.entries(codegen.generates);
  const documents = join(from, '*.graphql');
  await generate({ ...codegen, schema, documents, generates: { [join(cwd, folder)]: output }, silent: true });
  const options = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
  ];
  run('tsc', [join(modules, 'typescript/bin/tsc'), ...options, ...globSync(`${folder}/*.ts`, { cwd })], cwd);
}

/** Relay reads questions out of source files only, so each gets one. */
function compileWithRelay(examples) {
  const cwd = join(into, 'relay');
  mkdirSync(join(cwd, 'src'), { recursive: true });
  cpSync(join(root, 'examples/relay.config.json'), join(cwd, 'relay.config.json'));
  cpSync(schema, join(cwd, 'schema.graphql'));
  for (const { module, text } of examples) {
    const source = `import { graphql } from 'relay-runtime';\nexport default graphql\`\n${text}\`;\n`;
    writeFileSync(join(cwd, `src/${module}.ts`), source);
  }
  run('relay-compiler', [join(modules, 'relay-compiler/cli.js'), 'relay.config.json'], cwd);
}

try {
  const examples = globSync('*.graphql', { cwd: from }).sort().map(readExample);
  await compileWithCodegen();
  compileWithRelay(examples);
  console.log(`compiled: ${examples.flatMap(({ names }) => names).join(', ')}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(into, { recursive: true });
}
