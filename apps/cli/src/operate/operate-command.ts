import type { Command } from 'commander';
import type { Terminal } from '../terminal.js';
import { addDeadLetterCommands } from './dead-letters.js';
import type { RebuildFlags } from './rebuild.js';

/** Commands for whoever runs the service, on its own settings; what they need is loaded when one is given. */
export const addOperateCommands = (warmpath: Command, terminal: Terminal): void => {
  warmpath
    .command('rebuild')
    .description(
      'Builds the graph in Neo4j anew from the whole log, beside the live one, and switches to it.',
    )
    .option('--back', 'go back to the graph that the last rebuild replaced, once it is up to date')
    .option('--drop', 'only take away the graphs that are not live')
    .option('--differing', 'switch although the two differ: after a version that projects something else')
    .action(async (options: RebuildFlags) => {
      const { rebuildCommand } = await import('./rebuild.js');
      await rebuildCommand(options, terminal);
    });
  warmpath
    .command('replay')
    .description('Reads the whole log as recorders and projectors do, and says what it holds.')
    .action(async () => {
      const { replayCommand } = await import('./replay.js');
      await replayCommand(terminal);
    });
  warmpath
    .command('verify')
    .description('Checks the log, and whether the graph in Neo4j says what the log says. Ends with 1 if not.')
    .action(async () => {
      const { verifyCommand } = await import('./verify.js');
      await verifyCommand(terminal);
    });
  addDeadLetterCommands(warmpath, terminal);
};
