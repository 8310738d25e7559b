import { Type } from 'typebox';
import { LanguageTagSchema, pickText, type Text } from './text.js';

const WordingSchema = Type.String({ maxLength: 200 });

/** What colleagues call a step: one name for everybody, or one per language of theirs. No customer reads it. */
export const StepNameSchema = Type.Union([
  WordingSchema,
  Type.Record(LanguageTagSchema, WordingSchema, { additionalProperties: false }),
]);

/** In the language of the reader; undefined where the step has no name of its own. */
export function stepName({ name }: { name?: Text | undefined }, language: string): string | undefined {
  const said = name === undefined ? '' : pickText(name, language, ['en']);
  return said === '' ? undefined : said;
}

/** The name as it is after somebody has written another one in their language; null takes it away from everybody. */
export function renamed(name: Text | undefined, language: string, said: string): Text | null {
  if (said === '') return null;
  return name === undefined || typeof name === 'string' ? said : { ...name, [language]: said };
}
