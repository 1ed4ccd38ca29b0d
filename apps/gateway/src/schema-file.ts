import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printSchemaFile } from './graphql/print-schema.js';

const FILE = join(import.meta.dirname, '../../../../schema.graphql');

/** `--write` makes schema.graphql anew from the code; `--check` fails when it is not what the code says. */
const made = await printSchemaFile();
if (process.argv.includes('--write')) {
  await writeFile(FILE, made);
} else if ((await readFile(FILE, 'utf8').catch(() => '')) !== made) {
  console.error('schema.graphql is not what the code says: run "npm run schema" and look at the difference.');
  process.exitCode = 1;
}
