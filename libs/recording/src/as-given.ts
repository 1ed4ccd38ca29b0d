import type { Command } from '#domain';

/**
 * What tells a retry from another command under the same id: the command without what the gateway asks of the graph
 * for it anew each time, the fresh quotes and where the person asked for works.
 */
export const asGiven = (command: Command): unknown => {
  if (!('quotes' in command.data)) return command;
  const { quotes, ...data } = command.data;
  return { ...command, data: { ...data, seen: quotes.seen, towards: [] } };
};
