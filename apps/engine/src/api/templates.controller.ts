import { Controller } from '@nestjs/common';
import {
  ConversationTestSchema,
  FlowSchema,
  LanguageTagSchema,
  TemplateSchema,
  TextSchema,
  fillSettings,
  oneOf,
  type ConversationTest,
  type Flow,
  type Settlement,
  type Template,
} from '@nightshift/schema';
import { fillEntries } from '@nightshift/knowledge';
import type { Manifest } from '@nightshift/nodes';
import { Type, type Static } from 'typebox';
import { installTemplate, rehearseTemplate, type TemplateRequest } from '../flows/install-template.js';
import { listTemplates, showTemplate } from '../flows/read-template.js';
import { readTemplateTests } from '../flows/read-template-tests.js';
import { notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { flowProblem } from './flow-problem.js';
import { InjectInstallation, type Installation } from './installation.js';
import { IdSchema, ProblemSchema, nullable } from './schemas.js';

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

const BaseEntry = {
  question: Type.String({ description: 'One way to ask it a line' }),
  answer: Type.String({ description: 'With the settings filled in' }),
  language: Type.String(),
  market: nullable(Type.String({ description: 'ISO 3166 country that it holds for' })),
};

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
    knowledge: Type.Array(
      Type.Object({
        name: Type.String(),
        title: TextSchema,
        entries: Type.Array(Type.Object(BaseEntry)),
      }),
      { description: 'What its AI steps answer from, by default' },
    ),
    readme: Type.String(),
  }),
  problems: ['not-found'],
} as const;

const TESTS = {
  method: 'GET',
  path: 'templates/:id/tests',
  summary: 'The conversations that a template is tested with',
  allow: 'flows.read',
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        flow: Type.String({ description: 'The file of its flow, as the template names it' }),
        test: Type.Unsafe<ConversationTest>(ConversationTestSchema),
      }),
    ),
  }),
  problems: ['not-found'],
} as const;

const Installed = Type.Object({
  id: Type.String(),
  version: nullable(Type.Integer()),
  revision: Type.Integer(),
  problems: Type.Array(ProblemSchema),
});

const Warnings = Type.Array(ProblemSchema, {
  description: 'Other live flows that would answer the same customers, and which of the two answers',
});
const Names = Type.Optional(
  Type.Unsafe<Record<string, string>>(
    Type.Record(Type.String({ maxLength: 200 }), Type.String({ minLength: 1, maxLength: 200 })),
  ),
);
const InstallBody = Type.Object(
  {
    set: Type.Optional(
      Type.Unsafe<Record<string, unknown>>(Type.Record(Type.String({ maxLength: 100 }), Type.Unknown())),
    ),
    publish: Type.Optional(Type.Boolean()),
    channels: Type.Optional(
      Type.Array(IdSchema, {
        maxItems: 100,
        uniqueItems: true,
        description:
          'The only channels it answers on; an empty list for all. When absent, those chosen before, or all',
      }),
    ),
    languages: Type.Optional(
      Type.Array(LanguageTagSchema, {
        maxItems: 50,
        uniqueItems: true,
        description:
          'Of those it speaks, the first for everybody else; when absent, those chosen before, or all',
      }),
    ),
    language: Type.Optional(
      Type.Unsafe<string>({
        ...LanguageTagSchema,
        description:
          'What its flows and their folder are called is said in this one, where the template knows it',
      }),
    ),
    replace: Type.Optional(
      Type.Boolean({ description: 'Also when its flows have been edited here, which is then lost' }),
    ),
    overlaps: Type.Optional(
      Type.Unsafe<Record<string, Settlement>>(
        Type.Record(IdSchema, oneOf(['wins', 'yields']), {
          maxProperties: 200,
          description:
            'By the id of another live flow that answers the same customers: `wins`, these flows go first, or `yields`, it does. What was settled before stays',
        }),
      ),
    ),
    names: Type.Optional(
      Type.Object(
        { teams: Names, calendars: Names, tags: Names, knowledge: Names },
        {
          additionalProperties: false,
          description:
            'What its teams, calendars, tags and knowledge bases are called here; such are not made',
        },
      ),
    ),
  },
  { additionalProperties: false },
);

const Knowledge = Type.Array(
  Type.Object({
    name: Type.String(),
    isNew: Type.Boolean(),
    entries: Type.Array(
      Type.Object({
        ...BaseEntry,
        change: oneOf(['added', 'changed', 'same', 'yours'], {
          description: '`yours`: changed or removed here, and left so',
        }),
      }),
    ),
    removed: Type.Integer({ description: 'Entries that went, because the template has them no more' }),
  }),
  { description: 'Its knowledge bases that have no other name here, and what becomes of each entry' },
);

const REHEARSE = {
  method: 'POST',
  path: 'templates/:id/rehearse',
  summary: 'What installing would do and say; nothing is stored',
  allow: 'flows.write',
  body: InstallBody,
  isBodyOptional: true,
  answer: Type.Object({
    flows: Type.Array(Installed),
    problems: Type.Array(ProblemSchema),
    calendars: Type.Array(Type.String(), { description: 'Would be made' }),
    teams: Type.Array(Type.String()),
    joined: Type.Array(Type.String(), { description: 'New teams that whoever installs it is in' }),
    knowledge: Knowledge,
    warnings: Warnings,
    uses: Type.Object(
      {
        teams: Type.Array(Type.String()),
        calendars: Type.Array(Type.String()),
        tags: Type.Array(Type.String()),
        knowledge: Type.Array(Type.String()),
      },
      { description: 'What its flows name, for "names"' },
    ),
  }),
  problems: ['not-found'],
} as const;

const INSTALL = {
  method: 'POST',
  path: 'templates/:id/install',
  summary: 'Install its flows, calendars, teams and knowledge: all of it, or on any error none',
  allow: 'flows.write',
  body: InstallBody,
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
    joined: Type.Array(Type.String(), { description: 'New teams that whoever installs it is in' }),
    knowledge: Knowledge,
    warnings: Warnings,
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
    const { template, flows, knowledge, readme } = found;
    const { values } = fillSettings(template, {});
    const bases = knowledge.map(({ name, title, entries }) => ({
      ...{ name, title },
      entries: fillEntries(entries, values),
    }));
    return { template, flows, knowledge: bases, readme };
  }

  @Endpoint(TESTS)
  async tests({ params }: Call<typeof TESTS>): Promise<AnswerOf<typeof TESTS>> {
    const items = await readTemplateTests(params.id);
    if (items === null) throw notFound('template', params.id);
    return { items };
  }

  @Endpoint(REHEARSE)
  async rehearse({ caller, params, body }: Call<typeof REHEARSE>): Promise<AnswerOf<typeof REHEARSE>> {
    const request = requestOf(params.id, body, caller.id);
    const found = await rehearseTemplate(this.installation.database, caller.workspaceId, request);
    if (found === null) throw notFound('template', params.id);
    const { flows, problems, calendars, teams, joined, knowledge, warnings, uses } = found;
    return { flows, problems, calendars, teams, joined, knowledge, warnings, uses };
  }

  @Endpoint(INSTALL)
  async install({ caller, params, body }: Call<typeof INSTALL>): Promise<AnswerOf<typeof INSTALL>> {
    const request = requestOf(params.id, body, caller.id);
    const result = await installTemplate(this.installation.database, caller.workspaceId, request);
    if (!result.ok)
      throw result.reason === 'not-found' ? notFound('template', params.id) : flowProblem(result);
    const { templateId, flows, calendars, teams, joined, knowledge, warnings } = result;
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
      joined,
      knowledge,
      warnings,
    };
  }
}

function requestOf(
  templateId: string,
  body: Static<typeof InstallBody> | undefined,
  actor: string,
): TemplateRequest {
  const { set = {}, publish = false, ...choices } = body ?? {};
  return { templateId, values: set, publish, ...choices, actor };
}
