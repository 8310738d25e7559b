import { isZone } from '@nightshift/calendar';
import { pickText, readLanguage } from '@nightshift/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { OpenChannel } from '../channels/channel-book.js';
import { savePageSeen } from '../channels/page-seen.js';
import { liveDwellMs } from '../inbox/explain.js';
import type { IncomingEvent } from '../ingress/accept.js';
import { openVisitor, saveReadSeq, type Visitor, type VisitorHints } from '../web/visitors.js';
import {
  ownExternalId,
  visitorConversations,
  visitorMessagesBefore,
  type VisitorKey,
} from '../web/visitor-messages.js';
import { acceptEvent, acceptEvents, checkText } from './accept-events.js';
import { statusOf, type AnswerOf, type EndpointSpec } from './endpoint.js';
import { eventBodyOf } from './event-body.js';
import { ApiProblem } from './api-problem.js';
import type { Installation } from './installation.js';
import { sendProblem } from './problem-filter.js';
import { readBody, readQuery } from './read-input.js';
import { openEventStream } from './sse.js';
import { allowOrigins, visitorOf, webChannel } from './web-access.js';
import {
  WEB_EVENTS,
  WEB_HISTORY,
  WEB_READ,
  WEB_SEND,
  WEB_SESSION,
  WEB_STREAM,
  WEB_TYPING,
} from './web-schemas.js';

/**
 * What the widget talks to. On Fastify itself: it is as busy as customers are, no account is involved, and one of
 * the routes is a stream.
 */
export function addWebRoutes(server: FastifyInstance, installation: Installation): void {
  allowOrigins(server, installation);
  const add = <S extends EndpointSpec>(spec: S, handle: Handle<S>): void =>
    addRoute(server, installation, spec, handle);
  add(WEB_SESSION, openSession);
  add(WEB_HISTORY, readHistory);
  add(WEB_SEND, receiveMessage);
  add(WEB_EVENTS, receiveEvents);
  add(WEB_TYPING, hearTyping);
  add(WEB_READ, keepRead);
  // A HEAD would open a line that says nothing and never ends.
  server.get<{ Params: { channelId: string } }>(
    WEB_STREAM.path,
    { exposeHeadRoute: false },
    (request, reply) => {
      openLine(installation, request, reply).catch((error: unknown) =>
        sendProblem(request, reply, error, installation.log),
      );
      return reply;
    },
  );
}

interface WebCall<S extends EndpointSpec> {
  installation: Installation;
  channel: OpenChannel;
  request: FastifyRequest;
  body: S extends { body: infer B extends TSchema } ? Static<B> : undefined;
  query: S extends { query: infer Q extends TSchema } ? Static<Q> : undefined;
}
type Handle<S extends EndpointSpec> = (call: WebCall<S>) => Promise<AnswerOf<S>>;

function addRoute<S extends EndpointSpec>(
  server: FastifyInstance,
  installation: Installation,
  spec: S,
  handle: Handle<S>,
): void {
  server.route<{ Params: { channelId: string } }>({
    method: spec.method satisfies HTTPMethods,
    url: spec.path,
    handler: async (request, reply) => {
      try {
        installation.buckets.take('web.address', request.ip);
        const channel = await webChannel(installation, request.params.channelId);
        const body = spec.body === undefined ? undefined : readBody(spec.body, request.body, false);
        const query = spec.query === undefined ? undefined : readQuery(spec.query, request.query);
        const call: unknown = { installation, channel, request, body, query };
        // Body and query were just read by the schemas of this very spec.
        const answer = await handle(call as WebCall<S>);
        void reply.code(statusOf(spec)).send(answer);
      } catch (error) {
        sendProblem(request, reply, error, installation.log);
      }
      return reply;
    },
  });
}

const HISTORY = 50;

async function openSession({
  installation,
  channel,
  request,
  body,
}: WebCall<typeof WEB_SESSION>): Promise<AnswerOf<typeof WEB_SESSION>> {
  const { database, buckets, worlds, clock } = installation;
  buckets.take('web.session', request.ip);
  const opened = await openVisitor(database, channel.id, { token: body.token, hints: hintsOf(body) });
  const { visitor, token } = opened;
  await savePageSeen(database, channel.id, body.url);
  installation.visitors.forget(channel.id, token);
  const key = keyOf(channel, visitor);
  const { messages, hasMore } = await visitorMessagesBefore(database, key, { before: null, limit: HISTORY });
  const current = (await visitorConversations(database, key)).findLast(({ status }) => status !== 'closed');
  const dwellMs = await liveDwellMs(database, worlds, channel.workspaceId, clock());
  return {
    token,
    visitorId: visitor.sender,
    settings: { ...settingsOf(channel), dwellMs: [...dwellMs] },
    conversationId: current?.id ?? null,
    messages,
    cursor: String(messages.at(-1)?.seq ?? 0),
    hasMore,
    readSeq: visitor.readSeq,
  };
}

/** What a browser says of itself, where it makes sense. */
function hintsOf({ language, zone }: { language?: string; zone?: string }): VisitorHints {
  const tag = language === undefined ? undefined : readLanguage(language);
  return {
    ...(tag === undefined ? {} : { language: tag }),
    ...(zone !== undefined && isZone(zone) ? { zone } : {}),
  };
}

function settingsOf({
  name,
  config,
}: OpenChannel): Omit<AnswerOf<typeof WEB_SESSION>['settings'], 'dwellMs'> {
  // The config was checked against the channel's own schema when it was stored.
  const { title, greeting, color, launcher, languages, askConsent } = config as Partial<
    AnswerOf<typeof WEB_SESSION>['settings']
  >;
  return {
    name: title === undefined ? name : pickText(title, 'en'),
    title: title ?? name,
    launcher: launcher ?? 'right',
    languages: languages ?? [],
    ...(greeting === undefined ? {} : { greeting }),
    ...(color === undefined ? {} : { color }),
    ...(askConsent === undefined ? {} : { askConsent }),
  };
}

async function readHistory({
  installation,
  channel,
  request,
  query,
}: WebCall<typeof WEB_HISTORY>): Promise<AnswerOf<typeof WEB_HISTORY>> {
  const visitor = await visitorOf(installation, channel, request, query.token);
  installation.buckets.take('web.read', visitor.sender);
  const page = { before: query.before ?? null, limit: query.limit ?? HISTORY };
  return visitorMessagesBefore(installation.database, keyOf(channel, visitor), page);
}

async function receiveMessage({
  installation,
  channel,
  request,
  body,
}: WebCall<typeof WEB_SEND>): Promise<AnswerOf<typeof WEB_SEND>> {
  const visitor = await visitorOf(installation, channel, request);
  installation.buckets.take('web.message', visitor.sender);
  const { text, choice } = body;
  checkText(text);
  const said = { type: 'message.received', text, ...(choice === undefined ? {} : { choice }) } as const;
  const event = eventOf(installation, channel, visitor, { externalId: body.externalId, body: said });
  const { messageId = '', conversationId, duplicate } = await acceptEvent(installation, event);
  return { messageId, duplicate, ...(conversationId === undefined ? {} : { conversationId }) };
}

async function receiveEvents({
  installation,
  channel,
  request,
  body,
}: WebCall<typeof WEB_EVENTS>): Promise<AnswerOf<typeof WEB_EVENTS>> {
  const visitor = await visitorOf(installation, channel, request);
  installation.buckets.take('web.event', visitor.sender, body.events.length);
  const events = body.events.map(({ externalId, type, data = {} }, index) =>
    eventOf(installation, channel, visitor, {
      externalId,
      body: eventBodyOf(type, data, `/events/${index}/data`),
    }),
  );
  await acceptEvents(installation, events);
  return { accepted: events.length };
}

/** Told to the screens that are open now, and not kept: it is worth nothing a moment later. */
async function hearTyping({
  installation,
  channel,
  request,
  body,
}: WebCall<typeof WEB_TYPING>): Promise<undefined> {
  const visitor = await visitorOf(installation, channel, request);
  installation.buckets.take('web.read', visitor.sender);
  const conversations = await visitorConversations(installation.database, keyOf(channel, visitor));
  const current = conversations.findLast(({ status }) => status === 'open');
  if (current === undefined) return;
  installation.streams.tellTyping({
    workspaceId: channel.workspaceId,
    conversationId: current.id,
    by: 'customer',
    isTyping: body.isTyping ?? true,
  });
}

async function keepRead({
  installation,
  channel,
  request,
  body,
}: WebCall<typeof WEB_READ>): Promise<undefined> {
  const visitor = await visitorOf(installation, channel, request);
  installation.buckets.take('web.read', visitor.sender);
  await saveReadSeq(installation.database, visitor, body.seq);
}

async function openLine(
  installation: Installation,
  request: FastifyRequest<{ Params: { channelId: string } }>,
  reply: FastifyReply,
): Promise<void> {
  const channel = await webChannel(installation, request.params.channelId);
  // The query was just read by this schema.
  const { token, cursor } = readQuery(WEB_STREAM.query, request.query) as Static<
    (typeof WEB_STREAM)['query']
  >;
  const visitor = await visitorOf(installation, channel, request, token);
  installation.buckets.take('web.read', visitor.sender);
  if (installation.streams.visitors.isFull(keyOf(channel, visitor))) {
    throw new ApiProblem('rate.limited', 'Close some of the pages that are open on this chat.', {
      retryAfterSeconds: 60,
    });
  }
  const given = request.headers['last-event-id'] ?? cursor ?? '0';
  const after = /^\d{1,9}$/.test(String(given)) ? Number(given) : 0;
  const stream = openEventStream(request, reply, { onClose: () => line.close(), onPing: () => line.ring() });
  const line = installation.streams.visitors.open({
    ...keyOf(channel, visitor),
    after,
    onMessage: (message) => void stream.send({ type: 'message', id: String(message.seq), data: message }),
    onTyping: (typing) => void stream.send({ type: 'typing', data: typing }),
    onEnd: stream.end,
  });
}

function keyOf({ id, workspaceId }: OpenChannel, { sender }: Visitor): VisitorKey {
  return { workspaceId, channelId: id, sender };
}

function eventOf(
  { clock }: Installation,
  { id, workspaceId, type, name }: OpenChannel,
  { sender, hints }: Visitor,
  { externalId, body }: Pick<IncomingEvent, 'externalId' | 'body'>,
): IncomingEvent {
  return {
    workspaceId,
    channel: { id, type, name },
    sender,
    externalId: ownExternalId(sender, externalId),
    body,
    // The visitor's own clock may be years off, and flows go by this one.
    atMs: clock(),
    contact: hints,
  };
}
