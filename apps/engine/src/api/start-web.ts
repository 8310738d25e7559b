import type { Registry } from '@nightshift/nodes';
import type { FastifyInstance } from 'fastify';
import { createChannelBook } from '../channels/channel-book.js';
import type { Config } from '../config.js';
import { prepareFirstStart } from '../demo/demo.js';
import type { Engine } from '../engine.js';
import type { Ai } from '../ai/ai.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import type { VectorBook } from '../knowledge/vector-book.js';
import { collectGaps } from '../learning/collect-gaps.js';
import type { Log } from '../log.js';
import type { SecretBox } from '../secret/secret-box.js';
import type { QueueAddress } from '../queue/connection.js';
import { NightlyModule } from '../queue/nightly.module.js';
import { keepHouse } from '../store/housekeeping.js';
import { createAccessBook } from '../team/access-book.js';
import { ensureDefaultWorkspace } from '../team/default-workspace.js';
import { prepareSetup } from '../team/setup.js';
import { createWorlds } from '../turn/world.js';
import { AppModule } from './app.module.js';
import { createBuckets } from './buckets.js';
import { mountNest } from './create-server.js';
import type { Installation } from './installation.js';
import { addHookRoutes } from './hook-routes.js';
import { addKnowledgeFiles } from './knowledge-files.js';
import { addMessageRoute } from './message-route.js';
import { addPageRoutes } from './page-routes.js';
import { addStreamRoute } from './stream-route.js';
import { createSilentChannels } from './silent-channels.js';
import { createStreams } from './streams.js';
import { addWebRoutes } from './web-routes.js';
import { createVisitorBook } from '../web/visitors.js';

export interface WebOptions {
  config: Config;
  engine: Engine;
  server: FastifyInstance;
  registry: Registry;
  secretBox: SecretBox;
  knowledge: Knowledge;
  vectorBook: VectorBook;
  ai: Ai;
  log: Log;
  clock: () => number;
}

export interface Web {
  /** Of the one-time link, while there is no admin. */
  setupToken: string | null;
  /** Ends what would never end on its own. */
  close(): Promise<void>;
}

/** Everything that people and their programs talk to. */
export async function startWeb({
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
}: WebOptions): Promise<Web> {
  const { database } = engine;
  const workspaceId = await ensureDefaultWorkspace(database);
  await prepareFirstStart(database, { workspaceId, secretBox, log });
  const setupToken = await prepareSetup(database, workspaceId, config.firstAdmin);
  const warn = (error: unknown, message: string): void => log.error({ error: String(error) }, message);
  const worlds = createWorlds({ pool: database.pool, registry, warn });
  const installation: Installation = {
    engine,
    database,
    workspaceId,
    registry,
    secretBox,
    knowledge,
    ai,
    openAi: config.openAi,
    embedding: config.embedding,
    vectorBook,
    access: createAccessBook(database, clock),
    channels: createChannelBook(database, secretBox, clock),
    worlds,
    silentChannels: createSilentChannels({ database, worlds, clock }),
    streams: createStreams({ engine, log, clock }),
    visitors: createVisitorBook(database, clock),
    buckets: createBuckets(clock),
    log,
    clock,
  };
  addMessageRoute(server, installation);
  addStreamRoute(server, installation);
  addWebRoutes(server, installation);
  addPageRoutes(server, installation);
  await addHookRoutes(server, installation);
  await addKnowledgeFiles(server, installation);
  const nightly = NightlyModule.with(queueAddress(config, engine), {
    log,
    run: async () => ({
      ...(await keepHouse(database)),
      gaps: await collectGaps({ database, knowledge, vectorBook, ai, log, nowMs: clock() }),
    }),
  });
  const app = await mountNest(server, AppModule.with(installation, [nightly]), installation);
  return {
    setupToken,
    close: async () => {
      installation.streams.stop();
      await app.close();
    },
  };
}

function queueAddress({ redisUrl }: Config, { database }: Engine): QueueAddress {
  return { databaseUrl: database.url, ...(redisUrl === undefined ? {} : { redisUrl }) };
}
