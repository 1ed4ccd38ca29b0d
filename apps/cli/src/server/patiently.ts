import { setTimeout as pause } from 'node:timers/promises';
import { NotYet } from '../cli-fault.js';

const PATIENCE_MS = 30_000;
const BETWEEN_TRIES_MS = 500;

/** Tries again for half a minute what the service can't say yet. @throws NotYet it could not in that time */
export const patiently = async <Answer>(tried: () => Promise<Answer>): Promise<Answer> => {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await tried();
    } catch (fault) {
      if (!(fault instanceof NotYet) || performance.now() > until) throw fault;
      await pause(BETWEEN_TRIES_MS);
    }
  }
};
