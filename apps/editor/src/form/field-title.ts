import { formWord } from '@nightshift/nodes';
import { isJsonObject } from '@nightshift/schema';
import type { Language } from '../i18n/language.js';

/** What its form calls a value: the titles on the way to it. Keys without a title of their own are passed over. */
export function fieldTitle(schema: object, keys: readonly string[], language: Language): string | undefined {
  const titles: string[] = [];
  let here: unknown = schema;
  for (const key of keys) {
    here = inside(here, key);
    const title = isJsonObject(here) ? here['title'] : undefined;
    if (typeof title === 'string') titles.push(formWord(title, language));
    else if (/^\d+$/.test(key)) titles.push(String(Number(key) + 1));
  }
  return titles.length === 0 ? undefined : titles.join(' › ');
}

/** What is wrong with it when it is empty is said by how it is filled in. */
export function isVariable(schema: object, keys: readonly string[]): boolean {
  const field = keys.reduce<unknown>((here, key) => inside(here, key), schema);
  const ui = isJsonObject(field) ? field['ui'] : undefined;
  return isJsonObject(ui) && ui['widget'] === 'variable';
}

function inside(schema: unknown, key: string): unknown {
  if (!isJsonObject(schema)) return undefined;
  const { properties, items, anyOf, oneOf } = schema;
  if (isJsonObject(properties) && Object.hasOwn(properties, key)) return properties[key];
  if (isJsonObject(items) && /^\d+$/.test(key)) return items;
  for (const branch of [anyOf, oneOf].flatMap((list): unknown[] => (Array.isArray(list) ? list : []))) {
    const found = inside(branch, key);
    if (found !== undefined) return found;
  }
  return undefined;
}
