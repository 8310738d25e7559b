import { Controller } from '@nestjs/common';
import { findMismatches, SecretHostSchema, SecretNameSchema } from '@nightshift/schema';
import { Type } from 'typebox';
import { loadShownSecrets } from '../flows/shown-secrets.js';
import { deleteSecret, listSecrets, setSecret } from '../secret/secret-rows.js';
import { ApiProblem, notFound } from './api-problem.js';
import { Endpoint, type AnswerOf, type Call } from './endpoint.js';
import { InjectInstallation, type Installation } from './installation.js';
import { MomentSchema } from './schemas.js';

const ShownToSchema = Type.Array(Type.String(), {
  description: 'Hosts that flows show it to, drafts included, as far as they write them out',
});

const LIST = {
  method: 'GET',
  path: 'secrets',
  summary:
    'All secrets, with the hosts each may be shown to, and those that flows show and nobody has entered. What they hold cannot be read back',
  allow: 'secrets.write',
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        name: Type.String(),
        hosts: Type.Array(Type.String(), {
          description: 'A call that shows it to another one fails; without any it may be shown anywhere',
        }),
        shownTo: ShownToSchema,
        setAt: MomentSchema,
      }),
    ),
    missing: Type.Array(Type.Object({ name: Type.String(), shownTo: ShownToSchema })),
  }),
} as const;

const SET = {
  method: 'PUT',
  path: 'secrets/:name',
  summary:
    'Make a secret, or give one a new value or other hosts: steps that call other systems write {{secret.name}} in a header or in the query of an address. A new one needs both',
  allow: 'secrets.write',
  body: Type.Object(
    {
      value: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 4000,
          pattern: '^[^\\u0000-\\u001f\\u007f]*$',
          description: 'One line. It is encrypted and never shown again',
        }),
      ),
      hosts: Type.Optional(
        Type.Array(SecretHostSchema, {
          maxItems: 50,
          uniqueItems: true,
          description: 'That it may be shown to; an empty list is any host',
        }),
      ),
    },
    { additionalProperties: false, minProperties: 1 },
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

const NEEDED = {
  'no-value': (name: string) => `There is no secret ${name} yet; give it a "value".`,
  'no-hosts': (name: string) =>
    `Say which hosts ${name} may be shown to: "hosts": ["api.example.com"]; an empty list is any host.`,
} as const;

@Controller('api/v1')
export class SecretsController {
  constructor(@InjectInstallation() private readonly installation: Installation) {}

  @Endpoint(LIST)
  async secrets({ caller }: Call<typeof LIST>): Promise<AnswerOf<typeof LIST>> {
    const { database } = this.installation;
    const items = await listSecrets(database, caller.workspaceId);
    const shown = await loadShownSecrets(database, caller.workspaceId);
    const shownTo = (name: string) => [...(shown.get(name) ?? [])].toSorted();
    const missing = [...shown.keys()].filter((name) => items.every((each) => each.name !== name)).toSorted();
    return {
      items: items.map((each) => ({ ...each, shownTo: shownTo(each.name) })),
      missing: missing.map((name) => ({ name, shownTo: shownTo(name) })),
    };
  }

  @Endpoint(SET)
  async set({ caller, params, body }: Call<typeof SET>): Promise<AnswerOf<typeof SET>> {
    if (findMismatches(SecretNameSchema, params.name).length > 0)
      throw new ApiProblem(
        'request.invalid',
        `"${params.name}" is no name for a secret; use letters, digits, - and _, beginning with a letter.`,
      );
    const { database, secretBox } = this.installation;
    const change = { name: params.name, value: body.value, hosts: body.hosts, actor: caller.id };
    const result = await setSecret(database, secretBox, caller.workspaceId, change);
    if (result !== 'saved') throw new ApiProblem('request.invalid', NEEDED[result](params.name));
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
