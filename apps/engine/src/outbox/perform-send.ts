import { createHmac } from 'node:crypto';
import { SendError, findChannelDefinition, type ChannelIo } from '@nightshift/channels';
import type { ClaimedSend } from '../store/outbox-rows.js';
import { FetchError, safeFetch } from './safe-fetch.js';

const MAX_ANSWER_BYTES = 1_000_000;
/** A message nobody takes for this long is not news any more: about a day of tries. */
const MAX_ATTEMPTS = 150;

export type SendResult =
  | { type: 'sent' }
  | { type: 'held'; error: string }
  | { type: 'dead'; error: string }
  | { type: 'again'; error: string; retryAfterMs?: number };

export interface ChannelSettings {
  type: string;
  config: unknown;
  allowedHosts: readonly string[];
}

/** Hands one claimed message to its platform. Never throws. */
export async function performSend(
  row: ClaimedSend,
  channel: ChannelSettings | undefined,
): Promise<SendResult> {
  const definition = channel === undefined ? undefined : findChannelDefinition(channel.type);
  if (channel === undefined || definition === undefined)
    return { type: 'dead', error: 'the channel is not there any more' };
  if (row.isRepeat && definition.unknownSend === 'hold') {
    return {
      type: 'held',
      error: 'it may have been sent before the process died; send it again or let it be',
    };
  }
  const { payload } = row;
  const message = {
    id: payload.messageId,
    conversationId: row.conversationId,
    seq: payload.seq,
    to: payload.sender,
    author: payload.author,
    text: payload.text,
    parts: payload.parts,
    at: payload.at,
  };
  try {
    await definition.send({ message, config: channel.config, key: row.id, io: ioFor(channel.allowedHosts) });
    return { type: 'sent' };
  } catch (error) {
    return afterFailure(error, row.attempts);
  }
}

function afterFailure(error: unknown, attempts: number): SendResult {
  const message = error instanceof Error ? error.message : String(error);
  const isTerminal = error instanceof SendError && error.kind === 'terminal';
  if (isTerminal || attempts >= MAX_ATTEMPTS) return { type: 'dead', error: message };
  const retryAfterMs = error instanceof SendError ? error.retryAfterMs : undefined;
  return { type: 'again', error: message, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

function ioFor(allowedHosts: readonly string[]): ChannelIo {
  return {
    hmacSha256: (secret, body) => createHmac('sha256', secret).update(body).digest('hex'),
    fetch: async (wanted) => {
      try {
        return await safeFetch({ ...wanted, maxBytes: MAX_ANSWER_BYTES, allowedHosts });
      } catch (error) {
        if (!(error instanceof FetchError)) throw error;
        throw new SendError(error.kind === 'refused' ? 'terminal' : 'retryable', error.code, error.message);
      }
    },
  };
}
