import { Controller } from '@nestjs/common';
import { PartSchema } from '@nightshift/schema';
import { Type } from 'typebox';
import { explainEvent } from '../inbox/explain.js';
import { findConversation, listConversations, listMessages } from '../inbox/conversations.js';
import { readTimeline } from '../inbox/timeline.js';
import { findAccount } from '../team/accounts.js';
import type { Caller } from '../team/caller.js';
import { actInConversation, changeConversation } from './act-in-conversation.js';
import { ApiProblem, notFound } from './api-problem.js';
import {
  ConversationSchema,
  MessageSchema,
  StatusSchema,
  TimelineEntrySchema,
  TraceSchema,
} from './conversation-schemas.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import {
  ExternalIdSchema,
  MAX_TEXT_LENGTH,
  PageQuerySchema,
  listOf,
  nullable,
  pageQuery,
} from './schemas.js';

const IdSchema = Type.String({ minLength: 1, maxLength: 100 });
const PROBLEMS = ['not-found', 'conflict', 'server.unavailable'] as const;

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

const REPLY = {
  method: 'POST',
  path: ':id/messages',
  summary: "An agent's reply; the bot falls silent",
  allow: 'inbox.write',
  body: Type.Object(
    {
      text: Type.String({ maxLength: MAX_TEXT_LENGTH }),
      parts: Type.Optional(Type.Array(PartSchema, { maxItems: 20 })),
      externalId: Type.Optional(ExternalIdSchema),
      agentId: Type.Optional(Type.String({ description: 'For tokens: the account in whose name it is' })),
    },
    { additionalProperties: false },
  ),
  status: 201,
  answer: Type.Object({ messageId: Type.String(), conversationId: Type.String(), duplicate: Type.Boolean() }),
  problems: PROBLEMS,
} as const;

const ASSIGN = {
  method: 'POST',
  path: ':id/assign',
  summary: 'Give it to somebody, to a team, or to nobody',
  allow: 'inbox.write',
  body: Type.Object(
    {
      agentId: Type.Optional(nullable(IdSchema)),
      team: Type.Optional(nullable(IdSchema)),
    },
    { additionalProperties: false, minProperties: 1 },
  ),
  answer: ConversationSchema,
  problems: PROBLEMS,
} as const;

const TAKE_OVER = {
  method: 'POST',
  path: ':id/take-over',
  summary: 'Hold it yourself; the bot falls silent',
  allow: 'inbox.write',
  answer: ConversationSchema,
  problems: PROBLEMS,
} as const;
const HAND_BACK = { ...TAKE_OVER, path: ':id/hand-back', summary: 'Give it back to the bot' } as const;
const CLOSE = {
  ...TAKE_OVER,
  path: ':id/close',
  summary: 'Close it; what the customer writes next opens a new one',
} as const;

const TYPING = {
  method: 'POST',
  path: ':id/typing',
  summary: 'Tell the customer that somebody is writing',
  allow: 'inbox.write',
  body: Type.Object({ isTyping: Type.Boolean() }, { additionalProperties: false }),
} as const;

const TIMELINE = {
  method: 'GET',
  path: ':id/timeline',
  summary: 'Every event: what fired, what did not and why, and what became of each effect',
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
    const assignee = query.assignee === 'me' ? { assignee: caller.id } : {};
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

  @Endpoint(REPLY)
  async reply({ caller, params, body }: Call<typeof REPLY>): Promise<AnswerOf<typeof REPLY>> {
    const { text, parts = [], externalId, agentId } = body;
    if (text.trim() === '' && parts.length === 0)
      throw new ApiProblem('request.invalid', 'In the body, /text must not be empty.');
    const agent = await this.agentOf(caller, agentId);
    const accepted = await actInConversation(this.installation, {
      workspaceId: caller.workspaceId,
      conversationId: params.id,
      ...(externalId === undefined ? {} : { key: externalId }),
      body: () => ({
        type: 'agent.replied',
        agentId: agent.id,
        text,
        ...(agent.name === undefined ? {} : { agentName: agent.name }),
        ...(parts.length === 0 ? {} : { parts }),
      }),
    });
    return { messageId: accepted.messageId ?? '', conversationId: params.id, duplicate: accepted.duplicate };
  }

  @Endpoint(ASSIGN)
  async assign({ caller, params, body }: Call<typeof ASSIGN>): Promise<AnswerOf<typeof ASSIGN>> {
    if (typeof body.agentId === 'string') await this.agentOf(caller, body.agentId);
    return changeConversation(this.installation, {
      workspaceId: caller.workspaceId,
      conversationId: params.id,
      body: ({ team, assignee }) => ({
        type: 'conversation.assigned',
        // Given to a team, it leaves the hands it was in.
        agentId:
          body.agentId === undefined ? (typeof body.team === 'string' ? null : assignee) : body.agentId,
        team: body.team === undefined ? team : body.team,
      }),
    });
  }

  @Endpoint(TAKE_OVER)
  async takeOver({ caller, params }: Call<typeof TAKE_OVER>): Promise<AnswerOf<typeof TAKE_OVER>> {
    const act = { workspaceId: caller.workspaceId, conversationId: params.id };
    return changeConversation(this.installation, {
      ...act,
      body: () => ({ type: 'agent.took-over', agentId: caller.id }),
    });
  }

  @Endpoint(HAND_BACK)
  async handBack({ caller, params }: Call<typeof HAND_BACK>): Promise<AnswerOf<typeof HAND_BACK>> {
    const act = { workspaceId: caller.workspaceId, conversationId: params.id };
    return changeConversation(this.installation, {
      ...act,
      body: () => ({ type: 'agent.handed-back', agentId: caller.id }),
    });
  }

  @Endpoint(CLOSE)
  async close({ caller, params }: Call<typeof CLOSE>): Promise<AnswerOf<typeof CLOSE>> {
    const act = { workspaceId: caller.workspaceId, conversationId: params.id };
    return changeConversation(this.installation, {
      ...act,
      body: () => ({ type: 'conversation.closed', by: caller.id }),
    });
  }

  @Endpoint(TYPING)
  async typing({ caller, params, body }: Call<typeof TYPING>): Promise<AnswerOf<typeof TYPING>> {
    const conversation = await findConversation(this.installation.database, caller.workspaceId, params.id);
    if (conversation === null) throw notFound('conversation', params.id);
    this.installation.streams.visitors.sendTyping(params.id, {
      by: 'agent',
      isTyping: body.isTyping,
      ...(caller.type === 'account' ? { name: caller.name } : {}),
    });
  }

  @Endpoint(TIMELINE)
  async timeline({ caller, params, query }: Call<typeof TIMELINE>): Promise<AnswerOf<typeof TIMELINE>> {
    const { database, worlds } = this.installation;
    const { explain, ...page } = query;
    const { workspaceId } = caller;
    const timeline = await readTimeline(database, workspaceId, params.id, page);
    if (timeline.items.length === 0 && (await findConversation(database, workspaceId, params.id)) === null)
      throw notFound('conversation', params.id);
    if (explain === undefined) return timeline;
    const wanted = {
      workspaceId,
      conversationId: params.id,
      eventId: explain,
      nowMs: this.installation.clock(),
    };
    const explanation = await explainEvent(database, worlds, wanted);
    if (explanation === null) throw notFound('event', explain);
    return { ...timeline, explanation };
  }

  /** In whose name something is done: people in their own, programs in that of an account of the same workspace. */
  private async agentOf(
    { id, type, name, workspaceId }: Caller,
    agentId: string | undefined,
  ): Promise<{ id: string; name?: string }> {
    // A customer reads the names of people, not of tokens.
    if (agentId === undefined || agentId === id) return type === 'account' ? { id, name } : { id };
    const account = await findAccount(this.installation.database, workspaceId, agentId);
    if (account === null)
      throw new ApiProblem(
        'request.invalid',
        `There is no account ${agentId}; GET /api/v1/users lists them.`,
      );
    return { id: account.id, name: account.name };
  }
}
