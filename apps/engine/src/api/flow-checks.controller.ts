import { Controller } from '@nestjs/common';
import type { KnownNames } from '@nightshift/schema';
import { Type } from 'typebox';
import { checkDocument } from '../flows/check-document.js';
import { loadNamesAround } from '../flows/known-names.js';
import { findFlow } from '../flows/list-flows.js';
import type { Caller } from '../team/caller.js';
import { isAllowed } from '../team/permissions.js';
import { notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { ProblemSchema, ShowsSchema } from './schemas.js';

const CHECK = {
  method: 'POST',
  path: 'check',
  summary: 'What is wrong with a flow; nothing is stored',
  allow: 'flows.read',
  body: Type.Unknown({ description: 'A flow document of this or an older form' }),
  answer: Type.Object({
    isFlow: Type.Boolean({ description: 'False when it cannot even be stored as an unfinished draft' }),
    problems: Type.Array(ProblemSchema),
    warnings: Type.Array(ProblemSchema, {
      description: 'Other live flows that would answer the same customers, and which of the two answers',
    }),
  }),
} as const;

const Names = Type.Optional(Type.Array(Type.String()));

const KNOWN = {
  method: 'GET',
  path: ':id/known',
  summary:
    'The names around the flow, which it is checked against; a list that is absent is not for the caller',
  allow: 'flows.read',
  answer: Type.Unsafe<KnownNames>(
    Type.Object({
      calendars: Names,
      teams: Names,
      emptyTeams: Names,
      tags: Names,
      flows: Names,
      knowledge: Names,
      providers: Names,
      fields: Names,
      values: Names,
      secrets: Type.Optional(
        Type.Array(Type.Object({ name: Type.String(), hosts: Type.Array(Type.String()) })),
      ),
      channels: Type.Optional(
        Type.Array(
          Type.Object({
            id: Type.String(),
            type: Type.String(),
            name: Type.String(),
            shows: ShowsSchema,
          }),
        ),
      ),
      listening: Type.Optional(
        Type.Array(
          Type.Object({
            type: Type.String(),
            v: Type.Integer(),
            config: Type.Unsafe<Record<string, unknown>>(Type.Object({}, { additionalProperties: true })),
          }),
          { description: 'Triggers of other live flows that listen to messages' },
        ),
      ),
    }),
  ),
  problems: ['not-found'],
} as const;

@Controller('api/v1/flows')
export class FlowChecksController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(CHECK)
  async check({ caller, body }: Call<typeof CHECK>): Promise<AnswerOf<typeof CHECK>> {
    return checkDocument(this.installation.database, caller.workspaceId, body);
  }

  @Endpoint(KNOWN)
  async known({ caller, params }: Call<typeof KNOWN>): Promise<AnswerOf<typeof KNOWN>> {
    const { database } = this.installation;
    const flow = await findFlow(database, caller.workspaceId, params.id);
    if (flow === null) throw notFound('flow', params.id);
    const { manager } = database.orm;
    const names = await loadNamesAround(manager, caller.workspaceId, { secrets: secretsFor(caller) });
    return names.knownTo(flow.id);
  }
}

/** Only whoever may set secrets is told which there are. */
export function secretsFor({ role }: Caller): 'told' | 'kept' {
  return isAllowed(role, 'secrets.write') ? 'told' : 'kept';
}
