import { DEMO_WORKSPACE } from '#apps/gateway';
import type { Answer, Id } from '#domain';
import { admitted, Admission, type AdmittedCommit, type EventLog, partitionOf } from '#event-log';
import { commandIdOf } from './step.js';
import { stages } from './steps.js';

/** Command id of each step that is in the log to the id it was answered with; null: the workspace is somebody else's. */
export const takenSteps = async (log: EventLog): Promise<Map<Id, Id> | null> => {
  const ours = new Set(stages.flat().map(commandIdOf));
  const taken = new Map<Id, Id>();
  const partition = partitionOf(DEMO_WORKSPACE, log.partitionCount);
  for await (const commit of admitted(log.read(partition, 0), new Admission(partition))) {
    if (commit.workspace !== DEMO_WORKSPACE || isTheClocks(commit)) continue;
    if (!ours.has(commit.commandId)) return null;
    taken.set(commit.commandId, (commit.answer as Answer).id);
  }
  return taken;
};

/** What time has done is nobody's command. */
const isTheClocks = ({ events }: AdmittedCommit): boolean => events.every(({ actor }) => actor === 'clock');
