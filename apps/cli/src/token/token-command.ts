import { join } from 'node:path';
import { Option, type Command } from 'commander';
import type { WorkspaceId } from '#domain';
import { workspace } from '../server/connection-options.js';
import type { Terminal } from '../terminal.js';
import { localKeys } from './local-keys.js';
import { AUDIENCE, ISSUER, signToken, type Role } from './sign-token.js';

interface TokenOptions {
  readonly workspace: WorkspaceId;
  readonly person?: string;
  readonly role?: readonly Role[];
  readonly subject: string;
  readonly keys: string;
}

/** `warmpath token`: the token alone goes to the output, so that a script can take it. */
export const addTokenCommand = (warmpath: Command, terminal: Terminal): void => {
  warmpath
    .command('token')
    .description('sign a token with a key of this machine, for a service that runs with AUTH=jwt')
    .requiredOption('--workspace <name>', 'the workspace it is for', workspace)
    .option('--person <id>', 'who acts: an id, or ext:<id> for your own records’ id')
    .addOption(
      new Option(
        '--role <role...>',
        'what they may do (default: member with a person, else operator)',
      ).choices(['member', 'operator']),
    )
    .option('--subject <account>', 'the account that may claim a person', 'local')
    .option('--keys <folder>', 'the folder that holds, or gets, auth/', './data')
    .action(async ({ workspace, person, role, subject, keys }: TokenOptions) => {
      const folder = join(keys, 'auth');
      const { key, keySet } = await localKeys(folder);
      const roles = role ?? [person === undefined ? 'operator' : 'member'];
      terminal.out(await signToken(key, { workspace, person, roles, subject }, new Date()));
      terminal.err(
        `Start the service with AUTH=jwt AUTH_JWKS=${keySet} AUTH_ISSUER=${ISSUER} AUTH_AUDIENCE=${AUDIENCE}`,
      );
    });
};
