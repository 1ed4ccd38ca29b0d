import type { EventLog } from '#event-log';
import { PersonalData } from '#personal-data';
import { LocalRecorder, type Owner, RemoteRecorder, type Sources } from '#recording';
import { openEventLog, openKeyStore, type Warn } from './engines.js';
import type { Settings } from './settings.js';

/** What a recorder of its own consists of, opened and running. */
export interface RecordingRole {
  readonly settings: Settings;
  readonly log: EventLog;
  readonly recorder: LocalRecorder;
  /** Ends cleanly: what is under way is finished first, and the partitions are left to others. */
  close(): Promise<void>;
}

/**
 * Opens log and keys, and decides for the partitions that the group of recorders assigns to this process.
 * @param owner under which name it claims, and where gateways reach it
 * @throws CannotOpen Kafka can’t be had as it must be
 */
export const openRecordingRole = async (
  settings: Settings,
  sources: Sources,
  owner: Owner,
  warn: Warn,
): Promise<RecordingRole> => {
  const log = await openEventLog(settings, warn);
  const keys = await openKeyStore(settings, warn).catch(async (fault: unknown) => {
    await log.close();
    throw fault;
  });
  const recorder = new LocalRecorder(log, new PersonalData(keys), sources, owner, log.assignment());
  return {
    settings,
    log,
    recorder,
    close: async () => {
      await recorder.close();
      await log.close();
      await keys.close();
    },
  };
};

/** For a process that hands commands over. Its settings say to whom. */
export const remoteRecorder = ({ recorders }: Settings, log: EventLog): RemoteRecorder => {
  if (!recorders) throw new Error('a process that records by itself hands nothing over');
  return new RemoteRecorder({
    recorders: recorders.urls,
    secret: recorders.secret,
    partitionCount: log.partitionCount,
  });
};
