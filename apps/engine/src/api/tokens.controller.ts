import { Controller } from '@nestjs/common';
import { Type } from 'typebox';
import { createToken } from '../team/create-token.js';
import { listAudit } from '../team/list-audit.js';
import { deleteToken, listTokens } from '../team/members.js';
import { notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import {
  MomentSchema,
  NameSchema,
  PageQuerySchema,
  RoleSchema,
  listOf,
  nullable,
  pageQuery,
} from './schemas.js';

const TOKENS = {
  method: 'GET',
  path: 'tokens',
  summary: 'All API tokens, without the tokens themselves',
  allow: 'tokens.write',
  query: PageQuerySchema,
  answer: listOf(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      role: RoleSchema,
      lastUsedAt: nullable(MomentSchema),
      createdAt: MomentSchema,
    }),
  ),
} as const;

const CREATE_TOKEN = {
  method: 'POST',
  path: 'tokens',
  summary: 'Make an API token; it is shown this once',
  allow: 'tokens.write',
  body: Type.Object({ name: NameSchema, role: RoleSchema }, { additionalProperties: false }),
  status: 201,
  answer: Type.Object({ id: Type.String(), token: Type.String() }),
} as const;

const REMOVE_TOKEN = {
  method: 'DELETE',
  path: 'tokens/:id',
  summary: 'Revoke an API token',
  allow: 'tokens.write',
  problems: ['not-found'],
} as const;

const AUDIT = {
  method: 'GET',
  path: 'audit',
  summary: 'Who changed what, newest first; nothing here is ever changed or taken away',
  allow: 'audit.read',
  query: pageQuery({
    actor: Type.Optional(
      Type.String({ maxLength: 100, description: 'An account or token id, or `command`' }),
    ),
    kind: Type.Optional(
      Type.String({ maxLength: 50, description: '`flow` for `flow.published` and its like' }),
    ),
    subject: Type.Optional(Type.String({ maxLength: 200, description: 'The id of what was changed' })),
    from: Type.Optional(MomentSchema),
    until: Type.Optional(MomentSchema),
  }),
  answer: listOf(
    Type.Object({
      id: Type.String(),
      actor: Type.String(),
      actorName: nullable(Type.String()),
      action: Type.String(),
      subject: Type.String(),
      subjectName: nullable(Type.String()),
      detail: Type.Record(Type.String(), Type.Unknown()),
      at: MomentSchema,
    }),
  ),
} as const;

@Controller('api/v1')
export class TokensController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(TOKENS)
  async tokens({ caller, query }: Call<typeof TOKENS>): Promise<AnswerOf<typeof TOKENS>> {
    return listTokens(this.installation.database, caller.workspaceId, query);
  }

  @Endpoint(CREATE_TOKEN)
  async createToken({ caller, body }: Call<typeof CREATE_TOKEN>): Promise<AnswerOf<typeof CREATE_TOKEN>> {
    return createToken(this.installation.database, caller.workspaceId, { ...body, actor: caller.id });
  }

  @Endpoint(REMOVE_TOKEN)
  async removeToken({ caller, params }: Call<typeof REMOVE_TOKEN>): Promise<AnswerOf<typeof REMOVE_TOKEN>> {
    const wasThere = await deleteToken(this.installation.database, caller.workspaceId, {
      id: params.id,
      actor: caller.id,
    });
    this.installation.access.forget();
    if (!wasThere) throw notFound('token', params.id);
  }

  @Endpoint(AUDIT)
  async audit({ caller, query }: Call<typeof AUDIT>): Promise<AnswerOf<typeof AUDIT>> {
    return listAudit(this.installation.database, caller.workspaceId, query);
  }
}
