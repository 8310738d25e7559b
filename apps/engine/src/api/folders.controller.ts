import { Controller } from '@nestjs/common';
import { Type } from 'typebox';
import { deleteFolder, listFolders, saveFolder, type Folder } from '../flows/folders.js';
import { findFlow } from '../flows/list-flows.js';
import { placeFlow } from '../flows/place-flow.js';
import { searchFlows } from '../flows/search-flows.js';
import { ApiProblem, notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { IdSchema, nullable } from './schemas.js';

const FolderSchema = Type.Object({ id: Type.String(), name: Type.String() });
const FolderBody = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }) },
  { additionalProperties: false },
);

const LIST = {
  method: 'GET',
  path: 'folders',
  summary: 'All folders of flows, by name',
  allow: 'flows.read',
  answer: Type.Object({ items: Type.Array(FolderSchema) }),
} as const;

const CREATE = {
  method: 'POST',
  path: 'folders',
  summary: 'Make a folder',
  allow: 'flows.write',
  body: FolderBody,
  status: 201,
  answer: FolderSchema,
  problems: ['conflict'],
} as const;

const RENAME = {
  method: 'PATCH',
  path: 'folders/:id',
  summary: 'Give a folder another name',
  allow: 'flows.write',
  body: FolderBody,
  answer: FolderSchema,
  problems: ['not-found', 'conflict'],
} as const;

const REMOVE = {
  method: 'DELETE',
  path: 'folders/:id',
  summary: 'Take a folder away; its flows stay, in none',
  allow: 'flows.write',
  answer: Type.Object({ flows: Type.Array(Type.String(), { description: 'Ids of those that were in it' }) }),
  problems: ['not-found'],
} as const;

const PLACE = {
  method: 'PATCH',
  path: 'flows/:id',
  summary: 'Put a flow into a folder, away or back; a live one must be unpublished before it is put away',
  allow: 'flows.write',
  body: Type.Object(
    { folderId: Type.Optional(nullable(IdSchema)), isArchived: Type.Optional(Type.Boolean()) },
    { additionalProperties: false, minProperties: 1 },
  ),
  problems: ['not-found', 'conflict'],
} as const;

const SEARCH = {
  method: 'GET',
  path: 'flow-texts',
  summary: 'Flows in whose texts, step names or notes something stands, with the first such text',
  allow: 'flows.read',
  query: Type.Object(
    { search: Type.String({ minLength: 1, maxLength: 200 }) },
    { additionalProperties: false },
  ),
  answer: Type.Object({ items: Type.Array(Type.Object({ id: Type.String(), text: Type.String() })) }),
} as const;

const PRESENCE = {
  method: 'POST',
  path: 'flows/:id/presence',
  summary:
    'Say to everybody else at this flow that you are here, and at which step; they hear it on the stream',
  allow: 'flows.read',
  body: Type.Object(
    {
      page: Type.String({
        minLength: 1,
        maxLength: 64,
        description: 'Of one open page: somebody may have two',
      }),
      step: nullable(IdSchema),
      isHere: Type.Boolean(),
      asks: Type.Optional(Type.Boolean({ description: 'Everybody else is to say where they are' })),
      contested: Type.Optional(
        Type.Array(
          Type.Object(
            {
              path: Type.String({ maxLength: 300, description: 'Where in the flow, as a JSON pointer' }),
              text: Type.String({ maxLength: 400, description: 'What was written there, and is not saved' }),
            },
            { additionalProperties: false },
          ),
          {
            maxItems: 3,
            description: 'Where somebody else has saved something different, and a choice is open',
          },
        ),
      ),
    },
    { additionalProperties: false },
  ),
  problems: ['not-found'],
} as const;

@Controller('api/v1')
export class FoldersController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(LIST)
  async list({ caller }: Call<typeof LIST>): Promise<AnswerOf<typeof LIST>> {
    return { items: await listFolders(this.installation.database, caller.workspaceId) };
  }

  @Endpoint(CREATE)
  async create({ caller, body }: Call<typeof CREATE>): Promise<AnswerOf<typeof CREATE>> {
    return this.#save(caller.workspaceId, { name: body.name.trim(), actor: caller.id });
  }

  @Endpoint(RENAME)
  async rename({ caller, params, body }: Call<typeof RENAME>): Promise<AnswerOf<typeof RENAME>> {
    return this.#save(caller.workspaceId, { id: params.id, name: body.name.trim(), actor: caller.id });
  }

  @Endpoint(REMOVE)
  async remove({ caller, params }: Call<typeof REMOVE>): Promise<AnswerOf<typeof REMOVE>> {
    const wanted = { id: params.id, actor: caller.id };
    const flows = await deleteFolder(this.installation.database, caller.workspaceId, wanted);
    if (flows === null) throw notFound('folder', params.id);
    this.installation.streams.ring(caller.workspaceId);
    return { flows };
  }

  @Endpoint(PLACE)
  async place({ caller, params, body }: Call<typeof PLACE>): Promise<AnswerOf<typeof PLACE>> {
    const wanted = { ...body, flowId: params.id, actor: caller.id };
    const outcome = await placeFlow(this.installation.database, caller.workspaceId, wanted);
    if (outcome === 'not-found') throw notFound('flow', params.id);
    if (outcome === 'no-folder') throw notFound('folder', body.folderId ?? '');
    if (outcome === 'live')
      throw new ApiProblem('conflict', 'Customers still get it; unpublish it, then put it away.');
    this.installation.streams.ring(caller.workspaceId);
  }

  @Endpoint(SEARCH)
  async search({ caller, query }: Call<typeof SEARCH>): Promise<AnswerOf<typeof SEARCH>> {
    return { items: await searchFlows(this.installation.database, caller.workspaceId, query.search) };
  }

  @Endpoint(PRESENCE)
  async presence({ caller, params, body }: Call<typeof PRESENCE>): Promise<AnswerOf<typeof PRESENCE>> {
    const flow = await findFlow(this.installation.database, caller.workspaceId, params.id);
    if (flow === null) throw notFound('flow', params.id);
    const { id, name, workspaceId } = caller;
    const { asks = false, contested = [], ...place } = body;
    this.installation.streams.tellPresence({
      workspaceId,
      flowId: params.id,
      who: { id, name },
      ...place,
      asks,
      contested,
    });
  }

  async #save(workspaceId: string, request: { id?: string; name: string; actor: string }): Promise<Folder> {
    const saved = await saveFolder(this.installation.database, workspaceId, request);
    if (saved === 'not-found') throw notFound('folder', request.id ?? '');
    if (saved === 'taken')
      throw new ApiProblem('conflict', 'There is a folder of this name; choose another name.');
    this.installation.streams.ring(workspaceId);
    return saved;
  }
}
