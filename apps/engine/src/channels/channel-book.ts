import type { SecretBox } from '../secret/secret-box.js';
import type { Database } from '../store/database.js';

/** A channel as requests need it, its secrets opened. */
export interface OpenChannel {
  id: string;
  workspaceId: string;
  type: string;
  name: string;
  config: Readonly<Record<string, unknown>>;
  isActive: boolean;
}

/** Channels by id, remembered for a moment. A change in this process is seen at once, elsewhere after `KEPT_MS`. */
export interface ChannelBook {
  /** Without waiting, when it is remembered. */
  peek(channelId: string): OpenChannel | undefined;
  find(channelId: string): Promise<OpenChannel | undefined>;
  forget(channelId: string): void;
}

const KEPT_MS = 3000;
const MAX_ENTRIES = 10_000;

export function createChannelBook(
  database: Database,
  secretBox: SecretBox,
  clock: () => number,
): ChannelBook {
  let known = new Map<string, { channel: OpenChannel; untilMs: number }>();
  /** Counts `forget`, so that an answer that was on its way is not remembered. */
  let generation = 0;
  const peek = (channelId: string): OpenChannel | undefined => {
    const entry = known.get(channelId);
    return entry !== undefined && entry.untilMs > clock() ? entry.channel : undefined;
  };
  /** Many who come at once ask together. */
  const loading = new Map<string, Promise<OpenChannel | undefined>>();
  const load = (channelId: string): Promise<OpenChannel | undefined> => {
    const key = `${generation} ${channelId}`;
    const underWay = loading.get(key);
    if (underWay !== undefined) return underWay;
    const channel = loadChannel(database, secretBox, channelId).finally(() => loading.delete(key));
    loading.set(key, channel);
    return channel;
  };
  return {
    peek,
    find: async (channelId) => {
      const remembered = peek(channelId);
      if (remembered !== undefined) return remembered;
      const before = generation;
      const channel = await load(channelId);
      if (channel === undefined || before !== generation) return channel;
      if (known.size >= MAX_ENTRIES) known = new Map();
      known.set(channelId, { channel, untilMs: clock() + KEPT_MS });
      return channel;
    },
    forget: (channelId) => {
      generation += 1;
      known.delete(channelId);
    },
  };
}

interface ChannelRow {
  id: string;
  workspace_id: string;
  type: string;
  name: string;
  config: Record<string, unknown>;
  secrets: Buffer | null;
  is_active: boolean;
}

async function loadChannel(
  database: Database,
  secretBox: SecretBox,
  channelId: string,
): Promise<OpenChannel | undefined> {
  const { rows } = await database.pool.query<ChannelRow>({
    name: 'open-channel',
    text: 'SELECT id, workspace_id, type, name, config, secrets, is_active FROM channel WHERE id = $1',
    values: [channelId],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  const secrets = row.secrets === null ? {} : asRecord(secretBox.open(row.secrets, row.id));
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    type: row.type,
    name: row.name,
    config: { ...row.config, ...secrets },
    isActive: row.is_active,
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
