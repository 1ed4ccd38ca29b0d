import { RecorderUnavailable, type Order, type Preview, type Recorder } from '#recording';
import { Fault } from '../graphql/faults.js';

/** What would become of a command. @throws Fault RETRY nobody can be asked now */
export const previewed = async (recorder: Recorder, order: Order): Promise<Preview> => {
  try {
    return await recorder.preview(order);
  } catch (fault) {
    if (!(fault instanceof RecorderUnavailable)) throw fault;
    throw new Fault('RETRY', 'What this depends on can’t be asked now: send it again.');
  }
};
