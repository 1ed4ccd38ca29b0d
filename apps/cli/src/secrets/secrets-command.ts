import { join } from 'node:path';
import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';
import { localKeys } from '../token/local-keys.js';
import { deploymentSecrets } from './deployment-secrets.js';

/** `warmpath secrets`: what the services of a deployment share and nobody else may know. */
export const addSecretsCommand = (warmpath: Command, terminal: Terminal): void => {
  warmpath
    .command('secrets')
    .description('make what the services of a deployment keep secret; what is there already stays')
    .option('--keys <folder>', 'the folder that holds, or gets, auth/', './data')
    .action(async ({ keys }: { keys: string }) => {
      const folder = join(keys, 'auth');
      await localKeys(folder);
      await deploymentSecrets(folder);
      terminal.err(`Keys and secrets are in ${folder}. Keep a copy of master-key: without it all is lost.`);
    });
};
