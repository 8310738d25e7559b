import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../store/database.js';

const LOOK_EVERY_MS = 25;

/** Resolves when the turn of an event has been taken, or after `withinMs`: its rows may then be a moment behind. */
export async function waitUntilDone({ pool }: Database, eventId: string, withinMs: number): Promise<void> {
  const endMs = performance.now() + withinMs;
  for (;;) {
    const { rows } = await pool.query<{ status: string }>({
      name: 'event-status',
      text: 'SELECT status FROM event WHERE id = $1',
      values: [eventId],
    });
    if (rows[0]?.status !== 'waiting' || performance.now() > endMs) return;
    await sleep(LOOK_EVERY_MS);
  }
}
