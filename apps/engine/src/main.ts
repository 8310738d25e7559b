import { createBuiltinRegistry } from '@nightshift/nodes';
import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { mkdirSync } from 'node:fs';
import { createAi } from './ai/ai.js';
import { createLog } from './api/create-log.js';
import { prepareClose } from './api/close-server.js';
import { createServer } from './api/create-server.js';
import { addHealthRoutes } from './api/health-routes.js';
import { createMetrics } from './api/http-metrics.js';
import { ConfigError, readConfig, type Config, type Flags } from './config.js';
import { armCrashPoint } from './crash-point.js';
import { startEngine } from './engine.js';
import { startEmbedding } from './knowledge/embed-passages.js';
import { createKnowledge } from './knowledge/knowledge.js';
import { startImports } from './knowledge/start-imports.js';
import { createVectorBook } from './knowledge/vector-book.js';
import { startRuns } from './learning/start-runs.js';
import type { Log } from './log.js';
import type { Postgres } from './postgres/start-postgres.js';
import { portComplaint, reachServices } from './reach-services.js';
import { checkSecret } from './secret/check-secret.js';
import { loadSecret } from './secret/load-secret.js';
import { createSecretBox } from './secret/secret-box.js';
import { startWorkerOutbox } from './start-outbox.js';

/**
 * The composition root: the one place that knows every part.
 * 1. Parts are started from the database outwards and stopped in the opposite order.
 * 2. Whatever fails on the way, what has been started is stopped again.
 */
export interface Server {
  role: Config['role'];
  /** `http://localhost:3000` */
  url: string;
  port: number;
  /** As long as nobody has been made admin. */
  setupUrl: string | null;
  /** Takes nothing more in, lets what has begun finish, and closes everything. */
  stop(): Promise<void>;
  /** Resolves when the database of the data folder ended although nobody asked it to. */
  lost: Promise<Error>;
}

export interface ServerOptions {
  log?: Log;
  /** False only in tests: a power cut may then lose everything. */
  isDurable?: boolean;
  clock?: () => number;
}

type Stop = () => Promise<void>;

/** Starts what the config's role asks for. Throws an Error with a sentence for people when something is in the way. */
export async function startServer(config: Config, options: ServerOptions = {}): Promise<Server> {
  if (config.crashAt !== undefined) armCrashPoint(config.crashAt);
  const log = options.log ?? createLog(config.logLevel);
  const stops: Stop[] = [];
  try {
    return await startParts(config, { ...options, log }, stops);
  } catch (error) {
    await stopAll(stops);
    throw error;
  }
}

async function startParts(
  config: Config,
  options: ServerOptions & { log: Log },
  stops: Stop[],
): Promise<Server> {
  const { log, clock = Date.now } = options;
  await reachServices(config);
  // The largest modules are read while the database starts.
  const loadingWeb = config.role === 'worker' ? undefined : import('./api/start-web.js');
  loadingWeb?.catch(() => {});
  const postgres = config.databaseUrl === undefined ? await startOwnPostgres(config, options) : undefined;
  if (postgres !== undefined) stops.push(postgres.stop);
  const metrics = createMetrics();
  const registry = createBuiltinRegistry();
  const engine = await startEngine({
    databaseUrl: config.databaseUrl ?? postgres?.url ?? '',
    role: config.role,
    registry,
    log,
    metrics: metrics.engine,
    clock,
    ...(config.redisUrl === undefined ? {} : { redisUrl: config.redisUrl }),
    ...(config.lanes === undefined ? {} : { lanes: config.lanes }),
    ...(config.poolSize === undefined ? {} : { poolSize: config.poolSize }),
  });
  stops.push(engine.stop);
  metrics.watch(engine.database);
  const secretBox = createSecretBox(loadSecret(config));
  await checkSecret(engine.database, secretBox);
  const { database } = engine;
  const vectorBook = createVectorBook({ database, secretBox, environment: config.embedding, log, clock });
  stops.push(async () => vectorBook.close());
  const knowledge = createKnowledge({ pool: database.pool, vectorBook });
  const ai = createAi({
    database,
    secretBox,
    log,
    clock,
    openAi: config.openAi,
    tellTyping: engine.notifier.tellTyping,
  });
  stops.push(async () => ai.stop());
  const server = createServer({ log, metrics, trustedProxies: config.trustedProxies });
  addHealthRoutes(server, engine, metrics);
  if (config.role !== 'web') {
    stops.push(await startWorkerOutbox({ engine, registry, secretBox, knowledge, ai, log, metrics }));
    stops.push(startImports({ database, knowledge, log }).stop);
    stops.push(startRuns({ database, knowledge, ai, giveWay: engine.giveWay, log }).stop);
    stops.push(startEmbedding({ database, vectorBook, log }).stop);
  }
  const web = await (
    await loadingWeb
  )?.startWeb({
    config,
    engine,
    server,
    registry,
    secretBox,
    knowledge,
    vectorBook,
    ai,
    log,
    clock,
  });
  stops.push(prepareClose(server, async () => web?.close()));
  const port = await listen(server, config);
  const url = `http://localhost:${port}`;
  log.info({ port, role: config.role }, 'started');
  return {
    role: config.role,
    url,
    port,
    setupUrl: web?.setupToken == null ? null : `${url}/setup?token=${web.setupToken}`,
    stop: () => stopAll(stops),
    lost: postgres?.lost ?? new Promise<never>(() => {}),
  };
}

async function startOwnPostgres(
  config: Config,
  { log, isDurable = true }: ServerOptions & { log: Log },
): Promise<Postgres> {
  const { startPostgres } = await import('./postgres/start-postgres.js');
  mkdirSync(config.dataDir, { recursive: true });
  const print = (line: string): void => log.info({ from: 'postgres' }, line);
  return startPostgres({ dataDir: config.dataDir, log: print, isDurable });
}

async function listen(server: FastifyInstance, { port, host }: Config): Promise<number> {
  try {
    await server.listen({ port, host: host ?? '::' });
  } catch (error) {
    const complaint = portComplaint(port, error);
    if (complaint !== undefined) throw new Error(complaint, { cause: error });
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // A machine without IPv6.
    if (code !== 'EAFNOSUPPORT' || host !== undefined) throw error;
    await server.listen({ port, host: '0.0.0.0' });
  }
  const address = server.server.address();
  return isAddress(address) ? address.port : port;
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

async function stopAll(stops: Stop[]): Promise<void> {
  const failures: unknown[] = [];
  for (const stop of stops.splice(0).reverse()) await stop().catch((error: unknown) => failures.push(error));
  if (failures.length > 0)
    throw new AggregateError(failures, `not everything could be stopped: ${failures.join('; ')}`);
}

/**
 * `nightshift start`: runs until it is told to stop, and resolves to the exit code.
 * SIGINT and SIGTERM let what has begun finish; a second one ends the process at once.
 */
export async function runServer(flags: Flags, print: (line: string) => void): Promise<number> {
  let server: Server;
  try {
    const stopped = waitForSignal();
    const starting = startServer(readConfig(flags));
    // Asked to stop before it was up: it comes up, and goes down in good order.
    server = await starting;
    announce(server, print);
    const reason = await Promise.race([stopped, server.lost]);
    if (reason instanceof Error) print(`The database is gone: ${reason.message}`);
    else print('Stopping. Press Ctrl-C again to end at once.');
    await server.stop();
    return reason instanceof Error ? 1 : 0;
  } catch (error) {
    if (error instanceof ConfigError) print(error.message);
    else print(`Nightshift cannot start: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}

function announce({ url, role, setupUrl }: Server, print: (line: string) => void): void {
  print(role === 'worker' ? `Nightshift is working (health on ${url}/readyz).` : `Nightshift runs on ${url}`);
  if (role !== 'worker') print(`A shop to try it in: ${url}/demo`);
  if (setupUrl !== null) print(`Make the first admin here (the link works once): ${setupUrl}`);
}

/** One Ctrl-C may reach us twice, from the terminal and from npm; a repeat within this time is the same one. */
const SAME_SIGNAL_MS = 1000;

function waitForSignal(): Promise<'signal'> {
  return new Promise((resolve) => {
    let firstMs: number | undefined;
    const hear = (): void => {
      firstMs ??= Date.now();
      if (Date.now() - firstMs > SAME_SIGNAL_MS) process.exit(130);
      resolve('signal');
    };
    process.on('SIGINT', hear);
    process.on('SIGTERM', hear);
  });
}
