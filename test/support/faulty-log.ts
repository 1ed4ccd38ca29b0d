import { EventLog, type Commit, type LogRecord, type Position, type ReadOptions } from '#event-log';

type Operation = 'append' | 'claim';

/** A log whose appends and claims fail when they are told to, before or after they took effect, or wait. */
export class FaultyLog extends EventLog {
  override readonly partitionCount = 1;
  /** Of every append so far, the term that it was made under. */
  readonly terms: (number | undefined)[] = [];
  /** And how many commits it had. */
  readonly sizes: number[] = [];
  private readonly faults: Record<Operation, { readonly fault: Error; readonly takesEffect: boolean }[]> = {
    append: [],
    claim: [],
  };
  private gate: Promise<void> = Promise.resolve();

  /** As the test says. */
  override largestCall = Infinity;

  constructor(private readonly log: EventLog) {
    super();
  }

  /** The next calls of that operation fail, in this order. */
  fail(operation: Operation, fault: Error, takesEffect = false): void {
    this.faults[operation].push({ fault, takesEffect });
  }

  /** Appends wait until the function that this returns is called. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.gate = promise;
    return () => resolve(undefined);
  }

  override async claim(partition: number, owner: string, url?: string): Promise<number> {
    return this.perhaps('claim', () => this.log.claim(partition, owner, url));
  }

  override async append(partition: number, commits: readonly Commit[]): Promise<Position[]> {
    await this.gate;
    this.terms.push(commits[0]?.term);
    this.sizes.push(commits.length);
    return this.perhaps('append', () => this.log.append(partition, commits));
  }

  override read(partition: number, from: number, options?: ReadOptions): AsyncIterable<LogRecord> {
    return this.log.read(partition, from, options);
  }

  override async end(partition: number): Promise<number> {
    return this.log.end(partition);
  }

  override async close(): Promise<void> {
    await this.log.close();
  }

  private async perhaps<Result>(operation: Operation, effect: () => Promise<Result>): Promise<Result> {
    const planned = this.faults[operation].shift();
    if (!planned) return effect();
    if (planned.takesEffect) await effect();
    throw planned.fault;
  }
}
