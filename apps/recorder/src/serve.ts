import { hostname } from 'node:os';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { openRecordingRole, type RecordingRole, type Served, type Settings, type Sources } from '#runtime';
import { createDoor } from './door.js';
import { ownUrlOf } from './own-url.js';

/**
 * A recorder of its own, listening, and taking part in the group.
 * @throws CannotOpen Kafka can’t be had as it must be; Error the port is taken
 */
export const serve = async (settings: Settings, sources: Sources, logger: Logger): Promise<Served> => {
  const { host, port, recorders } = settings;
  let role: RecordingRole | null = null;
  const door = createDoor(recorders?.secret ?? '', () => role, logger);
  const close = async (): Promise<void> => {
    await door.close();
    await role?.close();
  };
  try {
    await door.listen({ host, port });
    const listening = door.server.address() as AddressInfo;
    const url = recorders?.ownUrl ?? ownUrlOf(listening);
    const owner = { name: `recorder-${hostname()}-${String(process.pid)}`, url };
    role = await openRecordingRole(settings, sources, owner, (text) => {
      logger.warn(text);
    });
    await role.recorder.joined();
    return { url, close };
  } catch (fault) {
    await close();
    throw fault;
  }
};
