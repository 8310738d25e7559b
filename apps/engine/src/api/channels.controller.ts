import { Controller } from '@nestjs/common';
import { channelDefinitions, findChannelDefinition } from '@nightshift/channels';
import { TextSchema, oneOf, validate } from '@nightshift/schema';
import { Type } from 'typebox';
import { changeChannel, createChannel, findChannel, listChannels } from '../channels/channel-rows.js';
import { acceptEvent, checkExternalId } from './accept-events.js';
import { ApiProblem, invalidRequest, notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { eventBodyOf } from './event-body.js';
import { InjectInstallation, type Installation } from './installation.js';
import { apiChannel, hintsOf } from './message-route.js';
import { checkZone } from './read-locale.js';
import {
  ShowsSchema,
  ExternalIdSchema,
  MomentSchema,
  NameSchema,
  PageQuerySchema,
  SenderSchema,
  listOf,
  nullable,
} from './schemas.js';

const ConfigSchema = Type.Record(Type.String(), Type.Unknown());
const ChannelSchema = Type.Object({
  id: Type.String(),
  type: Type.String(),
  name: Type.String(),
  config: Type.Unsafe<Record<string, unknown>>(ConfigSchema),
  secrets: Type.Array(Type.String(), {
    description: 'Names of the secrets that are set; they are never shown',
  }),
  isActive: Type.Boolean(),
  isDemo: Type.Boolean({ description: 'The chat on the pages of the demo shop' }),
  pageSeen: nullable(
    Type.Object(
      { at: MomentSchema, url: Type.String() },
      { description: 'The page that opened the chat of this channel last; its address without query' },
    ),
  ),
  createdAt: MomentSchema,
});

const TYPES = {
  method: 'GET',
  path: 'channel-types',
  summary: 'Every kind of channel there is, with the schema of its settings',
  allow: 'channels.read',
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        type: Type.String(),
        title: TextSchema,
        description: TextSchema,
        config: Type.Unknown(),
        secrets: Type.Array(Type.String()),
        shows: ShowsSchema,
      }),
    ),
  }),
} as const;

const CREATE = {
  method: 'POST',
  path: 'channels',
  summary: 'Open a channel',
  allow: 'channels.write',
  body: Type.Object(
    {
      type: oneOf(channelDefinitions.map(({ type }) => type)),
      name: NameSchema,
      config: Type.Optional(Type.Unsafe<Record<string, unknown>>(ConfigSchema)),
    },
    { additionalProperties: false },
  ),
  status: 201,
  answer: ChannelSchema,
} as const;

const LIST = {
  method: 'GET',
  path: 'channels',
  summary: 'All channels',
  allow: 'channels.read',
  query: PageQuerySchema,
  answer: listOf(ChannelSchema),
} as const;

const GET = {
  method: 'GET',
  path: 'channels/:id',
  summary: 'A channel',
  allow: 'channels.read',
  answer: ChannelSchema,
  problems: ['not-found'],
} as const;

const CHANGE = {
  method: 'PATCH',
  path: 'channels/:id',
  summary:
    'Rename, set up anew, switch off and on; a config replaces the old one, but secrets it leaves out stay',
  allow: 'channels.write',
  body: Type.Object(
    {
      name: Type.Optional(NameSchema),
      isActive: Type.Optional(Type.Boolean()),
      config: Type.Optional(Type.Unsafe<Record<string, unknown>>(ConfigSchema)),
    },
    { additionalProperties: false },
  ),
  answer: ChannelSchema,
  problems: ['not-found'],
} as const;

const EVENT = {
  method: 'POST',
  path: 'channels/:id/events',
  summary:
    'Something has happened to a customer (channels of type api): page.visited, cart.abandoned, any name',
  allow: 'messages.send',
  body: Type.Object(
    {
      externalId: ExternalIdSchema,
      from: SenderSchema,
      type: Type.String({ pattern: '^[a-z0-9]+([._-][a-z0-9]+)*$', maxLength: 100 }),
      data: Type.Optional(Type.Unsafe<Record<string, unknown>>(ConfigSchema)),
    },
    { additionalProperties: false },
  ),
  status: 202,
  answer: Type.Object({
    eventId: Type.String(),
    conversationId: Type.Optional(Type.String()),
    duplicate: Type.Boolean(),
  }),
  problems: [
    'not-found',
    'channel.wrong-type',
    'channel.inactive',
    'event.unacceptable',
    'server.unavailable',
  ],
} as const;

@Controller('api/v1')
export class ChannelsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(TYPES)
  async types(): Promise<AnswerOf<typeof TYPES>> {
    return {
      items: channelDefinitions.map(({ type, title, description, config, secrets, shows }) => ({
        type,
        title,
        description,
        config,
        secrets: [...secrets],
        shows,
      })),
    };
  }

  @Endpoint(CREATE)
  async create({ caller, body, reply }: Call<typeof CREATE>): Promise<AnswerOf<typeof CREATE>> {
    const { database, secretBox } = this.installation;
    const { type, name, config = {} } = body;
    checkConfig(type, config);
    const channel = await createChannel(database, secretBox, caller.workspaceId, {
      type,
      name,
      config,
      actor: caller.id,
    });
    void reply.header('location', `/api/v1/channels/${channel.id}`);
    return channel;
  }

  @Endpoint(LIST)
  async list({ caller, query }: Call<typeof LIST>): Promise<AnswerOf<typeof LIST>> {
    return listChannels(this.installation.database, this.installation.secretBox, caller.workspaceId, query);
  }

  @Endpoint(GET)
  async get({ caller, params }: Call<typeof GET>): Promise<AnswerOf<typeof GET>> {
    const { database, secretBox } = this.installation;
    const channel = await findChannel(database, secretBox, caller.workspaceId, params.id);
    if (channel === null) throw notFound('channel', params.id);
    return channel;
  }

  @Endpoint(CHANGE)
  async change({ caller, params, body }: Call<typeof CHANGE>): Promise<AnswerOf<typeof CHANGE>> {
    const { database, secretBox, channels } = this.installation;
    const { config, ...rest } = body;
    const known = config === undefined ? undefined : await channels.find(params.id);
    if (config !== undefined && known?.workspaceId !== caller.workspaceId)
      throw notFound('channel', params.id);
    const merged =
      known === undefined || config === undefined ? {} : { config: withOldSecrets(known, config) };
    const wanted = { id: params.id, actor: caller.id, ...rest, ...merged };
    const channel = await changeChannel(database, secretBox, caller.workspaceId, wanted);
    if (channel === null) throw notFound('channel', params.id);
    channels.forget(params.id);
    return channel;
  }

  @Endpoint(EVENT)
  async event({ caller, params, body }: Call<typeof EVENT>): Promise<AnswerOf<typeof EVENT>> {
    const { id, workspaceId, type, name } = await apiChannel(this.installation, caller, params.id);
    checkExternalId(body.externalId);
    checkZone(body.from.zone, '/from/zone');
    const { eventId, conversationId, duplicate } = await acceptEvent(this.installation, {
      workspaceId,
      channel: { id, type, name },
      sender: body.from.id,
      externalId: body.externalId,
      body: eventBodyOf(body.type, body.data ?? {}, '/data'),
      atMs: this.installation.clock(),
      contact: hintsOf(body.from),
    });
    return { eventId, duplicate, ...(conversationId === undefined ? {} : { conversationId }) };
  }
}

function checkConfig(type: string, config: Record<string, unknown>): void {
  const definition = findChannelDefinition(type);
  if (definition === undefined)
    throw new ApiProblem('request.invalid', `There is no channel type "${type}".`);
  const issues = validate(definition.config, config).map((issue) => ({
    ...issue,
    path: `/config${issue.path}`,
    message: `/config${issue.message}`,
  }));
  if (issues.length > 0) throw invalidRequest('body', issues);
}

/** Whoever edits the settings cannot see the secrets, so leaving one out keeps it. */
function withOldSecrets(
  { type, config: old }: { type: string; config: Readonly<Record<string, unknown>> },
  config: Record<string, unknown>,
): Record<string, unknown> {
  const kept = (findChannelDefinition(type)?.secrets ?? []).filter(
    (name) => config[name] === undefined && old[name] !== undefined,
  );
  const merged = { ...config, ...Object.fromEntries(kept.map((name) => [name, old[name]])) };
  checkConfig(type, merged);
  return merged;
}
