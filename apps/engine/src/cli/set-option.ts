import { isJsonObject } from '@nightshift/schema';
import { InvalidArgumentError } from 'commander';

export type SetValues = Record<string, unknown>;

/**
 * One `--set key=value`, for commander. The value may be JSON; a text needs no quotes. A number counts as one only
 * when it is written as JSON writes it, so that 007 and 1.50 stay as they were typed.
 */
export function collectSet(argument: string, before: SetValues = {}): SetValues {
  const at = argument.indexOf('=');
  const key = argument.slice(0, Math.max(at, 0)).trim();
  if (!/^[a-z][A-Za-z0-9_.-]{0,99}$/.test(key))
    throw new InvalidArgumentError('Write key=value, with a key such as shop.name.');
  return { ...before, [key]: readValue(argument.slice(at + 1)) };
}

/**
 * `shop.name.en` is the English text of the setting `shop.name`, when that one has a text per language and no setting
 * is called `shop.name.en` itself. Several join; together they are the whole setting.
 */
export function joinLanguages(
  values: SetValues,
  settings: readonly { key: string; type: string }[],
): SetValues {
  const types = new Map(settings.map(({ key, type }) => [key, type]));
  const joined: SetValues = {};
  for (const [key, value] of Object.entries(values)) {
    const [, setting = '', language = ''] = /^(.+)\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/.exec(key) ?? [];
    if (types.has(key) || types.get(setting) !== 'text-by-language') {
      joined[key] = value;
      continue;
    }
    const before = joined[setting];
    const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    joined[setting] = { ...(isJsonObject(before) ? before : {}), [language]: text };
  }
  return joined;
}

function readValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'number' && String(value) !== text.trim() ? text : value;
  } catch {
    return text;
  }
}
