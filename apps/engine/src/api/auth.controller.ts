import { Controller } from '@nestjs/common';
import { oneOf } from '@nightshift/schema';
import { Type } from 'typebox';
import { nameDemo } from '../demo/name-demo.js';
import { pageLanguage } from '../pages/words.js';
import { checkLogin, findAccount } from '../team/accounts.js';
import { ALL_PERMISSIONS, permissionsOf } from '../team/permissions.js';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '../team/passwords.js';
import { SESSION_DAYS, endSession, startSession } from '../team/sessions.js';
import { completeSetup } from '../team/setup.js';
import { AccountSchema } from './account-schemas.js';
import { ApiProblem, notFound } from './api-problem.js';
import { cookieOf, setCookie } from './cookies.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { countGuess, forgiveGuesses } from './guessing.js';
import { InjectInstallation, type Installation } from './installation.js';
import { EmailSchema, RoleSchema, nullable } from './schemas.js';

const DAY_SECONDS = 86_400;

const LOGIN = {
  method: 'POST',
  path: 'auth/login',
  summary: 'Sign in; sets the session cookie',
  allow: 'anyone',
  body: Type.Object(
    {
      email: Type.String({ minLength: 1, maxLength: 254 }),
      password: Type.String({ minLength: 1, maxLength: MAX_PASSWORD_LENGTH }),
    },
    { additionalProperties: false },
  ),
  answer: AccountSchema,
  problems: ['auth.wrong-password', 'rate.limited'],
} as const;

const LOGOUT = { method: 'POST', path: 'auth/logout', summary: 'Sign out', allow: 'anyone' } as const;

const ME = {
  method: 'GET',
  path: 'auth/me',
  summary: 'Who is asking',
  allow: 'member',
  answer: Type.Object({
    type: Type.Union([Type.Literal('account'), Type.Literal('token')]),
    id: Type.String(),
    name: Type.String(),
    role: RoleSchema,
    permissions: Type.Array(oneOf(ALL_PERMISSIONS), { description: 'What the role may do' }),
    workspaceId: Type.String(),
    account: nullable(AccountSchema),
  }),
} as const;

const SETUP = {
  method: 'POST',
  path: 'setup',
  summary: 'Make the first admin with the one-time link; signs in',
  allow: 'anyone',
  body: Type.Object(
    {
      token: Type.String({ minLength: 1, maxLength: 200 }),
      email: EmailSchema,
      name: Type.String({ minLength: 1, maxLength: 200 }),
      password: Type.String({ minLength: MIN_PASSWORD_LENGTH, maxLength: MAX_PASSWORD_LENGTH }),
    },
    { additionalProperties: false },
  ),
  status: 201,
  answer: AccountSchema,
  problems: ['setup.wrong-token', 'setup.done', 'rate.limited'],
} as const;

@Controller('api/v1')
export class AuthController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(LOGIN)
  async login({ body, request, reply }: Call<typeof LOGIN>): Promise<AnswerOf<typeof LOGIN>> {
    const { database } = this.installation;
    const name = body.email.toLowerCase();
    await countGuess(database, 'login.address', request.ip);
    await countGuess(database, 'login.account', name);
    const found = await checkLogin(database, body);
    const account = found && (await findAccount(database, found.workspaceId, found.id));
    if (found === undefined || !account)
      throw new ApiProblem(
        'auth.wrong-password',
        'Check both and try again; an admin can set a new password.',
      );
    await forgiveGuesses(database, 'login.account', name);
    setCookie(request, reply, await startSession(database, found), SESSION_DAYS * DAY_SECONDS);
    return account;
  }

  @Endpoint(LOGOUT)
  async logout({ request, reply }: Call<typeof LOGOUT>): Promise<AnswerOf<typeof LOGOUT>> {
    const session = cookieOf(request);
    if (session !== undefined) await endSession(this.installation.database, session);
    this.installation.access.forget();
    setCookie(request, reply, '', 0);
  }

  @Endpoint(ME)
  async me({ caller }: Call<typeof ME>): Promise<AnswerOf<typeof ME>> {
    const { type, id, name, role, workspaceId } = caller;
    const account =
      type === 'account' ? await findAccount(this.installation.database, workspaceId, id) : null;
    if (type === 'account' && account === null) throw notFound('account', id);
    return { type, id, name, role, permissions: permissionsOf(role), workspaceId, account };
  }

  @Endpoint(SETUP)
  async setup({ body, request, reply }: Call<typeof SETUP>): Promise<AnswerOf<typeof SETUP>> {
    const { database, workspaceId } = this.installation;
    await countGuess(database, 'setup.address', request.ip);
    const result = await completeSetup(database, workspaceId, body);
    if (result.state === 'done')
      throw new ApiProblem('setup.done', 'There is an admin already; sign in instead.');
    if (result.state !== 'open') {
      throw new ApiProblem(
        'setup.wrong-token',
        'Use the newest link that "nightshift start" has printed; each start makes a new one.',
      );
    }
    const language = pageLanguage(undefined, request.headers['accept-language']);
    await nameDemo(database, workspaceId, { language, actor: result.account.id });
    const session = await startSession(database, { id: result.account.id, workspaceId });
    setCookie(request, reply, session, SESSION_DAYS * DAY_SECONDS);
    return result.account;
  }
}
