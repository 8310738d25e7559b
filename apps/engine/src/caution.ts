import type { Pool } from 'pg';
import type { Log } from './log.js';
import { repeat } from './repeat.js';
import { enterProcess, leaveProcess, readCautionMs } from './store/processes.js';

/**
 * Whether events have to be in the table before anybody decides about them. Usually they need not: what was not
 * acknowledged is sent again. But an event whose turn ends the process would be sent again for ever, and nobody could count it.
 * 1. A process is written down while it lives. One that ended without a goodbye makes all that decide cautious for a while,
 *    so that what killed it is in the table when it comes again, where it is counted and parked (invariant 9).
 * 2. Each death doubles the time, up to a day: who sends again only every hour is met too.
 * 3. This is a hint. Without the database it stays as it is.
 */
export interface Caution {
  isOn: () => boolean;
  /** Says goodbye. */
  stop: () => Promise<void>;
}

export const CAUTION_MS = 10 * 60_000;
const LOOK_EVERY_MS = 2000;

export interface CautionOptions {
  pool: Pool;
  name: string;
  log: Log;
  /** After a first death. */
  cautionMs: number;
}

export async function startCaution({ pool, name, log, cautionMs }: CautionOptions): Promise<Caution> {
  const dead = await enterProcess(pool, name);
  if (dead.length > 0)
    log.warn({ processes: dead }, 'a process ended without a word; events go by the table for a while');
  let untilMs = 0;
  const look = async (): Promise<void> => {
    untilMs = performance.now() + (await readCautionMs(pool, name, cautionMs));
  };
  await look();
  const looking = repeat(LOOK_EVERY_MS, log, look);
  return {
    isOn: () => performance.now() < untilMs,
    stop: async () => {
      await looking.stop();
      await leaveProcess(pool, name).catch((error: unknown) =>
        log.warn({ error: String(error) }, 'this process could not say goodbye'),
      );
    },
  };
}
