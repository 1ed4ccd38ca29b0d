import { type EventLog, LogUnavailable } from '#event-log';
import type { Progress } from '#projection';
import { GraphUnavailable } from '#trust-graph';
import type { GraphProgress } from './graph-progress.js';

const ACCEPTABLE_LAG = 10_000;
/** A probe waits for its answer not much longer. */
const PATIENCE_MS = 1_500;

/** What stands in a partition's way, for whoever runs this. */
export interface PartitionFault {
  readonly partition: number;
  readonly fault: string;
  /** `partition:offset` of the record that can't be projected, for `npx warmpath dead-letters`. */
  readonly position?: string;
  readonly workspace?: string;
}

export interface Health {
  readonly status: 'ok' | 'catching up' | 'log unavailable' | 'graph unavailable' | 'projection stopped';
  /** Records in the log that the graph does not show yet, of all partitions; absent while the log can't be reached. */
  readonly lag?: number;
  /** Absent where there are none. */
  readonly faults?: readonly PartitionFault[];
}

/** Whether the graph keeps up with the log, and if not why. */
export const healthOf = async (log: EventLog, progress: GraphProgress): Promise<Health> => {
  const lags = await lagsOf(log, progress);
  const isComplete = lags.every((lag) => lag !== null);
  const lag = lags.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const faults = progress.partitions.flatMap(faultsOf);
  return {
    status: statusOf(progress, isComplete, lag),
    ...(isComplete ? { lag } : {}),
    ...(faults.length > 0 ? { faults } : {}),
  };
};

/** Records of each partition that the graph does not show yet; null where the log does not say in time. */
export const lagsOf = (log: EventLog, { partitions }: GraphProgress): Promise<readonly (number | null)[]> =>
  Promise.all(
    partitions.map(async ({ partition, upTo }) => {
      const end = await endInTime(log, partition);
      return end === null ? null : Math.max(0, end - upTo);
    }),
  );

const statusOf = ({ partitions }: GraphProgress, isComplete: boolean, lag: number): Health['status'] => {
  const faults = partitions.map(({ fault }) => fault).filter((fault) => fault !== undefined);
  const passing = [GraphUnavailable, LogUnavailable];
  if (faults.some((fault) => !passing.some((kind) => fault instanceof kind))) return 'projection stopped';
  if (faults.some((fault) => fault instanceof GraphUnavailable)) return 'graph unavailable';
  if (faults.length > 0) return 'log unavailable';
  if (!isComplete) return 'log unavailable';
  return lag > ACCEPTABLE_LAG ? 'catching up' : 'ok';
};

const faultsOf = ({ partition, fault, stopped }: Progress): PartitionFault[] => {
  if (stopped) {
    const { offset, workspace, why } = stopped;
    return [{ partition, fault: why, position: `${partition}:${offset}`, workspace }];
  }
  return fault instanceof Error ? [{ partition, fault: fault.message }] : [];
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
