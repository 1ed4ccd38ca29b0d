import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** Counts and times of this process, for Prometheus. */
export class Metrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'warmpath_request_seconds',
    help: 'Time to answer, by door and outcome.',
    labelNames: ['door', 'outcome'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });
  private readonly faults = new Counter({
    name: 'warmpath_faults_total',
    help: 'Requests that failed unexpectedly: their trace ids are in the log.',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  answered(door: string, outcome: string, seconds: number): void {
    this.requests.observe({ door, outcome }, seconds);
  }

  failed(): void {
    this.faults.inc();
  }

  async read(): Promise<string> {
    return this.registry.metrics();
  }
}
