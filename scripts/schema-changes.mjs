// Fails when this commit's schema.graphql would break a client of the previous commit's. Says nothing where there is none.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const { status, stdout } = spawnSync('git', ['show', 'HEAD~1:schema.graphql'], { encoding: 'utf8' });
if (status === 0) {
  const changes = await diff(buildSchema(stdout), buildSchema(readFileSync('schema.graphql', 'utf8')));
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  for (const { message } of breaking) console.error(`breaks clients: ${message}`);
  process.exitCode = breaking.length > 0 ? 1 : 0;
} else {
  console.log('the previous commit has no schema.graphql');
}
