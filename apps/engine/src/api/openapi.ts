import { PATH_METADATA } from '@nestjs/common/constants.js';
import { isJsonObject } from '@nightshift/schema';
import type { TSchema } from 'typebox';
import { PERMISSIONS } from '../team/permissions.js';
import { CONTROLLERS } from './app.module.js';
import { endpointOf, statusOf, type EndpointSpec } from './endpoint.js';
import { UPLOAD } from './knowledge-files.js';
import { SEND_MESSAGE } from './message-route.js';
import { PROBLEMS, type ProblemCode } from './problem-codes.js';
import { STREAM } from './stream-route.js';
import { WEB_ENDPOINTS } from './web-schemas.js';

export interface DocumentedEndpoint {
  /** Of the controller, as a heading. */
  group: string;
  spec: EndpointSpec;
  /** With `{name}` for parameters. */
  path: string;
}

/** Every route under /api/v1, in the order of the documentation. */
export function listEndpoints(): DocumentedEndpoint[] {
  const inControllers = CONTROLLERS.flatMap((controller) => {
    const base = String(Reflect.getMetadata(PATH_METADATA, controller));
    const group = controller.name.replace('Controller', '');
    return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
      const method: unknown = Reflect.get(controller.prototype, name);
      const spec = typeof method === 'function' ? endpointOf(method) : undefined;
      return spec === undefined ? [] : [documented(group, spec, `/${base}/${spec.path}`)];
    });
  });
  return [
    ...inControllers,
    documented('Channels', SEND_MESSAGE, SEND_MESSAGE.path),
    documented('Knowledge', UPLOAD, UPLOAD.path),
    documented('Stream', STREAM, STREAM.path),
    ...WEB_ENDPOINTS.map((spec) => documented('Widget', spec, spec.path)),
  ];
}

function documented(group: string, spec: EndpointSpec, path: string): DocumentedEndpoint {
  return { group, spec, path: path.replace(/\/+$/, '').replaceAll(/:(\w+)/g, '{$1}') };
}

/** OpenAPI 3.1, whose schemas are JSON Schema: the very objects that requests are validated with. */
export function writeOpenApi(version: string): object {
  const paths: Record<string, Record<string, unknown>> = {};
  const named = new Map<string, unknown>([['Problem', PROBLEM]]);
  for (const endpoint of listEndpoints()) {
    const { path, spec } = endpoint;
    paths[path] = {
      ...paths[path],
      [spec.method.toLowerCase()]: nameDefinitions(operationOf(endpoint), named),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Nightshift', version, description: INTRODUCTION },
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'nst_…, from "nightshift token create"' },
        session: { type: 'apiKey', in: 'cookie', name: 'nightshift_session' },
        visitor: {
          type: 'http',
          scheme: 'bearer',
          description: 'Of one browser, from POST /api/v1/web/{channelId}/session',
        },
      },
      schemas: Object.fromEntries(named),
    },
  };
}

const INTRODUCTION = `Errors are \`application/problem+json\` (RFC 9457) with a stable \`code\`. Lists take \`limit\` and \`cursor\` and answer \`items\` and \`nextCursor\`. Unknown fields in a body are refused, with a pointer to each.`;

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'For people, in the language of Accept-Language' },
    status: { type: 'integer' },
    code: { enum: Object.keys(PROBLEMS) },
    detail: { type: 'string', description: 'What is wrong here, and how to mend it' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { pointer: { type: 'string' }, message: { type: 'string' } } },
    },
    position: {
      type: 'object',
      properties: { line: { type: 'integer' }, column: { type: 'integer' } },
      description: 'Where the body stops being JSON; both count from 1',
    },
    problems: { type: 'array', items: { type: 'object' }, description: 'Of a flow or template' },
    revision: { type: 'integer', description: 'The present one, with 412' },
  },
};

/** Recursive types bring their definition along, by its bare name; in this document it stands once, under `components`. */
function nameDefinitions(value: unknown, named: Map<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((item) => nameDefinitions(item, named));
  if (!isJsonObject(value)) return value;
  const { $defs, ...rest } = value;
  for (const [name, definition] of Object.entries(isJsonObject($defs) ? $defs : {})) {
    if (named.has(name)) continue;
    // Set before its inside is looked at, which may refer to it.
    named.set(name, {});
    const { $id: _id, ...body } = isJsonObject(definition) ? definition : {};
    named.set(name, nameDefinitions(body, named));
  }
  return Object.fromEntries(
    Object.entries(rest).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? referTo(inner) : nameDefinitions(inner, named),
    ]),
  );
}

function referTo(ref: string): string {
  return ref.startsWith('#/components/') ? ref : `#/components/schemas/${ref.replace('#/$defs/', '')}`;
}

function operationOf({ group, spec, path }: DocumentedEndpoint): object {
  const { summary, body, isBodyOptional, isFile } = spec;
  return {
    tags: [group],
    summary,
    operationId: `${spec.method.toLowerCase()}_${path
      .replace('/api/v1/', '')
      .replaceAll(/[^A-Za-z0-9]+/g, '_')
      .replace(/_$/, '')}`,
    ...accessOf(spec, path),
    parameters: [...pathParameters(path), ...queryParameters(spec.query)],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: isBodyOptional !== true,
            content: { 'application/json': { schema: body } },
          },
        }),
    ...(isFile === true ? { requestBody: FILE_BODY } : {}),
    responses: { [statusOf(spec)]: answerOf(spec), ...problemsOf(spec) },
  };
}

const FILE_BODY = {
  required: true,
  content: {
    'application/octet-stream': { schema: {} },
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
      },
    },
  },
};

function accessOf({ allow }: EndpointSpec, path: string): object {
  if (path.startsWith('/api/v1/web/') && !path.endsWith('/session')) return { security: [{ visitor: [] }] };
  if (allow === 'anyone') return { security: [] };
  const roles = allow === 'member' ? 'any role' : PERMISSIONS[allow].join(', ');
  return { security: [{ token: [] }, { session: [] }], description: `For: ${roles}.` };
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: TSchema | undefined): object[] {
  const properties = query !== undefined && 'properties' in query ? query.properties : {};
  const required =
    query !== undefined && 'required' in query && Array.isArray(query.required) ? query.required : [];
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema as object,
  }));
}

function answerOf({ answer, summary }: EndpointSpec): object {
  if (answer === undefined) return { description: 'Done' };
  return { description: summary, content: { 'application/json': { schema: answer } } };
}

function problemsOf({ allow, body, query, problems = [] }: EndpointSpec): Record<string, object> {
  const codes: ProblemCode[] = [...problems];
  if (body !== undefined)
    codes.push('request.malformed-json', 'request.too-large', 'request.unsupported-type');
  if (body !== undefined || query !== undefined) codes.push('request.invalid');
  if (allow !== 'anyone') codes.push('auth.required');
  if (allow !== 'anyone' && allow !== 'member') codes.push('auth.forbidden');
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(codes))
    byStatus.set(PROBLEMS[code].status, [...(byStatus.get(PROBLEMS[code].status) ?? []), code]);
  const schema = { $ref: '#/components/schemas/Problem' };
  const entries = [...byStatus]
    .sort(([a], [b]) => a - b)
    .map(
      ([status, all]) =>
        [
          String(status),
          { description: all.join(', '), content: { 'application/problem+json': { schema } } },
        ] as const,
    );
  return Object.fromEntries(entries);
}
