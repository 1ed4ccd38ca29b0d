import { Gauge, type Registry } from 'prom-client';
import type { EventLog } from '#event-log';
import type { Progress } from '#projection';
import { healthOf } from './health.js';

/** How far the graph is behind the log, partition by partition, and where it does not go on. */
export const addProjectionMetrics = (registry: Registry, log: EventLog, all: readonly Progress[]): void => {
  const registers = [registry];
  const stopped = new Gauge({
    name: 'warmpath_projection_stopped',
    help: '1 where a partition does not go on: /ready says why.',
    labelNames: ['partition'],
    registers,
  });
  new Gauge({
    name: 'warmpath_projection_lag_records',
    help: 'Records in the log that the graph does not show yet.',
    labelNames: ['partition'],
    registers,
    async collect() {
      const { partitions } = await healthOf(log, all);
      for (const { partition, lag, fault } of partitions) {
        stopped.set({ partition }, fault === undefined ? 0 : 1);
        if (lag === null) this.remove({ partition });
        else this.set({ partition }, lag);
      }
    },
  });
};
