import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { RingOutbox } from '../store/outbox-rows.js';
import type { BatchResult } from './batch.js';
import type { Notifier } from './notifier.js';

export interface Audience {
  notifier: Notifier;
  log: Log;
  metrics: Metrics;
  /** Rows of these kinds were committed for the outbox. */
  ringOutbox: RingOutbox;
}

/** After a commit: tells everybody who listens what has happened. */
export function announce({ notifier, log, metrics, ringOutbox }: Audience, result: BatchResult): void {
  notifier.publish(result.notices);
  if (result.queued.size > 0) ringOutbox(result.queued);
  metrics.countEvents('new', result.taken);
  if (result.duplicates > 0) metrics.countEvents('duplicate', result.duplicates);
  if (result.timers > 0) metrics.countTimersFired(result.timers);
  for (const parked of result.parked) {
    metrics.countEvents('parked', 1);
    log.error({ ...parked, alert: true }, 'a turn was parked: the conversation is with the people now');
  }
}
