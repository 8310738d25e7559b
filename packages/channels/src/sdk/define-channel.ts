import type { Author, ChannelShows, Part, Text } from '@nightshift/schema';
import type { Static, TSchema } from 'typebox';

/** What a channel's code may do in the world. */
export interface ChannelIo {
  /** HTTP to public addresses and hosts an admin allowed. Rejects with a `SendError` when there is no answer. */
  fetch(request: ChannelRequest): Promise<{ status: number; headers: Record<string, string>; body: string }>;
  /** HMAC-SHA256 over UTF-8 bytes, as lower-case hex. */
  hmacSha256(secret: string, body: string): string;
}

export interface ChannelRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string;
  timeoutMs: number;
}

export interface OutgoingMessage {
  id: string;
  conversationId: string;
  seq: number;
  /** The customer's id on the channel. */
  to: string;
  author: Author;
  text: string;
  parts: Part[];
  /** ISO 8601, UTC. */
  at: string;
}

/** `retryable`: try again, not before `retryAfterMs`. `terminal`: this message can never be sent. */
export class SendError extends Error {
  constructor(
    readonly kind: 'retryable' | 'terminal',
    readonly code: string,
    message: string,
    readonly retryAfterMs?: number,
  ) {
    super(message);
    this.name = 'SendError';
  }
}

export interface ChannelSpec<C extends TSchema> {
  type: string;
  title: Text;
  description: Text;
  /** JSON Schema of the channel's settings. */
  config: C;
  /** Names of config keys that are secrets: encrypted at rest, never shown again. */
  secrets: readonly string[];
  /**
   * `stored`: a message is a row that the reader fetches or is pushed, so it is shown exactly once.
   * `sent`: it has to be handed to somebody else's server.
   */
  delivery(config: Static<C>): 'stored' | 'sent';
  /**
   * Hands over one message. `key` is the same however often the same message is sent.
   * Throws `SendError`; anything else counts as retryable.
   */
  send?(context: { message: OutgoingMessage; config: Static<C>; key: string; io: ChannelIo }): Promise<void>;
  /**
   * What to do with a send whose outcome a crash has hidden. `repeat`: the other side honours the key.
   * `repeat-and-flag`: it takes no key, a second copy is the lesser evil. `hold`: an agent decides.
   */
  unknownSend: 'repeat' | 'repeat-and-flag' | 'hold';
  /** What its customers can be shown; everything when absent. Flows that say more are warned about. */
  shows?: ChannelShows;
}

export interface ChannelDefinition {
  readonly type: string;
  readonly title: Text;
  readonly description: Text;
  readonly config: TSchema;
  readonly secrets: readonly string[];
  readonly unknownSend: 'repeat' | 'repeat-and-flag' | 'hold';
  readonly shows: ChannelShows;
  delivery(config: unknown): 'stored' | 'sent';
  send(context: { message: OutgoingMessage; config: unknown; key: string; io: ChannelIo }): Promise<void>;
}

/** Declares a channel. Its config is validated against the schema before any of this is called. */
export function defineChannel<C extends TSchema>(spec: ChannelSpec<C>): ChannelDefinition {
  const typed = (config: unknown): Static<C> => config as Static<C>;
  return {
    type: spec.type,
    title: spec.title,
    description: spec.description,
    config: spec.config,
    secrets: spec.secrets,
    unknownSend: spec.unknownSend,
    shows: spec.shows ?? {},
    delivery: (config) => spec.delivery(typed(config)),
    send: async (context) => {
      if (spec.send === undefined)
        throw new SendError('terminal', 'channel.cannot-send', `${spec.type} sends nothing`);
      await spec.send({ ...context, config: typed(context.config) });
    },
  };
}
