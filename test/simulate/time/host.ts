import { AsyncLocalStorage } from 'node:async_hooks';
import type { Alarm, VirtualTime } from './virtual-time.js';

const running = new AsyncLocalStorage<Host>();

/** On whose behalf the code that asks is run; undefined: nobody's, it belongs to the simulation. */
export const runningHost = (): Host | undefined => running.getStore();

/**
 * One life of a process. All that it learns of the world, and its timers, reach it through here: when it is killed
 * nothing reaches it any more, and while it is stopped everything waits, and then comes at once.
 */
export class Host {
  isAlive = true;
  private isStopped = false;
  private held: (() => void)[] = [];

  constructor(
    readonly name: string,
    readonly time: VirtualTime,
  ) {}

  run<Result>(work: () => Result): Result {
    return running.run(this, work);
  }

  deliver(work: () => void): void {
    if (!this.isAlive) return;
    if (this.isStopped) this.held.push(work);
    else this.run(work);
  }

  after(ms: number, work: () => void): Alarm {
    const alarm = this.time.after(ms, () => {
      this.deliver(() => {
        if (!alarm.off) work();
      });
    });
    return alarm;
  }

  kill(): void {
    this.isAlive = false;
    this.held = [];
  }

  stop(): void {
    this.isStopped = true;
  }

  wake(): void {
    this.isStopped = false;
    for (const work of this.held.splice(0)) this.time.after(0, () => this.deliver(work));
  }
}
