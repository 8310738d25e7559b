import { hearCuts } from '../store/hear-cuts.js';

/** Where BullMQ keeps its jobs. Redis when given, PostgreSQL otherwise. */
export interface QueueAddress {
  databaseUrl: string;
  redisUrl?: string;
}

/** BullMQ's own tables live apart from ours. */
const SCHEMA = 'nightshift_queue';
export const QUEUE_PREFIX = 'nightshift';

export function postgresConnection(databaseUrl: string) {
  return {
    connectionString: databaseUrl,
    schema: SCHEMA,
    migrate: true,
    max: 2,
    application_name: 'nightshift queue',
    onConnect: hearCuts,
  };
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
