import { Controller } from '@nestjs/common';
import { addEntry, changeEntry, removeEntry } from '../knowledge/entries.js';
import { notFound } from './api-problem.js';
import { baseNamed } from './base-named.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { EntrySchema, StoredPassageSchema, entryOf } from './knowledge-schemas.js';

const ADD_ENTRY = {
  method: 'POST',
  path: 'knowledge/bases/:base/entries',
  summary: 'Add a question with its answer; it is found at once',
  allow: 'knowledge.write',
  body: EntrySchema,
  status: 201,
  answer: StoredPassageSchema,
  problems: ['not-found'],
} as const;

const CHANGE_ENTRY = {
  method: 'PUT',
  path: 'knowledge/bases/:base/entries/:entry',
  summary: 'Replace a question with its answer; the new one has an id of its own',
  allow: 'knowledge.write',
  body: EntrySchema,
  answer: StoredPassageSchema,
  problems: ['not-found'],
} as const;

const REMOVE_ENTRY = {
  method: 'DELETE',
  path: 'knowledge/bases/:base/entries/:entry',
  summary: 'Remove a question with its answer',
  allow: 'knowledge.write',
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
    return added;
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
    return changed;
  }

  @Endpoint(REMOVE_ENTRY)
  async removeEntry({ caller, params }: Call<typeof REMOVE_ENTRY>): Promise<AnswerOf<typeof REMOVE_ENTRY>> {
    const { database, knowledge } = this.installation;
    const { id: baseId } = await baseNamed(this.installation, caller.workspaceId, params.base);
    const whose = { workspaceId: caller.workspaceId, baseId, actor: caller.id };
    if (!(await removeEntry(database, whose, params.entry))) throw notFound('entry', params.entry);
    knowledge.changed(caller.workspaceId);
  }
}
