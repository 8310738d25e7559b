import { Controller } from '@nestjs/common';
import { PartSchema } from '@nightshift/schema';
import { Type } from 'typebox';
import { findConversation, type ConversationAddress } from '../inbox/conversations.js';
import { listTeams, type Team } from '../team/members.js';
import { checkText } from './accept-events.js';
import { actInConversation, changeConversation, reopenConversation } from './act-in-conversation.js';
import { checkAgent, holderOf, speakerOf } from './acting-agent.js';
import { ApiProblem, invalidRequest, notFound } from './api-problem.js';
import { ConversationSchema } from './conversation-schemas.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { ExternalIdSchema, IdSchema, MAX_TEXT_LENGTH, MomentSchema, nullable } from './schemas.js';

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

const REOPEN = {
  ...ACT,
  path: ':id/reopen',
  summary:
    'Open it again, closed or snoozed; whoever held it holds it again. A conflict when the customer is in a newer conversation on the channel by now',
} as const;
const SNOOZE = {
  ...ACT,
  path: ':id/snooze',
  summary:
    'Put it off: it is among the open ones again at its time, or as soon as the customer writes. Its runs go on meanwhile',
  body: Type.Object({ until: MomentSchema }, { additionalProperties: false }),
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
    const teams = await listTeams(this.installation.database, caller.workspaceId);
    return changeConversation(this.installation, {
      workspaceId: caller.workspaceId,
      conversationId: params.id,
      body: ({ team, assignee }) => {
        // A flow may have given it to a team that was taken away since; there it may stay.
        if (typeof body.team === 'string' && body.team !== team) checkTeam(body.team, teams);
        return {
          type: 'conversation.assigned',
          // Given to a team, it leaves the hands it was in.
          agentId:
            body.agentId === undefined ? (typeof body.team === 'string' ? null : assignee) : body.agentId,
          team: body.team === undefined ? team : body.team,
        };
      },
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

  @Endpoint(REOPEN)
  async reopen({ caller, params }: Call<typeof REOPEN>): Promise<AnswerOf<typeof REOPEN>> {
    const act = { workspaceId: caller.workspaceId, conversationId: params.id };
    return reopenConversation(this.installation, {
      ...act,
      body: () => ({ type: 'conversation.reopened', by: caller.id }),
    });
  }

  @Endpoint(SNOOZE)
  async snooze({ caller, params, body }: Call<typeof SNOOZE>): Promise<AnswerOf<typeof SNOOZE>> {
    const untilMs = Date.parse(body.until);
    checkSnooze(untilMs, this.installation.clock());
    return changeConversation(this.installation, {
      workspaceId: caller.workspaceId,
      conversationId: params.id,
      check: refuseUnopened,
      body: () => ({ type: 'conversation.snoozed', by: caller.id, untilMs }),
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

function checkTeam(team: string, teams: readonly Team[]): void {
  if (teams.some(({ name }) => name === team)) return;
  const names = teams.map(({ name }) => name).join(', ');
  const expected =
    names === ''
      ? 'must be a team, and there is none yet; make one first: PUT /api/v1/teams/NAME'
      : `must be a team; there are ${names}`;
  throw invalidRequest('body', [{ path: '/team', expected, message: `/team ${expected}` }]);
}

const MAX_SNOOZE_MS = 366 * 24 * 60 * 60 * 1000;

function checkSnooze(untilMs: number, nowMs: number): void {
  if (untilMs > nowMs && untilMs <= nowMs + MAX_SNOOZE_MS) return;
  const expected = 'must be a moment to come, within a year, such as 2027-02-17T09:00:00+08:00';
  throw invalidRequest('body', [{ path: '/until', expected, message: `/until ${expected}` }]);
}

function refuseUnopened({ status }: ConversationAddress): void {
  if (status === 'closed')
    throw new ApiProblem('conflict', 'It is closed, so there is nothing to put off; reopen it first.');
  if (status === 'idle')
    throw new ApiProblem('conflict', 'Nobody has said anything in it yet, so there is nothing to put off.');
}
