import type { Problem } from '@nightshift/schema';
import type { OpenChannel } from '../channels/channel-book.js';
import { isMessageHeard } from '../inbox/explain.js';
import type { Database } from '../store/database.js';
import type { Worlds } from '../turn/world.js';

/**
 * Channels on which no live flow listens: whoever has just set one up would wait for an answer that cannot come.
 * What is known of a channel is believed for a second, so that a busy channel costs nothing.
 */
export interface SilentChannels {
  /** What to tell who sends messages to it; empty when a flow listens. */
  warningsFor(channel: OpenChannel): Promise<readonly Problem[]>;
}

const BELIEVED_MS = 1000;
const MAX_CHANNELS = 10_000;

const NOBODY_LISTENS: readonly Problem[] = [
  {
    code: 'channel.nobody-listens',
    severity: 'warning',
    path: '',
    message:
      'The message was kept, but no live flow listens to messages on this channel, so nothing answers.',
    fix: 'Publish a flow with a trigger for messages, or allow the channel in the conditions of those that are live.',
  },
];
const NONE: readonly Problem[] = [];

type Known = { untilMs: number; warnings: readonly Problem[] };

export function createSilentChannels({
  database,
  worlds,
  clock,
}: {
  database: Database;
  worlds: Worlds;
  clock: () => number;
}): SilentChannels {
  const known = new Map<string, Known>();
  return {
    warningsFor: async ({ id, workspaceId, type, name }) => {
      const found = known.get(id);
      if (found !== undefined && performance.now() < found.untilMs) return found.warnings;
      const isHeard = await isMessageHeard(database, worlds, { id, workspaceId, type, name }, clock());
      if (known.size >= MAX_CHANNELS) known.clear();
      const warnings = isHeard ? NONE : NOBODY_LISTENS;
      known.set(id, { untilMs: performance.now() + BELIEVED_MS, warnings });
      return warnings;
    },
  };
}
