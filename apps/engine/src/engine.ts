import type { Accept } from './ingress/accept.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import type { Database } from './store/database.js';
import type { Notifier } from './turn/notifier.js';
import type { Settled } from './turn/settled.js';

export type Role = 'all' | 'web' | 'worker';

export interface EngineOptions {
  databaseUrl: string;
  /** BullMQ's Redis; without it the bells ring through PostgreSQL. */
  redisUrl?: string;
  role: Role;
  lanes?: number;
  poolSize?: number;
  log?: Log;
  metrics?: Metrics;
  /** Epoch milliseconds; the system clock when absent. */
  clock?: () => number;
}

export interface Engine {
  readonly role: Role;
  readonly database: Database;
  readonly accept: Accept;
  readonly notifier: Notifier;
  /** For `Prefer: wait` when `Accepted.isSettled` is false. */
  whenSettled(query: { workspaceId: string; conversationId: string; afterSeq: number; timeoutMs: number }): Promise<Settled>;
  /** The outbox's bell: `handler` is called soon after rows were queued, by this process or another. Returns "stop". */
  onOutbox(handler: () => void): () => void;
  ringOutbox(): void;
  /** Stops taking events in, lets what has begun commit, then closes everything. */
  stop(): Promise<void>;
}
