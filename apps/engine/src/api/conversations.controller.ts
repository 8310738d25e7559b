import { Controller } from '@nestjs/common';
import { Type } from 'typebox';
import { explainEvent } from '../inbox/explain.js';
import { findConversation, listConversations, listMessages } from '../inbox/conversations.js';
import { sayDecisions } from '../inbox/say-decisions.js';
import { readTimeline } from '../inbox/timeline.js';
import { pageLanguage } from '../pages/words.js';
import type { Caller } from '../team/caller.js';
import { invalidRequest, notFound } from './api-problem.js';
import {
  ConversationSchema,
  MessageSchema,
  StatusSchema,
  TimelineEntrySchema,
  TraceSchema,
} from './conversation-schemas.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { IdSchema, PageQuerySchema, listOf, nullable, pageQuery } from './schemas.js';

const LIST = {
  method: 'GET',
  path: '',
  summary: 'Conversations, newest first',
  allow: 'inbox.read',
  query: pageQuery({
    status: Type.Optional(StatusSchema),
    assignee: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: 'An account, `me`, or `none` for nobody' }),
    ),
    team: Type.Optional(IdSchema),
    contact: Type.Optional(IdSchema),
    channel: Type.Optional(IdSchema),
  }),
  answer: listOf(ConversationSchema),
} as const;

const GET = {
  method: 'GET',
  path: ':id',
  summary: 'A conversation',
  allow: 'inbox.read',
  answer: ConversationSchema,
  problems: ['not-found'],
} as const;

const MESSAGES = {
  method: 'GET',
  path: ':id/messages',
  summary: 'What was said, in order',
  allow: 'inbox.read',
  query: PageQuerySchema,
  answer: listOf(MessageSchema),
  problems: ['not-found'],
} as const;

const TIMELINE = {
  method: 'GET',
  path: ':id/timeline',
  summary:
    'Every event: what fired, what did not and why, and what became of each effect; each step of a decision also as a sentence (`say`) in the language of Accept-Language',
  allow: 'timeline.read',
  query: pageQuery({
    explain: Type.Optional(
      Type.String({
        maxLength: 64,
        description: 'An event: why every live trigger would or would not fire on it now',
      }),
    ),
  }),
  answer: Type.Object({
    items: Type.Array(TimelineEntrySchema),
    nextCursor: nullable(Type.String()),
    explanation: Type.Optional(
      Type.Object({ eventId: Type.String(), basis: Type.Literal('now'), triggers: TraceSchema }),
    ),
  }),
  problems: ['not-found'],
} as const;

@Controller('api/v1/conversations')
export class ConversationsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(LIST)
  async list({ caller, query }: Call<typeof LIST>): Promise<AnswerOf<typeof LIST>> {
    const assignee = query.assignee === 'me' ? { assignee: ownAccount(caller) } : {};
    return listConversations(this.installation.database, caller.workspaceId, { ...query, ...assignee });
  }

  @Endpoint(GET)
  async get({ caller, params }: Call<typeof GET>): Promise<AnswerOf<typeof GET>> {
    const conversation = await findConversation(this.installation.database, caller.workspaceId, params.id);
    if (conversation === null) throw notFound('conversation', params.id);
    return conversation;
  }

  @Endpoint(MESSAGES)
  async messages({ caller, params, query }: Call<typeof MESSAGES>): Promise<AnswerOf<typeof MESSAGES>> {
    const { database } = this.installation;
    const page = await listMessages(database, caller.workspaceId, params.id, query);
    if (page.items.length === 0 && (await findConversation(database, caller.workspaceId, params.id)) === null)
      throw notFound('conversation', params.id);
    return page;
  }

  @Endpoint(TIMELINE)
  async timeline({
    caller,
    params,
    query,
    request,
    reply,
  }: Call<typeof TIMELINE>): Promise<AnswerOf<typeof TIMELINE>> {
    const { database, worlds, registry } = this.installation;
    const { explain, ...page } = query;
    const { workspaceId } = caller;
    const timeline = await readTimeline(database, workspaceId, params.id, page);
    if (timeline.items.length === 0 && (await findConversation(database, workspaceId, params.id)) === null)
      throw notFound('conversation', params.id);
    const wanted = { workspaceId, conversationId: params.id, nowMs: this.installation.clock() };
    const explanation =
      explain === undefined
        ? undefined
        : await explainEvent(database, worlds, { ...wanted, eventId: explain });
    if (explanation === null) throw notFound('event', explain ?? '');
    const language = pageLanguage(undefined, request.headers['accept-language']);
    void reply.header('content-language', language).header('vary', 'accept-language');
    const traces = [...timeline.items.map(({ trace }) => trace), explanation?.triggers ?? []];
    const said = await sayDecisions({ database, registry, workspaceId, language }, traces);
    const items = timeline.items.map((entry, index) => ({ ...entry, trace: said[index] ?? [] }));
    return {
      items,
      nextCursor: timeline.nextCursor,
      ...(explanation === undefined ? {} : { explanation: { ...explanation, triggers: said.at(-1) ?? [] } }),
    };
  }
}

function ownAccount({ id, type }: Caller): string {
  if (type === 'account') return id;
  const expected = 'must be an account: a token is nobody to whom conversations are given';
  throw invalidRequest('query', [{ path: '/assignee', expected, message: `/assignee ${expected}` }]);
}
