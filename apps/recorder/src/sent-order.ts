import { z } from 'zod';
import { commands, Id, ImportPreview, Instant, WorkspaceId, type Command, type CommandType } from '#domain';
import type { SentOrder } from '#recording';

const LONGEST_WAIT_MS = 60_000;

const envelope = z.strictObject({
  workspace: WorkspaceId,
  commandId: Id,
  actor: z.strictObject({ person: Id.nullable(), operator: z.boolean() }),
  occurredAt: Instant,
  command: z.strictObject({ type: z.enum(Object.keys(commands) as CommandType[]), data: z.unknown() }),
  deadline: z.number().int().min(1).max(LONGEST_WAIT_MS),
});

/**
 * What a gateway sent, checked as it has checked it itself: whatever is recorded stays for good.
 * @param preview whether an import may be a whole file
 * @throws ZodError it is no command
 */
export const readOrder = (body: unknown, preview: boolean): SentOrder => {
  const sent = envelope.parse(body);
  const { type, data } = sent.command;
  const schema = preview && type === 'ImportContacts' ? ImportPreview : commands[type].schema;
  return { ...sent, command: { type, data: schema.parse(data) } as Command };
};
