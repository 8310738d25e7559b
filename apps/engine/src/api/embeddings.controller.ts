import { Controller } from '@nestjs/common';
import { Type } from 'typebox';
import { hintOf } from '../ai/stored-key.js';
import { countEmbedded } from '../knowledge/count-embedded.js';
import { createEmbedder, type Embedder } from '../knowledge/embedder.js';
import {
  deleteEmbeddingSetting,
  needsKey,
  openEmbeddingSetting,
  readEmbeddingSetting,
  saveEmbeddingSetting,
  type EmbeddingSetting,
  type NewEmbeddingSetting,
} from '../knowledge/embedding-setting.js';
import { tryEmbedder } from '../knowledge/try-embedder.js';
import { loadAllowedHosts } from '../settings/settings.js';
import { ApiProblem } from './api-problem.js';
import { BaseUrlSchema, checkApiKey, checkBaseUrl } from './base-url.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { nullable } from './schemas.js';

const SETTING = {
  baseUrl: Type.String(),
  model: Type.String(),
  dimensions: nullable(Type.Integer({ description: 'Null: as many as the model gives of itself' })),
  key: nullable(Type.String({ description: 'Its last characters; null: it is asked without one' })),
};

const StateSchema = Type.Object({
  inForce: nullable(
    Type.Object(
      { ...SETTING, isFromEnvironment: Type.Boolean() },
      { description: 'Null: passages are found by words alone' },
    ),
  ),
  stored: nullable(
    Type.Object(SETTING, {
      description: 'What was entered here; the environment of the server wins over it',
    }),
  ),
  passages: Type.Integer(),
  embedded: Type.Integer({ description: 'Passages that have their vector from the model in force' }),
  bases: Type.Integer({ description: 'Knowledge bases that hold passages' }),
  basesByMeaning: Type.Integer({
    description:
      'Those with vectors for nine tenths of their passages; the others are searched by words alone',
  }),
});

const NewSettingSchema = Type.Object(
  {
    baseUrl: BaseUrlSchema,
    model: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    dimensions: Type.Optional(nullable(Type.Integer({ minimum: 8, maximum: 16_000 }))),
    apiKey: Type.Optional(
      nullable(
        Type.String({
          minLength: 1,
          maxLength: 1000,
          description: 'Stays as it is when absent; null: the server needs none',
        }),
      ),
    ),
  },
  { additionalProperties: false },
);

const READ = {
  method: 'GET',
  path: 'knowledge/embeddings',
  summary: 'Where texts become vectors, without the key, and how many passages have theirs',
  allow: 'ai.write',
  answer: StateSchema,
} as const;

const SAVE = {
  method: 'PUT',
  path: 'knowledge/embeddings',
  summary:
    'Say where texts become vectors: any server with OpenAI’s POST /embeddings. With another model all vectors are made anew in the background',
  allow: 'ai.write',
  body: NewSettingSchema,
  answer: StateSchema,
  problems: ['request.invalid'],
} as const;

const REMOVE = {
  method: 'DELETE',
  path: 'knowledge/embeddings',
  summary: 'Forget what was entered, and its key with it',
  allow: 'ai.write',
  problems: ['not-found'],
} as const;

const TEST = {
  method: 'POST',
  path: 'knowledge/embeddings/test',
  summary: 'Make one sentence a vector: by what is sent, before it is saved, or else by what is in force',
  allow: 'ai.write',
  body: NewSettingSchema,
  isBodyOptional: true,
  answer: Type.Union([
    Type.Object({ ok: Type.Literal(true), dimensions: Type.Integer(), tookMs: Type.Integer() }),
    Type.Object({
      ok: Type.Literal(false),
      code: Type.String(),
      message: Type.String(),
      tookMs: Type.Integer(),
    }),
  ]),
  problems: ['not-found', 'request.invalid'],
} as const;

@Controller('api/v1')
export class EmbeddingsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(READ)
  async read({ caller }: Call<typeof READ>): Promise<AnswerOf<typeof READ>> {
    return this.state(caller.workspaceId);
  }

  @Endpoint(SAVE)
  async save({ caller, body }: Call<typeof SAVE>): Promise<AnswerOf<typeof SAVE>> {
    const { database, secretBox, vectorBook } = this.installation;
    checkBaseUrl(body.baseUrl);
    checkApiKey(body.apiKey);
    const wanted = { ...body, actor: caller.id };
    const saved = await saveEmbeddingSetting(database, secretBox, caller.workspaceId, wanted);
    if (saved === 'key-needed') throw keyNeeded();
    vectorBook.forget(caller.workspaceId);
    return this.state(caller.workspaceId);
  }

  @Endpoint(REMOVE)
  async remove({ caller }: Call<typeof REMOVE>): Promise<AnswerOf<typeof REMOVE>> {
    const { database, vectorBook } = this.installation;
    const wasThere = await deleteEmbeddingSetting(database, caller.workspaceId, caller.id);
    vectorBook.forget(caller.workspaceId);
    if (!wasThere) throw nothingEntered();
  }

  @Endpoint(TEST)
  async test({ caller, body }: Call<typeof TEST>): Promise<AnswerOf<typeof TEST>> {
    if (body !== undefined) {
      const embedder = await this.embedderOf(caller.workspaceId, body);
      return tryEmbedder(embedder).finally(embedder.close);
    }
    const vectors = await this.installation.vectorBook.open(caller.workspaceId);
    if (vectors === undefined) throw nothingEntered();
    return tryEmbedder(vectors.embedder);
  }

  /** As it would be if this were saved. */
  private async embedderOf(
    workspaceId: string,
    { dimensions, apiKey, ...wanted }: NewEmbeddingSetting,
  ): Promise<Embedder> {
    const { database, secretBox } = this.installation;
    checkBaseUrl(wanted.baseUrl);
    checkApiKey(apiKey);
    const [stored, allowedHosts] = await Promise.all([
      openEmbeddingSetting(database, secretBox, workspaceId),
      loadAllowedHosts(database, workspaceId),
    ]);
    if (needsKey(stored, { ...wanted, ...(apiKey === undefined ? {} : { apiKey }) })) throw keyNeeded();
    return createEmbedder({
      ...wanted,
      dimensions: dimensions ?? undefined,
      apiKey: apiKey === undefined ? stored?.apiKey : (apiKey ?? undefined),
      allowedHosts,
    });
  }

  private async state(workspaceId: string): Promise<AnswerOf<typeof READ>> {
    const { database, embedding } = this.installation;
    const setting = await readEmbeddingSetting(database, workspaceId);
    const stored = setting === null ? null : shown(setting);
    const space = embedding === undefined ? (setting?.space ?? null) : embedding.model;
    const counted = await countEmbedded(database, workspaceId, space);
    if (embedding === undefined)
      return {
        inForce: stored === null ? null : { ...stored, isFromEnvironment: false },
        stored,
        ...counted,
      };
    const { baseUrl, model, apiKey } = embedding;
    const key = apiKey === undefined ? null : hintOf(apiKey);
    return {
      inForce: { baseUrl, model, dimensions: null, key, isFromEnvironment: true },
      stored,
      ...counted,
    };
  }
}

function keyNeeded(): ApiProblem {
  return new ApiProblem(
    'request.invalid',
    'Enter the key again: the stored one is not sent to another address.',
  );
}

function nothingEntered(): ApiProblem {
  return new ApiProblem('not-found', 'No embedding model is set; enter one first.');
}

/** No key leaves, whatever else the row holds. */
function shown({ baseUrl, model, dimensions, keyHint }: EmbeddingSetting) {
  return { baseUrl, model, dimensions, key: keyHint };
}
