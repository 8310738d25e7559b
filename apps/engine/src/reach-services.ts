import { createServer } from 'node:net';
import type { Config } from './config.js';
import { ConfigError } from './config.js';

/** Long enough for a service across an ocean, short enough for somebody who waits for the answer. */
const CONNECT_MS = 5000;

/**
 * Looks whether what the config names can be had, before anything is started or made: the port, PostgreSQL, Redis.
 * Throws an Error with one line for people; it holds no password.
 */
export async function reachServices(config: Config): Promise<void> {
  await checkPort(config);
  if (config.databaseUrl !== undefined) await checkDatabase(config.databaseUrl);
  if (config.redisUrl !== undefined) await checkRedis(config.redisUrl);
}

/** The sentence for an error of listening; undefined when it is none of the port. */
export function portComplaint(port: number, error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken; choose another with --port or PORT.`;
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user; choose one above 1023 with --port or PORT.`;
  return undefined;
}

/** Listening later finds the rest: only what is certain to be in the way is said here. */
function checkPort({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  if (port === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      const complaint = portComplaint(port, error);
      if (complaint === undefined) resolve();
      else reject(new Error(complaint));
    });
    server.listen({ port, host: host ?? '::' }, () => server.close(() => resolve()));
  });
}

async function checkDatabase(url: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  // A connection that breaks later is reported by what uses it.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    const mend =
      'start PostgreSQL there, correct DATABASE_URL (address, name, password), or remove it to use the database of the data folder.';
    throw new ConfigError('DATABASE_URL', unreachable('PostgreSQL', placeOf(url, 5432), error, mend));
  } finally {
    await client.end().catch(() => {});
  }
}

async function checkRedis(url: string): Promise<void> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    disconnectTimeout: 100,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  const errors: Error[] = [];
  redis.on('error', (error) => errors.push(error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    const mend = 'start Redis there, correct REDIS_URL, or remove it: the queue then uses PostgreSQL.';
    throw new ConfigError('REDIS_URL', unreachable('Redis', placeOf(url, 6379), errors[0] ?? error, mend));
  } finally {
    redis.disconnect();
  }
}

function unreachable(what: string, place: string, error: unknown, mend: string): string {
  return `does not work: ${what} was tried at ${place}, and it said: ${oneLine(error)}; ${mend}`;
}

/** Host, port and, for a database, its name; never who signs in. */
function placeOf(url: string, usualPort: number): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname === '' ? (searchParams.get('host') ?? 'localhost') : hostname;
  return `${host}:${port === '' ? usualPort : port}${pathname === '/' ? '' : pathname}`;
}

function oneLine(error: unknown): string {
  // A host with several addresses fails as several errors, and says nothing itself.
  if (error instanceof AggregateError) return [...new Set(error.errors.map(oneLine))].join(', ');
  const text = error instanceof Error ? error.message : String(error);
  return text.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
}
