import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { isAllowed } from '../team/permissions.js';
import { readCursor, writeCursor, type Change } from '../stream/read-changes.js';
import { authenticate, forbidden } from './access-guard.js';
import { ApiProblem } from './api-problem.js';
import type { EndpointSpec } from './endpoint.js';
import type { Installation } from './installation.js';
import { sendProblem } from './problem-filter.js';
import { openEventStream } from './sse.js';

export const STREAM = {
  method: 'GET',
  path: '/api/v1/stream',
  summary:
    'Server-sent events for screens: `conversation`, `message`, `flow` (each as its route shows it), `reset` (load anew), `typing`, `presence` (who else has a flow open). `Last-Event-ID` resumes without loss',
  allow: 'stream.read',
  query: Type.Object(
    { cursor: Type.Optional(Type.String({ description: 'The same as Last-Event-ID' })) },
    { additionalProperties: false },
  ),
  problems: ['request.invalid'],
} as const satisfies EndpointSpec;

/** On Fastify itself, since Nest would want to answer when the method returns. */
export function addStreamRoute(server: FastifyInstance, installation: Installation): void {
  // A HEAD would open a line that says nothing and never ends.
  server.get<{ Querystring: { cursor?: string } }>(
    STREAM.path,
    { exposeHeadRoute: false },
    (request, reply) => {
      open(installation, request, reply).catch((error: unknown) =>
        sendProblem(request, reply, error, installation.log),
      );
      return reply;
    },
  );
}

async function open(
  installation: Installation,
  request: FastifyRequest<{ Querystring: { cursor?: string } }>,
  reply: FastifyReply,
): Promise<void> {
  const { access, streams } = installation;
  const caller = await authenticate(access, request);
  if (!isAllowed(caller.role, STREAM.allow)) throw forbidden(caller, STREAM.allow);
  const given = request.headers['last-event-id'] ?? request.query.cursor;
  const from = given === undefined || given === '' ? undefined : readCursor(String(given));
  if (given !== undefined && given !== '' && from === undefined) {
    throw new ApiProblem(
      'request.invalid',
      'This cursor is none of ours; open the stream without one and load everything anew.',
    );
  }
  const seesInbox = isAllowed(caller.role, 'inbox.read');
  const isFor = ({ type }: Change): boolean => seesInbox || type === 'flow' || type === 'reset';
  // Whoever was signed out meanwhile is told nothing more.
  const checkAccess = (): void => void authenticate(access, request).catch(() => stream.end());
  const stream = openEventStream(request, reply, { onClose: () => leave(), onPing: checkAccess });
  const leave = streams.join(
    caller.workspaceId,
    {
      onChanges: (changes, cursor) => {
        for (const { type, data } of changes.filter(isFor)) if (!stream.send({ type, data })) return;
        // Only after the last one: a line that breaks in between begins with the first again.
        stream.send({ type: 'cursor', data: {}, id: writeCursor(cursor) });
      },
      onFleeting: (news) => {
        if (seesInbox || news.type === 'presence') stream.send(news);
      },
      onEnd: stream.end,
    },
    from,
  );
}
