import type { Chance, Some } from '../time/chance.js';
import type { VirtualTime } from '../time/virtual-time.js';
import type { RecorderService } from './recorder-service.js';

/** How long it takes until a recorder hears of a change, at most. */
const HEARD_MS = 6_000;

/** Who is to write, and who believes to be: changes are heard of late, and in no order. */
export class Group {
  private assigned = 0;

  constructor(
    private readonly recorders: Some<RecorderService>,
    private readonly time: VirtualTime,
    private readonly chance: Chance,
  ) {}

  get owner(): RecorderService {
    return this.recorders[this.assigned % this.recorders.length] ?? this.recorders[0];
  }

  /** Somebody else is to write. */
  reassign(): void {
    this.assigned += 1;
    for (const recorder of this.recorders) {
      if (this.chance.happens(0.5)) recorder.assign('UNSURE');
      this.time.after(this.chance.between(0, HEARD_MS), () => this.tell(recorder));
    }
  }

  /** What is so is heard of by this one now. */
  tell(recorder: RecorderService): void {
    recorder.assign(recorder === this.owner ? 'OURS' : 'OTHERS');
  }

  mislead(): void {
    for (const recorder of this.recorders) recorder.assign('OURS');
  }
}
