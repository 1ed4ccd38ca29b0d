import { spawn, type ChildProcess } from 'node:child_process';

/** Runs a command once this process is gone, however it ended; killing what is returned calls it off. */
export const afterThisProcess = (command: string, ...args: readonly string[]): ChildProcess => {
  const waiting = spawn('sh', ['-c', 'cat > /dev/null; exec "$@"', 'sh', command, ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  waiting.unref();
  return waiting;
};
