import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OpenChannel } from '../channels/channel-book.js';
import type { Visitor } from '../web/visitors.js';
import { ApiProblem, notFound } from './api-problem.js';
import type { Installation } from './installation.js';
import { sendProblem } from './problem-filter.js';

const PREFIX = '/api/v1/web/';

/**
 * Pages of other sites speak to these routes, so browsers ask first (CORS). No cookie counts here: a visitor is
 * known by a token in the header, which no browser sends on its own.
 */
export function allowOrigins(server: FastifyInstance, installation: Installation): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (!request.url.startsWith(PREFIX)) return done();
    setCorsHeaders(installation, request, reply).then(
      (isAllowed) => {
        if (!isAllowed) sendProblem(request, reply, foreignOrigin(request), installation.log);
        else if (request.method === 'OPTIONS') void reply.code(204).send();
        else done();
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  });
  // Hooks run for known routes only.
  server.options(`${PREFIX}*`, (_request, reply) => reply.code(204).send());
}

async function setCorsHeaders(
  { channels }: Installation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  void reply
    .header('vary', 'origin')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', 'no-store');
  const { origin } = request.headers;
  if (origin === undefined) return true;
  const channelId = decodeChannel(request.url);
  const channel = channelId === '' ? undefined : await channels.find(channelId);
  const origins = Array.isArray(channel?.config['origins']) ? channel.config['origins'] : [];
  const isOwn = URL.canParse(origin) && new URL(origin).host === request.host;
  if (origins.length > 0 && !isOwn && !origins.includes(origin)) return false;
  void reply
    .header('access-control-allow-origin', origin)
    .header('access-control-allow-methods', 'GET, POST, OPTIONS')
    .header('access-control-allow-headers', 'authorization, content-type, last-event-id')
    .header('access-control-expose-headers', 'retry-after, x-request-id')
    .header('access-control-max-age', '7200');
  return true;
}

function decodeChannel(url: string): string {
  const [segment = ''] = url.slice(PREFIX.length).split(/[/?]/, 1);
  return /^[\w-]{1,64}$/.test(segment) ? segment : '';
}

function foreignOrigin({ headers }: FastifyRequest): ApiProblem {
  return new ApiProblem(
    'auth.cross-site',
    `Pages of ${headers.origin ?? ''} may not use this channel; add the origin to its settings.`,
  );
}

/** An active channel of type `web`. */
export async function webChannel({ channels }: Installation, channelId: string): Promise<OpenChannel> {
  const channel = channels.peek(channelId) ?? (await channels.find(channelId));
  if (channel?.type !== 'web' || !channel.isActive) throw notFound('channel', channelId);
  return channel;
}

/** Who asks, by header or, where a browser cannot set one, by query. */
export async function visitorOf(
  { visitors }: Installation,
  channel: OpenChannel,
  request: FastifyRequest,
  queryToken?: string,
): Promise<Visitor> {
  const header = /^Bearer +(\S{1,200}) *$/i.exec(request.headers.authorization ?? '')?.[1];
  const token = header ?? queryToken;
  const visitor = token === undefined ? undefined : await visitors.find(channel.id, token);
  if (visitor === undefined)
    throw new ApiProblem(
      'auth.unknown-visitor',
      'POST …/session gives a token; send it as "Authorization: Bearer …".',
    );
  return visitor;
}
