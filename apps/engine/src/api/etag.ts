import type { FastifyRequest } from 'fastify';
import { ApiProblem } from './api-problem.js';

export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/** The revision in "If-Match": `3`, `"3"` or `W/"3"`; `any` for `*`, undefined when there is none. */
export function revisionOf({ headers }: FastifyRequest): number | 'any' | undefined {
  const header = headers['if-match'];
  if (header === undefined) return undefined;
  if (header.trim() === '*') return 'any';
  const digits = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (digits === undefined)
    throw new ApiProblem('request.bad', 'Write the revision into "If-Match" as a number, such as "3".');
  return Number(digits);
}
