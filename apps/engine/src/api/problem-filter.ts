import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnacceptableEvent } from '../ingress/accept.js';
import type { Log } from '../log.js';
import { notFoundPage } from '../pages/not-found-page.js';
import { pageLanguage } from '../pages/words.js';
import { failureKind } from '../turn/failure.js';
import { ForeignCursor } from '../store/page.js';
import { ApiProblem, invalidRequest, problemBody } from './api-problem.js';
import { methodsAt } from './route-methods.js';
import { sendPage } from './send-page.js';

/** Every error that leaves a route becomes `application/problem+json`. What we did not expect is logged, and told to nobody. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), error, this.log);
  }
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown, log: Log): void {
  const allowed = statusOf(error) === 404 ? methodsAt(request.server, request.url) : [];
  const problem = hasHungUp(request, error)
    ? CUT_OFF
    : allowed.length > 0
      ? wrongMethod(request.method, allowed)
      : asProblem(error);
  if (problem.status >= 500) log.error({ requestId: request.id, error: textOf(error) }, 'a request failed');
  if (reply.sent) return;
  if (problem.status === 404 && isForReader(request)) {
    const language = pageLanguage(undefined, request.headers['accept-language']);
    void sendPage(reply.code(404), notFoundPage(language));
    return;
  }
  if (problem.status === 405) reply.header('allow', allowed.join(', '));
  const { retryAfterSeconds } = problem.details;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  if (problem.status === 503) reply.header('retry-after', '1');
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  const body = problemBody(problem, request.id, request.headers['accept-language']);
  void reply
    .code(problem.status)
    .header('content-type', 'application/problem+json')
    .send(JSON.stringify(body));
}

/** A browser that opens a page asks for HTML; scripts and programs do not. */
function isForReader({ method, headers }: FastifyRequest): boolean {
  return (method === 'GET' || method === 'HEAD') && /\btext\/html\b/i.test(headers.accept ?? '');
}

const CUT_OFF = new ApiProblem('request.bad', 'The connection ended before the request was complete.');

/** Nobody is there to read the answer, and nothing of ours has failed. */
function hasHungUp({ raw }: FastifyRequest, error: unknown): boolean {
  return !raw.complete && codeOf(error) === 'ECONNRESET';
}

function wrongMethod(method: string, allowed: readonly string[]): ApiProblem {
  return new ApiProblem('method.not-allowed', `Here is no ${method}; ask by ${allowed.join(', ')}.`);
}

export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof ForeignCursor) {
    const expected = 'must be the "nextCursor" of this very list; leave it out to begin with the first page';
    return invalidRequest('query', [{ path: '/cursor', expected, message: `/cursor ${expected}` }]);
  }
  if (error instanceof UnacceptableEvent) {
    const { field, expected } = error;
    const pointer = POINTERS[field];
    const what = pointer === '' ? 'the document' : pointer;
    return new ApiProblem('event.unacceptable', `In the body, ${what} ${expected}.`, {
      errors: [{ pointer, message: expected }],
    });
  }
  const code = codeOf(error);
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new ApiProblem('request.too-large', 'Send less, or in several requests.');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new ApiProblem('request.unsupported-type', 'Set "content-type: application/json".');
  }
  if (code === 'FST_ERR_BAD_URL') {
    const detail =
      'A "%" in the address begins no character of UTF-8; write "%25" where a "%" itself is meant.';
    return new ApiProblem('request.bad', detail);
  }
  const status = statusOf(error);
  if (status === 404)
    return new ApiProblem('not-found', 'There is no such route for this method; /api/docs lists them all.');
  if (status !== undefined && status < 500) {
    return new ApiProblem(
      'request.bad',
      error instanceof Error ? error.message : 'The request cannot be read.',
    );
  }
  if (failureKind(error) === 'connection')
    return new ApiProblem('server.unavailable', 'The database cannot be reached just now.');
  return new ApiProblem('server.error', 'The error was logged under the request id; please report it.');
}

/** Where in a body stands what an event is made of; empty for the whole. */
const POINTERS: Readonly<Record<UnacceptableEvent['field'], string>> = {
  sender: '/from/id',
  externalId: '/externalId',
  body: '',
  atMs: '',
};

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const isFramework = codeOf(error).startsWith('FST_');
  if (!isFramework || typeof error !== 'object' || error === null || !('statusCode' in error))
    return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
