import { LRUCache } from 'lru-cache';
import { Fault } from './faults.js';

/** Seconds of sustained use that may be spent at once. */
const BURST_SECONDS = 20;
const KEPT_BUCKETS = 100_000;

interface Bucket {
  left: number;
  at: number;
}

/** A bucket of cost for everybody: it fills evenly, and whoever finds too little in it has to wait. */
export class RateLimit {
  private readonly buckets = new LRUCache<string, Bucket>({ max: KEPT_BUCKETS });

  /**
   * @param perSecond objects a second that one person may ask for; null: as many as they like
   * @param seconds a clock that only goes forward
   */
  constructor(
    private readonly perSecond: number | null,
    private readonly seconds: () => number = () => performance.now() / 1_000,
  ) {}

  /** @throws Fault LIMITED that says when there will be enough; nothing is taken then */
  spend(who: string, cost: number): void {
    if (this.perSecond === null) return;
    const most = this.perSecond * BURST_SECONDS;
    const now = this.seconds();
    const before = this.buckets.get(who) ?? { left: most, at: now };
    const left = Math.min(most, before.left + (now - before.at) * this.perSecond);
    const needed = Math.min(cost, most);
    this.buckets.set(who, { left: left < needed ? left : left - needed, at: now });
    if (left < needed) throw tooMuch(Math.ceil((needed - left) / this.perSecond), cost);
  }
}

const tooMuch = (retryAfterSeconds: number, cost: number): Fault =>
  new Fault(
    'LIMITED',
    `You have asked for too much in a short time: try again in ${String(retryAfterSeconds)} s.`,
    { retryAfterSeconds, cost },
    { headers: new Map([['retry-after', String(retryAfterSeconds)]]) },
  );
