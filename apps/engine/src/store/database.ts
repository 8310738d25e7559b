import pg from 'pg';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities/index.js';
import { mindSession, POOL_LIMITS, sessionOptions } from './mind-session.js';
import { SnakeCase } from './snake-case.js';
import { MIGRATIONS } from './migrations/index.js';

export interface Database {
  /** Entities and ordinary queries. */
  readonly orm: DataSource;
  /** Hand-written statements. */
  readonly pool: pg.Pool;
  /**
   * Statements that many wait for, over rows that come and go: they always go by an index, entry by entry. A plan that
   * was made while a table was small reads all of it, and one by bitmap all rows that went, until the next vacuum.
   */
  readonly keyed: pg.Pool;
  readonly url: string;
  close: () => Promise<void>;
}

/** What is left to the planner is to look up each key in an index. There is but one such plan, so it is made once. */
const BY_KEY = [
  ...['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin'].map((way) => `enable_${way}=off`),
  'plan_cache_mode=force_generic_plan',
];

/** Any 63-bit number that nothing else in the database locks. */
const MIGRATION_LOCK = '7355608000001';

/**
 * Connects and brings the tables up to date. Two processes that start at once take turns.
 * Throws when the database cannot be reached or a migration fails; nothing is left open then.
 */
export async function openDatabase({
  url,
  poolSize = 10,
}: {
  url: string;
  poolSize?: number;
}): Promise<Database> {
  // A migration may rewrite a large table, and says nothing meanwhile.
  let isMigrating = true;
  const minded = (client: pg.ClientBase): void => mindSession(client, () => isMigrating);
  const orm = new DataSource({
    type: 'postgres',
    url,
    applicationName: 'nightshift',
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    namingStrategy: new SnakeCase(),
    poolSize: Math.max(2, Math.ceil(poolSize / 2)),
    installExtensions: false,
    extra: { ...POOL_LIMITS, options: sessionOptions(), onConnect: minded },
  });
  const openPool = (max: number, settings: readonly string[] = []): pg.Pool => {
    const pool = new pg.Pool({
      connectionString: url,
      max,
      application_name: 'nightshift',
      options: sessionOptions(...settings),
      ...POOL_LIMITS,
      onConnect: minded,
    });
    // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
    pool.on('error', () => {});
    return pool;
  };
  const pool = openPool(poolSize);
  const keyed = openPool(Math.max(2, Math.ceil(poolSize / 2)), BY_KEY);
  try {
    await migrate(pool, orm);
    isMigrating = false;
  } catch (error) {
    await Promise.all([pool.end(), keyed.end()]);
    if (orm.isInitialized) await orm.destroy();
    throw error;
  }
  return {
    orm,
    pool,
    keyed,
    url,
    close: async () => {
      await orm.destroy();
      await Promise.all([pool.end(), keyed.end()]);
    },
  };
}

async function migrate(pool: pg.Pool, orm: DataSource): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await orm.initialize();
    await orm.runMigrations({ transaction: 'each' });
  } finally {
    // Ending the session lets the lock go whatever happened to it meanwhile.
    client.release(true);
  }
}
