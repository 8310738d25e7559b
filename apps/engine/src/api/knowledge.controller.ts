import { CallError } from '@nightshift/nodes';
import type { KnowledgeQuery } from '@nightshift/schema';
import { Controller } from '@nestjs/common';
import { Type, type Static } from 'typebox';
import { ask, type Asked } from '../knowledge/ask.js';
import { createBase, deleteBase, listBases, renameBase, saveSynonyms } from '../knowledge/bases.js';
import { listPassages } from '../knowledge/passages.js';
import {
  changeAudience,
  changeSchedule,
  deleteSource,
  findSource,
  hasSourceNamed,
  listSources,
  putSource,
  readAgain,
  type NewSource,
} from '../knowledge/sources.js';
import { checkAddress } from './base-url.js';
import { ApiProblem, notFound } from './api-problem.js';
import { baseNamed } from './base-named.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import {
  AskedSchema,
  BaseSchema,
  ChangedSourceSchema,
  GivenSourceSchema,
  ListedPassageSchema,
  NewSourceSchema,
  QuestionSchema,
  SourceSchema,
  SynonymsSchema,
} from './knowledge-schemas.js';
import { NameSchema, PageQuerySchema, listOf, pageQuery } from './schemas.js';

const BASES = {
  method: 'GET',
  path: 'knowledge/bases',
  summary: 'All knowledge bases',
  allow: 'knowledge.read',
  query: PageQuerySchema,
  answer: listOf(BaseSchema),
} as const;

const CREATE = {
  method: 'POST',
  path: 'knowledge/bases',
  summary: 'Make a knowledge base',
  allow: 'knowledge.write',
  body: Type.Object({ name: NameSchema }, { additionalProperties: false }),
  status: 201,
  answer: BaseSchema,
  problems: ['conflict'],
} as const;

const BASE = {
  method: 'GET',
  path: 'knowledge/bases/:base',
  summary: 'A knowledge base, by its id or name',
  allow: 'knowledge.read',
  answer: BaseSchema,
  problems: ['not-found'],
} as const;

const CHANGE = {
  method: 'PATCH',
  path: 'knowledge/bases/:base',
  summary:
    'Give a knowledge base another name, which flows that still say the old one find; or say which words mean the same in it',
  allow: 'knowledge.write',
  body: Type.Object(
    { name: Type.Optional(NameSchema), synonyms: Type.Optional(SynonymsSchema) },
    { additionalProperties: false },
  ),
  answer: BaseSchema,
  problems: ['not-found', 'conflict'],
} as const;

const REMOVE = {
  method: 'DELETE',
  path: 'knowledge/bases/:base',
  summary: 'Remove a knowledge base with everything in it',
  allow: 'knowledge.write',
  problems: ['not-found'],
} as const;

const SOURCES = {
  method: 'GET',
  path: 'knowledge/bases/:base/sources',
  summary: 'What a base was made from, and how far each is read',
  allow: 'knowledge.read',
  query: PageQuerySchema,
  answer: listOf(SourceSchema),
  problems: ['not-found'],
} as const;

const ADD_SOURCE = {
  method: 'POST',
  path: 'knowledge/bases/:base/sources',
  summary:
    'Add a text, a page or a site; the same name again replaces what it held. It is read in the background',
  allow: 'knowledge.write',
  body: NewSourceSchema,
  status: 202,
  answer: GivenSourceSchema,
  problems: ['not-found'],
} as const;

const SOURCE = {
  method: 'GET',
  path: 'knowledge/bases/:base/sources/:source',
  summary: 'A source: how far it is read, or why it could not be',
  allow: 'knowledge.read',
  answer: SourceSchema,
  problems: ['not-found'],
} as const;

const CHANGE_SOURCE = {
  method: 'PATCH',
  path: 'knowledge/bases/:base/sources/:source',
  summary:
    'Say in which language a source is and for which country, and it is read again; or how often a page or a site is looked at again by itself',
  allow: 'knowledge.write',
  body: ChangedSourceSchema,
  status: 202,
  answer: SourceSchema,
  problems: ['not-found', 'request.invalid'],
} as const;

const READ_AGAIN = {
  method: 'POST',
  path: 'knowledge/bases/:base/sources/:source/read',
  summary: 'Read a source again: pages are fetched anew, and only what has changed changes',
  allow: 'knowledge.write',
  status: 202,
  answer: SourceSchema,
  problems: ['not-found'],
} as const;

const REMOVE_SOURCE = {
  method: 'DELETE',
  path: 'knowledge/bases/:base/sources/:source',
  summary: 'Remove a source with its passages',
  allow: 'knowledge.write',
  problems: ['not-found'],
} as const;

const PASSAGES = {
  method: 'GET',
  path: 'knowledge/bases/:base/passages',
  summary: 'The passages of a base, or of one of its sources',
  allow: 'knowledge.read',
  query: pageQuery({
    source: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    search: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'Stands in its title or text' }),
    ),
  }),
  answer: listOf(ListedPassageSchema),
  problems: ['not-found'],
} as const;

const ASK = {
  method: 'POST',
  path: 'knowledge/ask',
  summary: 'Ask as a customer would: the passages found, their scores, and why',
  allow: 'knowledge.read',
  body: QuestionSchema,
  answer: AskedSchema,
  problems: ['not-found', 'request.invalid'],
} as const;

@Controller('api/v1')
export class KnowledgeController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(BASES)
  async bases({ caller, query }: Call<typeof BASES>): Promise<AnswerOf<typeof BASES>> {
    return listBases(this.installation.database, caller.workspaceId, query);
  }

  @Endpoint(CREATE)
  async create({ caller, body }: Call<typeof CREATE>): Promise<AnswerOf<typeof CREATE>> {
    const { database, knowledge } = this.installation;
    const base = await createBase(database, caller.workspaceId, { name: body.name, actor: caller.id });
    if (base === null) throw new ApiProblem('conflict', `There is a knowledge base "${body.name}" already.`);
    knowledge.changed(caller.workspaceId);
    return base;
  }

  @Endpoint(BASE)
  async base({ caller, params }: Call<typeof BASE>): Promise<AnswerOf<typeof BASE>> {
    return baseNamed(this.installation, caller.workspaceId, params.base);
  }

  @Endpoint(CHANGE)
  async change({ caller, params, body }: Call<typeof CHANGE>): Promise<AnswerOf<typeof CHANGE>> {
    const { database, knowledge } = this.installation;
    const { name, synonyms } = body;
    const { id } = await baseNamed(this.installation, caller.workspaceId, params.base);
    const actor = caller.id;
    if (name !== undefined && !(await renameBase(database, caller.workspaceId, { id, name, actor })))
      throw new ApiProblem('conflict', `There is a knowledge base "${name}" already.`);
    if (synonyms !== undefined) await saveSynonyms(database, caller.workspaceId, { id, synonyms, actor });
    knowledge.changed(caller.workspaceId);
    return baseNamed(this.installation, caller.workspaceId, id);
  }

  @Endpoint(REMOVE)
  async remove({ caller, params }: Call<typeof REMOVE>): Promise<AnswerOf<typeof REMOVE>> {
    const { id } = await baseNamed(this.installation, caller.workspaceId, params.base);
    await deleteBase(this.installation.database, caller.workspaceId, { id, actor: caller.id });
    this.installation.knowledge.changed(caller.workspaceId);
  }

  @Endpoint(SOURCES)
  async sources({ caller, params, query }: Call<typeof SOURCES>): Promise<AnswerOf<typeof SOURCES>> {
    const { id } = await baseNamed(this.installation, caller.workspaceId, params.base);
    return listSources(this.installation.database, id, query);
  }

  @Endpoint(ADD_SOURCE)
  async addSource({ caller, params, body }: Call<typeof ADD_SOURCE>): Promise<AnswerOf<typeof ADD_SOURCE>> {
    const { id: baseId } = await baseNamed(this.installation, caller.workspaceId, params.base);
    const source = { ...contentOf(body), baseId, actor: caller.id };
    const { database } = this.installation;
    const replaced = await hasSourceNamed(database, baseId, source.name);
    const id = await putSource(database, caller.workspaceId, source);
    return { ...(await this.findSource(baseId, id)), replaced };
  }

  @Endpoint(SOURCE)
  async source({ caller, params }: Call<typeof SOURCE>): Promise<AnswerOf<typeof SOURCE>> {
    const { id } = await baseNamed(this.installation, caller.workspaceId, params.base);
    return this.findSource(id, params.source);
  }

  @Endpoint(CHANGE_SOURCE)
  async changeSource({
    caller,
    params,
    body,
  }: Call<typeof CHANGE_SOURCE>): Promise<AnswerOf<typeof CHANGE_SOURCE>> {
    const { database } = this.installation;
    const { id: baseId } = await baseNamed(this.installation, caller.workspaceId, params.base);
    const { everyHours, ...audience } = body;
    const { id, type, language, market } = await this.findSource(baseId, params.source);
    if (everyHours !== undefined && !(await changeSchedule(database, baseId, { id, everyHours })))
      throw new ApiProblem(
        'request.invalid',
        `Only a page or a site is looked at again by itself; "everyHours" means nothing for ${type === 'file' ? 'a file, which is uploaded again' : 'what is typed by hand'}.`,
      );
    const isRead = Object.keys(audience).length > 0;
    if (isRead && !(await changeAudience(database, baseId, { ...{ id, language, market }, ...audience })))
      throw notFound('source that can be read again', params.source);
    return this.findSource(baseId, id);
  }

  @Endpoint(READ_AGAIN)
  async readAgain({ caller, params }: Call<typeof READ_AGAIN>): Promise<AnswerOf<typeof READ_AGAIN>> {
    const { id } = await baseNamed(this.installation, caller.workspaceId, params.base);
    if (!(await readAgain(this.installation.database, id, params.source)))
      throw notFound('source that can be read again', params.source);
    return this.findSource(id, params.source);
  }

  @Endpoint(REMOVE_SOURCE)
  async removeSource({
    caller,
    params,
  }: Call<typeof REMOVE_SOURCE>): Promise<AnswerOf<typeof REMOVE_SOURCE>> {
    const { database, knowledge } = this.installation;
    const { id: baseId } = await baseNamed(this.installation, caller.workspaceId, params.base);
    const source = { baseId, id: params.source, actor: caller.id };
    if (!(await deleteSource(database, caller.workspaceId, source))) throw notFound('source', params.source);
    knowledge.changed(caller.workspaceId);
  }

  @Endpoint(PASSAGES)
  async passages({ caller, params, query }: Call<typeof PASSAGES>): Promise<AnswerOf<typeof PASSAGES>> {
    const { id } = await baseNamed(this.installation, caller.workspaceId, params.base);
    const { source, search, ...page } = query;
    return listPassages(this.installation.database, id, {
      ...page,
      ...(search === undefined ? {} : { search }),
      ...(source === undefined ? {} : { sourceId: source }),
    });
  }

  @Endpoint(ASK)
  async ask({ caller, body }: Call<typeof ASK>): Promise<AnswerOf<typeof ASK>> {
    const { bases = [], question, text = question, ...asked } = body;
    if (text === undefined)
      throw new ApiProblem(
        'request.invalid',
        '"text" is missing; say what is asked, there or as "question".',
      );
    return this.answer(caller.workspaceId, { bases, text, ...asked });
  }

  private async answer(workspaceId: string, query: KnowledgeQuery): Promise<Asked> {
    try {
      return await ask(this.installation.knowledge, workspaceId, query);
    } catch (error) {
      if (error instanceof CallError && error.code === 'knowledge.no-base')
        throw new ApiProblem('not-found', `${error.message}.`);
      throw error;
    }
  }

  private async findSource(baseId: string, id: string) {
    const source = await findSource(this.installation.database, baseId, id);
    if (source === null) throw notFound('source', id);
    return source;
  }
}

function contentOf(body: Static<typeof NewSourceSchema>): Omit<NewSource, 'baseId' | 'actor'> {
  const { language, market } = body;
  const audience = {
    ...(language === undefined ? {} : { language }),
    ...(market === undefined ? {} : { market }),
  };
  if (body.type === 'text')
    return {
      type: 'file',
      name: body.name,
      format: body.format,
      content: Buffer.from(body.text),
      ...audience,
    };
  const { type, url, name = url.slice(0, 200) } = body;
  checkAddress(url, 'https://example.com/help');
  const more = { ...audience, ...(body.everyHours === undefined ? {} : { everyHours: body.everyHours }) };
  if (type === 'url') return { type, name, url, ...more };
  return { type, name, url, crawl: { depth: body.depth ?? 2, pages: body.pages ?? 50 }, ...more };
}
