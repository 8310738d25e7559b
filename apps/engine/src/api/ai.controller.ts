import { Controller } from '@nestjs/common';
import { Type } from 'typebox';
import { DEFAULT_URLS } from '../ai/create-provider.js';
import { listModels } from '../ai/list-models.js';
import { readHealth } from '../ai/provider-health.js';
import { fromEnvironment } from '../ai/provider-book.js';
import {
  KEYLESS_KINDS,
  LONGEST_CHAIN,
  changeProviderRow,
  createProviderRow,
  deleteProviderRow,
  listProviderRows,
  openProviderRows,
  readAiSettings,
  saveAiSettings,
  type StoredProvider,
} from '../ai/provider-rows.js';
import { tryProvider } from '../ai/try-provider.js';
import { loadAllowedHosts } from '../settings/settings.js';
import { ApiProblem, notFound } from './api-problem.js';
import { BaseUrlSchema, checkApiKey, checkBaseUrl } from './base-url.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { NameSchema, nullable } from './schemas.js';
import { KindSchema, PriceSchema, ProviderSchema, shown } from './shown-provider.js';

const TimeoutSchema = Type.Integer({ minimum: 500, maximum: 45_000, description: 'For one try' });

const ProvidersSchema = Type.Object({
  items: Type.Array(ProviderSchema),
  chain: Type.Array(Type.String(), {
    description:
      'Who is asked, in this order. When it is empty, or nobody in it answers, the knowledge bases alone do',
  }),
  perDay: nullable(Type.Number({ description: 'US dollars' })),
  perConversation: nullable(
    Type.Number({ description: 'US dollars, where a step of a flow says nothing else' }),
  ),
  perAnswer: nullable(Type.Number({ description: 'US dollars, where a step of a flow says nothing else' })),
});
const BudgetSchema = Type.Optional(
  nullable(Type.Number({ minimum: 0, description: 'US dollars; null: as much as it takes' })),
);

const LIST = {
  method: 'GET',
  path: 'ai/providers',
  summary:
    'Where language models run, without the keys; in which order they are asked, and what they may cost a day',
  allow: 'ai.write',
  answer: ProvidersSchema,
} as const;

const CREATE = {
  method: 'POST',
  path: 'ai/providers',
  summary: 'Add a place where language models run; its key is encrypted and never shown again',
  allow: 'ai.write',
  body: Type.Object(
    {
      name: NameSchema,
      kind: KindSchema,
      apiKey: Type.Optional(
        nullable(
          Type.String({
            minLength: 1,
            maxLength: 1000,
            description: 'Absent or null: the server needs none, as with Ollama, LM Studio and vLLM',
          }),
        ),
      ),
      baseUrl: Type.Optional(BaseUrlSchema),
      model: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 200,
          description: 'Of Coze the id of the bot; of Dify none: its app knows',
        }),
      ),
      timeoutMs: Type.Optional(TimeoutSchema),
      price: Type.Optional(PriceSchema),
    },
    { additionalProperties: false },
  ),
  status: 201,
  answer: ProviderSchema,
  problems: ['conflict', 'request.invalid'],
} as const;

const CHANGE_PROVIDER = {
  method: 'PATCH',
  path: 'ai/providers/:id',
  summary: 'Change a provider; without a key the stored one stays',
  allow: 'ai.write',
  body: Type.Object(
    {
      name: Type.Optional(NameSchema),
      apiKey: Type.Optional(
        nullable(
          Type.String({
            minLength: 1,
            maxLength: 1000,
            description: 'Stays as it is when absent; null: the server needs none',
          }),
        ),
      ),
      baseUrl: Type.Optional(BaseUrlSchema),
      model: Type.Optional(Type.String({ maxLength: 200 })),
      timeoutMs: Type.Optional(TimeoutSchema),
      price: Type.Optional(nullable(PriceSchema)),
    },
    { additionalProperties: false },
  ),
  answer: ProviderSchema,
  problems: ['not-found', 'conflict', 'request.invalid'],
} as const;

const TEST = {
  method: 'POST',
  path: 'ai/providers/:id/test',
  summary: 'Ask it a question of one word',
  allow: 'ai.write',
  answer: Type.Union([
    Type.Object({
      ok: Type.Literal(true),
      model: Type.String(),
      tookMs: Type.Integer(),
      text: Type.String(),
    }),
    Type.Object({
      ok: Type.Literal(false),
      code: Type.String(),
      message: Type.String(),
      tookMs: Type.Integer(),
    }),
  ]),
  problems: ['not-found'],
} as const;

const MODELS = {
  method: 'POST',
  path: 'ai/models',
  summary: 'Which models a server that speaks OpenAI’s protocol runs, before or after it is a provider',
  allow: 'ai.write',
  body: Type.Object(
    {
      baseUrl: Type.Optional(BaseUrlSchema),
      apiKey: Type.Optional(
        Type.String({ minLength: 1, maxLength: 1000, description: 'Absent: that of `providerId`, or none' }),
      ),
      providerId: Type.Optional(
        Type.String({ description: 'Its stored key is used, at its own address only' }),
      ),
    },
    { additionalProperties: false },
  ),
  answer: Type.Union([
    Type.Object({ ok: Type.Literal(true), models: Type.Array(Type.String()) }),
    Type.Object({ ok: Type.Literal(false), code: Type.String(), message: Type.String() }),
  ]),
  problems: ['not-found', 'request.invalid'],
} as const;

const REMOVE = {
  method: 'DELETE',
  path: 'ai/providers/:id',
  summary: 'Take a provider away, and its key with it',
  allow: 'ai.write',
  problems: ['not-found'],
} as const;

const CHANGE = {
  method: 'PATCH',
  path: 'ai/settings',
  summary: 'Who is asked, in which order (the first is the default), and what all of them may cost a day',
  allow: 'ai.write',
  body: Type.Object(
    {
      chain: Type.Optional(Type.Array(Type.String(), { maxItems: LONGEST_CHAIN, uniqueItems: true })),
      perDay: BudgetSchema,
      perConversation: BudgetSchema,
      perAnswer: BudgetSchema,
    },
    { additionalProperties: false },
  ),
  answer: ProvidersSchema,
  problems: ['not-found'],
} as const;

@Controller('api/v1')
export class AiController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(LIST)
  async list({ caller }: Call<typeof LIST>): Promise<AnswerOf<typeof LIST>> {
    return this.read(caller.workspaceId);
  }

  @Endpoint(CREATE)
  async create({ caller, body }: Call<typeof CREATE>): Promise<AnswerOf<typeof CREATE>> {
    const { database, secretBox, ai } = this.installation;
    checkBaseUrl(body.baseUrl);
    checkApiKey(body.apiKey);
    if (body.kind !== 'dify' && body.model === undefined)
      throw new ApiProblem(
        'request.invalid',
        body.kind === 'coze'
          ? '"model" is missing; enter the id of the bot.'
          : '"model" is missing; enter its name.',
      );
    const { apiKey = null } = body;
    if (apiKey === null && !KEYLESS_KINDS.has(body.kind)) throw keyMissing(body.kind);
    const made = await createProviderRow(database, secretBox, caller.workspaceId, {
      ...body,
      apiKey,
      actor: caller.id,
    });
    if (made === null) throw nameTaken(body.name);
    ai.providers.forget(caller.workspaceId);
    return shown(made);
  }

  @Endpoint(CHANGE_PROVIDER)
  async changeProvider({
    caller,
    params: { id },
    body,
  }: Call<typeof CHANGE_PROVIDER>): Promise<AnswerOf<typeof CHANGE_PROVIDER>> {
    const { database, secretBox, ai } = this.installation;
    checkBaseUrl(body.baseUrl);
    checkApiKey(body.apiKey);
    const changed = await changeProviderRow(database, secretBox, caller.workspaceId, {
      ...body,
      id,
      actor: caller.id,
    });
    ai.providers.forget(caller.workspaceId);
    switch (changed.type) {
      case 'changed':
        return shown(changed.provider, (await readHealth(database, caller.workspaceId))[id]);
      case 'missing':
        throw notFound('provider', id);
      case 'name-taken':
        throw nameTaken(body.name ?? '');
      case 'no-key':
        throw keyMissing(changed.kind);
      case 'key-needed':
        throw new ApiProblem(
          'request.invalid',
          'Enter the key again: the stored one is not sent to another address.',
        );
    }
  }

  @Endpoint(TEST)
  async test({ caller, params: { id } }: Call<typeof TEST>): Promise<AnswerOf<typeof TEST>> {
    const { ai } = this.installation;
    // Whoever tries one has often just allowed its host.
    ai.providers.forget(caller.workspaceId);
    const { all } = await ai.providers.open(caller.workspaceId);
    const found = all.find((one) => one.id === id);
    if (found === undefined) throw notFound('provider', id);
    const trial = await tryProvider(found);
    if (trial.ok) await this.installation.ai.recovered(caller.workspaceId, found);
    return trial;
  }

  @Endpoint(MODELS)
  async models({ caller, body }: Call<typeof MODELS>): Promise<AnswerOf<typeof MODELS>> {
    const { database, secretBox } = this.installation;
    const { providerId, apiKey } = body;
    checkBaseUrl(body.baseUrl);
    checkApiKey(apiKey);
    const rows =
      providerId === undefined ? [] : await openProviderRows(database, secretBox, caller.workspaceId);
    const stored = rows.find(({ id }) => id === providerId);
    if (providerId !== undefined && stored === undefined) throw notFound('provider', providerId);
    const { baseUrl = stored?.baseUrl ?? DEFAULT_URLS.openai } = body;
    const isSameServer = stored !== undefined && new URL(baseUrl).origin === new URL(stored.baseUrl).origin;
    return listModels({
      kind: 'openai',
      baseUrl,
      apiKey: apiKey ?? (isSameServer ? stored.apiKey : ''),
      allowedHosts: await loadAllowedHosts(database, caller.workspaceId),
    });
  }

  @Endpoint(REMOVE)
  async remove({ caller, params: { id } }: Call<typeof REMOVE>): Promise<AnswerOf<typeof REMOVE>> {
    const { database, ai } = this.installation;
    const wasThere = await deleteProviderRow(database, caller.workspaceId, { id, actor: caller.id });
    ai.providers.forget(caller.workspaceId);
    if (!wasThere) throw notFound('provider', id);
  }

  @Endpoint(CHANGE)
  async change({ caller, body }: Call<typeof CHANGE>): Promise<AnswerOf<typeof CHANGE>> {
    const { database, ai } = this.installation;
    const { items } = await this.read(caller.workspaceId);
    const stranger = body.chain?.find((id) => !items.some((one) => one.id === id));
    if (stranger !== undefined) throw notFound('provider', stranger);
    await saveAiSettings(database, caller.workspaceId, { ...body, actor: caller.id });
    ai.providers.forget(caller.workspaceId);
    return this.read(caller.workspaceId);
  }

  private async read(workspaceId: string): Promise<AnswerOf<typeof LIST>> {
    const { database, openAi } = this.installation;
    const [stored, settings, health] = await Promise.all([
      listProviderRows(database, workspaceId),
      readAiSettings(database, workspaceId),
      readHealth(database, workspaceId),
    ]);
    const all = [...stored, ...(openAi === undefined ? [] : [fromEnvironment(openAi)])];
    const items = all.map((one) => shown(one, health[one.id]));
    const chain = settings.chain ?? items.map(({ id }) => id);
    const { perDay = null, perConversation = null, perAnswer = null } = settings;
    return { items, chain, perDay, perConversation, perAnswer };
  }
}

function nameTaken(name: string): ApiProblem {
  return new ApiProblem('conflict', `There is a provider called "${name}" already; choose another name.`);
}

function keyMissing(kind: StoredProvider['kind']): ApiProblem {
  const name = kind === 'dify' ? 'Dify' : 'Coze';
  return new ApiProblem('request.invalid', `${name} answers nobody without a key; enter it as "apiKey".`);
}
