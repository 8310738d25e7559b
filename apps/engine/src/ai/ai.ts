import type { CallIo } from '@nightshift/nodes';
import type { Database } from '../store/database.js';
import { loadHistory } from './history.js';

/** The language models of all workspaces, as the rest of the engine sees them. */
export interface Ai {
  /** What one call may do with them. */
  forCall(place: CallPlace): AiReach;
}

export interface CallPlace {
  workspaceId: string;
  /** Null when somebody only tries a step. */
  conversationId: string | null;
  /** The effect id: asked again under it, nothing is paid twice. */
  key: string;
}

export type AiReach = Pick<CallIo, 'model' | 'history' | 'show'>;

export function createAi({ database }: { database: Database }): Ai {
  return {
    forCall: ({ workspaceId, conversationId }) => ({
      model: async () => ({ type: 'none' }),
      history: async (limit) =>
        conversationId === null ? [] : loadHistory(database, { workspaceId, conversationId, limit }),
      show: () => {},
    }),
  };
}
