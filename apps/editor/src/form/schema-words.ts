import { formWord } from '@nightshift/nodes';
import { isJsonObject } from '@nightshift/schema';
import type { Language } from '../i18n/language.js';
import type { Option } from './hint.js';
import { asSchema, type Schema } from './schema.js';

/** Title and description in the language of the screen; a field without a title is called by its key. */
export function wordsOf(
  schema: Schema,
  language: Language,
  key: string,
): { title: string; description: string } {
  const word = (name: string): string =>
    typeof schema[name] === 'string' ? formWord(schema[name], language) : '';
  return { title: word('title') || readable(key), description: word('description') };
}

/** `maxItems`, `max-items` and `max_items` as "Max items". */
export function readable(key: string): string {
  const words = key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.\s]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The values that a schema leaves to choose among; empty when it is not a choice. */
export function optionsOf(schema: Schema, language: Language): Option[] {
  if (Array.isArray(schema['enum']))
    return schema['enum'].map((value: unknown) => ({ value, label: sayValue(value, language) }));
  const branches: unknown = schema['anyOf'] ?? schema['oneOf'];
  if (!Array.isArray(branches)) return [];
  const options = branches.flatMap((branch: unknown): Option[] => {
    const { const: value, title } = asSchema(branch);
    if (value === undefined) return [];
    return [
      { value, label: typeof title === 'string' ? formWord(title, language) : sayValue(value, language) },
    ];
  });
  return options.length === branches.length ? options : [];
}

function sayValue(value: unknown, language: Language): string {
  return typeof value === 'string' ? formWord(value, language) : JSON.stringify(value);
}

/** What one of several shapes is called: its title, else what tells it apart, else its kind. */
export function shapeName(
  schema: Schema,
  language: Language,
  kinds: Readonly<Record<string, string>>,
): string {
  if (typeof schema['title'] === 'string') return formWord(schema['title'], language);
  const properties = Object.entries(asSchema(schema['properties']));
  const fixed = properties.map(([, part]) => asSchema(part)['const']).find((value) => value !== undefined);
  if (fixed !== undefined) return typeof fixed === 'string' ? readable(fixed) : JSON.stringify(fixed);
  if (schema['const'] !== undefined) return sayValue(schema['const'], language);
  const { type } = schema;
  if (type === 'object' && properties.length > 0) {
    const titles = properties.slice(0, 2).map(([key, part]) => wordsOf(asSchema(part), language, key).title);
    return titles.join(', ');
  }
  return typeof type === 'string' ? (kinds[type] ?? type) : '…';
}

export function isTextSchema(schema: Schema): boolean {
  const branches = schema['anyOf'];
  if (!Array.isArray(branches) || branches.length !== 2) return false;
  const [plain, byLanguage] = branches.map(asSchema);
  const patterns = Object.keys(asSchema(byLanguage?.['patternProperties']));
  return (
    plain?.['type'] === 'string' &&
    isJsonObject(byLanguage) &&
    patterns.some((each) => each.includes('[a-z]{2,3}'))
  );
}
