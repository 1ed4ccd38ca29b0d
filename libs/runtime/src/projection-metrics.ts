import { Gauge, type Registry } from 'prom-client';
import type { EventLog } from '#event-log';
import type { GraphProgress } from './graph-progress.js';
import { lagsOf } from './health.js';

/** How far the graph is behind the log, partition by partition, and where it does not go on. */
export const addProjectionMetrics = (registry: Registry, log: EventLog, progress: GraphProgress): void => {
  const registers = [registry];
  const labelNames = ['partition'] as const;
  new Gauge({
    name: 'warmpath_projection_lag_records',
    help: 'Records in the log that the graph does not show yet.',
    labelNames,
    registers,
    async collect() {
      this.reset(); // a log that can't be reached has no lag that anybody knows
      for (const [partition, lag] of (await lagsOf(log, progress)).entries())
        if (lag !== null) this.set({ partition }, lag);
    },
  });
  new Gauge({
    name: 'warmpath_projection_stopped',
    help: '1 where a partition does not go on: /ready says why.',
    labelNames,
    registers,
    collect() {
      for (const { partition, fault } of progress.partitions)
        this.set({ partition }, fault === undefined ? 0 : 1);
    },
  });
};
