import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { afterThisProcess } from './after-this-process.js';

/** What to run, and how to tell that it is up. */
export interface JvmProgram {
  /** The folder with its jars. */
  readonly jars: string;
  readonly options: readonly string[];
  readonly main: string;
  readonly args: readonly string[];
  readonly directory: string;
  /** Matches the line that it prints once it serves. */
  readonly up: RegExp;
}

const START_MS = 60_000;
const STOP_MS = 30_000;
/** What it said last goes into the error when it does not come up. */
const LAST_WORDS = 4_000;

/** A server that tests start, stop, kill and pause; it ends with the process that started it, however that ends. */
export class JvmProcess {
  #child: ChildProcess | null = null;
  #guard: ChildProcess | null = null;

  constructor(private readonly program: JvmProgram) {}

  /** Resolves once it serves. @throws Error it ended or said nothing of the kind within a minute */
  async start(): Promise<void> {
    const { jars, options, main, args, directory, up } = this.program;
    const child = spawn('java', [...options, '-cp', `${jars}/*`, main, ...args], {
      cwd: directory,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#guard = afterThisProcess('kill', '-9', String(child.pid ?? ''));
    let said = '';
    const serving = new Promise<void>((resolve, reject) => {
      const hear = (chunk: string): void => {
        said = (said + chunk).slice(-LAST_WORDS);
        if (up.test(said)) resolve();
      };
      child.stdout.setEncoding('utf8').on('data', hear);
      child.stderr.setEncoding('utf8').on('data', hear);
      child.once('error', reject);
      child.once('exit', () => {
        reject(new Error(`${main} ended before it was up:\n${said}`));
      });
    });
    await Promise.race([
      serving,
      setTimeout(START_MS, null, { ref: false }).then(() => {
        throw new Error(`${main} is not up after ${START_MS / 1000} s:\n${said}`);
      }),
    ]).catch(async (fault: unknown) => {
      await this.kill();
      throw fault;
    });
  }

  /** Asks it to end, as an operator would, and kills it when it does not. */
  async stop(): Promise<void> {
    const killing = globalThis.setTimeout(() => void this.kill(), STOP_MS);
    await this.#endBy('SIGTERM');
    clearTimeout(killing);
  }

  async kill(): Promise<void> {
    await this.#endBy('SIGKILL');
  }

  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  resume(): void {
    this.#child?.kill('SIGCONT');
  }

  async #endBy(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (child && isRunning(child)) {
      const ended = once(child, 'exit');
      child.kill(signal);
      child.kill('SIGCONT'); // a paused process hears no other signal but SIGKILL
      await ended;
    }
    this.#guard?.kill('SIGKILL');
  }
}

const isRunning = ({ pid, exitCode, signalCode }: ChildProcess): boolean =>
  pid !== undefined && exitCode === null && signalCode === null;
