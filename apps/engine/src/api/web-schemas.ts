import { PartSchema, TextSchema, oneOf } from '@nightshift/schema';
import { Type } from 'typebox';
import type { EndpointSpec } from './endpoint.js';
import { ChoiceValueSchema, MAX_TEXT_LENGTH, MomentSchema, nullable } from './schemas.js';

const BASE = '/api/v1/web/:channelId';
const UuidSchema = Type.String({ pattern: '^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$' });
const SeqSchema = Type.Integer({ minimum: 0, maximum: 2_000_000_000 });

const WebMessageSchema = Type.Object({
  id: Type.String(),
  conversationId: Type.String(),
  seq: Type.Integer({ description: 'Ascending over all conversations of the visitor on this channel' }),
  direction: oneOf(['in', 'out']),
  author: Type.Object({
    type: oneOf(['customer', 'bot', 'agent', 'system']),
    name: Type.Optional(Type.String()),
  }),
  text: Type.String(),
  parts: Type.Array(PartSchema),
  at: MomentSchema,
  externalId: Type.Optional(Type.String()),
});

/** What the widget asks and reports. Fields that are not known here are ignored, so that widgets and engines may differ in age. */
export const WEB_SESSION = {
  method: 'POST',
  path: `${BASE}/session`,
  summary: 'A page with the widget was opened; an unknown token begins a new visitor',
  allow: 'anyone',
  body: Type.Object({
    token: Type.Optional(Type.String({ maxLength: 200 })),
    language: Type.Optional(Type.String({ maxLength: 100 })),
    zone: Type.Optional(Type.String({ maxLength: 100 })),
    url: Type.Optional(Type.String({ maxLength: 10_000 })),
    referrer: Type.Optional(Type.String({ maxLength: 10_000 })),
    title: Type.Optional(Type.String({ maxLength: 10_000 })),
  }),
  answer: Type.Object({
    token: Type.String(),
    visitorId: Type.String(),
    settings: Type.Object({
      name: Type.String(),
      title: TextSchema,
      greeting: Type.Optional(TextSchema),
      color: Type.Optional(Type.String()),
      launcher: oneOf(['right', 'left']),
      languages: Type.Array(Type.String()),
      dwellMs: Type.Array(Type.Number(), {
        description: 'Visible time that some live trigger waits for, ascending',
      }),
      askConsent: Type.Optional(Type.Boolean()),
    }),
    conversationId: nullable(Type.String()),
    messages: Type.Array(WebMessageSchema, { description: 'The newest 50, in order' }),
    cursor: Type.String(),
    hasMore: Type.Boolean(),
    readSeq: Type.Integer(),
  }),
  problems: ['not-found', 'rate.limited'],
} as const satisfies EndpointSpec;

export const WEB_HISTORY = {
  method: 'GET',
  path: `${BASE}/messages`,
  summary: 'Older messages of the visitor',
  allow: 'anyone',
  query: Type.Object({
    token: Type.Optional(Type.String({ maxLength: 200 })),
    before: Type.Optional(SeqSchema),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  answer: Type.Object({ messages: Type.Array(WebMessageSchema), hasMore: Type.Boolean() }),
  problems: ['auth.unknown-visitor', 'not-found', 'rate.limited'],
} as const satisfies EndpointSpec;

export const WEB_SEND = {
  method: 'POST',
  path: `${BASE}/messages`,
  summary: 'The visitor has written',
  allow: 'anyone',
  body: Type.Object({
    externalId: UuidSchema,
    text: Type.String({ minLength: 1, maxLength: MAX_TEXT_LENGTH }),
    choice: Type.Optional(
      Type.Object({
        messageId: Type.Optional(Type.String({ maxLength: 64 })),
        value: ChoiceValueSchema,
      }),
    ),
    at: Type.Optional(
      Type.String({ maxLength: 64, description: 'When it was written; the engine goes by its own clock' }),
    ),
  }),
  status: 202,
  answer: Type.Object({
    messageId: Type.String(),
    conversationId: Type.Optional(Type.String()),
    duplicate: Type.Boolean(),
  }),
  problems: ['auth.unknown-visitor', 'not-found', 'rate.limited', 'event.unacceptable', 'server.unavailable'],
} as const satisfies EndpointSpec;

export const WEB_EVENTS = {
  method: 'POST',
  path: `${BASE}/events`,
  summary: 'What has happened on the page: page.visited, chat.opened, identify, any name',
  allow: 'anyone',
  body: Type.Object({
    events: Type.Array(
      Type.Object({
        externalId: UuidSchema,
        type: Type.String({ pattern: '^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$', maxLength: 100 }),
        data: Type.Optional(Type.Record(Type.String({ maxLength: 200 }), Type.Unknown())),
        at: Type.Optional(Type.String({ maxLength: 64 })),
      }),
      { minItems: 1, maxItems: 50 },
    ),
  }),
  status: 202,
  answer: Type.Object({ accepted: Type.Integer() }),
  problems: ['auth.unknown-visitor', 'not-found', 'rate.limited', 'event.unacceptable', 'server.unavailable'],
} as const satisfies EndpointSpec;

export const WEB_TYPING = {
  method: 'POST',
  path: `${BASE}/typing`,
  summary: 'The visitor is writing',
  allow: 'anyone',
  body: Type.Object({ isTyping: Type.Optional(Type.Boolean()) }),
  problems: ['auth.unknown-visitor', 'not-found', 'rate.limited'],
} as const satisfies EndpointSpec;

export const WEB_READ = {
  method: 'POST',
  path: `${BASE}/read`,
  summary: 'The visitor has seen everything up to a message',
  allow: 'anyone',
  body: Type.Object({ seq: SeqSchema }),
  problems: ['auth.unknown-visitor', 'not-found', 'rate.limited'],
} as const satisfies EndpointSpec;

export const WEB_STREAM = {
  method: 'GET',
  path: `${BASE}/stream`,
  summary:
    'Server-sent events: `message`, `typing`, `ping`. `Last-Event-ID` or `cursor` resumes without loss',
  allow: 'anyone',
  query: Type.Object({
    token: Type.Optional(Type.String({ maxLength: 200 })),
    cursor: Type.Optional(Type.String({ maxLength: 20 })),
  }),
  problems: ['auth.unknown-visitor', 'not-found', 'rate.limited'],
} as const satisfies EndpointSpec;

export const WEB_ENDPOINTS: readonly EndpointSpec[] = [
  WEB_SESSION,
  WEB_HISTORY,
  WEB_SEND,
  WEB_EVENTS,
  WEB_TYPING,
  WEB_READ,
  WEB_STREAM,
];
