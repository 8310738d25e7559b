import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Metrics } from '../metrics.js';
import type { Database } from '../store/database.js';

/** Everything that Prometheus can read. */
export interface HttpMetrics {
  /** What the engine counts. */
  engine: Metrics;
  /** `route` is the router's pattern; undefined when none matched. */
  observe(method: string, route: string | undefined, status: number, durationMs: number): void;
  countOutbox(kind: 'call' | 'send', result: string, isRepeat: boolean): void;
  /** From now on the gauges that are read from the database are there too. */
  watch(database: Database): void;
  /** The exposition format, and its content type. */
  print(): Promise<{ type: string; text: string }>;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function createMetrics(): HttpMetrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const requests = new Histogram({
    name: 'nightshift_http_request_seconds',
    help: 'How long requests took, by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const outbox = new Counter({
    name: 'nightshift_outbox_total',
    help: 'Effects that were performed, by kind, what came of it, and whether a crash had hidden an earlier try',
    labelNames: ['kind', 'result', 'repeat'],
    registers,
  });
  // Labels are hashed once per combination instead of once per request.
  const children = new Map<string, { observe(seconds: number): void }>();
  return {
    engine: createEngineMetrics(registers),
    observe: (method, route, status, durationMs) => {
      const key = `${method} ${route ?? ''} ${status}`;
      let child = children.get(key);
      if (child === undefined) {
        child = requests.labels({ method, route: route ?? 'none', status: String(status) });
        children.set(key, child);
      }
      child.observe(durationMs / 1000);
    },
    countOutbox: (kind, result, isRepeat) => outbox.inc({ kind, result, repeat: isRepeat ? 'yes' : 'no' }),
    watch: (database) => addGauges(database, registers),
    print: async () => ({ type: register.contentType, text: await register.metrics() }),
  };
}

function createEngineMetrics(registers: Registry[]): Metrics {
  const events = new Counter({
    name: 'nightshift_events_total',
    help: 'Events by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  const batchEvents = new Histogram({
    name: 'nightshift_batch_events',
    help: 'How many events shared one commit',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
    registers,
  });
  const batchSeconds = new Histogram({
    name: 'nightshift_batch_seconds',
    help: 'From taking a batch to its commit',
    buckets: SECONDS,
    registers,
  });
  const retries = new Counter({
    name: 'nightshift_batch_retries_total',
    help: 'Batches rolled back, and why',
    labelNames: ['reason'],
    registers,
  });
  const timers = new Counter({
    name: 'nightshift_timers_fired_total',
    help: 'Timers that have fired',
    registers,
  });
  const bells = new Counter({
    name: 'nightshift_bells_total',
    help: 'Bells rung, answered and lost',
    labelNames: ['kind'],
    registers,
  });
  return {
    countEvents: (outcome, count) => events.inc({ outcome }, count),
    observeBatch: (count, durationMs) => {
      batchEvents.observe(count);
      batchSeconds.observe(durationMs / 1000);
    },
    countRetry: (reason) => retries.inc({ reason }),
    countTimersFired: (count) => timers.inc(count),
    countBells: (kind, count) => bells.inc({ kind }, count),
  };
}

/** Read when somebody asks. Each count goes along a partial index. */
function addGauges({ pool }: Database, registers: Registry[]): void {
  const outbox = new Gauge({
    name: 'nightshift_outbox_rows',
    help: 'Effects by state: queued and running are under way, held and dead wait for a person',
    labelNames: ['status'],
    registers,
    collect: async () => {
      const { rows } = await pool.query<{ status: string; count: number }>(
        `SELECT status, count(*)::integer AS count FROM outbox WHERE status IN ('queued', 'running', 'held') GROUP BY status
         UNION ALL SELECT 'dead', count(*)::integer FROM outbox WHERE status = 'dead'`,
      );
      for (const status of ['queued', 'running', 'held', 'dead'])
        outbox.set({ status }, rows.find((row) => row.status === status)?.count ?? 0);
    },
  });
  const waiting = new Gauge({
    name: 'nightshift_events_rows',
    help: 'Events whose turn is still to come, and those that were parked',
    labelNames: ['status'],
    registers,
    collect: async () => {
      const { rows } = await pool.query<{ waiting: number; parked: number }>(
        `SELECT (SELECT count(*)::integer FROM event WHERE status = 'waiting') AS waiting,
           (SELECT count(*)::integer FROM event WHERE status = 'parked') AS parked`,
      );
      waiting.set({ status: 'waiting' }, rows[0]?.waiting ?? 0);
      waiting.set({ status: 'parked' }, rows[0]?.parked ?? 0);
    },
  });
}
