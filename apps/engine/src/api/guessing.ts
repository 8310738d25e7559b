import { forgetAttempts, takeAttempt, type AttemptLimit } from '../store/attempts.js';
import type { Database } from '../store/database.js';
import { tooMany } from './buckets.js';

/** Tight, because programs try passwords and links here; counted in the database, so that more processes are not more tries. */
export const GUESSES = {
  'login.address': { burst: 30, perSecond: 0.2 },
  'login.account': { burst: 8, perSecond: 0.02 },
  'setup.address': { burst: 20, perSecond: 0.1 },
} as const satisfies Record<string, AttemptLimit>;

/** Throws `rate.limited` when there have been too many. */
export async function countGuess(
  { pool }: Database,
  limit: keyof typeof GUESSES,
  key: string,
): Promise<void> {
  const waitSeconds = await takeAttempt(pool, `${limit} ${key}`, GUESSES[limit]);
  if (waitSeconds > 0) throw tooMany(waitSeconds);
}

/** Somebody has guessed right: what they took is theirs again. */
export async function forgiveGuesses(
  { pool }: Database,
  limit: keyof typeof GUESSES,
  key: string,
): Promise<void> {
  await forgetAttempts(pool, `${limit} ${key}`);
}
