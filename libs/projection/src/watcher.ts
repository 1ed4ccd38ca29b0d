import { pause } from '#event-log';
import type { GraphWriter } from '#trust-graph';
import { Progress } from './progress.js';

const AT_REST_MS = 250;
const AWAITED_MS = 15;

export interface Watching {
  /** Told when something comes to stand in a partition's way, and when it has gone. */
  readonly tell?: (progress: Progress) => void;
  /** Awaited before anything new counts as shown. */
  readonly beforeShown?: () => Promise<void>;
}

/**
 * Learns how far a graph is that other processes fill: by one small question for all partitions, four times a second,
 * and more often while somebody waits.
 */
export class Watcher {
  readonly progress: readonly Progress[];
  private readonly stop = new AbortController();
  private running: Promise<void> | undefined;

  private readonly beforeShown: () => Promise<void>;

  constructor(
    private readonly graph: GraphWriter,
    partitions: number,
    { tell, beforeShown = async () => undefined }: Watching = {},
  ) {
    this.progress = Array.from({ length: partitions }, (_, partition) => new Progress(partition, tell));
    this.beforeShown = beforeShown;
  }

  /** Resolves once it has looked for the first time. @throws GraphUnavailable */
  async start(): Promise<void> {
    await this.look();
    this.running = this.watch();
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async watch(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      await this.rest();
      await this.look().catch((fault: unknown) => {
        for (const progress of this.progress) progress.fail(fault);
      });
    }
  }

  /** In short steps, since somebody may come to wait meanwhile. */
  private async rest(): Promise<void> {
    const { signal } = this.stop;
    for (let waited = 0; waited < AT_REST_MS && !signal.aborted; waited += AWAITED_MS) {
      await pause(AWAITED_MS, signal);
      if (this.progress.some(({ isAwaited }) => isAwaited)) return;
    }
  }

  private async look(): Promise<void> {
    const standings = await this.graph.standings(this.progress.length);
    if (this.progress.some(({ upTo }, partition) => upTo !== standings[partition]?.upTo))
      await this.beforeShown();
    for (const [partition, progress] of this.progress.entries()) {
      const { upTo = 0, stopped = null } = standings[partition] ?? {};
      // A graph that answers again has nothing in its way but what it says.
      if (upTo !== progress.upTo || (progress.fault !== undefined && !stopped)) progress.moveTo(upTo);
      if (stopped) progress.stopAt(stopped, new StandsStill(stopped.why));
    }
  }
}

/** Another process can't project a record. */
export class StandsStill extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'StandsStill';
  }
}
