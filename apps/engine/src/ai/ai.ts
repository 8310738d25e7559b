import type { CallIo } from '@nightshift/nodes';
import type { KnowledgeResult, ModelReply } from '@nightshift/schema';
import type { Log } from '../log.js';
import type { TypingNotice } from '../turn/notifier.js';
import type { Database } from '../store/database.js';
import { askChain } from './ask-chain.js';
import { baseOf, type Booking } from './booking.js';
import { createBreaker } from './breaker.js';
import { reserve, settle, type Bill, type Wish } from './budget.js';
import { createDraft } from './drafts.js';
import { gather } from '../gather.js';
import { markHeard } from './heard-providers.js';
import { tellHealth, writeHealth } from './provider-health.js';
import { loadHistories, type HistoryQuery } from './history.js';
import {
  createProviderBook,
  type ProviderBook,
  type ProviderBookOptions,
  type ReadyProvider,
} from './provider-book.js';

/** The language models of all workspaces, as the rest of the engine sees them. */
export interface Ai {
  /** What one call may do with them. */
  forCall(place: CallPlace): AiReach;
  readonly providers: ProviderBook;
  /** Somebody has just asked this one by hand and heard it: it need not rest any longer, in other processes within seconds. */
  recovered(workspaceId: string, provider: ReadyProvider): Promise<void>;
  stop(): void;
}

export interface CallPlace {
  workspaceId: string;
  /** Null when somebody only tries a step. */
  conversationId: string | null;
  /** The effect id: asked again under it, nothing is paid twice. */
  key: string;
  booking: Booking;
  /** Of several calls that are made together: when each of their questions is put, and put again. */
  purse?: ((ask: () => Promise<ModelReply>) => Promise<ModelReply>) | undefined;
}

export interface AiReach extends Pick<CallIo, 'model' | 'history' | 'show'> {
  /** The call has looked this up: what it asks from now on is about that base. */
  found(result: Pick<KnowledgeResult, 'passages'>): void;
  /** The call is done; what came of it may still be on its way to the conversation. */
  end(): void;
  /** It is there. */
  clear(): void;
}

export interface AiOptions extends ProviderBookOptions {
  database: Database;
  log: Log;
  tellTyping(typing: TypingNotice): void;
}

export function createAi(options: AiOptions): Ai {
  const { database, log, clock } = options;
  const providers = createProviderBook(options);
  const historyOf = gather((queries: readonly HistoryQuery[]) => loadHistories(database, queries));
  const chain = {
    reserve: gather((wishes: readonly Wish[]) => reserve(database, wishes)),
    settle: gather(async (bills: readonly Bill[]) => {
      await settle(database, bills);
      return bills;
    }),
    breaker: createBreaker(clock),
    tellHealth: tellHealth(database, log),
    log,
    clock,
  };
  return {
    providers,
    recovered: async (workspaceId, { id }) => {
      await markHeard(database, workspaceId, id);
      await writeHealth(database, [{ type: 'heard', workspaceId, providerId: id, atMs: clock() }]);
      providers.forget(workspaceId);
    },
    stop: providers.close,
    forCall: ({ workspaceId, conversationId, key, booking, purse = (ask) => ask() }) => {
      let questions = 0;
      let { base } = booking;
      const draft =
        conversationId === null
          ? undefined
          : createDraft({ workspaceId, conversationId }, options.tellTyping);
      return {
        model: async (request, onText) => {
          questions += 1;
          const asked = {
            ...{ workspaceId, conversationId, request },
            ...{ key: `${key}#${questions}`, booking: { ...booking, base } },
          };
          const shelf = await providers.open(workspaceId);
          if (shelf.chain.length > 0) draft?.await();
          return purse(() => askChain(chain, shelf, onText === undefined ? asked : { ...asked, onText }));
        },
        history: async (limit) =>
          conversationId === null ? [] : historyOf({ workspaceId, conversationId, limit }),
        show: draft?.show ?? (() => {}),
        found: (result) => {
          base = baseOf(result) ?? base;
        },
        end: () => draft?.end(),
        clear: () => draft?.clear(),
      };
    },
  };
}
