import { Controller } from '@nestjs/common';
import { LanguageTagSchema, oneOf } from '@nightshift/schema';
import { Type } from 'typebox';
import {
  deleteContactField,
  FIELD_TYPES,
  listContactFields,
  saveContactField,
} from '../contacts/contact-fields.js';
import { changeTag, deleteTag, listTags, MOST_PARTED, splitTag } from '../contacts/tags.js';
import { ApiProblem, notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { IdSchema, nullable } from './schemas.js';

const TagName = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' });
const TagColor = oneOf(['gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink']);
const Users = Type.Array(Type.Object({ id: Type.String(), name: Type.String(), isLive: Type.Boolean() }));

const Ids = Type.Array(IdSchema, { maxItems: MOST_PARTED });
const PARTED = { alone: Ids, both: Ids, drafts: Ids };

const TAGS = {
  method: 'GET',
  path: 'tags',
  summary: 'Every tag that contacts carry, flows name or somebody has made, by name',
  allow: 'settings.read',
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        name: Type.String(),
        color: nullable(Type.String()),
        contacts: Type.Integer({ description: 'How many carry it' }),
        flows: Users,
      }),
    ),
  }),
} as const;

const CHANGE_TAG = {
  method: 'PUT',
  path: 'tags/:name',
  summary: 'Make, colour or rename a tag; with the name of another the two become one',
  allow: 'settings.write',
  body: Type.Object(
    { name: Type.Optional(TagName), color: Type.Optional(nullable(TagColor)) },
    { additionalProperties: false },
  ),
  answer: Type.Object({
    name: Type.String(),
    contacts: Type.Integer(),
    drafts: Type.Array(Type.String(), { description: 'Ids of flows whose draft says the new name now' }),
    live: Users,
    parted: nullable(
      Type.Object(PARTED, {
        description: 'Who carried it before, for "split"; null where more did than are remembered',
      }),
    ),
  }),
} as const;

const SPLIT_TAG = {
  method: 'POST',
  path: 'tags/:name/split',
  summary: 'Take two tags apart again that have become one, as the answer of that change says',
  allow: 'settings.write',
  body: Type.Object(
    {
      from: TagName,
      color: nullable(TagColor),
      parted: Type.Object(PARTED, { additionalProperties: false }),
    },
    { additionalProperties: false },
  ),
} as const;

const REMOVE_TAG = {
  method: 'DELETE',
  path: 'tags/:name',
  summary: 'Take a tag off every contact; refused while live flows name it',
  allow: 'settings.write',
  problems: ['conflict'],
} as const;

const FIELD_BODY = {
  label: Type.Record(LanguageTagSchema, Type.String({ maxLength: 200 })),
  type: oneOf(FIELD_TYPES),
  options: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 100, uniqueItems: true }),
};

const FIELDS = {
  method: 'GET',
  path: 'contact-fields',
  summary: 'What is known about contacts beyond their name and address, by key',
  allow: 'settings.read',
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        key: Type.String(),
        ...FIELD_BODY,
        label: Type.Unsafe<Record<string, string>>(FIELD_BODY.label),
        isDeclared: Type.Boolean({
          description: 'False: contacts have it or flows fill it in, and nobody has said what it is',
        }),
        contacts: Type.Integer({ description: 'How many have it' }),
      }),
    ),
  }),
} as const;

const SAVE_FIELD = {
  method: 'PUT',
  path: 'contact-fields/:key',
  summary: 'Say what a field is called, and what it may hold',
  allow: 'settings.write',
  body: Type.Object(
    {
      ...FIELD_BODY,
      label: Type.Unsafe<Record<string, string>>(FIELD_BODY.label),
      options: Type.Optional(FIELD_BODY.options),
    },
    { additionalProperties: false },
  ),
  problems: ['request.invalid'],
} as const;

const REMOVE_FIELD = {
  method: 'DELETE',
  path: 'contact-fields/:key',
  summary: 'Take the declaration away; what contacts have stays',
  allow: 'settings.write',
  problems: ['not-found'],
} as const;

@Controller('api/v1')
export class LabelsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(TAGS)
  async tags({ caller }: Call<typeof TAGS>): Promise<AnswerOf<typeof TAGS>> {
    const { database, registry } = this.installation;
    return { items: await listTags(database, caller.workspaceId, registry) };
  }

  @Endpoint(CHANGE_TAG)
  async changeTag({ caller, params, body }: Call<typeof CHANGE_TAG>): Promise<AnswerOf<typeof CHANGE_TAG>> {
    const { database, registry, streams } = this.installation;
    const change = {
      tag: readName(params.name),
      ...(body.name === undefined ? {} : { name: body.name.trim() }),
      ...(body.color === undefined ? {} : { color: body.color }),
      actor: caller.id,
    };
    const changed = await changeTag(database, caller.workspaceId, registry, change);
    if (changed.drafts.length > 0) streams.ring(caller.workspaceId);
    return changed;
  }

  @Endpoint(SPLIT_TAG)
  async splitTag({ caller, params, body }: Call<typeof SPLIT_TAG>): Promise<AnswerOf<typeof SPLIT_TAG>> {
    const { database, registry, streams } = this.installation;
    const { from, color, parted } = body;
    const change = { tag: params.name, name: readName(from), color, parted, actor: caller.id };
    await splitTag(database, caller.workspaceId, registry, change);
    if (parted.drafts.length > 0) streams.ring(caller.workspaceId);
  }

  @Endpoint(REMOVE_TAG)
  async removeTag({ caller, params }: Call<typeof REMOVE_TAG>): Promise<AnswerOf<typeof REMOVE_TAG>> {
    const { database, registry } = this.installation;
    const wanted = { tag: params.name, actor: caller.id };
    const live = await deleteTag(database, caller.workspaceId, registry, wanted);
    if (live.length > 0)
      throw new ApiProblem(
        'conflict',
        `Live flows name it: ${live.map(({ name }) => name).join(', ')}. Change or unpublish them first.`,
      );
  }

  @Endpoint(FIELDS)
  async fields({ caller }: Call<typeof FIELDS>): Promise<AnswerOf<typeof FIELDS>> {
    return { items: await listContactFields(this.installation.database, caller.workspaceId) };
  }

  @Endpoint(SAVE_FIELD)
  async saveField({ caller, params, body }: Call<typeof SAVE_FIELD>): Promise<AnswerOf<typeof SAVE_FIELD>> {
    if (!/^[A-Za-z][A-Za-z0-9_-]{0,63}$/.test(params.key))
      throw new ApiProblem(
        'request.invalid',
        'A key begins with a letter and holds letters, digits, "-" and "_", 64 at most.',
      );
    const { options = [] } = body;
    if (body.type === 'choice' && options.length === 0)
      throw new ApiProblem('request.invalid', 'A choice needs at least one option.');
    const field = {
      ...body,
      key: params.key,
      options: body.type === 'choice' ? options : [],
      actor: caller.id,
    };
    await saveContactField(this.installation.database, caller.workspaceId, field);
  }

  @Endpoint(REMOVE_FIELD)
  async removeField({ caller, params }: Call<typeof REMOVE_FIELD>): Promise<AnswerOf<typeof REMOVE_FIELD>> {
    const wanted = { key: params.key, actor: caller.id };
    if (!(await deleteContactField(this.installation.database, caller.workspaceId, wanted)))
      throw notFound('field', params.key);
  }
}

function readName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 100)
    throw new ApiProblem('request.invalid', 'The name of a tag has 1 to 100 characters.');
  return trimmed;
}
