import { Controller } from '@nestjs/common';
import { Type } from 'typebox';
import { contradictedBy, readContradictions } from '../knowledge/contradictions.js';
import { addEntry, changeEntry, removeEntry } from '../knowledge/entries.js';
import { notFound } from './api-problem.js';
import { baseNamed } from './base-named.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import {
  CheckedEntrySchema,
  ContradictingEntrySchema,
  ContradictionSchema,
  EntrySchema,
  SavedEntrySchema,
  entryOf,
} from './knowledge-schemas.js';

const ADD_ENTRY = {
  method: 'POST',
  path: 'knowledge/bases/:base/entries',
  summary: 'Add a question with its answer; it is found at once. It says what it contradicts',
  allow: 'knowledge.write',
  body: EntrySchema,
  status: 201,
  answer: SavedEntrySchema,
  problems: ['not-found'],
} as const;

const CHANGE_ENTRY = {
  method: 'PUT',
  path: 'knowledge/bases/:base/entries/:entry',
  summary: 'Replace a question with its answer; the new one has an id of its own',
  allow: 'knowledge.write',
  body: EntrySchema,
  answer: SavedEntrySchema,
  problems: ['not-found'],
} as const;

const REMOVE_ENTRY = {
  method: 'DELETE',
  path: 'knowledge/bases/:base/entries/:entry',
  summary: 'Remove a question with its answer',
  allow: 'knowledge.write',
  problems: ['not-found'],
} as const;

/** More are of no use to people: they mend the first, and look again. */
const MOST_CONTRADICTIONS = 100;

const CONTRADICTIONS = {
  method: 'GET',
  path: 'knowledge/bases/:base/contradictions',
  summary:
    'Entries of a base that answer the same question otherwise, in the same language and for the same market: what people typed, and rows of tables',
  allow: 'knowledge.read',
  answer: Type.Object({
    count: Type.Integer(),
    items: Type.Array(ContradictionSchema, { description: `The first ${MOST_CONTRADICTIONS}` }),
  }),
  problems: ['not-found'],
} as const;

const CHECK_ENTRY = {
  method: 'POST',
  path: 'knowledge/bases/:base/contradictions',
  summary: 'What a question with its answer would contradict if it were saved; nothing is',
  allow: 'knowledge.read',
  body: CheckedEntrySchema,
  answer: Type.Object({ items: Type.Array(ContradictingEntrySchema) }),
  problems: ['not-found'],
} as const;

/** Questions with their answers, typed by people. */
@Controller('api/v1')
export class KnowledgeEntriesController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(ADD_ENTRY)
  async addEntry({ caller, params, body }: Call<typeof ADD_ENTRY>): Promise<AnswerOf<typeof ADD_ENTRY>> {
    const { database, knowledge } = this.installation;
    const { id: baseId } = await baseNamed(this.installation, caller.workspaceId, params.base);
    const whose = { workspaceId: caller.workspaceId, baseId, actor: caller.id };
    const added = await addEntry(database, whose, entryOf(body));
    knowledge.changed(caller.workspaceId);
    return { ...added, contradicts: await this.contradictedBy(baseId, body, added.id) };
  }

  @Endpoint(CHANGE_ENTRY)
  async changeEntry({
    caller,
    params,
    body,
  }: Call<typeof CHANGE_ENTRY>): Promise<AnswerOf<typeof CHANGE_ENTRY>> {
    const { database, knowledge } = this.installation;
    const { id: baseId } = await baseNamed(this.installation, caller.workspaceId, params.base);
    const whose = { workspaceId: caller.workspaceId, baseId, actor: caller.id };
    const changed = await changeEntry(database, whose, params.entry, entryOf(body));
    if (changed === null) throw notFound('entry', params.entry);
    knowledge.changed(caller.workspaceId);
    return { ...changed, contradicts: await this.contradictedBy(baseId, body, changed.id) };
  }

  @Endpoint(REMOVE_ENTRY)
  async removeEntry({ caller, params }: Call<typeof REMOVE_ENTRY>): Promise<AnswerOf<typeof REMOVE_ENTRY>> {
    const { database, knowledge } = this.installation;
    const { id: baseId } = await baseNamed(this.installation, caller.workspaceId, params.base);
    const whose = { workspaceId: caller.workspaceId, baseId, actor: caller.id };
    if (!(await removeEntry(database, whose, params.entry))) throw notFound('entry', params.entry);
    knowledge.changed(caller.workspaceId);
  }

  @Endpoint(CONTRADICTIONS)
  async contradictions({
    caller,
    params,
  }: Call<typeof CONTRADICTIONS>): Promise<AnswerOf<typeof CONTRADICTIONS>> {
    const { id } = await baseNamed(this.installation, caller.workspaceId, params.base);
    const found = await readContradictions(this.installation.database.pool, id);
    const items = found.slice(0, MOST_CONTRADICTIONS);
    return { count: found.length, items: items.map(({ question, entries }) => ({ question, entries })) };
  }

  @Endpoint(CHECK_ENTRY)
  async checkEntry({
    caller,
    params,
    body: { entry, ...body },
  }: Call<typeof CHECK_ENTRY>): Promise<AnswerOf<typeof CHECK_ENTRY>> {
    const { id } = await baseNamed(this.installation, caller.workspaceId, params.base);
    return { items: await this.contradictedBy(id, body, entry) };
  }

  private contradictedBy(baseId: string, body: Parameters<typeof entryOf>[0], except: string | undefined) {
    return contradictedBy(this.installation.database.pool, baseId, entryOf(body), except);
  }
}
