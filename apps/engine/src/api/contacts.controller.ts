import { Controller } from '@nestjs/common';
import { CountryInputSchema, LanguageInputSchema, type Json } from '@nightshift/schema';
import { Type } from 'typebox';
import {
  changeContact,
  currentConversation,
  findContact,
  type ContactDetail,
} from '../contacts/contact-rows.js';
import { eraseContact } from '../contacts/erase-contact.js';
import { exportContact, type ContactExport } from '../contacts/export-contact.js';
import { actInConversation } from './act-in-conversation.js';
import { ApiProblem, notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { etagOf, revisionOf } from './etag.js';
import { InjectInstallation, type Installation } from './installation.js';
import { checkZone, readLocale } from './read-locale.js';
import { EmailSchema, FieldsSchema, MomentSchema, NameSchema, ZoneSchema, nullable } from './schemas.js';

const TagsSchema = Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
  maxItems: 200,
  uniqueItems: true,
});

const ContactSchema = Type.Unsafe<ContactDetail>(
  Type.Object({
    id: Type.String(),
    name: Type.Optional(Type.String()),
    email: Type.Optional(Type.String()),
    phone: Type.Optional(Type.String()),
    language: Type.Optional(Type.String({ description: 'BCP 47' })),
    country: Type.Optional(Type.String({ description: 'ISO 3166-1 alpha-2' })),
    zone: Type.Optional(Type.String({ description: 'IANA' })),
    tags: Type.Array(Type.String()),
    fields: Type.Record(Type.String(), Type.Unknown()),
    score: Type.Number(),
    consents: Type.Array(Type.Object({ kind: Type.String(), text: Type.String(), atMs: Type.Number() })),
    marks: Type.Record(Type.String(), Type.Unknown()),
    visits: Type.Integer(),
    revision: Type.Integer(),
    createdAt: MomentSchema,
    updatedAt: MomentSchema,
    identities: Type.Array(Type.Object({ channelId: Type.String(), externalId: Type.String() })),
  }),
);

const GET = {
  method: 'GET',
  path: ':id',
  summary: 'What is known about a customer; the ETag is its revision',
  allow: 'contacts.read',
  answer: ContactSchema,
  problems: ['not-found'],
} as const;

const CHANGE = {
  method: 'PATCH',
  path: ':id',
  summary: 'Change what is known; null takes a value away. "If-Match" is optional. Triggers react to tags',
  allow: 'contacts.write',
  body: Type.Object(
    {
      name: Type.Optional(nullable(NameSchema)),
      email: Type.Optional(nullable(EmailSchema)),
      phone: Type.Optional(nullable(Type.String({ minLength: 1, maxLength: 50 }))),
      language: Type.Optional(nullable(LanguageInputSchema)),
      country: Type.Optional(nullable(CountryInputSchema)),
      zone: Type.Optional(nullable(ZoneSchema)),
      fields: Type.Optional(FieldsSchema),
      tags: Type.Optional(
        Type.Union([
          TagsSchema,
          Type.Object(
            { add: Type.Optional(TagsSchema), remove: Type.Optional(TagsSchema) },
            { additionalProperties: false },
          ),
        ]),
      ),
    },
    { additionalProperties: false },
  ),
  answer: ContactSchema,
  problems: ['not-found', 'precondition.failed'],
} as const;

const EXPORT = {
  method: 'GET',
  path: ':id/export',
  summary: 'Everything that is stored about a customer, in one document',
  allow: 'contacts.export',
  answer: Type.Unsafe<ContactExport>(
    Type.Object({ contact: ContactSchema, conversations: Type.Array(Type.Object({})) }),
  ),
  problems: ['not-found'],
} as const;

const ERASE = {
  method: 'DELETE',
  path: ':id',
  summary: 'Forget a customer: contact, conversations, messages, everything that was decided',
  allow: 'contacts.erase',
  status: 200,
  answer: Type.Object({ conversations: Type.Integer(), messages: Type.Integer() }),
  problems: ['not-found'],
} as const;

@Controller('api/v1/contacts')
export class ContactsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(GET)
  async get({ caller, params, reply }: Call<typeof GET>): Promise<AnswerOf<typeof GET>> {
    const contact = await findContact(this.installation.database, caller.workspaceId, params.id);
    if (contact === null) throw notFound('contact', params.id);
    void reply.header('etag', etagOf(contact.revision));
    return contact;
  }

  @Endpoint(CHANGE)
  async change({
    caller,
    params,
    body,
    request,
    reply,
  }: Call<typeof CHANGE>): Promise<AnswerOf<typeof CHANGE>> {
    const { database } = this.installation;
    const { workspaceId } = caller;
    checkZone(body.zone, '/zone');
    const known = await findContact(database, workspaceId, params.id);
    if (known === null) throw notFound('contact', params.id);
    const { tags: wantedTags, fields, ...properties } = body;
    const tags = tagChange(known.tags, wantedTags);
    // Where there is a conversation, tags go in as an event, so that triggers hear of them.
    const conversationId =
      tags === undefined ? null : await currentConversation(database, workspaceId, params.id);
    const direct =
      conversationId === null && tags !== undefined ? { addTags: tags.add, removeTags: tags.remove } : {};
    // What comes out of JSON is JSON.
    const change = {
      ...readLocale(properties),
      ...direct,
      ...(fields === undefined ? {} : { fields: fields as Record<string, Json> }),
    };
    const ifRevision = revisionOf(request);
    const contact = await changeContact(database, workspaceId, {
      id: params.id,
      change,
      actor: caller.id,
      ...(typeof ifRevision === 'number' ? { ifRevision } : {}),
    });
    if (contact === null) throw notFound('contact', params.id);
    if ('staleAt' in contact) {
      throw new ApiProblem(
        'precondition.failed',
        `It is at revision ${contact.staleAt} now; load it and apply your changes to that.`,
        {
          revision: contact.staleAt,
        },
      );
    }
    if (conversationId !== null && tags !== undefined) {
      await actInConversation(this.installation, {
        workspaceId,
        conversationId,
        body: () => ({ type: 'contact.tagged', ...tags }),
      });
    }
    const changed =
      conversationId === null ? contact : ((await findContact(database, workspaceId, params.id)) ?? contact);
    void reply.header('etag', etagOf(changed.revision));
    return changed;
  }

  @Endpoint(EXPORT)
  async export({ caller, params, reply }: Call<typeof EXPORT>): Promise<AnswerOf<typeof EXPORT>> {
    const document = await exportContact(this.installation.database, caller.workspaceId, params.id);
    if (document === null) throw notFound('contact', params.id);
    void reply.header('content-disposition', `attachment; filename="${params.id}.json"`);
    return document;
  }

  @Endpoint(ERASE)
  async erase({ caller, params }: Call<typeof ERASE>): Promise<AnswerOf<typeof ERASE>> {
    const erased = await eraseContact(this.installation.database, caller.workspaceId, {
      id: params.id,
      actor: caller.id,
    });
    if (erased === null) throw notFound('contact', params.id);
    return erased;
  }
}

/** A list replaces the tags; an object adds and removes. Undefined: nothing changes. */
function tagChange(
  known: readonly string[],
  wanted: readonly string[] | { add?: string[]; remove?: string[] } | undefined,
): { add: string[]; remove: string[] } | undefined {
  if (wanted === undefined) return undefined;
  const add = ('length' in wanted ? wanted : (wanted.add ?? [])).filter((tag) => !known.includes(tag));
  const remove =
    'length' in wanted
      ? known.filter((tag) => !wanted.includes(tag))
      : (wanted.remove ?? []).filter((tag) => known.includes(tag));
  return add.length + remove.length === 0 ? undefined : { add, remove };
}
