import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AccessBook } from '../team/access-book.js';
import type { Caller } from '../team/caller.js';
import { isAllowed } from '../team/permissions.js';
import { ApiProblem } from './api-problem.js';
import { cookieOf } from './cookies.js';
import { endpointOf } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/**
 * Who may use a route.
 * 1. A route that does not say who may use it is used by nobody.
 * 2. A cookie counts only for requests that our own pages have made; a token counts always, since no browser
 *    sends one on its own.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const spec = endpointOf(context.getHandler());
    if (spec === undefined) throw new Error('a route without @Endpoint');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (spec.allow === 'anyone') {
      refuseCrossSite(request);
      return true;
    }
    const caller = await authenticate(this.installation.access, request);
    request.caller = caller;
    if (spec.allow !== 'member' && !isAllowed(caller.role, spec.allow)) throw forbidden(caller, spec.allow);
    return true;
  }
}

export function forbidden(caller: Caller, permission: string): ApiProblem {
  return new ApiProblem(
    'auth.forbidden',
    `The role ${caller.role} lacks the permission ${permission}; ask an admin.`,
  );
}

/** Throws `auth.required` when nobody is there. */
export async function authenticate(access: AccessBook, request: FastifyRequest): Promise<Caller> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    const caller = token === undefined ? undefined : await access.findToken(token);
    if (caller === undefined)
      throw unauthenticated(
        'This token is not valid, or was revoked; make a new one with "nightshift token create".',
      );
    return caller;
  }
  const session = cookieOf(request);
  const caller = session === undefined ? undefined : await access.findSession(session);
  if (caller === undefined) throw unauthenticated('Sign in, or send "Authorization: Bearer nst_…".');
  refuseCrossSite(request);
  return caller;
}

export function unauthenticated(detail: string): ApiProblem {
  return new ApiProblem('auth.required', detail);
}

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Browsers say where a request comes from; programs that are no browsers say nothing, and carry no cookies of others. */
function refuseCrossSite(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method)) return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const isOurs = origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.host);
  const isSameSite = site === undefined || site === 'same-origin' || site === 'none';
  if (!isOurs || !isSameSite)
    throw new ApiProblem('auth.cross-site', 'Send it from the pages of this installation, or use a token.');
}
