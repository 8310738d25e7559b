import { pickText, type Issue, type Problem } from '@nightshift/schema';
import { PROBLEMS, type ProblemCode } from './problem-codes.js';

/** What comes along with a refusal, beside its sentence. */
export interface ProblemDetails {
  /** Where in the body or the query, as JSON pointers. */
  errors?: { pointer: string; message: string }[];
  /** Where the body stops being JSON; both count from 1. */
  position?: { line: number; column: number };
  /** Of a flow or a template. */
  problems?: readonly Problem[];
  /** The present one, for who has an older. */
  revision?: number;
  retryAfterSeconds?: number;
  /** BCP 47, of a text that was not expected to be in it. */
  language?: string;
}

/** Thrown anywhere below a route; the filter turns it into `application/problem+json` (RFC 9457). */
export class ApiProblem extends Error {
  constructor(
    readonly code: ProblemCode,
    /** What is wrong here and how to mend it, in English. */
    readonly detail: string,
    readonly details: ProblemDetails = {},
  ) {
    super(detail);
    this.name = 'ApiProblem';
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }
}

export interface ProblemBody extends Omit<ProblemDetails, 'retryAfterSeconds'> {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  requestId: string;
}

export function problemBody(
  problem: ApiProblem,
  requestId: string,
  acceptLanguage: string | undefined,
): ProblemBody {
  const { retryAfterSeconds: _retryAfterSeconds, ...details } = problem.details;
  return {
    type: `/api/docs#${problem.code}`,
    title: pickText(PROBLEMS[problem.code].title, firstLanguage(acceptLanguage)),
    status: problem.status,
    code: problem.code,
    detail: problem.detail,
    requestId,
    ...details,
  };
}

/** The first tag of an Accept-Language header; English when there is none. */
export function firstLanguage(header: string | undefined): string {
  const [tag = ''] = (header ?? '').split(/[,;]/, 1);
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag.trim()) ? tag.trim() : 'en';
}

/** `where` is `body` or `query`. */
export function invalidRequest(where: string, issues: readonly Issue[]): ApiProblem {
  const [first] = issues;
  const detail = first === undefined ? `The ${where} does not fit.` : `In the ${where}, ${first.message}.`;
  const errors = issues.slice(0, 100).map(({ path, expected }) => ({ pointer: path, message: expected }));
  return new ApiProblem('request.invalid', detail, { errors });
}

export function notFound(what: string, id: string): ApiProblem {
  return new ApiProblem('not-found', `There is no ${what} ${id}.`);
}
