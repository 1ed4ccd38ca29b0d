import { pino } from 'pino';
import { createDoor } from '#apps/recorder';
import { RemoteRecorder } from '#recording';
import { readSettings } from '#runtime';
import { recorderContract } from './recorder.contract.js';

const SECRET = 'the secret of the recorders';

recorderContract('the one in this process', async (stage) => ({
  recorder: stage.recorder,
  close: async () => undefined,
}));

recorderContract('one that is asked over HTTP', async (stage) => {
  const { log, recorder } = stage;
  const close = async (): Promise<void> => undefined;
  const role = { settings: readSettings({}), log, recorder, close };
  const door = createDoor(SECRET, () => role, pino({ level: 'silent' }));
  const url = await door.listen({ host: '127.0.0.1', port: 0 });
  return {
    recorder: new RemoteRecorder({ recorders: [url], secret: SECRET, partitionCount: 1, patience: 1_000 }),
    close: async () => {
      await door.close();
    },
  };
});
