import type { Database } from '../store/database.js';
import { nextOutboxDueMs } from '../store/outbox-rows.js';

export interface Alarm {
  readonly lookAgainIn: (delayMs: number) => void;
  stop(): void;
}

const IDLE_LOOK_MS = 1000;
/** Between two looks, when something is due that cannot be begun, or the database is away. */
const BUSY_LOOK_MS = 250;

/** Rings when a postponed row falls due or a dead holder's lease ends. */
export function startAlarm(database: Database, ring: () => void): Alarm {
  let timer: NodeJS.Timeout | undefined;
  let atMs = Infinity;
  let isStopped = false;
  const look = async (): Promise<void> => {
    atMs = Infinity;
    const dueMs = await nextOutboxDueMs(database).catch(() => BUSY_LOOK_MS);
    if (dueMs !== null && dueMs <= 0) ring();
    lookAgainIn(Math.max(BUSY_LOOK_MS, Math.min(dueMs ?? IDLE_LOOK_MS, IDLE_LOOK_MS)));
  };
  const lookAgainIn = (delayMs: number): void => {
    const wantedMs = performance.now() + delayMs;
    if (isStopped || wantedMs >= atMs) return;
    clearTimeout(timer);
    atMs = wantedMs;
    timer = setTimeout(() => void look(), delayMs);
  };
  void look();
  return {
    lookAgainIn,
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
