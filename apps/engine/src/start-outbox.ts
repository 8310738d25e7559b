import type { Registry } from '@nightshift/nodes';
import type { Ai } from './ai/ai.js';
import type { HttpMetrics } from './api/http-metrics.js';
import { createChannelBook } from './channels/channel-book.js';
import type { Engine } from './engine.js';
import type { Knowledge } from './knowledge/knowledge.js';
import type { Log } from './log.js';
import { startOutbox } from './outbox/outbox.js';
import type { SecretBox } from './secret/secret-box.js';
import { openSecrets } from './secret/secret-rows.js';
import { loadAllowedHosts } from './settings/settings.js';

export interface WorkerOutboxOptions {
  engine: Engine;
  registry: Registry;
  secretBox: SecretBox;
  knowledge: Pick<Knowledge, 'search'>;
  ai: Pick<Ai, 'forCall'>;
  log: Log;
  metrics: Pick<HttpMetrics, 'countOutbox'>;
  /** How long after this process's death others take over what it was performing. */
  leaseMs?: number;
  maxCrashes?: number;
}

/** Gives the outbox what it needs of the other parts, and connects its bell. Resolves to what stops it. */
export async function startWorkerOutbox(options: WorkerOutboxOptions): Promise<() => Promise<void>> {
  const { engine, registry, secretBox, knowledge, ai, log, metrics, leaseMs, maxCrashes } = options;
  const { database } = engine;
  const channels = createChannelBook(database, secretBox, Date.now);
  const outbox = startOutbox({
    database,
    accept: engine.accept,
    giveWay: engine.giveWay,
    registry,
    log,
    channelSettings: async (workspaceId, channelId) => {
      const channel = await channels.find(channelId);
      if (channel?.workspaceId !== workspaceId) return undefined;
      const allowedHosts = await loadAllowedHosts(database, workspaceId);
      return { type: channel.type, config: channel.config, allowedHosts };
    },
    allowedHosts: (workspaceId) => loadAllowedHosts(database, workspaceId),
    secrets: (workspaceId, names) => openSecrets(database, secretBox, workspaceId, names),
    search: knowledge.search,
    ai: ai.forCall,
    onSettled: (kind, result, isRepeat) => metrics.countOutbox(kind, result, isRepeat),
    ...(leaseMs === undefined ? {} : { leaseMs }),
    ...(maxCrashes === undefined ? {} : { maxCrashes }),
  });
  const disconnect = engine.onOutbox(outbox.ring);
  outbox.ring();
  return async () => {
    disconnect();
    await outbox.stop();
  };
}
