import { Assignment, type Assigned } from '#event-log';
import type { Host } from '../time/host.js';

/** What one process was told last of whose the partition is. It may be wrong, and others may have been told otherwise. */
export class SimulatedAssignment extends Assignment {
  private word: Assigned = 'UNSURE';
  private changed: () => void = () => undefined;

  constructor(private readonly host: Host) {
    super();
  }

  override async start(changed: () => void): Promise<void> {
    this.changed = changed;
  }

  override of(): Assigned {
    return this.word;
  }

  override async close(): Promise<void> {
    return Promise.resolve();
  }

  tell(word: Assigned): void {
    this.host.deliver(() => {
      this.word = word;
      this.changed();
    });
  }
}
