import { CONVERSATION_STATUSES, PRIORITIES, PartSchema, oneOf, type Effect } from '@nightshift/schema';
import { Type } from 'typebox';
import type { StoredMessage } from '../inbox/conversations.js';
import type { SaidEntry, SaidItem } from '../inbox/say-decisions.js';
import type { OutboxState, TimelineEffect } from '../inbox/timeline.js';
import { MomentSchema, nullable } from './schemas.js';

export const StatusSchema = oneOf(CONVERSATION_STATUSES);

export const ConversationSchema = Type.Object({
  id: Type.String(),
  channel: Type.Object({ id: Type.String(), type: Type.String(), name: Type.String() }),
  contact: Type.Object({
    id: Type.String(),
    name: nullable(Type.String()),
    email: nullable(Type.String()),
    language: nullable(Type.String()),
    country: nullable(Type.String()),
    tags: Type.Array(Type.String()),
  }),
  status: StatusSchema,
  snoozedUntil: nullable(Type.String({ format: 'date-time', description: 'While it is snoozed' })),
  holder: oneOf(['bot', 'human'], { description: 'Who speaks; while a human holds it the bot is silent' }),
  assignee: nullable(Type.String({ description: 'The account that holds it; never a token' })),
  team: nullable(Type.String()),
  priority: oneOf(PRIORITIES),
  seq: Type.Integer({ description: 'Of the newest message' }),
  lastMessage: nullable(
    Type.Object({
      seq: Type.Integer(),
      direction: oneOf(['in', 'out']),
      text: Type.String({ description: 'Its beginning' }),
      at: Type.String(),
    }),
  ),
  page: nullable(
    Type.Object(
      { url: Type.String(), title: Type.Optional(Type.String()) },
      { description: 'Where the customer is now' },
    ),
  ),
  openedAt: MomentSchema,
  updatedAt: MomentSchema,
});

export const MessageSchema = Type.Unsafe<StoredMessage>(
  Type.Object({
    id: Type.String(),
    conversationId: Type.String(),
    seq: Type.Integer({ description: 'Gapless and ascending within the conversation' }),
    direction: oneOf(['in', 'out']),
    author: Type.Object({
      type: oneOf(['customer', 'bot', 'agent', 'system']),
      id: Type.Optional(Type.String()),
      name: Type.Optional(Type.String()),
    }),
    text: Type.String(),
    parts: Type.Array(PartSchema),
    at: MomentSchema,
    externalId: Type.Optional(Type.String()),
    delivery: oneOf(['received', 'stored', 'queued', 'sent', 'failed', 'suppressed', 'unknown']),
  }),
);

export const TraceSchema = Type.Array(
  Type.Unsafe<SaidItem>(
    Type.Object(
      {
        type: Type.String(),
        say: Type.String({ description: 'The same as a sentence, in the language of Accept-Language' }),
      },
      { description: 'A step of the decision, with the reason as a code' },
    ),
  ),
);

export const OutboxStateSchema = Type.Unsafe<OutboxState>(
  Type.Object({
    status: Type.String(),
    attempts: Type.Integer(),
    error: nullable(Type.String()),
    finishedAt: nullable(MomentSchema),
  }),
);

export const TimelineEntrySchema = Type.Unsafe<SaidEntry>(
  Type.Object({
    eventId: Type.String(),
    at: MomentSchema,
    type: Type.String(),
    status: oneOf(['waiting', 'done', 'parked']),
    event: Type.Object({ type: Type.String() }),
    trace: TraceSchema,
    effects: Type.Array(
      Type.Unsafe<TimelineEffect & Effect>(
        Type.Object({
          id: Type.String(),
          type: Type.String(),
          outbox: Type.Optional(OutboxStateSchema),
          messageId: Type.Optional(Type.String({ description: 'Of the message that the customer was sent' })),
        }),
      ),
    ),
    error: nullable(Type.String()),
    outbox: Type.Optional(OutboxStateSchema),
  }),
);
