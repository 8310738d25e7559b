import { Controller } from '@nestjs/common';
import { LanguageInputSchema, readLanguage } from '@nightshift/schema';
import { Type } from 'typebox';
import { changeAccount, createAccount, deleteAccount, type Account } from '../team/accounts.js';
import { deleteTeam, listAccounts, listTeams, saveTeam } from '../team/members.js';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../team/passwords.js';
import { releaseConversations } from './act-in-conversation.js';
import { AccountSchema } from './account-schemas.js';
import { ApiProblem, notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { EmailSchema, NameSchema, PageQuerySchema, RoleSchema, listOf, nullable } from './schemas.js';

const PasswordSchema = Type.String({ minLength: MIN_PASSWORD_LENGTH, maxLength: MAX_PASSWORD_LENGTH });
const KeySchema = Type.String({ minLength: 1, maxLength: 100 });

/** What assignment reads of somebody. */
const SEAT = {
  teams: Type.Optional(Type.Array(KeySchema, { maxItems: 100, uniqueItems: true })),
  languages: Type.Optional(Type.Array(LanguageInputSchema, { maxItems: 50, uniqueItems: true })),
  capacity: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })),
  calendar: Type.Optional(nullable(KeySchema)),
};

const LIST = {
  method: 'GET',
  path: 'users',
  summary: 'Everybody',
  allow: 'team.read',
  query: PageQuerySchema,
  answer: listOf(AccountSchema),
} as const;

const CREATE = {
  method: 'POST',
  path: 'users',
  summary: 'Let somebody in',
  allow: 'team.write',
  body: Type.Object(
    { email: EmailSchema, name: NameSchema, password: PasswordSchema, role: RoleSchema, ...SEAT },
    { additionalProperties: false },
  ),
  status: 201,
  answer: AccountSchema,
  problems: ['conflict'],
} as const;

const CHANGE = {
  method: 'PATCH',
  path: 'users/:id',
  summary: 'Change somebody; a new password ends their sessions',
  allow: 'team.write',
  body: Type.Object(
    {
      name: Type.Optional(NameSchema),
      role: Type.Optional(RoleSchema),
      password: Type.Optional(PasswordSchema),
      isOnline: Type.Optional(Type.Boolean()),
      ...SEAT,
    },
    { additionalProperties: false },
  ),
  answer: AccountSchema,
  problems: ['not-found', 'conflict'],
} as const;

const REMOVE = {
  method: 'DELETE',
  path: 'users/:id',
  summary: 'Take an account away',
  allow: 'team.write',
  problems: ['not-found', 'conflict'],
} as const;

const CHANGE_ME = {
  method: 'PATCH',
  path: 'me',
  summary: 'Go online or offline, or change your own name, languages or password',
  allow: 'member',
  body: Type.Object(
    {
      isOnline: Type.Optional(Type.Boolean()),
      name: Type.Optional(NameSchema),
      languages: SEAT.languages,
      password: Type.Optional(PasswordSchema),
    },
    { additionalProperties: false },
  ),
  answer: AccountSchema,
  problems: ['conflict'],
} as const;

const TeamSchema = Type.Object({ name: Type.String(), title: Type.String() });

const TEAMS = {
  method: 'GET',
  path: 'teams',
  summary: 'All teams',
  allow: 'team.read',
  answer: Type.Object({
    items: Type.Array(
      Type.Object({ ...TeamSchema.properties, people: Type.Integer({ description: 'How many are in it' }) }),
    ),
  }),
} as const;

const SAVE_TEAM = {
  method: 'PUT',
  path: 'teams/:name',
  summary: 'Make a team, or change its title',
  allow: 'team.write',
  body: Type.Object({ title: NameSchema }, { additionalProperties: false }),
  answer: TeamSchema,
} as const;

const REMOVE_TEAM = {
  method: 'DELETE',
  path: 'teams/:name',
  summary: 'Take a team away',
  allow: 'team.write',
  problems: ['not-found'],
} as const;

@Controller('api/v1')
export class TeamController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(LIST)
  async list({ caller, query }: Call<typeof LIST>): Promise<AnswerOf<typeof LIST>> {
    return listAccounts(this.installation.database, caller.workspaceId, query);
  }

  @Endpoint(CREATE)
  async create({ caller, body }: Call<typeof CREATE>): Promise<AnswerOf<typeof CREATE>> {
    const account = await createAccount(this.installation.database, caller.workspaceId, {
      ...withTags(body),
      actor: caller.id,
    });
    if (account === undefined)
      throw new ApiProblem('conflict', `Somebody has an account with ${body.email} already.`);
    return account;
  }

  @Endpoint(CHANGE)
  async change({ caller, params, body }: Call<typeof CHANGE>): Promise<AnswerOf<typeof CHANGE>> {
    const changed = await changeAccount(this.installation.database, caller.workspaceId, {
      ...withTags(body),
      id: params.id,
      actor: caller.id,
    });
    this.installation.access.forget();
    return changedAccount(changed, params.id);
  }

  @Endpoint(REMOVE)
  async remove({ caller, params }: Call<typeof REMOVE>): Promise<AnswerOf<typeof REMOVE>> {
    const outcome = await deleteAccount(this.installation.database, caller.workspaceId, {
      id: params.id,
      actor: caller.id,
    });
    this.installation.access.forget();
    if (outcome === 'not-found') throw notFound('account', params.id);
    if (outcome === 'last-admin') throw lastAdmin();
    await releaseConversations(this.installation, caller.workspaceId, params.id);
  }

  @Endpoint(CHANGE_ME)
  async changeMe({ caller, body }: Call<typeof CHANGE_ME>): Promise<AnswerOf<typeof CHANGE_ME>> {
    if (caller.type === 'token')
      throw new ApiProblem('conflict', 'A token is nobody; sign in with an account.');
    const changed = await changeAccount(this.installation.database, caller.workspaceId, {
      ...withTags(body),
      id: caller.id,
      actor: caller.id,
    });
    this.installation.access.forget();
    return changedAccount(changed, caller.id);
  }

  @Endpoint(TEAMS)
  async teams({ caller }: Call<typeof TEAMS>): Promise<AnswerOf<typeof TEAMS>> {
    return { items: await listTeams(this.installation.database, caller.workspaceId) };
  }

  @Endpoint(SAVE_TEAM)
  async saveTeam({ caller, params, body }: Call<typeof SAVE_TEAM>): Promise<AnswerOf<typeof SAVE_TEAM>> {
    return saveTeam(this.installation.database, caller.workspaceId, {
      name: params.name,
      title: body.title,
      actor: caller.id,
    });
  }

  @Endpoint(REMOVE_TEAM)
  async removeTeam({ caller, params }: Call<typeof REMOVE_TEAM>): Promise<AnswerOf<typeof REMOVE_TEAM>> {
    const wasThere = await deleteTeam(this.installation.database, caller.workspaceId, {
      name: params.name,
      actor: caller.id,
    });
    if (!wasThere) throw notFound('team', params.name);
  }
}

/** With the languages as they are kept. */
function withTags<B extends { languages?: string[] }>(body: B): B {
  if (body.languages === undefined) return body;
  const languages = new Set(body.languages.map((language) => readLanguage(language) ?? language));
  return { ...body, languages: [...languages] };
}

function changedAccount(changed: Account | 'not-found' | 'last-admin', id: string): Account {
  if (changed === 'not-found') throw notFound('account', id);
  if (changed === 'last-admin') throw lastAdmin();
  return changed;
}

function lastAdmin(): ApiProblem {
  return new ApiProblem('conflict', 'This is the last admin; make somebody else an admin first.');
}
