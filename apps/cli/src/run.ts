import { Command, CommanderError } from 'commander';
import { CliFault } from './cli-fault.js';
import { addImportCommand } from './import/import-command.js';
import { addOperateCommands } from './operate/operate-command.js';
import { addRefitCommand } from './refit/refit-command.js';
import { addSecretsCommand } from './secrets/secrets-command.js';
import { isSystemFault } from './system-fault.js';
import type { Terminal } from './terminal.js';
import { addTokenCommand } from './token/token-command.js';

/** Runs one command line; gives the exit code: 0 done, 1 refused or failed, 2 wrong usage. */
export const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  try {
    await program(terminal).parseAsync(args, { from: 'user' });
    return 0;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2;
    if (!(fault instanceof CliFault || isSystemFault(fault))) throw fault;
    terminal.err(fault.message);
    return fault instanceof CliFault ? fault.exitCode : 1;
  }
};

const program = (terminal: Terminal): Command => {
  const warmpath = new Command('warmpath')
    .description('Who can introduce me, by which path, and what does it put at risk?')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    })
    .showHelpAfterError('Add --help to see what it takes.');
  addImportCommand(warmpath, terminal);
  addRefitCommand(warmpath, terminal);
  addTokenCommand(warmpath, terminal);
  addOperateCommands(warmpath, terminal);
  addSecretsCommand(warmpath, terminal);
  return warmpath;
};
