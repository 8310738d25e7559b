import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Caller } from '../team/caller.js';
import type { Permission } from '../team/permissions.js';
import type { ProblemCode } from './problem-codes.js';
import { readBody, readQuery } from './read-input.js';

/**
 * One route, said once: the router, the access guard, the validation, the types of the method and OpenAPI all
 * read this object.
 */
export interface EndpointSpec {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the controller's own path; `:name` is a parameter. */
  path: string;
  summary: string;
  /** `anyone` needs no account; `member` needs one of any role. */
  allow: Permission | 'anyone' | 'member';
  query?: TSchema;
  body?: TSchema;
  /** The body is a file, not JSON. */
  isFile?: true;
  /** A body may be left out. */
  isBodyOptional?: boolean;
  /** 200, or 204 when there is no answer. */
  status?: number;
  answer?: TSchema;
  problems?: readonly ProblemCode[];
}

/** What a method of a controller gets. */
export interface Call<S extends EndpointSpec> {
  /** Null only where anyone is allowed. */
  caller: S['allow'] extends 'anyone' ? Caller | null : Caller;
  params: ParamsOf<S['path']>;
  query: S extends { query: infer Q extends TSchema } ? Static<Q> : undefined;
  body: S extends { body: infer B extends TSchema }
    ? S extends { isBodyOptional: true }
      ? Static<B> | undefined
      : Static<B>
    : undefined;
  request: FastifyRequest;
  reply: FastifyReply;
}

export type AnswerOf<S extends EndpointSpec> = S extends { answer: infer A extends TSchema }
  ? Static<A>
  : undefined;

type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & ParamsOf<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown;

type Method<S extends EndpointSpec> = (call: Call<S>) => Promise<AnswerOf<S>>;

/** Declares a method of a controller as this route; the compiler checks that the two fit. */
export function Endpoint<const S extends EndpointSpec>(spec: S) {
  return (target: object, key: string, descriptor: { value?: Method<S> }): void => {
    Input()(target, key, 0);
    const declare = applyDecorators(
      RequestMapping({ path: spec.path, method: RequestMethod[spec.method] }),
      HttpCode(statusOf(spec)),
      SetMetadata(ENDPOINT, spec),
    );
    declare(target, key, descriptor);
  };
}

const ENDPOINT = 'nightshift:endpoint';

export function endpointOf(method: object): EndpointSpec | undefined {
  const spec: unknown = Reflect.getMetadata(ENDPOINT, method);
  // Only `Endpoint` writes this key.
  return spec as EndpointSpec | undefined;
}

export function statusOf({ status, answer }: EndpointSpec): number {
  return status ?? (answer === undefined ? 204 : 200);
}

const Input = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const spec = endpointOf(context.getHandler());
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  return {
    caller: request.caller,
    params: request.params,
    query: spec?.query === undefined ? undefined : readQuery(spec.query, request.query),
    body:
      spec?.body === undefined ? undefined : readBody(spec.body, request.body, spec.isBodyOptional === true),
    request,
    reply,
  };
});
