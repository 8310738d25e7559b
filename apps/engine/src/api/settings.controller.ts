import { CalendarSchema, type Calendar } from '@nightshift/calendar';
import { Controller } from '@nestjs/common';
import { LanguageTagSchema } from '@nightshift/schema';
import { Type } from 'typebox';
import {
  deleteCalendar,
  findCalendar,
  listCalendars,
  problemsOf,
  saveCalendar,
} from '../settings/calendars.js';
import { changeSettings, readSettings } from '../settings/settings.js';
import { isAllowed } from '../team/permissions.js';
import { forbidden } from './access-guard.js';
import { ApiProblem, notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { NameSchema, PageQuerySchema, ProblemSchema, listOf } from './schemas.js';

const HostSchema = Type.String({
  pattern: '^[A-Za-z0-9.:\\[\\]-]+$',
  maxLength: 260,
  description: 'host or host:port',
});
const ValuesSchema = Type.Record(Type.String({ pattern: '^[a-z][A-Za-z0-9_.-]{0,99}$' }), Type.Unknown(), {
  additionalProperties: false,
});
const SettingsSchema = Type.Object({
  name: Type.String(),
  values: Type.Unsafe<Record<string, unknown>>(Type.Record(Type.String(), Type.Unknown())),
  allowedHosts: Type.Array(Type.String(), {
    description: 'Hosts in private networks that flows and webhooks may reach',
  }),
  languages: Type.Array(Type.String(), {
    description: "Of new flows; the first is spoken when the customer's own is not offered",
  }),
});
const CalendarDocument = Type.Unsafe<Calendar>(CalendarSchema);

const GET = {
  method: 'GET',
  path: 'settings',
  summary: 'Settings of the workspace',
  allow: 'settings.read',
  answer: SettingsSchema,
} as const;

const CHANGE = {
  method: 'PATCH',
  path: 'settings',
  summary: 'Set values by name, null takes one away; "allowedHosts" is for admins',
  allow: 'settings.write',
  body: Type.Object(
    {
      name: Type.Optional(NameSchema),
      values: Type.Optional(Type.Unsafe<Record<string, unknown>>(ValuesSchema)),
      allowedHosts: Type.Optional(Type.Array(HostSchema, { maxItems: 200, uniqueItems: true })),
      languages: Type.Optional(
        Type.Array(LanguageTagSchema, { minItems: 1, maxItems: 50, uniqueItems: true }),
      ),
    },
    { additionalProperties: false },
  ),
  answer: SettingsSchema,
} as const;

const CALENDARS = {
  method: 'GET',
  path: 'calendars',
  summary: 'All calendars',
  allow: 'settings.read',
  query: PageQuerySchema,
  answer: listOf(Type.Object({ name: Type.String(), document: CalendarDocument })),
} as const;

const CALENDAR = {
  method: 'GET',
  path: 'calendars/:name',
  summary: 'A calendar, and what is not sure about it',
  allow: 'settings.read',
  answer: Type.Object({
    name: Type.String(),
    document: CalendarDocument,
    problems: Type.Array(ProblemSchema),
  }),
  problems: ['not-found'],
} as const;

const SAVE_CALENDAR = {
  method: 'PUT',
  path: 'calendars/:name',
  summary: 'Make a calendar, or change it; what reads it sees the change at once',
  allow: 'calendars.write',
  body: CalendarDocument,
  answer: CALENDAR.answer,
  problems: ['calendar.invalid'],
} as const;

const REMOVE_CALENDAR = {
  method: 'DELETE',
  path: 'calendars/:name',
  summary: 'Take a calendar away that no live flow reads',
  allow: 'calendars.write',
  problems: ['not-found', 'conflict'],
} as const;

@Controller('api/v1')
export class SettingsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(GET)
  async get({ caller }: Call<typeof GET>): Promise<AnswerOf<typeof GET>> {
    return readSettings(this.installation.database, caller.workspaceId);
  }

  @Endpoint(CHANGE)
  async change({ caller, body }: Call<typeof CHANGE>): Promise<AnswerOf<typeof CHANGE>> {
    if (body.allowedHosts !== undefined && !isAllowed(caller.role, 'settings.hosts'))
      throw forbidden(caller, 'settings.hosts');
    return changeSettings(this.installation.database, caller.workspaceId, { ...body, actor: caller.id });
  }

  @Endpoint(CALENDARS)
  async calendars({ caller, query }: Call<typeof CALENDARS>): Promise<AnswerOf<typeof CALENDARS>> {
    return listCalendars(this.installation.database, caller.workspaceId, query);
  }

  @Endpoint(CALENDAR)
  async calendar({ caller, params: { name } }: Call<typeof CALENDAR>): Promise<AnswerOf<typeof CALENDAR>> {
    const document = await findCalendar(this.installation.database, caller.workspaceId, name);
    if (document === null) throw notFound('calendar', name);
    return { name, document, problems: problemsOf(document, this.installation.clock()) };
  }

  @Endpoint(SAVE_CALENDAR)
  async saveCalendar({
    caller,
    params: { name },
    body,
  }: Call<typeof SAVE_CALENDAR>): Promise<AnswerOf<typeof SAVE_CALENDAR>> {
    const problems = problemsOf(body, this.installation.clock());
    const first = problems.find(({ severity }) => severity === 'error');
    if (first !== undefined)
      throw new ApiProblem('calendar.invalid', `${first.message} ${first.fix}`, { problems });
    await saveCalendar(this.installation.database, caller.workspaceId, {
      name,
      document: body,
      actor: caller.id,
    });
    return { name, document: body, problems };
  }

  @Endpoint(REMOVE_CALENDAR)
  async removeCalendar({
    caller,
    params: { name },
  }: Call<typeof REMOVE_CALENDAR>): Promise<AnswerOf<typeof REMOVE_CALENDAR>> {
    const users = await deleteCalendar(this.installation.database, caller.workspaceId, {
      name,
      actor: caller.id,
    });
    if (users === null) throw notFound('calendar', name);
    if (users.length > 0)
      throw new ApiProblem(
        'conflict',
        `Live flows read it: ${users.join(', ')}. Change or unpublish them first.`,
      );
  }
}
