import { gather } from '../gather.js';
import type { Log } from '../log.js';
import type { Database } from '../store/database.js';

/**
 * How providers fared with questions, in every process, for people to read: a row beside who was heard by hand.
 * 1. A question that goes well writes nothing; a failure is written behind everybody's back, and so is the first answer
 *    after one.
 * 2. Nobody decides by it: each process has its own breaker, and `restsUntilMs` is of the one that told last.
 */
export interface ProviderHealth {
  /** The last failure; what was said of it holds no key. */
  failedAtMs: number;
  code: string;
  message: string;
  /** It has answered since. */
  answeredAtMs: number | null;
  /** Some process asks it no more until then. */
  restsUntilMs: number | null;
}

/** By the id of the provider; one that never failed is not in it. */
export type HealthOfProviders = Readonly<Record<string, ProviderHealth>>;

/** As it is stored, in parts, so that processes add to it without reading it first. */
export interface StoredHealth {
  failed: Record<string, { atMs: number; code: string; message: string }>;
  answered: Record<string, number>;
  resting: Record<string, number | null>;
}

export const healthName = (workspaceId: string): string => `ai.health ${workspaceId}`;

export function healthOf(stored: StoredHealth | undefined): HealthOfProviders {
  return Object.fromEntries(
    Object.entries(stored?.failed ?? {}).map(([id, { atMs, code, message }]) => {
      const answeredAtMs = stored?.answered[id] ?? null;
      const since = answeredAtMs !== null && answeredAtMs >= atMs ? answeredAtMs : null;
      const restsUntilMs = stored?.resting[id] ?? null;
      return [id, { failedAtMs: atMs, code, message, answeredAtMs: since, restsUntilMs }];
    }),
  );
}

export async function readHealth({ pool }: Database, workspaceId: string): Promise<HealthOfProviders> {
  const { rows } = await pool.query<{ value: StoredHealth }>(
    'SELECT value FROM installation WHERE name = $1',
    [healthName(workspaceId)],
  );
  return healthOf(rows[0]?.value);
}

export type HealthNews = { workspaceId: string; providerId: string; atMs: number } & (
  | { type: 'failed'; code: string; message: string; restsUntilMs: number | null }
  | { type: 'answered' }
  /** Somebody has asked it by hand, and no process lets it rest any longer. */
  | { type: 'heard' }
);

export async function writeHealth({ pool }: Database, news: readonly HealthNews[]): Promise<void> {
  const workspaces = new Set(news.map(({ workspaceId }) => workspaceId));
  for (const workspaceId of workspaces) {
    const own = news.filter((one) => one.workspaceId === workspaceId);
    await pool.query(
      `INSERT INTO installation AS i (name, value) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET value = jsonb_build_object(
         'failed', (i.value->'failed') || (excluded.value->'failed'),
         'answered', (i.value->'answered') || (excluded.value->'answered'),
         'resting', (i.value->'resting') || (excluded.value->'resting'))`,
      [healthName(workspaceId), JSON.stringify(storedOf(own))],
    );
  }
}

function storedOf(news: readonly HealthNews[]): StoredHealth {
  const stored: StoredHealth = { failed: {}, answered: {}, resting: {} };
  for (const one of news) {
    const { providerId: id, atMs } = one;
    if (one.type === 'failed') {
      stored.failed[id] = { atMs, code: one.code, message: one.message.slice(0, 500) };
      if (one.restsUntilMs !== null) stored.resting[id] = one.restsUntilMs;
    } else stored.answered[id] = atMs;
    if (one.type === 'heard') stored.resting[id] = null;
  }
  return stored;
}

/** Company for what is told at once: a provider that is away fails many questions together. */
const PAUSE_MS = 250;

/** Tells without keeping anybody waiting. */
export function tellHealth(database: Database, log: Log): (news: HealthNews) => void {
  const tell = gather(
    async (news: readonly HealthNews[]) => {
      await writeHealth(database, news);
      return news;
    },
    { pauseMs: PAUSE_MS },
  );
  return (news) =>
    void tell(news).catch((error: unknown) =>
      log.warn({ error, provider: news.providerId }, 'how a provider fares was not written down'),
    );
}
