import { Controller } from '@nestjs/common';
import { FlowSchema, isJsonObject, type Flow } from '@nightshift/schema';
import { Type } from 'typebox';
import { createFlow } from '../flows/create-flow.js';
import { exportFlow } from '../flows/export-flow.js';
import { importFlow } from '../flows/import-flow.js';
import { findFlow, listFlows } from '../flows/list-flows.js';
import { publishAgain, publishFlow } from '../flows/publish-flow.js';
import { saveDraft } from '../flows/save-draft.js';
import { deleteFlow } from '../flows/delete-flow.js';
import { unpublishFlow } from '../flows/unpublish-flow.js';
import { labelVersion, listVersions } from '../flows/versions.js';
import { readSettings } from '../settings/settings.js';
import { ApiProblem, notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { secretsFor } from './flow-checks.controller.js';
import { etagOf, revisionOf } from './etag.js';
import { fetchText } from './fetch-text.js';
import { flowProblem } from './flow-problem.js';
import { InjectInstallation, type Installation } from './installation.js';
import { MomentSchema, PageQuerySchema, ProblemSchema, listOf, nullable } from './schemas.js';

const FlowDocument = Type.Unsafe<Flow>(FlowSchema);
const AnyFlow = Type.Unknown({ description: 'A flow document of this or an older form' });
const Problems = Type.Array(ProblemSchema);
const Warnings = Type.Array(ProblemSchema, {
  description: 'Other live flows that would answer the same customers, and which of the two answers',
});

const SUMMARY = {
  id: Type.String(),
  name: Type.String(),
  revision: Type.Integer(),
  liveVersion: nullable(Type.Integer()),
  latestVersion: nullable(Type.Integer({ description: 'Live or not; null: never published' })),
  isDraftChanged: Type.Boolean({
    description: 'Against the live version; positions, notes and groups do not count',
  }),
  errors: nullable(
    Type.Integer({ description: 'Of the draft: in a list as of now, else as of when it was saved' }),
  ),
  toFillIn: nullable(
    Type.Integer({ description: 'Of the errors, those of a draft that is only unfinished; null: not known' }),
  ),
  warnings: nullable(
    Type.Integer({
      description:
        'As rows of a list: texts that lack one language are one, and in a list of flows so is all that another live flow answers as well',
    }),
  ),
  templateId: nullable(Type.String()),
  folderId: nullable(Type.String()),
  isArchived: Type.Boolean(),
  createdAt: MomentSchema,
  updatedAt: MomentSchema,
  updatedBy: nullable(Type.Object({ id: Type.String(), name: nullable(Type.String()) })),
};

const Label = Type.String({ minLength: 1, maxLength: 200, description: 'What people call this version' });

const IMPORT = {
  method: 'POST',
  path: 'import',
  summary: 'Take a flow in; one with the same id replaces its draft, without one it is given an id',
  allow: 'flows.write',
  query: Type.Object(
    {
      publish: Type.Optional(Type.Boolean()),
      unfinished: Type.Optional(
        Type.Boolean({
          description: 'Also with errors, as a draft that is to be mended; not with "publish"',
        }),
      ),
    },
    { additionalProperties: false },
  ),
  body: AnyFlow,
  status: 201,
  answer: Type.Object({
    id: Type.String(),
    version: nullable(Type.Integer()),
    revision: Type.Integer(),
    problems: Problems,
    warnings: Warnings,
  }),
  problems: ['flow.invalid'],
} as const;

const FETCH = {
  method: 'POST',
  path: 'fetch',
  summary: 'Read the document behind an address, to be looked at before it is taken in; nothing is stored',
  allow: 'flows.write',
  body: Type.Object({ url: Type.String({ minLength: 1, maxLength: 2000 }) }, { additionalProperties: false }),
  answer: Type.Object({ text: Type.String({ description: 'As it came; it may be anything' }) }),
  problems: ['fetch.failed'],
} as const;

const LIST = {
  method: 'GET',
  path: '',
  summary: 'All flows',
  allow: 'flows.read',
  query: PageQuerySchema,
  answer: listOf(Type.Object(SUMMARY)),
} as const;

const CREATE = {
  method: 'POST',
  path: '',
  summary: 'Begin a draft, finished or not; without an "id" it is given one',
  allow: 'flows.write',
  body: AnyFlow,
  status: 201,
  answer: Type.Object({ id: Type.String(), revision: Type.Integer(), problems: Problems }),
  problems: ['flow.invalid', 'conflict'],
} as const;

const GET = {
  method: 'GET',
  path: ':id',
  summary: 'A flow with its draft; the ETag is its revision',
  allow: 'flows.read',
  answer: Type.Object({ ...SUMMARY, draft: FlowDocument }),
  problems: ['not-found'],
} as const;

const SAVE = {
  method: 'PUT',
  path: ':id',
  summary: 'Save the draft; "If-Match" names the revision it was made from',
  allow: 'flows.write',
  body: AnyFlow,
  answer: Type.Object({ id: Type.String(), revision: Type.Integer(), problems: Problems }),
  problems: ['not-found', 'flow.invalid', 'precondition.failed', 'precondition.required'],
} as const;

const PUBLISH = {
  method: 'POST',
  path: ':id/publish',
  summary:
    'Make the draft a new version and let it answer customers; "If-Match" is optional. With "version": let one that was published before answer again',
  allow: 'flows.publish',
  body: Type.Object(
    {
      label: Type.Optional(Label),
      version: Type.Optional(Type.Integer({ minimum: 1, maximum: 999_999_999 })),
    },
    { additionalProperties: false },
  ),
  isBodyOptional: true,
  answer: Type.Object({
    id: Type.String(),
    version: Type.Integer(),
    problems: Problems,
    warnings: Warnings,
  }),
  problems: ['not-found', 'flow.invalid', 'precondition.failed'],
} as const;

const UNPUBLISH = {
  method: 'POST',
  path: ':id/unpublish',
  summary: 'Let no trigger of the flow fire any more; what has begun goes on',
  allow: 'flows.publish',
  answer: Type.Object({ id: Type.String(), liveVersion: Type.Null() }),
  problems: ['not-found'],
} as const;

const EXPORT = {
  method: 'GET',
  path: ':id/export',
  summary: 'The document, as import takes it; the draft without "version"',
  allow: 'flows.read',
  query: Type.Object(
    { version: Type.Optional(Type.Integer({ minimum: 1 })) },
    { additionalProperties: false },
  ),
  answer: FlowDocument,
  problems: ['not-found'],
} as const;

const VERSIONS = {
  method: 'GET',
  path: ':id/versions',
  summary: 'Published versions, newest first',
  allow: 'flows.read',
  query: PageQuerySchema,
  answer: listOf(
    Type.Object({
      version: Type.Integer(),
      isLive: Type.Boolean(),
      label: nullable(Type.String()),
      publishedAt: MomentSchema,
      publishedBy: nullable(Type.String({ description: 'An account, a token or `command`' })),
      author: nullable(Type.String({ description: 'The name of that account or token' })),
      liveUntil: nullable(
        Type.Unsafe<string>({
          ...MomentSchema,
          description: 'It was live until the flow was taken off line',
        }),
      ),
    }),
  ),
  problems: ['not-found'],
} as const;

const VERSION = {
  method: 'GET',
  path: ':id/versions/:version',
  summary: 'The document of a published version',
  allow: 'flows.read',
  answer: FlowDocument,
  problems: ['not-found'],
} as const;

const LABEL = {
  method: 'PATCH',
  path: ':id/versions/:version',
  summary: 'Call a published version something; null takes the name away',
  allow: 'flows.publish',
  body: Type.Object({ label: nullable(Label) }, { additionalProperties: false }),
  answer: Type.Object({ version: Type.Integer(), label: nullable(Type.String()) }),
  problems: ['not-found'],
} as const;

const REMOVE = {
  method: 'DELETE',
  path: ':id',
  summary: 'Remove a flow that was never published; others can only be unpublished',
  allow: 'flows.write',
  problems: ['not-found', 'conflict'],
} as const;

@Controller('api/v1/flows')
export class FlowsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(IMPORT)
  async import({ caller, query, body, reply }: Call<typeof IMPORT>): Promise<AnswerOf<typeof IMPORT>> {
    const request = {
      document: body,
      publish: query.publish === true,
      isUnfinished: query.unfinished === true,
      actor: caller.id,
    };
    const result = await importFlow(this.installation.database, caller.workspaceId, request);
    if (!result.ok) throw flowProblem(result);
    const { id, version, revision, problems, warnings } = result;
    this.installation.streams.ring(caller.workspaceId);
    void reply.header('location', `/api/v1/flows/${id}`).header('etag', etagOf(revision));
    return { id, version, revision, problems, warnings };
  }

  @Endpoint(FETCH)
  async fetch({ caller, body }: Call<typeof FETCH>): Promise<AnswerOf<typeof FETCH>> {
    const { allowedHosts } = await readSettings(this.installation.database, caller.workspaceId);
    return { text: await fetchText(body.url, allowedHosts) };
  }

  @Endpoint(LIST)
  async list({ caller, query }: Call<typeof LIST>): Promise<AnswerOf<typeof LIST>> {
    return listFlows(this.installation.database, caller.workspaceId, query, secretsFor(caller));
  }

  @Endpoint(CREATE)
  async create({ caller, body, reply }: Call<typeof CREATE>): Promise<AnswerOf<typeof CREATE>> {
    const request = { document: body, actor: caller.id };
    const result = await createFlow(this.installation.database, caller.workspaceId, request);
    if (!result.ok && result.reason === 'taken')
      throw new ApiProblem('conflict', 'There is a flow with this id; leave the id out to get a new one.');
    if (!result.ok) throw flowProblem(result);
    const { id, revision, problems } = result;
    this.installation.streams.ring(caller.workspaceId);
    void reply.header('location', `/api/v1/flows/${id}`).header('etag', etagOf(revision));
    return { id, revision, problems };
  }

  @Endpoint(GET)
  async get({ caller, params, reply }: Call<typeof GET>): Promise<AnswerOf<typeof GET>> {
    const flow = await findFlow(this.installation.database, caller.workspaceId, params.id);
    if (flow === null) throw notFound('flow', params.id);
    void reply.header('etag', etagOf(flow.revision));
    return flow;
  }

  @Endpoint(SAVE)
  async save({ caller, params, body, request, reply }: Call<typeof SAVE>): Promise<AnswerOf<typeof SAVE>> {
    const ifRevision = revisionOf(request);
    if (ifRevision === undefined) {
      throw new ApiProblem(
        'precondition.required',
        'Send "If-Match" with the revision the draft was made from.',
      );
    }
    // A document without an id can only mean the flow it is saved to.
    const document = isJsonObject(body) && body['id'] === undefined ? { ...body, id: params.id } : body;
    const draft = {
      flowId: params.id,
      document,
      actor: caller.id,
      ...(ifRevision === 'any' ? {} : { ifRevision }),
    };
    const result = await saveDraft(this.installation.database, caller.workspaceId, draft);
    if (!result.ok) throw flowProblem(result, params.id);
    this.installation.streams.ring(caller.workspaceId);
    void reply.header('etag', etagOf(result.revision));
    return { id: params.id, revision: result.revision, problems: result.problems };
  }

  @Endpoint(PUBLISH)
  async publish({ caller, params, body, request }: Call<typeof PUBLISH>): Promise<AnswerOf<typeof PUBLISH>> {
    const ifRevision = revisionOf(request);
    const wanted = {
      flowId: params.id,
      actor: caller.id,
      ...(typeof ifRevision === 'number' ? { ifRevision } : {}),
      ...(body?.label === undefined ? {} : { label: body.label }),
    };
    const { database } = this.installation;
    const result =
      body?.version === undefined
        ? await publishFlow(database, caller.workspaceId, wanted)
        : await publishAgain(database, caller.workspaceId, { ...wanted, version: body.version });
    if (!result.ok) throw flowProblem(result, params.id);
    this.installation.streams.ring(caller.workspaceId);
    const { version, problems, warnings } = result;
    return { id: params.id, version, problems, warnings };
  }

  @Endpoint(UNPUBLISH)
  async unpublish({ caller, params }: Call<typeof UNPUBLISH>): Promise<AnswerOf<typeof UNPUBLISH>> {
    const wanted = { flowId: params.id, actor: caller.id };
    const result = await unpublishFlow(this.installation.database, caller.workspaceId, wanted);
    if (!result.ok) throw flowProblem(result, params.id);
    this.installation.streams.ring(caller.workspaceId);
    return { id: params.id, liveVersion: null };
  }

  @Endpoint(EXPORT)
  async export({ caller, params, query, reply }: Call<typeof EXPORT>): Promise<AnswerOf<typeof EXPORT>> {
    const wanted = { flowId: params.id, ...(query.version === undefined ? {} : { version: query.version }) };
    const flow = await exportFlow(this.installation.database, caller.workspaceId, wanted);
    if (flow === null) throw notFound('flow', params.id);
    void reply.header('content-disposition', `attachment; filename="${params.id}.flow.json"`);
    return flow;
  }

  @Endpoint(VERSIONS)
  async versions({ caller, params, query }: Call<typeof VERSIONS>): Promise<AnswerOf<typeof VERSIONS>> {
    const versions = await listVersions(this.installation.database, caller.workspaceId, params.id, query);
    if (versions === null) throw notFound('flow', params.id);
    return versions;
  }

  @Endpoint(VERSION)
  async version({ caller, params }: Call<typeof VERSION>): Promise<AnswerOf<typeof VERSION>> {
    const wanted = { flowId: params.id, version: versionOf(params.version) };
    const flow = await exportFlow(this.installation.database, caller.workspaceId, wanted);
    if (flow === null) throw notFound('version', `${params.version} of ${params.id}`);
    return flow;
  }

  @Endpoint(LABEL)
  async label({ caller, params, body }: Call<typeof LABEL>): Promise<AnswerOf<typeof LABEL>> {
    const version = versionOf(params.version);
    const { label } = body;
    const wanted = { flowId: params.id, version, label, actor: caller.id };
    if (!(await labelVersion(this.installation.database, caller.workspaceId, wanted)))
      throw notFound('version', `${params.version} of ${params.id}`);
    return { version, label };
  }

  @Endpoint(REMOVE)
  async remove({ caller, params }: Call<typeof REMOVE>): Promise<AnswerOf<typeof REMOVE>> {
    const outcome = await deleteFlow(this.installation.database, caller.workspaceId, {
      flowId: params.id,
      actor: caller.id,
    });
    if (outcome === 'not-found') throw notFound('flow', params.id);
    if (outcome === 'published') {
      throw new ApiProblem(
        'conflict',
        'It has been published, and runs may stand on its versions; unpublish it instead.',
      );
    }
  }
}

/** What is no number names no version. */
function versionOf(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
