import type { Database } from '../store/database.js';

/**
 * Which visitor with an open line a conversation belongs to.
 * 1. Only conversations of visitors who are here are kept.
 * 2. Any other is asked about once: then it is a stranger, until a line of its visitor opens and names it.
 */
export interface ConversationOwners {
  /** The visitor's key; null for a stranger; undefined when nobody has asked yet. */
  find(conversationId: string): string | null | undefined;
  learn(conversationId: string, key: string): void;
  /** Looks up what is unknown. `isHere` says whether that visitor has a line. Resolves to the keys that were found here. */
  ask(conversationIds: readonly string[], isHere: (key: string) => boolean): Promise<string[]>;
  /** The visitor's last line has closed. */
  forget(key: string): void;
}

const MAX_STRANGERS = 50_000;

export function visitorKey(channelId: string, sender: string): string {
  return `${channelId} ${sender}`;
}

export function createConversationOwners({ pool }: Database): ConversationOwners {
  const owners = new Map<string, string>();
  const owned = new Map<string, Set<string>>();
  const strangers = new Set<string>();
  const learn = (conversationId: string, key: string): void => {
    strangers.delete(conversationId);
    owners.set(conversationId, key);
    owned.set(key, (owned.get(key) ?? new Set()).add(conversationId));
  };
  return {
    find: (conversationId) =>
      owners.get(conversationId) ?? (strangers.has(conversationId) ? null : undefined),
    learn,
    ask: async (conversationIds, isHere) => {
      const { rows } = await pool.query<{ id: string; channel_id: string; sender: string }>({
        name: 'conversation-senders',
        text: 'SELECT id, channel_id, sender FROM conversation WHERE id = ANY($1::text[])',
        values: [conversationIds],
      });
      const keys: string[] = [];
      for (const { id, channel_id, sender } of rows) {
        const key = visitorKey(channel_id, sender);
        if (isHere(key)) {
          learn(id, key);
          keys.push(key);
        } else {
          if (strangers.size >= MAX_STRANGERS) strangers.clear();
          strangers.add(id);
        }
      }
      return keys;
    },
    forget: (key) => {
      for (const conversationId of owned.get(key) ?? []) owners.delete(conversationId);
      owned.delete(key);
    },
  };
}
