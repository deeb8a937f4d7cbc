import type {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
  MetricsServiceObservableGauge,
  TracingService,
} from '@backstage/backend-plugin-api/alpha';

/** Reports metrics and traces through Backstage's services. */
export class Telemetry {
  readonly #tracing: TracingService;
  readonly #writes: MetricsServiceCounter<{
    operation: string;
    status: number;
  }>;
  readonly #durations: MetricsServiceHistogram<{
    task: string;
    outcome: string;
  }>;
  readonly #pending: MetricsServiceObservableGauge;

  constructor(options: { metrics: MetricsService; tracing: TracingService }) {
    const { metrics, tracing } = options;
    this.#tracing = tracing;
    this.#writes = metrics.createCounter('maturity.writes', {
      description: 'Requests to change something, by operation and status',
      unit: '{request}',
    });
    this.#durations = metrics.createHistogram('maturity.task.duration', {
      description: 'Duration of background tasks, by outcome',
      unit: 's',
    });
    this.#pending = metrics.createObservableGauge('maturity.updates.pending', {
      description:
        'Assessments that have not reached all entities that inherit them',
      unit: '{assessment}',
    });
  }

  /** Counts a request to change something. */
  countWrite(operation: string, status: number): void {
    this.#writes.add(1, { operation, status });
  }

  /** Runs a task in its own span and records its duration. */
  async measure<T>(task: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const record = (outcome: string) =>
      this.#durations.record((performance.now() - start) / 1000, {
        task,
        outcome,
      });
    try {
      const result = await this.#tracing.startActiveSpan(
        `maturity.${task}`,
        work,
      );
      record('done');
      return result;
    } catch (error) {
      record('failed');
      throw error;
    }
  }

  /** Reports the number of pending updates whenever metrics are collected. */
  watchPending(count: () => Promise<number>): void {
    this.#pending.addCallback(async result => result.observe(await count()));
  }
}
