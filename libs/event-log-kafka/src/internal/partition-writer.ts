import { AppendFailed, type Claim, type Commit, LogDamaged, OwnershipLost, type Position } from '#event-log';
import { bytesOf, type Call, callOf, fitting, staged } from './calls.js';
import { Term, type Writable } from './term.js';

type Job = Call | { readonly claim: () => Promise<void> };

/**
 * Claims and appends of one partition, one request at a time, in the order of the calls; appends that come in while one
 * is under way are the next batch. A failed one ends the term: the calls after it are never written.
 */
export class PartitionWriter {
  #term: Term | null = null;
  #waiting: Job[] = [];
  #working: Promise<void> | null = null;
  /** The offset after the last record that was seen here; no partition ends before it. */
  #seen = 0;
  /** For good: only an operator can say what a log that lost records is still worth. */
  #damage: LogDamaged | null = null;

  constructor(private readonly log: Writable) {}

  /** See `EventLog.claim`. */
  claim(claim: Claim): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#add({ claim: () => this.#claim(claim).then(resolve, reject) });
    });
  }

  /** See `EventLog.append`. */
  append(commits: readonly Commit[]): Promise<Position[]> {
    return new Promise((resolve, reject) => {
      const call = callOf(commits, resolve, reject);
      const { largestCall } = this.log;
      const bytes = bytesOf(call.texts);
      if (bytes > largestCall)
        throw new AppendFailed(`a call of ${bytes} bytes is larger than max.message.bytes, ${largestCall}`);
      this.#add(call);
    });
  }

  /** Waits for what is under way. */
  async close(): Promise<void> {
    await this.#working;
    this.#end();
  }

  #add(job: Job): void {
    this.#waiting.push(job);
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    await Promise.resolve(); // what is asked for in the same turn goes into one batch
    for (let job = this.#waiting[0]; job; job = this.#waiting[0]) {
      if ('claim' in job) {
        this.#waiting.shift();
        await job.claim();
      } else {
        await this.#append(this.#waiting.splice(0, fitting(callsBeforeClaim(this.#waiting))) as Call[]);
      }
    }
    this.#working = null; // at once: whoever was answered last may already have added the next job
  }

  async #claim(claim: Claim): Promise<number> {
    this.#end();
    if (this.#damage) throw this.#damage;
    try {
      this.#term = await Term.begin(this.log, claim, this.#seen);
    } catch (fault) {
      if (fault instanceof LogDamaged) this.#damage = fault;
      throw fault;
    }
    return this.#term.offset;
  }

  async #append(calls: readonly Call[]): Promise<void> {
    const term = this.#term;
    if (!term) {
      for (const call of calls) call.reject(this.#lost(call));
      return;
    }
    const { taken, refused, after } = staged(term.admission, calls);
    if (taken.length > 0) {
      const commits = taken.flatMap((call) => call.commits);
      const texts = taken.flatMap((call) => call.texts);
      try {
        const counted = await term.write(commits, texts, after);
        for (const call of taken) this.#answer(call, counted);
      } catch (fault) {
        this.#end();
        if (fault instanceof LogDamaged) this.#damage = fault;
        for (const call of taken) call.reject(fault);
      }
    }
    for (const { call, why } of refused) call.reject(why);
  }

  #answer(call: Call, counted: ReadonlyMap<number, number>): void {
    const { partition } = this.log;
    const positions = call.commits.flatMap(({ seq }) => {
      const offset = counted.get(seq);
      return offset === undefined ? [] : [{ partition, offset }];
    });
    if (positions.length === call.commits.length) call.resolve(positions);
    else call.reject(this.#lost(call));
  }

  #lost({ commits }: Call): OwnershipLost {
    return new OwnershipLost(this.log.partition, commits[0]?.term ?? 0);
  }

  #end(): void {
    this.#seen = Math.max(this.#seen, this.#term?.admission.state.next ?? 0);
    this.#term?.close();
    this.#term = null;
  }
}

const callsBeforeClaim = (jobs: readonly Job[]): readonly Call[] => {
  const claim = jobs.findIndex((job) => 'claim' in job);
  return (claim === -1 ? jobs : jobs.slice(0, claim)) as readonly Call[];
};
