import type { MessageReceived } from './event.js';

export const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const CONVERSATION_STATUSES = ['idle', 'open', 'snoozed', 'closed'] as const;
export type ConversationStatus = (typeof CONVERSATION_STATUSES)[number];

export interface Conversation {
  id: string;
  contactId: string;
  channelId: string;
  channelType: string;
  /**
   * `idle`: somebody is looking at pages, nobody has said anything yet. `snoozed`: put off until `snoozedUntilMs` or
   * until the customer writes; its runs go on.
   */
  status: ConversationStatus;
  /** Who speaks. `human`: an agent has taken over and the bot is silent (invariant 7). */
  holder: 'bot' | 'human';
  assignee: string | null;
  team: string | null;
  priority: Priority;
  /** Counts turns; conversation-level effects are keyed by it. */
  turn: number;
  /** `conversation.opened` has been considered. */
  isOpened: boolean;
  /** The customer's first message has been given to whoever answers it. */
  isHeard: boolean;
  openedAtMs: number;
  lastCustomerAtMs: number | null;
  lastBotAtMs: number | null;
  lastAgentAtMs: number | null;
  /** Messages of a burst, or those that wait until a call is done. */
  buffer: MessageReceived[];
  /** While a burst is being gathered: when it will be answered, and by what rules. */
  gathering: { untilMs: number; windowMs: number; maxMessages?: number } | null;
  /** Runs whose timer fired while a human held the conversation; they go on after the hand-back. */
  heldTimers: { runId: string; timer: string }[];
  /** While it is snoozed. */
  snoozedUntilMs?: number;
  /** BCP 47: what the customer was last surely heard to write in, where that is not what was known of them before. */
  language?: string;
  /** The page the customer is on, from the last `page.visited`. */
  page?: { url: string; title?: string; referrer?: string };
}

export interface NewConversation {
  id: string;
  contactId: string;
  channelId: string;
  channelType: string;
  atMs: number;
}

export function newConversation({
  id,
  contactId,
  channelId,
  channelType,
  atMs,
}: NewConversation): Conversation {
  return {
    id,
    contactId,
    channelId,
    channelType,
    status: 'idle',
    holder: 'bot',
    assignee: null,
    team: null,
    priority: 'normal',
    turn: 0,
    isOpened: false,
    isHeard: false,
    openedAtMs: atMs,
    lastCustomerAtMs: null,
    lastBotAtMs: null,
    lastAgentAtMs: null,
    buffer: [],
    gathering: null,
    heldTimers: [],
  };
}
