import { isJsonObject } from '@nightshift/schema';
import { partitionOf, type Arrival, type ContactHints, type EventBody } from '../store/arrival.js';
import { newId } from '../store/new-id.js';
import { UnacceptableEvent, type IncomingEvent } from './accept.js';

/** With the channel's id these must fit into one entry of a database index. */
const MAX_SENDER_LENGTH = 256;
const MAX_EXTERNAL_ID_LENGTH = 512;
const MAX_PAYLOAD_LENGTH = 256 * 1024;
const YEAR_2200_MS = 7_258_118_400_000;

/**
 * Checks an event and gives it its id. What passes here can be stored: whatever is wrong with the customer's
 * bytes (zero characters, half surrogates) is mended, and whatever cannot be mended is refused.
 */
export function arrive(event: IncomingEvent): Arrival {
  const { workspaceId, channel, atMs } = event;
  const sender = checkName('sender', event.sender, MAX_SENDER_LENGTH);
  const externalId = checkName('externalId', event.externalId, MAX_EXTERNAL_ID_LENGTH);
  if (!(atMs >= 0 && atMs < YEAR_2200_MS))
    throw new UnacceptableEvent('atMs', 'must be in epoch milliseconds');
  const contact = event.contact ?? null;
  const { payload, body, hints } = write(event.body, contact);
  return {
    id: newId('event'),
    workspaceId,
    partition: partitionOf(channel.id, sender),
    channel,
    sender,
    externalId,
    conversationId: event.conversationId ?? null,
    body,
    payload,
    contact: hints,
    atMs: Math.floor(atMs),
  };
}

function checkName(field: 'sender' | 'externalId', value: string, maxLength: number): string {
  if (value.length === 0) throw new UnacceptableEvent(field, 'must not be empty');
  if (value.length > maxLength)
    throw new UnacceptableEvent(
      field,
      `must be at most ${maxLength} characters long (an emoji counts as two)`,
    );
  if (value.includes('\0')) throw new UnacceptableEvent(field, 'must not contain the character U+0000');
  return cleanText(value);
}

interface Written {
  payload: string;
  body: EventBody;
  hints: ContactHints | null;
}

function write(body: EventBody, contact: ContactHints | null): Written {
  const payload = JSON.stringify(contact === null ? body : { ...body, from: contact });
  if (payload.length > MAX_PAYLOAD_LENGTH) {
    throw new UnacceptableEvent('body', `must be at most ${MAX_PAYLOAD_LENGTH / 1024} kB, fields included`);
  }
  // JSON writes both kinds of trouble as escapes, so the common case costs two searches.
  if (!payload.includes('\\u0000') && !payload.includes('\\ud')) return { payload, body, hints: contact };
  const cleanBody = clean(body);
  const hints = contact === null ? null : clean(contact);
  return {
    payload: JSON.stringify(hints === null ? cleanBody : { ...cleanBody, from: hints }),
    body: cleanBody,
    hints,
  };
}

/** The same value with text that every database takes. */
function clean<T extends object>(value: T): T {
  return cleanValue(value) as T;
}

function cleanValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [cleanText(name), cleanValue(item)]));
}

/** With the `u` flag a surrogate that has its other half is part of a character and does not match. */
const HALF_SURROGATES = /\p{Surrogate}/gu;

function cleanText(text: string): string {
  return text.replaceAll('\0', '').replace(HALF_SURROGATES, '\ufffd');
}
