import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import { READABLE, formatOf, refusalOf } from '../knowledge/parse/parsed.js';
import { findSource, hasSourceNamed, putSource } from '../knowledge/sources.js';
import { isAllowed } from '../team/permissions.js';
import { authenticate, forbidden } from './access-guard.js';
import { ApiProblem, notFound } from './api-problem.js';
import { baseNamed } from './base-named.js';
import type { EndpointSpec } from './endpoint.js';
import type { Installation } from './installation.js';
import { AUDIENCE } from '../knowledge/audience.js';
import { GivenSourceSchema } from './knowledge-schemas.js';
import { isStorable, readQuery } from './read-input.js';

const MOST_BYTES = 20 * 1024 * 1024;

export const UPLOAD = {
  method: 'POST',
  path: '/api/v1/knowledge/bases/:base/files',
  summary: `Upload a file (${READABLE}; at most 20 MB): as it is with "?name=", or as multipart/form-data. The same name again replaces what it held`,
  allow: 'knowledge.write',
  query: Type.Object(
    { name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })), ...AUDIENCE },
    { additionalProperties: false },
  ),
  isFile: true,
  status: 202,
  answer: GivenSourceSchema,
  problems: ['not-found', 'request.too-large', 'knowledge.unreadable'],
} as const satisfies EndpointSpec;

/** Files are no JSON, so their route lies on Fastify itself, in a scope whose bodies are bytes. */
export async function addKnowledgeFiles(server: FastifyInstance, installation: Installation): Promise<void> {
  await server.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, parsed) =>
      parsed(null, body),
    );
    scope.post<{ Params: { base: string }; Body: Buffer | undefined }>(
      UPLOAD.path,
      { bodyLimit: MOST_BYTES, onRequest: async (request) => refuseStrangers(installation, request) },
      async (request, reply) => {
        const answer = await receive(installation, request);
        return reply.status(UPLOAD.status).send(answer);
      },
    );
    done();
  });
}

/** Before the body is taken in. */
async function refuseStrangers({ access }: Installation, request: FastifyRequest): Promise<void> {
  const caller = await authenticate(access, request);
  if (!isAllowed(caller.role, UPLOAD.allow)) throw forbidden(caller, UPLOAD.allow);
  request.caller = caller;
}

async function receive(
  installation: Installation,
  request: FastifyRequest<{ Params: { base: string }; Body: Buffer | undefined }>,
): Promise<Static<typeof GivenSourceSchema>> {
  const { caller, body, params } = request;
  if (caller === null) throw new Error('a request that nobody has authenticated');
  const { database } = installation;
  const base = await baseNamed(installation, caller.workspaceId, params.base);
  // `readQuery` has checked it against this very schema.
  const query = readQuery(UPLOAD.query, request.query) as Static<(typeof UPLOAD)['query']>;
  const file = await fileOf(request.headers['content-type'] ?? '', body, query.name);
  const format = formatOf(file.name, file.mediaType);
  if (format === null)
    throw new ApiProblem('knowledge.unreadable', `"${file.name}" ${refusalOf(file.name)}.`);
  const { language, market } = query;
  const replaced = await hasSourceNamed(database, base.id, file.name);
  const id = await putSource(database, caller.workspaceId, {
    ...{ baseId: base.id, type: 'file', name: file.name, format, content: file.bytes, actor: caller.id },
    ...(language === undefined ? {} : { language }),
    ...(market === undefined ? {} : { market }),
  });
  const source = await findSource(database, base.id, id);
  if (source === null) throw notFound('source', id);
  return { ...source, replaced };
}

interface UploadedFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

async function fileOf(
  contentType: string,
  body: Buffer | undefined,
  name: string | undefined,
): Promise<UploadedFile> {
  if (body === undefined || body.length === 0) throw new ApiProblem('request.invalid', 'The file is empty.');
  if (!contentType.toLowerCase().startsWith('multipart/form-data')) {
    if (name === undefined)
      throw new ApiProblem('request.invalid', 'Name the file with "?name=", such as ?name=returns.pdf.');
    return { name, mediaType: contentType, bytes: body };
  }
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw new ApiProblem(
        'request.invalid',
        'The multipart body cannot be read; send one part with a file name.',
      );
    });
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new ApiProblem(
      'request.invalid',
      'Send exactly one part with a file name; further files in requests of their own.',
    );
  const called = name ?? file.name;
  if (called === '' || called.length > 200 || !isStorable(called))
    throw new ApiProblem('request.invalid', 'The name of the file must have 1 to 200 characters.');
  return { name: called, mediaType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}
