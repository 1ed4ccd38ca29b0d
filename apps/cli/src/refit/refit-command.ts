import type { Command } from 'commander';
import { addConnectionOptions, connect, type ConnectionOptions } from '../server/connection-options.js';
import type { Terminal } from '../terminal.js';
import { refit } from './refit.js';

/** `warmpath refit`: for an operator of the workspace. */
export const addRefitCommand = (warmpath: Command, terminal: Terminal): void => {
  addConnectionOptions(
    warmpath
      .command('refit')
      .description('fit the weights of the risk that a vouch fails on how vouches of the workspace ended'),
  ).action(async (options: ConnectionOptions) => {
    terminal.out(await refit(connect(options)));
  });
};
