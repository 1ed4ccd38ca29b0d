import { setImmediate as othersFirst } from 'node:timers/promises';

/** Something that is to happen, unless it is called off. */
export interface Alarm {
  readonly at: number;
  readonly ring: () => void;
  off: boolean;
}

/**
 * Time that stands still while anything runs, and then jumps to what is due next. Between two things that are due,
 * promises run until there is none left that could: that takes a turn of the event loop, in which nothing else waits.
 */
export class VirtualTime {
  /** Milliseconds since the schedule began. */
  now = 0;
  /** The latest first; of those due at the same time the one that was set last. */
  private readonly alarms: Alarm[] = [];

  after(ms: number, ring: () => void): Alarm {
    const at = this.now + Math.max(0, ms);
    const alarm = { at, ring, off: false };
    const before = this.alarms.findLastIndex((other) => other.at > at);
    this.alarms.splice(before + 1, 0, alarm);
    return alarm;
  }

  pause(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  /** Lets time pass until something is so, or `limit` (ms since the beginning) is past. @returns whether it is so */
  async until(isSo: () => boolean, limit: number): Promise<boolean> {
    for (;;) {
      await othersFirst();
      if (isSo()) return true;
      const next = this.alarms.at(-1);
      if (!next || next.at > limit) return false;
      this.alarms.pop();
      if (next.off) continue;
      this.now = next.at;
      next.ring();
    }
  }
}
