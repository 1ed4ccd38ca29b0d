import { setTimeout as pause } from 'node:timers/promises';
import { Admission, admitted, type EventLog } from '#event-log';
import { commit, idNumber } from '../contract/commits.samples.js';
import type { HistoryChecker } from './history-checker.js';

const AT_ONCE = 16;
const BETWEEN_CLAIMS_MS = 100;

/**
 * Writes numbered commits to partition 0 and gives none of them up, as a recorder does with its commands: after a failure
 * it claims again, reads the log, takes what it finds there as done, and writes the rest once more.
 */
export class PersistentWriter {
  /** How many commits are recorded. */
  written = 0;
  /** How many calls failed. */
  failed = 0;
  private term = 0;
  private seq = 0;

  constructor(
    private readonly log: EventLog,
    private readonly checker: HistoryChecker,
  ) {}

  async writeUntil(isOver: () => boolean): Promise<void> {
    await this.claim();
    while (!isOver()) {
      const numbers = Array.from({ length: AT_ONCE }, (_, index) => this.written + index);
      for (const n of numbers) this.checker.give(idNumber(n));
      for (let left = await this.append(numbers); left.length > 0; left = await this.append(left)) {
        this.failed += left.length;
        await this.claim();
        left = await this.notRecorded(left);
      }
      this.written += AT_ONCE;
    }
  }

  /** @returns those that failed */
  private async append(numbers: readonly number[]): Promise<number[]> {
    const failed: number[] = [];
    await Promise.all(
      numbers.map(async (n) => {
        try {
          const [position] = await this.log.append(0, [commit(this.term, this.seq++, n)]);
          this.checker.answer(idNumber(n), { position: `0:${String(position?.offset)}` });
        } catch {
          failed.push(n);
        }
      }),
    );
    return failed.sort((a, b) => a - b);
  }

  private async claim(): Promise<void> {
    for (;;) {
      try {
        this.term = await this.log.claim(0, 'persistent');
        this.seq = 0;
        return;
      } catch {
        await pause(BETWEEN_CLAIMS_MS);
      }
    }
  }

  private async notRecorded(numbers: readonly number[]): Promise<number[]> {
    const found = new Map<string, number>();
    for await (const { commandId, offset } of admitted(this.log.read(0, 0), new Admission(0)))
      found.set(commandId, offset);
    return numbers.filter((n) => {
      const offset = found.get(idNumber(n));
      if (offset !== undefined) this.checker.answer(idNumber(n), { position: `0:${String(offset)}` });
      return offset === undefined;
    });
  }
}
