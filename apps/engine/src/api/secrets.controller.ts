import { Controller } from '@nestjs/common';
import { findMismatches, SecretNameSchema } from '@nightshift/schema';
import { Type } from 'typebox';
import { deleteSecret, listSecrets, setSecret } from '../secret/secret-rows.js';
import { ApiProblem, notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { MomentSchema } from './schemas.js';

const LIST = {
  method: 'GET',
  path: 'secrets',
  summary: 'The names of all secrets. What they hold cannot be read back',
  allow: 'secrets.write',
  answer: Type.Object({
    items: Type.Array(Type.Object({ name: Type.String(), setAt: MomentSchema })),
  }),
} as const;

const SET = {
  method: 'PUT',
  path: 'secrets/:name',
  summary:
    'Make a secret, or give one a new value: steps that call other systems write {{secret.name}} in a header or in the query of an address',
  allow: 'secrets.write',
  body: Type.Object(
    {
      value: Type.String({
        minLength: 1,
        maxLength: 4000,
        pattern: '^[^\\u0000-\\u001f\\u007f]*$',
        description: 'One line. It is encrypted and never shown again',
      }),
    },
    { additionalProperties: false },
  ),
  problems: ['request.invalid'],
} as const;

const REMOVE = {
  method: 'DELETE',
  path: 'secrets/:name',
  summary: 'Delete a secret; calls that show it fail from then on',
  allow: 'secrets.write',
  problems: ['not-found'],
} as const;

@Controller('api/v1')
export class SecretsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(LIST)
  async secrets({ caller }: Call<typeof LIST>): Promise<AnswerOf<typeof LIST>> {
    return { items: await listSecrets(this.installation.database, caller.workspaceId) };
  }

  @Endpoint(SET)
  async set({ caller, params, body }: Call<typeof SET>): Promise<AnswerOf<typeof SET>> {
    if (findMismatches(SecretNameSchema, params.name).length > 0)
      throw new ApiProblem(
        'request.invalid',
        `"${params.name}" is no name for a secret; use letters, digits, - and _, beginning with a letter.`,
      );
    const { database, secretBox } = this.installation;
    await setSecret(database, secretBox, caller.workspaceId, {
      name: params.name,
      value: body.value,
      actor: caller.id,
    });
  }

  @Endpoint(REMOVE)
  async remove({ caller, params }: Call<typeof REMOVE>): Promise<AnswerOf<typeof REMOVE>> {
    const wasThere = await deleteSecret(this.installation.database, caller.workspaceId, {
      name: params.name,
      actor: caller.id,
    });
    if (!wasThere) throw notFound('secret', params.name);
  }
}
