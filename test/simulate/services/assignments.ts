import type { Assigned } from '#event-log';
import { SaidAssignment } from '../../support/said-assignment.js';
import type { Host } from '../time/host.js';

/** What one process was told last of whose the partition is. It may be wrong, and others may have been told otherwise. */
export class SimulatedAssignment extends SaidAssignment {
  constructor(private readonly host: Host) {
    super(null);
  }

  override say(word: Assigned): void {
    this.host.deliver(() => {
      super.say(word);
    });
  }
}
