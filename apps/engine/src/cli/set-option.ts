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

function readValue(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'number' && String(value) !== text.trim() ? text : value;
  } catch {
    return text;
  }
}
