import { isUtf8 } from 'node:buffer';
import { findJsonMistake } from '@nightshift/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiProblem } from './api-problem.js';

export const MAX_BODY_BYTES = 1024 * 1024;
/** For flows and templates. */
export const MAX_LARGE_BODY_BYTES = 5 * 1024 * 1024;

const MAX_DEPTH = 500;
/** A body this small cannot be nested deep enough to hurt anything that recurses. */
const SMALL_BYTES = 2000;

/** Routes whose bodies may be large, as the router names them. */
const LARGE: ReadonlySet<string> = new Set([
  '/api/v1/flows/import',
  '/api/v1/flows/check',
  '/api/v1/flows/:id',
]);

/** The only way in for a body: JSON in UTF-8, of bounded size and depth. */
export function parseJsonBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  const options = { parseAs: 'buffer', bodyLimit: MAX_LARGE_BODY_BYTES } as const;
  server.addContentTypeParser('application/json', options, parseBody);
  server.addContentTypeParser(/^application\/[\w.-]+\+json/, options, parseBody);
}

function parseBody(
  request: FastifyRequest,
  body: Buffer,
  done: (error: Error | null, value?: unknown) => void,
): void {
  try {
    done(
      null,
      parse(body, LARGE.has(request.routeOptions.url ?? '') ? MAX_LARGE_BODY_BYTES : MAX_BODY_BYTES),
    );
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
  }
}

function parse(body: Buffer, maxBytes: number): unknown {
  if (body.length > maxBytes) {
    throw new ApiProblem(
      'request.too-large',
      `It is larger than ${maxBytes / 1024} kB; send less, or in several requests.`,
    );
  }
  if (body.length === 0) return undefined;
  if (!isUtf8(body)) throw new ApiProblem('request.not-utf8', 'Encode the body as UTF-8.');
  const value = parseText(body.toString('utf8').replace(/^\uFEFF/, ''));
  if (body.length > SMALL_BYTES && isDeeperThan(value, MAX_DEPTH)) {
    throw new ApiProblem('request.invalid', `The body is nested more than ${MAX_DEPTH} deep.`);
  }
  return value;
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const mistake = findJsonMistake(text);
    if (mistake === undefined)
      throw new ApiProblem('request.malformed-json', `Mend the JSON: ${String(error)}`);
    const { line, column, reason } = mistake;
    const detail = `Mend the JSON at line ${line}, column ${column}: ${reason}.`;
    throw new ApiProblem('request.malformed-json', detail, { position: { line, column } });
  }
}

function isDeeperThan(document: unknown, depth: number): boolean {
  let level: unknown[] = [document];
  for (let at = 0; at <= depth; at += 1) {
    level = level.flatMap((value) => {
      const inner: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : [];
      return inner;
    });
    if (level.length === 0) return false;
  }
  return true;
}
