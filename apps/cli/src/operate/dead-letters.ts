import type { Command } from 'commander';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { CliFault } from '../cli-fault.js';
import { addConnectionOptions, connect, type ConnectionOptions } from '../server/connection-options.js';
import type { Terminal } from '../terminal.js';

/** What of `/ready` is looked at. */
const Ready = z.object({
  faults: z
    .array(z.object({ fault: z.string(), position: z.string().optional(), workspace: z.string().optional() }))
    .default([]),
});

/** Records that the graph can't take in, and what to do about them. */
export const addDeadLetterCommands = (warmpath: Command, terminal: Terminal): void => {
  const deadLetters = addConnectionOptions(
    warmpath
      .command('dead-letters')
      .description(
        'Lists records that can’t be projected; nothing behind them is, until one is retried or skipped.',
      ),
  ).action((options: ConnectionOptions) => list(options, terminal));
  addConnectionOptions(
    deadLetters.command('retry <position>').description('Has a record tried once more.'),
  ).action((position: string, _: object, command: Command) =>
    settle('retryRecord', { position }, command.optsWithGlobals(), terminal),
  );
  addConnectionOptions(
    deadLetters
      .command('skip <position>')
      .description('Leaves a record out for good: recorded in the log, with who, when and why.')
      .requiredOption('--reason <text>', 'why; kept in clear, so it names nobody'),
  ).action((position: string, { reason }: { reason: string }, command: Command) =>
    settle('skipRecord', { position, reason }, command.optsWithGlobals(), terminal),
  );
};

const standing = async (
  options: ConnectionOptions,
): Promise<readonly { position: string; workspace: string; why: string }[]> => {
  const { faults } = await connect(options).look(Ready, '/ready');
  return faults.flatMap(({ position, workspace, fault }) =>
    position === undefined || workspace === undefined ? [] : [{ position, workspace, why: fault }],
  );
};

const list = async (options: ConnectionOptions, terminal: Terminal): Promise<void> => {
  const all = await standing(options);
  if (all.length === 0) terminal.out('There are none.');
  for (const { position, workspace, why } of all)
    terminal.out(`${position} (workspace ${workspace}): ${why}`);
};

const settle = async (
  mutation: 'retryRecord' | 'skipRecord',
  input: { readonly position: string; readonly reason?: string },
  options: ConnectionOptions,
  terminal: Terminal,
): Promise<void> => {
  const found = (await standing(options)).find(({ position }) => position === input.position);
  if (!found)
    throw new CliFault(
      `No projection stands at ${input.position}: \`npx warmpath dead-letters\` lists where.`,
    );
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const answer = z.object({
    [mutation]: z.object({ rejection: z.object({ message: z.string() }).nullable() }),
  });
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { rejection { message } } }`;
  const server = connect({ ...options, workspace: found.workspace });
  const variables = { input: { ...input, commandId: uuidv7() } };
  const given = (await server.ask(answer, { query, variables }))[mutation];
  if (given?.rejection) throw new CliFault(given.rejection.message);
  terminal.out(`${input.position}: ${mutation === 'skipRecord' ? 'skipped' : 'to be tried again'}.`);
};
