import { Type, type Static } from 'typebox';

/** BCP 47, as far as a seller needs it: `en`, `zh-CN`, `pt-BR`, `sr-Latn`. */
export const LanguageTagSchema = Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' });

/** As people and systems write them; `readLanguage` and `readCountry` make of them what is kept. */
export const LanguageInputSchema = Type.String({ format: 'language', description: 'BCP 47, such as en-US' });
export const CountryInputSchema = Type.String({
  format: 'country',
  description: 'ISO 3166-1 alpha-2, such as US',
});

/** What a customer reads: one string for everybody, or one per language. */
export const TextSchema = Type.Union([
  Type.String({ maxLength: 8000 }),
  Type.Record(
    Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }),
    Type.String({ maxLength: 8000 }),
    {
      additionalProperties: false,
    },
  ),
]);
export type Text = Static<typeof TextSchema>;

/** What colleagues read and no customer: one wording for everybody, or one per language of theirs. */
function wordingSchema(maxLength: number) {
  const WordingSchema = Type.String({ maxLength });
  return Type.Union([
    WordingSchema,
    Type.Record(LanguageTagSchema, WordingSchema, { additionalProperties: false }),
  ]);
}

/** What colleagues call a step or a group of steps. */
export const StepNameSchema = wordingSchema(200);
/** What colleagues should know. */
export const NoteTextSchema = wordingSchema(10_000);
