import { Controller } from '@nestjs/common';
import { FlowSchema, TemplateSchema, type Flow, type Template } from '@nightshift/schema';
import type { Manifest } from '@nightshift/nodes';
import { Type } from 'typebox';
import { installTemplate } from '../flows/install-template.js';
import { listTemplates, showTemplate } from '../flows/read-template.js';
import { notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { flowProblem } from './flow-problem.js';
import { InjectInstallation, type Installation } from './installation.js';
import { ProblemSchema, nullable } from './schemas.js';

const TemplateDocument = Type.Unsafe<Template>(TemplateSchema);

const NODES = {
  method: 'GET',
  path: 'nodes',
  summary: 'Manifests of all nodes and triggers',
  allow: 'flows.read',
  answer: Type.Object({
    items: Type.Array(
      Type.Unsafe<Manifest>(
        Type.Object({ kind: Type.String(), type: Type.String(), version: Type.Integer() }),
      ),
    ),
  }),
} as const;

const LIST = {
  method: 'GET',
  path: 'templates',
  summary: 'Funnels that are ready to use',
  allow: 'flows.read',
  answer: Type.Object({ items: Type.Array(TemplateDocument) }),
} as const;

const SHOW = {
  method: 'GET',
  path: 'templates/:id',
  summary: 'A template with its flows and its README',
  allow: 'flows.read',
  answer: Type.Object({
    template: TemplateDocument,
    flows: Type.Array(Type.Unsafe<Flow>(FlowSchema)),
    readme: Type.String(),
  }),
  problems: ['not-found'],
} as const;

const Installed = Type.Object({
  id: Type.String(),
  version: nullable(Type.Integer()),
  revision: Type.Integer(),
  problems: Type.Array(ProblemSchema),
});

const INSTALL = {
  method: 'POST',
  path: 'templates/:id/install',
  summary: 'Install its flows, calendars and teams: all of it, or on any error none',
  allow: 'flows.write',
  body: Type.Object(
    {
      set: Type.Optional(
        Type.Unsafe<Record<string, unknown>>(Type.Record(Type.String({ maxLength: 100 }), Type.Unknown())),
      ),
      publish: Type.Optional(Type.Boolean()),
      replace: Type.Optional(
        Type.Boolean({ description: 'Also when its flows have been edited here, which is then lost' }),
      ),
    },
    { additionalProperties: false },
  ),
  isBodyOptional: true,
  status: 201,
  answer: Type.Object({
    id: Type.String({ description: 'Of its first flow' }),
    version: nullable(Type.Integer()),
    problems: Type.Array(ProblemSchema),
    templateId: Type.String(),
    flows: Type.Array(Installed),
    calendars: Type.Array(Type.String(), { description: 'Made because there was none of that name' }),
    teams: Type.Array(Type.String()),
  }),
  problems: ['not-found', 'flow.invalid'],
} as const;

@Controller('api/v1')
export class TemplatesController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(NODES)
  async nodes(): Promise<AnswerOf<typeof NODES>> {
    return { items: this.installation.registry.manifests() };
  }

  @Endpoint(LIST)
  async list(): Promise<AnswerOf<typeof LIST>> {
    return { items: await listTemplates() };
  }

  @Endpoint(SHOW)
  async show({ params }: Call<typeof SHOW>): Promise<AnswerOf<typeof SHOW>> {
    const found = await showTemplate(params.id);
    if (found === null) throw notFound('template', params.id);
    return found;
  }

  @Endpoint(INSTALL)
  async install({ caller, params, body }: Call<typeof INSTALL>): Promise<AnswerOf<typeof INSTALL>> {
    const { set = {}, publish = false, replace = false } = body ?? {};
    const request = { templateId: params.id, values: set, publish, replace, actor: caller.id };
    const result = await installTemplate(this.installation.database, caller.workspaceId, request);
    if (!result.ok)
      throw result.reason === 'not-found' ? notFound('template', params.id) : flowProblem(result);
    const { templateId, flows, calendars, teams } = result;
    const [first] = flows;
    const problems = flows.flatMap((flow) => flow.problems);
    return {
      id: first?.id ?? '',
      version: first?.version ?? null,
      problems,
      templateId,
      flows,
      calendars,
      teams,
    };
  }
}
