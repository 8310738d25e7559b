import {
  CountryInputSchema,
  LanguageInputSchema,
  PartSchema,
  oneOf,
  type ChannelShows,
  type Problem,
} from '@nightshift/schema';
import { Type, type TObject, type TSchema } from 'typebox';
import { ACCOUNT_ROLES } from '../team/create-token.js';

/** Shapes that several routes share. */
export const MAX_TEXT_LENGTH = 8000;

/** What a pressed button says: its value, or its label where it has none, so it may be as long as any text. */
export const ChoiceValueSchema = Type.String({ maxLength: MAX_TEXT_LENGTH });

export const IdSchema = Type.String({ minLength: 1, maxLength: 100 });

export const ExternalIdSchema = Type.String({
  minLength: 1,
  maxLength: 200,
  description: 'Unique on the channel: the same one twice is one event',
});

/** Whether there is such a zone is asked where it is used. */
export const ZoneSchema = Type.String({ maxLength: 64, description: 'An IANA name, such as Asia/Shanghai' });

export const FieldsSchema = Type.Record(Type.String({ minLength: 1, maxLength: 100 }), Type.Unknown(), {
  maxProperties: 200,
});

export const RoleSchema = oneOf(ACCOUNT_ROLES);

export const NameSchema = Type.String({ minLength: 1, maxLength: 200 });

export const EmailSchema = Type.String({ format: 'email' });

export const SenderSchema = Type.Object(
  {
    id: Type.String({ minLength: 1, maxLength: 200, description: "The customer's id in your system" }),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    language: Type.Optional(LanguageInputSchema),
    country: Type.Optional(CountryInputSchema),
    zone: Type.Optional(ZoneSchema),
    email: Type.Optional(EmailSchema),
    phone: Type.Optional(Type.String({ minLength: 1, maxLength: 50 })),
    fields: Type.Optional(FieldsSchema),
  },
  { additionalProperties: false },
);

export const AnswerPartSchema = PartSchema;

/** ISO 8601, UTC. */
export const MomentSchema = Type.String({ format: 'date-time' });

export function nullable<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()]);
}

export const ProblemSchema = Type.Unsafe<Problem>(
  Type.Object({
    code: Type.String(),
    severity: oneOf(['error', 'warning']),
    nodeId: Type.Optional(Type.String()),
    path: Type.String(),
    message: Type.String(),
    fix: Type.Optional(Type.String()),
    params: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    words: Type.Optional(
      Type.Record(Type.String(), Type.Object({ message: Type.String(), fix: Type.Optional(Type.String()) }), {
        description: 'The same sentences in other languages, where a node brings them',
      }),
    ),
  }),
);

const PAGE = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, description: '50 when absent' })),
  cursor: Type.Optional(
    Type.String({ minLength: 1, maxLength: 1000, description: '`nextCursor` of the page before' }),
  ),
};

/** `?limit&cursor` and whatever else a list may be asked for. */
export const PageQuerySchema = Type.Object(PAGE, { additionalProperties: false });

export function pageQuery<P extends Record<string, TSchema>>(more: P) {
  return Type.Object({ ...PAGE, ...more }, { additionalProperties: false });
}

export function listOf<T extends TSchema>(
  item: T,
): TObject<{
  items: ReturnType<typeof Type.Array<T>>;
  nextCursor: ReturnType<typeof nullable<ReturnType<typeof Type.String>>>;
}> {
  return Type.Object({ items: Type.Array(item), nextCursor: nullable(Type.String()) });
}

export const ShowsSchema = Type.Unsafe<ChannelShows>(
  Type.Object(
    {
      parts: Type.Optional(Type.Array(Type.String())),
      textLength: Type.Optional(Type.Integer()),
      buttons: Type.Optional(Type.Integer()),
      cards: Type.Optional(Type.Integer()),
    },
    { description: 'What customers can be shown; what is absent has no limit' },
  ),
);
