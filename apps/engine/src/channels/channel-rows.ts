import { findChannelDefinition, type ChannelDefinition } from '@nightshift/channels';
import type { SecretBox } from '../secret/secret-box.js';
import type { Database } from '../store/database.js';
import { ChannelEntity } from '../store/entities/channel.entity.js';
import { newId } from '../store/new-id.js';
import { pageOf, type Page, type PageQuery } from '../store/page.js';
import { writeAudit } from '../team/write-audit.js';
import { demoChannelId } from './demo-channel.js';

export interface Channel {
  id: string;
  type: string;
  name: string;
  /** Without its secrets. */
  config: Record<string, unknown>;
  /** Names of the secrets that are set. */
  secrets: string[];
  isActive: boolean;
  /** The one on the demo shop's pages, made at the first start. */
  isDemo: boolean;
  /** The page that opened its chat last; its address has no query. */
  pageSeen: { at: string; url: string } | null;
  /** ISO 8601, UTC. */
  createdAt: string;
}

export interface NewChannel {
  type: string;
  name: string;
  /** Checked against the definition's schema. */
  config: Record<string, unknown>;
  actor: string;
}

export async function createChannel(
  database: Database,
  secretBox: SecretBox,
  workspaceId: string,
  { type, name, config, actor }: NewChannel,
): Promise<Channel> {
  const id = newId('channel');
  const parts = split(findChannelDefinition(type), config);
  await database.orm.transaction(async (tx) => {
    const secrets = parts.names.length === 0 ? null : secretBox.seal(parts.secrets, id);
    await tx.save(ChannelEntity, { id, workspaceId, type, name, config: parts.open, secrets });
    await writeAudit(tx, workspaceId, {
      actor,
      action: 'channel.created',
      subject: id,
      detail: { type, name },
    });
  });
  const row = await database.orm.manager.findOneByOrFail(ChannelEntity, { id, workspaceId });
  return { ...channelOf(row, null), secrets: parts.names };
}

export interface ChannelChange {
  id: string;
  name?: string;
  isActive?: boolean;
  /** The whole config, checked. */
  config?: Record<string, unknown>;
  actor: string;
}

export async function changeChannel(
  database: Database,
  secretBox: SecretBox,
  workspaceId: string,
  { id, actor, config, ...change }: ChannelChange,
): Promise<Channel | null> {
  const demoId = await demoChannelId(database, workspaceId);
  return database.orm.transaction(async (tx) => {
    const row = await tx.findOneBy(ChannelEntity, { id, workspaceId });
    if (row === null) return null;
    const parts = config === undefined ? undefined : split(findChannelDefinition(row.type), config);
    const stored =
      parts === undefined
        ? {}
        : {
            config: parts.open,
            secrets: parts.names.length === 0 ? null : secretBox.seal(parts.secrets, id),
          };
    await tx.save(ChannelEntity, { id, ...change, ...stored });
    const changed = [...Object.keys(change), ...(config === undefined ? [] : ['config'])];
    await writeAudit(tx, workspaceId, { actor, action: 'channel.changed', subject: id, detail: { changed } });
    const saved = await tx.findOneOrFail(ChannelEntity, { where: { id }, select: SELECTED });
    return { ...channelOf(saved, demoId), secrets: secretNames(secretBox, saved) };
  });
}

const SELECTED = {
  id: true,
  type: true,
  name: true,
  config: true,
  secrets: true,
  isActive: true,
  pageSeenAt: true,
  pageSeenUrl: true,
  createdAt: true,
} as const;

export async function findChannel(
  database: Database,
  secretBox: SecretBox,
  workspaceId: string,
  id: string,
): Promise<Channel | null> {
  const row = await database.orm.manager.findOne(ChannelEntity, {
    where: { id, workspaceId },
    select: SELECTED,
  });
  if (row === null) return null;
  const demoId = await demoChannelId(database, workspaceId);
  return { ...channelOf(row, demoId), secrets: secretNames(secretBox, row) };
}

export async function listChannels(
  database: Database,
  secretBox: SecretBox,
  workspaceId: string,
  query: PageQuery,
): Promise<Page<Channel>> {
  const demoId = await demoChannelId(database, workspaceId);
  return pageOf(query, [workspaceId, 'channels'], async (limit, after) => {
    const { rows } = await database.pool.query<ChannelRow>(
      `SELECT id, type, name, config, secrets, is_active AS "isActive",
         page_seen_at AS "pageSeenAt", page_seen_url AS "pageSeenUrl", created_at AS "createdAt" FROM channel
       WHERE workspace_id = $1 AND ($3::text IS NULL OR id > $3) ORDER BY id LIMIT $2`,
      [workspaceId, limit, after],
    );
    return rows.map((row) => ({
      item: { ...channelOf(row, demoId), secrets: secretNames(secretBox, row) },
      key: row.id,
    }));
  });
}

type ChannelRow = Pick<ChannelEntity, keyof typeof SELECTED>;

function channelOf(
  { id, type, name, config, isActive, pageSeenAt, pageSeenUrl, createdAt }: Omit<ChannelRow, 'secrets'>,
  demoId: string | null,
): Omit<Channel, 'secrets'> {
  const isDemo = id === demoId;
  const pageSeen =
    pageSeenAt === null || pageSeenUrl === null ? null : { at: pageSeenAt.toISOString(), url: pageSeenUrl };
  return { id, type, name, config, isActive, isDemo, pageSeen, createdAt: createdAt.toISOString() };
}

function secretNames(
  secretBox: SecretBox,
  { id, secrets }: { id: string; secrets: Buffer | null },
): string[] {
  if (secrets === null) return [];
  const opened = secretBox.open(secrets, id);
  return typeof opened === 'object' && opened !== null ? Object.keys(opened) : [];
}

interface Split {
  open: Record<string, unknown>;
  secrets: Record<string, unknown>;
  names: string[];
}

/** What may be shown, and what is encrypted. */
function split(definition: ChannelDefinition | undefined, config: Record<string, unknown>): Split {
  const isSecret = ([key]: [string, unknown]): boolean => definition?.secrets.includes(key) === true;
  const entries = Object.entries(config);
  const secrets = entries.filter(isSecret);
  return {
    open: Object.fromEntries(entries.filter((entry) => !isSecret(entry))),
    secrets: Object.fromEntries(secrets),
    names: secrets.map(([key]) => key),
  };
}
