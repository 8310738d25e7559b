import { Controller } from '@nestjs/common';
import { PartSchema } from '@nightshift/schema';
import { Type } from 'typebox';
import { findConversation } from '../inbox/conversations.js';
import { checkText } from './accept-events.js';
import { actInConversation, changeConversation } from './act-in-conversation.js';
import { checkAgent, holderOf, speakerOf } from './acting-agent.js';
import { notFound } from './api-problem.js';
import { ConversationSchema } from './conversation-schemas.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { ExternalIdSchema, IdSchema, MAX_TEXT_LENGTH, nullable } from './schemas.js';

const PROBLEMS = ['not-found', 'conflict', 'server.unavailable'] as const;

const REPLY = {
  method: 'POST',
  path: ':id/messages',
  summary:
    "An agent's reply; the bot falls silent. A token says with `agentId` for whom it speaks; without, it speaks for the team and nobody's hands are filled",
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

const ACT = { method: 'POST', allow: 'inbox.write', answer: ConversationSchema, problems: PROBLEMS } as const;

const TAKE_OVER = {
  ...ACT,
  path: ':id/take-over',
  summary: 'Hold it yourself; the bot falls silent. A token says with `agentId` who holds it',
  body: Type.Object(
    { agentId: Type.Optional(Type.String({ description: 'For tokens: the account that holds it' })) },
    { additionalProperties: false },
  ),
  isBodyOptional: true,
} as const;
const HAND_BACK = { ...ACT, path: ':id/hand-back', summary: 'Give it back to the bot' } as const;
const CLOSE = {
  ...ACT,
  path: ':id/close',
  summary: 'Close it; what the customer writes next opens a new one',
} as const;

const TYPING = {
  method: 'POST',
  path: ':id/typing',
  summary: 'Tell the customer that somebody is writing',
  allow: 'inbox.write',
  body: Type.Object({ isTyping: Type.Boolean() }, { additionalProperties: false }),
  problems: ['not-found'],
} as const;

/** What people do in a conversation, by themselves or through a program. */
@Controller('api/v1/conversations')
export class ActsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(REPLY)
  async reply({ caller, params, body }: Call<typeof REPLY>): Promise<AnswerOf<typeof REPLY>> {
    const { text, parts = [], externalId, agentId } = body;
    if (parts.length === 0) checkText(text);
    const speaker = await speakerOf(this.installation.database, caller, agentId);
    const accepted = await actInConversation(this.installation, {
      workspaceId: caller.workspaceId,
      conversationId: params.id,
      ...(externalId === undefined ? {} : { key: externalId }),
      body: () => ({ type: 'agent.replied', ...speaker, text, ...(parts.length === 0 ? {} : { parts }) }),
    });
    return { messageId: accepted.messageId ?? '', conversationId: params.id, duplicate: accepted.duplicate };
  }

  @Endpoint(ASSIGN)
  async assign({ caller, params, body }: Call<typeof ASSIGN>): Promise<AnswerOf<typeof ASSIGN>> {
    if (typeof body.agentId === 'string')
      await checkAgent(this.installation.database, caller.workspaceId, body.agentId);
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
  async takeOver({ caller, params, body }: Call<typeof TAKE_OVER>): Promise<AnswerOf<typeof TAKE_OVER>> {
    const agentId = await holderOf(this.installation.database, caller, body?.agentId);
    return changeConversation(this.installation, {
      workspaceId: caller.workspaceId,
      conversationId: params.id,
      body: () => ({ type: 'agent.took-over', agentId }),
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
    this.installation.streams.tellTyping({
      workspaceId: caller.workspaceId,
      conversationId: params.id,
      by: 'agent',
      isTyping: body.isTyping,
      ...(caller.type === 'account' ? { name: caller.name } : {}),
    });
  }
}
