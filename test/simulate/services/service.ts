import { Host } from '../time/host.js';
import type { VirtualTime } from '../time/virtual-time.js';

/** A process that is started anew after each of its deaths. */
export abstract class Service {
  private lives = 0;
  protected host: Host;

  constructor(
    readonly name: string,
    protected readonly time: VirtualTime,
  ) {
    this.host = new Host(name, time);
    this.host.kill();
  }

  /** What the process does when it starts. */
  protected abstract begin(host: Host): void;

  get isAlive(): boolean {
    return this.host.isAlive;
  }

  start(): void {
    if (this.host.isAlive) return;
    const host = new Host(`${this.name}#${++this.lives}`, this.time);
    this.host = host;
    host.run(() => this.begin(host));
  }

  kill(): void {
    this.host.kill();
  }

  stop(): void {
    this.host.stop();
  }

  wake(): void {
    this.host.wake();
  }
}
