import type { Chance } from '../time/chance.js';
import type { Host } from '../time/host.js';
import type { VirtualTime } from '../time/virtual-time.js';

/** How a network treats each message; probabilities from 0 to 1. */
export interface Weather {
  /** It never arrives. */
  readonly loss: number;
  /** It takes up to `LATEST_MS`, and others overtake it. */
  readonly late: number;
}

export const CALM: Weather = { loss: 0, late: 0 };
const LATEST_MS = 25_000;
const QUICK_MS = 15;
/** After which a connection that is dead is known to be. */
const NOTICED_MS = 3_000;

/** Between hosts and one server: a call may be lost on its way, or its answer, while what it asked for was done. */
export class Network {
  weather = CALM;
  /** No call arrives, and no answer. */
  isDown = false;
  /** Hosts of whom that is so. */
  readonly cutOff = new Set<string>();

  constructor(
    private readonly time: VirtualTime,
    private readonly chance: Chance,
  ) {}

  /** What the server answers to the host; rejects, or stays silent for ever, when call or answer are lost. */
  call<Answer>(host: Host, serve: () => Answer | Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (!host.isAlive) return;
      const broken = (): void => {
        if (this.chance.happens(0.5))
          host.after(this.chance.between(1, NOTICED_MS), () => reject(new Error('the connection broke')));
      };
      const answered = (settle: () => void): void => {
        if (this.loses(host)) broken();
        else this.time.after(this.delay(), () => host.deliver(settle));
      };
      if (this.loses(host)) {
        broken();
        return;
      }
      this.time.after(this.delay(), () => {
        if (this.isDown) {
          broken();
          return;
        }
        const served = Promise.resolve().then(serve);
        const answer = (): void => answered(() => resolve(served));
        void served.then(answer, answer);
      });
    });
  }

  private loses({ name }: Host): boolean {
    return this.isDown || this.cutOff.has(name) || this.chance.happens(this.weather.loss);
  }

  private delay(): number {
    return this.chance.between(1, this.chance.happens(this.weather.late) ? LATEST_MS : QUICK_MS);
  }
}
