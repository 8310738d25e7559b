import { createValidator, type Problem } from '@nightshift/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import type { OpenChannel } from '../channels/channel-book.js';
import type { Accepted } from '../ingress/accept.js';
import type { ContactHints, Reply } from '../store/arrival.js';
import type { Caller } from '../team/caller.js';
import { isAllowed } from '../team/permissions.js';
import { acceptEvent, checkExternalId, checkText } from './accept-events.js';
import { forbidden, unauthenticated } from './access-guard.js';
import { ApiProblem, invalidRequest, notFound } from './api-problem.js';
import type { EndpointSpec } from './endpoint.js';
import type { Installation } from './installation.js';
import { sendProblem } from './problem-filter.js';
import { checkZone, readLocale } from './read-locale.js';
import {
  AnswerPartSchema,
  ChoiceValueSchema,
  ExternalIdSchema,
  MAX_TEXT_LENGTH,
  ProblemSchema,
  SenderSchema,
} from './schemas.js';

export const SEND_MESSAGE = {
  method: 'POST',
  path: '/api/v1/channels/:id/messages',
  summary:
    'A customer has written (channels of type api). "Prefer: wait=5" waits for what is said: until the turn, its calls and, where a flow merges messages in quick succession, the pause it waits for are over',
  allow: 'messages.send',
  body: Type.Object(
    {
      externalId: ExternalIdSchema,
      from: SenderSchema,
      text: Type.String({
        minLength: 1,
        maxLength: MAX_TEXT_LENGTH,
        description: 'Must hold something that can be read',
      }),
      choice: Type.Optional(
        Type.Object(
          {
            value: ChoiceValueSchema,
            messageId: Type.Optional(Type.String({ maxLength: 64 })),
          },
          { additionalProperties: false, description: 'The button that was pressed' },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  status: 202,
  answer: Type.Object({
    messageId: Type.String(),
    conversationId: Type.Optional(Type.String()),
    duplicate: Type.Boolean(),
    replies: Type.Optional(
      Type.Array(
        Type.Object({ id: Type.String(), text: Type.String(), parts: Type.Array(AnswerPartSchema) }),
        {
          description: 'With "Prefer: wait=5" and status 200: what was said until everything was settled',
        },
      ),
    ),
    warnings: Type.Optional(
      Type.Array(ProblemSchema, { description: 'Why nothing can answer on this channel, when nothing can' }),
    ),
  }),
  problems: ['channel.wrong-type', 'channel.inactive', 'event.unacceptable', 'server.unavailable'],
} as const satisfies EndpointSpec;

type MessageBody = Static<(typeof SEND_MESSAGE)['body']>;

const findIssues = createValidator(SEND_MESSAGE.body);
const JSON_TYPE = 'application/json; charset=utf-8';
const MAX_WAIT_SECONDS = 60;

/**
 * The busiest route of all, so it lies on Fastify itself, beside Nest's: no guards, pipes or interceptors, and
 * token and channel come out of memory. It is otherwise a route like any other, and documented like them.
 */
export function addMessageRoute(server: FastifyInstance, installation: Installation): void {
  server.post<{ Params: { id: string } }>(SEND_MESSAGE.path, (request, reply) => {
    receive(installation, request, reply).catch((error: unknown) =>
      sendProblem(request, reply, error, installation.log),
    );
    return reply;
  });
}

async function receive(
  installation: Installation,
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
): Promise<void> {
  const caller = await callerOf(installation, request);
  const channel = await apiChannel(installation, caller, request.params.id);
  const body = readMessage(request.body);
  const accepted = await acceptEvent(installation, {
    workspaceId: channel.workspaceId,
    channel: { id: channel.id, type: channel.type, name: channel.name },
    sender: body.from.id,
    externalId: body.externalId,
    body: {
      type: 'message.received',
      text: body.text,
      ...(body.choice === undefined ? {} : { choice: body.choice }),
    },
    atMs: installation.clock(),
    contact: hintsOf(body.from),
  });
  const waitSeconds = waitOf(request.headers.prefer);
  const replies =
    waitSeconds === 0 ? undefined : await repliesOf(installation, channel, accepted, waitSeconds);
  const warnings =
    replies === undefined || replies.length === 0
      ? await installation.silentChannels.warningsFor(channel)
      : undefined;
  if (waitSeconds > 0) void reply.header('preference-applied', `wait=${waitSeconds}`);
  void reply
    .code(replies === undefined ? 202 : 200)
    .header('content-type', JSON_TYPE)
    .send(write(accepted, replies, warnings));
}

async function callerOf({ access }: Installation, { headers }: FastifyRequest): Promise<Caller> {
  const { authorization = '' } = headers;
  const token = authorization.startsWith('Bearer ') ? authorization.slice(7).trim() : '';
  const caller = access.peek(authorization) ?? (token === '' ? undefined : await access.findToken(token));
  if (caller === undefined)
    throw unauthenticated('Send "Authorization: Bearer nst_…" with a token that is valid.');
  if (!isAllowed(caller.role, SEND_MESSAGE.allow)) throw forbidden(caller, SEND_MESSAGE.allow);
  return caller;
}

/** An active channel of type `api` in the caller's workspace. */
export async function apiChannel(
  { channels }: Installation,
  caller: Caller,
  channelId: string,
): Promise<OpenChannel> {
  const channel = channels.peek(channelId) ?? (await channels.find(channelId));
  if (channel?.workspaceId !== caller.workspaceId) throw notFound('channel', channelId);
  if (channel.type !== 'api') {
    throw new ApiProblem(
      'channel.wrong-type',
      `The channel ${channelId} is of type ${channel.type}; this route is for channels of type api.`,
    );
  }
  if (!channel.isActive) throw new ApiProblem('channel.inactive', 'Switch it on again to use it.');
  return channel;
}

function readMessage(value: unknown): MessageBody {
  if (value === undefined)
    throw new ApiProblem('request.invalid', 'The body is missing; send a JSON document.');
  const issues = findIssues(value);
  if (issues.length > 0) throw invalidRequest('body', issues);
  // The validator has just found that it has this shape.
  const body = value as MessageBody;
  checkExternalId(body.externalId);
  checkText(body.text);
  checkZone(body.from.zone, '/from/zone');
  return body;
}

/** Who it is on the channel is no part of what is known about the person. */
export function hintsOf({ id: _id, ...hints }: MessageBody['from']): ContactHints {
  return readLocale(hints);
}

/** `Prefer: wait=5` (RFC 7240), in seconds; 0 when nothing was asked for. */
function waitOf(prefer: string | string[] | undefined): number {
  if (prefer === undefined) return 0;
  const seconds = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,6})/i.exec(String(prefer))?.[1];
  return seconds === undefined ? 0 : Math.min(Number(seconds), MAX_WAIT_SECONDS);
}

/** Undefined: time ran out first, or nobody knows yet which conversation it is. */
async function repliesOf(
  { engine, streams }: Installation,
  { workspaceId }: OpenChannel,
  { messageId, conversationId, duplicate, isSettled, replies, seq }: Accepted,
  waitSeconds: number,
): Promise<readonly Reply[] | undefined> {
  if (isSettled && !duplicate) return replies;
  if (conversationId === undefined || messageId === undefined) return undefined;
  const query = {
    workspaceId,
    conversationId,
    messageId,
    isRepeated: duplicate,
    isJustPending: !duplicate && seq !== undefined,
    timeoutMs: waitSeconds * 1000,
  };
  // A server that is told to stop keeps nobody waiting: what was said is durable.
  const settled = await streams.untilEnd(engine.whenSettled(query));
  return settled?.isSettled === true ? settled.replies : undefined;
}

/** Ids need no escaping, so only texts go through the JSON writer. */
function write(
  { messageId, conversationId, duplicate }: Accepted,
  replies: readonly Reply[] | undefined,
  warnings: readonly Problem[] = [],
): string {
  const conversation = conversationId === undefined ? '' : `"conversationId":"${conversationId}",`;
  const said = replies === undefined ? '' : `,"replies":[${replies.map(writeReply).join(',')}]`;
  const warned = warnings.length === 0 ? '' : `,"warnings":${JSON.stringify(warnings)}`;
  return `{"messageId":"${messageId ?? ''}",${conversation}"duplicate":${duplicate ? 'true' : 'false'}${said}${warned}}`;
}

function writeReply({ id, text, parts }: Reply): string {
  const written = parts.length === 0 ? '[]' : JSON.stringify(parts);
  return `{"id":"${id}","text":${JSON.stringify(text)},"parts":${written}}`;
}
