import { execFile, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { Client } from '../support/client.js';
import { afterThisProcess } from '../support/servers/after-this-process.js';
import { freePorts } from '../support/servers/free-port.js';
import { LatestClient, type Latest } from '../support/latest-client.js';

const WORKSPACE = 'mine';
/** Of all profiles: by itself it takes down only what comes up by itself. */
const DOWN = ['--profile', '*', 'down', '--volumes', '--rmi', 'local', '--remove-orphans'];

/** What no compose file can be tried without, in words that tell what to do; null where it is all there. */
export const withoutCompose = (): string | null => {
  if (spawnSync('docker', ['version']).status !== 0) return 'no Docker daemon answers';
  return spawnSync('docker', ['compose', 'version']).status === 0 ? null : 'there is no docker compose';
};

/** The containers of a compose file, made from nothing under a name of their own, on free ports of this machine. */
export class Deployment {
  private readonly project = `warmpath-test-${randomUUID().slice(0, 8)}`;
  private readonly docker: readonly string[];
  private readonly latest: Latest = { readToken: null };
  private ports: readonly number[] = [];

  constructor(file: string) {
    this.docker = ['compose', '--file', file, '--project-name', this.project, '--progress', 'quiet'];
  }

  /** Builds, starts and waits until all are healthy; without services, all that the file starts by itself. */
  async up(...services: readonly string[]): Promise<void> {
    this.ports = await freePorts(2);
    afterThisProcess('docker', ...this.docker, ...DOWN, '--timeout', '0');
    await this.compose('up', '--build', '--wait', '--wait-timeout', '420', ...services).catch(
      async (fault: unknown) => {
        const said = await this.compose('logs', '--no-color', '--tail', '30').catch(() => '');
        throw new Error(`it does not come up:\n${said}`, { cause: fault });
      },
    );
  }

  /** A client of the n-th gateway as an operator, or as somebody by their id in the records: `ext:ada`. */
  async as(person: string | null, gateway = 0, service = 'gateway'): Promise<Client> {
    const who = person === null ? [] : ['--person', person];
    const token = ['npx', 'warmpath', 'token', '--workspace', WORKSPACE, ...who];
    const jwt = await this.compose('exec', '--no-TTY', service, ...token);
    const headers = { authorization: `Bearer ${jwt.trim()}` };
    return new LatestClient(this.urlOf(gateway), headers, this.latest);
  }

  urlOf(gateway: number): string {
    return `http://127.0.0.1:${this.ports[gateway]}`;
  }

  /** Stops and starts again, and waits until it is healthy. */
  async restart(service: string): Promise<void> {
    await this.compose('restart', service);
    await this.compose('up', '--no-deps', '--no-recreate', '--wait', '--wait-timeout', '120', service);
  }

  async kill(service: string): Promise<void> {
    await this.compose('kill', service);
  }

  /** What runs under which health: `healthy`, or nothing where nobody asks it. */
  async healths(): Promise<Record<string, string>> {
    const lines = (await this.compose('ps', '--format', '{{.Service}} {{.Health}}')).trim().split('\n');
    return Object.fromEntries(lines.map((line) => line.split(' ') as [string, string]));
  }

  /** Runs a command in a container; gives what it wrote, its errors among it. */
  async inside(service: string, ...command: readonly string[]): Promise<string> {
    return this.compose('exec', '--no-TTY', service, ...command).catch(
      (fault: unknown) => (fault as { stderr?: string }).stderr ?? String(fault),
    );
  }

  /** Leaves nothing behind: neither containers nor volumes nor images. */
  async down(): Promise<void> {
    await this.compose(...DOWN);
  }

  private async compose(...args: readonly string[]): Promise<string> {
    const [port, port2] = this.ports;
    const env = { ...process.env, WARMPATH_PORT: String(port), WARMPATH_PORT_2: String(port2) };
    const { stdout } = await promisify(execFile)('docker', [...this.docker, ...args], {
      env,
      maxBuffer: 2 ** 26,
    });
    return stdout;
  }
}
