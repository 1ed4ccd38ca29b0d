import type { EventLog } from '#event-log';
import type { Progress } from '#projection';
import { GraphUnavailable } from '#trust-graph';

const ACCEPTABLE_LAG = 10_000;
/** A probe waits for its answer not much longer. */
const PATIENCE_MS = 1_500;

/** How a partition stands, for whoever runs this. */
export interface PartitionHealth {
  readonly partition: number;
  /** Records in the log that the graph does not show yet; null while the log can't be reached. */
  readonly lag: number | null;
  /** What stands in the way; absent where nothing does. */
  readonly fault?: string;
  /** `partition:offset` of the record that can't be projected, for `npx warmpath dead-letters`. */
  readonly position?: string;
  readonly workspace?: string;
}

export interface Health {
  readonly status: 'ok' | 'catching up' | 'log unavailable' | 'graph unavailable' | 'projection stopped';
  /** Records, of all partitions together. */
  readonly lag?: number;
  readonly partitions: readonly PartitionHealth[];
}

/** Whether the graph keeps up with the log, and if not why. */
export const healthOf = async (log: EventLog, all: readonly Progress[]): Promise<Health> => {
  const partitions = await Promise.all(all.map((progress) => partitionHealth(log, progress)));
  const lags = partitions.map(({ lag }) => lag).filter((lag) => lag !== null);
  const lag = lags.reduce((sum, one) => sum + one, 0);
  const isComplete = lags.length === partitions.length;
  return { status: statusOf(all, isComplete, lag), ...(isComplete ? { lag } : {}), partitions };
};

const statusOf = (all: readonly Progress[], isComplete: boolean, lag: number): Health['status'] => {
  const faults = all.map(({ fault }) => fault).filter((fault) => fault !== undefined);
  if (faults.some((fault) => !(fault instanceof GraphUnavailable))) return 'projection stopped';
  if (faults.length > 0) return 'graph unavailable';
  if (!isComplete) return 'log unavailable';
  return lag > ACCEPTABLE_LAG ? 'catching up' : 'ok';
};

const partitionHealth = async (log: EventLog, progress: Progress): Promise<PartitionHealth> => {
  const { partition, fault, stopped } = progress;
  const end = await endInTime(log, partition);
  return {
    partition,
    lag: end === null ? null : Math.max(0, end - progress.upTo),
    ...(stopped
      ? { fault: stopped.why, position: `${partition}:${stopped.offset}`, workspace: stopped.workspace }
      : {}),
    ...(!stopped && fault instanceof Error ? { fault: fault.message } : {}),
  };
};

/** Null where the log does not say in time. */
const endInTime = async (log: EventLog, partition: number): Promise<number | null> => {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => {
    resolve(null);
  }, PATIENCE_MS);
  const end = log.end(partition).catch(() => null);
  return Promise.race([end, late]).finally(() => {
    clearTimeout(timer);
  });
};
