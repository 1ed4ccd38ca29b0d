import { CannotOpen } from '#event-log';
import { RebuildStopped } from '#projection';
import { SettingsFault } from '#runtime';
import { CliFault } from '../cli-fault.js';

/** What the engines or the settings say no with, in the words of the command line. */
export const inCliWords = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof SettingsFault) throw new CliFault(fault.message, 2);
    if (fault instanceof CannotOpen || fault instanceof RebuildStopped)
      throw new CliFault(`${fault.message}.`);
    throw fault;
  }
};
