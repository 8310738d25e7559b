/** What the core counts. `api/` hands in an implementation that exports to Prometheus; tests may hand in their own. */
export interface Metrics {
  /** Events by what became of them. */
  countEvents(outcome: 'new' | 'duplicate' | 'parked', count: number): void;
  /** One committed batch of a lane: how many events, and how long from taking it to the commit. */
  observeBatch(events: number, durationMs: number): void;
  /** A batch that was rolled back, and why. */
  countRetry(reason: 'conflict' | 'connection' | 'error'): void;
  countTimersFired(count: number): void;
  /** Bells: rung by this process, answered, and rows the sweep found without one. */
  countBells(kind: 'rung' | 'answered' | 'lost', count: number): void;
}

export const noMetrics: Metrics = {
  countEvents: () => {},
  observeBatch: () => {},
  countRetry: () => {},
  countTimersFired: () => {},
  countBells: () => {},
};
