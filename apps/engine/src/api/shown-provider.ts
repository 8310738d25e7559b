import { mostTokens } from '@nightshift/ai';
import { oneOf, type ModelUsage } from '@nightshift/schema';
import { Type, type Static } from 'typebox';
import { PROVIDER_KINDS } from '../ai/create-provider.js';
import { DEFAULT_PRICE, costOf } from '../ai/prices.js';
import { ENVIRONMENT_ID } from '../ai/provider-book.js';
import type { ProviderHealth } from '../ai/provider-health.js';
import type { StoredProvider } from '../ai/provider-rows.js';
import { nullable } from './schemas.js';

export const KindSchema = oneOf(PROVIDER_KINDS);
export const PriceSchema = Type.Object(
  { input: Type.Number({ minimum: 0 }), output: Type.Number({ minimum: 0 }) },
  {
    additionalProperties: false,
    description: `US dollars for a million tokens; counted as ${DEFAULT_PRICE.input} and ${DEFAULT_PRICE.output} when absent`,
  },
);
export const ProviderSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: KindSchema,
  baseUrl: Type.String(),
  model: Type.String(),
  timeoutMs: Type.Integer(),
  price: nullable(PriceSchema),
  key: nullable(Type.String({ description: 'Its last characters; null: the server needs none' })),
  reserve: Type.Number({
    description:
      'US dollars that have to be left of a budget for an answer of usual length to be asked for: the most that it may cost',
  }),
  isFromEnvironment: Type.Boolean(),
  failure: nullable(
    Type.Object(
      {
        at: Type.String(),
        code: Type.String(),
        message: Type.String(),
        answeredAt: nullable(Type.String({ description: 'It has answered since' })),
        restsUntil: nullable(
          Type.String({ description: 'Too many in a row: a process asks it no more until then' }),
        ),
      },
      { description: 'The last question that it did not answer; null: none is known' },
    ),
  ),
});
/** What is asked with a few passages, and an answer of 600 characters in a script that takes a token for each. */
const USUAL_ANSWER: ModelUsage = { inputTokens: 1000, outputTokens: mostTokens(600) };

/** No key leaves, whatever else the row holds. */
export function shown(
  { id, name, kind, baseUrl, model, timeoutMs, price, keyHint }: StoredProvider,
  health?: ProviderHealth,
): Static<typeof ProviderSchema> {
  return {
    id,
    name,
    kind,
    baseUrl,
    model,
    timeoutMs,
    price: price ?? null,
    key: keyHint,
    reserve: costOf(USUAL_ANSWER, price ?? DEFAULT_PRICE),
    isFromEnvironment: id === ENVIRONMENT_ID,
    failure: health === undefined ? null : failureOf(health),
  };
}

function failureOf({ failedAtMs, code, message, answeredAtMs, restsUntilMs }: ProviderHealth) {
  const at = new Date(failedAtMs).toISOString();
  const answeredAt = answeredAtMs === null ? null : new Date(answeredAtMs).toISOString();
  const isResting = restsUntilMs !== null && restsUntilMs > Date.now();
  return {
    at,
    code,
    message,
    answeredAt,
    restsUntil: isResting ? new Date(restsUntilMs).toISOString() : null,
  };
}
