/** Where BullMQ keeps its jobs. Redis when given, PostgreSQL otherwise. */
export interface QueueAddress {
  databaseUrl: string;
  redisUrl?: string;
}

export const QUEUE_PREFIX = 'nightshift';

export function postgresConnection(databaseUrl: string) {
  return { connectionString: databaseUrl };
}

export function redisConnection(redisUrl: string) {
  return { url: redisUrl, maxRetriesPerRequest: null };
}

/** For `BullModule.forRoot`. */
export function queueConnection({ databaseUrl, redisUrl }: QueueAddress) {
  return redisUrl === undefined
    ? { connection: postgresConnection(databaseUrl) }
    : { connection: redisConnection(redisUrl), prefix: QUEUE_PREFIX };
}
