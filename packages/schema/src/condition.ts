import { Type } from 'typebox';
import type { Json } from './json.js';
import { oneOf } from './one-of.js';

export const OPERATORS = [
  'equals',
  'not-equals',
  'contains',
  'not-contains',
  'starts-with',
  'ends-with',
  'matches',
  'in',
  'not-in',
  'greater',
  'at-least',
  'less',
  'at-most',
  'exists',
  'missing',
] as const;
export type Operator = (typeof OPERATORS)[number];

/**
 * Nested and/or over what is known. `field` is a path: `contact.country`, `contact.tags`,
 * `contact.fields.vip`, `message.text`, `conversation.priority`, `channel.type`, `vars.email`,
 * `time.hour`, `time.weekday`, `hours.default` (true while that calendar is open), `page.url`.
 * A value that is one placeholder, `{{sale.starts}}`, is read like a field; not in `matches`.
 * Texts compare without regard to case, width or script variant. An empty `all` is true, an empty `any` false.
 */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { field: string; is: Operator; value?: Json };

const Nested = Type.Ref('Condition');

export const ConditionSchema = Type.Unsafe<Condition>(
  Type.Cyclic(
    {
      Condition: Type.Union([
        Type.Object({ all: Type.Array(Nested) }, { additionalProperties: false }),
        Type.Object({ any: Type.Array(Nested) }, { additionalProperties: false }),
        Type.Object({ not: Nested }, { additionalProperties: false }),
        Type.Object(
          {
            field: Type.String({ minLength: 1, maxLength: 200 }),
            is: oneOf(OPERATORS),
            value: Type.Optional(Type.Unknown()),
          },
          { additionalProperties: false },
        ),
      ]),
    },
    'Condition',
  ),
);

/** A value that is nothing but `{{sale.starts}}` stands for what is found there. Patterns are never taken from outside. */
export function valuePath({ is, value }: { is: Operator; value?: Json }): string | undefined {
  return typeof value === 'string' && is !== 'matches'
    ? /^\s*\{\{\s*([^\s{}|]+)\s*\}\}\s*$/u.exec(value)?.[1]
    : undefined;
}
