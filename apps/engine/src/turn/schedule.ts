import type { Pool, PoolClient } from 'pg';
import type { Log } from '../log.js';
import type { Arrival, Handled } from '../store/arrival.js';
import { loadAllRevisions } from '../store/load-world.js';
import { inTransaction } from '../store/in-transaction.js';
import { newId } from '../store/new-id.js';
import {
  claimOccurrence,
  listOpenConversations,
  moveOccurrence,
  type Occurrence,
} from '../store/due-schedules.js';
import { repeat } from '../repeat.js';
import type { Worlds } from './world.js';

/**
 * Triggers that ask every open conversation at a certain time.
 * 1. The row of an occurrence is locked while its events are made, so one process makes them.
 * 2. Events are named after occurrence and conversation: when that process dies half-way, the next one repeats
 *    the whole and adds only what is missing. Each conversation hears of an occurrence once.
 * 3. After an outage the occurrences that were missed count as one.
 */
export interface Schedule {
  stop(): Promise<void>;
}

export interface ScheduleOptions {
  pool: Pool;
  worlds: Worlds;
  log: Log;
  clock: () => number;
  take(arrivals: readonly Arrival[]): Promise<Handled[]>;
}

const LOOK_EVERY_MS = 1000;
const CHUNK = 1000;

export function startSchedule(options: ScheduleOptions): Schedule {
  return repeat(LOOK_EVERY_MS, options.log, async () => {
    while (await inTransaction(options.pool, (client) => fireNext(options, client)));
  });
}

/** False when nothing is due. */
async function fireNext(options: ScheduleOptions, client: PoolClient): Promise<boolean> {
  const nowMs = options.clock();
  const occurrence = await claimOccurrence(client, nowMs);
  if (occurrence === undefined) return false;
  for (let afterId = ''; ;) {
    const conversations = await listOpenConversations(options.pool, occurrence.workspaceId, afterId, CHUNK);
    const last = conversations.at(-1);
    if (last === undefined) break;
    await options.take(conversations.map((conversation) => arrivalFor(occurrence, conversation, nowMs)));
    afterId = last.id;
  }
  await refreshWorld(options, occurrence.workspaceId, nowMs);
  const trigger = options.worlds
    .live(occurrence.workspaceId)
    ?.triggers.get(`${occurrence.flowId}/${occurrence.triggerId}`);
  await moveOccurrence(
    client,
    occurrence,
    trigger?.definition.nextScheduledMs(trigger.config, nowMs) ?? null,
  );
  return true;
}

async function refreshWorld(
  { pool, worlds }: ScheduleOptions,
  workspaceId: string,
  nowMs: number,
): Promise<void> {
  const revisions = await loadAllRevisions(pool);
  await worlds.refresh(workspaceId, revisions.get(workspaceId) ?? -1, nowMs);
}

type Conversation = Awaited<ReturnType<typeof listOpenConversations>>[number];

function arrivalFor(
  occurrence: Occurrence,
  { id, sender, partition, channel }: Conversation,
  nowMs: number,
): Arrival {
  const { workspaceId, flowId, triggerId, atMs } = occurrence;
  const body = { type: 'schedule.fired' as const, flowId, triggerId };
  return {
    id: newId('event'),
    workspaceId,
    partition,
    channel,
    sender,
    externalId: `schedule/${flowId}/${triggerId}/${atMs}/${id}`,
    conversationId: id,
    body,
    payload: JSON.stringify(body),
    contact: null,
    atMs: nowMs,
  };
}
