import type { Config } from '../../config.js';
import { ok, problem, reasonOf, type Finding } from './finding.js';

const CONNECT_MS = 3000;
/** BullMQ needs commands of Redis 6.2. */
const OLDEST_REDIS = 6.2;

/** Nothing to say when Redis is not used. */
export async function examineRedis({ redisUrl }: Pick<Config, 'redisUrl'>): Promise<Finding[]> {
  if (redisUrl === undefined) return [];
  const { Redis } = await import('ioredis');
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: CONNECT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  const errors: Error[] = [];
  redis.on('error', (error) => errors.push(error));
  try {
    await redis.connect();
    const version = /redis_version:(\S+)/.exec(await redis.info('server'))?.[1] ?? '?';
    if (Number.parseFloat(version) < OLDEST_REDIS)
      return [problem('Redis', `version ${version} is too old`, 'Use Redis 6.2 or newer.')];
    return [ok('Redis', `version ${version} at REDIS_URL`)];
  } catch (error) {
    const fix = 'Start it, correct REDIS_URL, or remove REDIS_URL: the queue then uses PostgreSQL.';
    return [problem('Redis', `does not answer at REDIS_URL: ${reasonOf(errors[0] ?? error)}`, fix)];
  } finally {
    redis.disconnect();
  }
}
