import { parseDuration } from '@nightshift/calendar';
import type { Text } from '@nightshift/schema';
import type { ConfigProblem } from '../../sdk/define-node.js';

// What JSON Schema cannot say about a config, where several actions need it. `path` is relative to the config.

/** A duration that is no time at all, or cannot be counted. */
export function checkDuration(duration: string | undefined, path: string): ConfigProblem[] {
  if (duration === undefined) return [];
  const parsed = parseDuration(duration);
  if (!parsed.isValid) return [{ code: 'config.duration', path, message: parsed.message, fix: parsed.fix }];
  if (parsed.ms > 0) return [];
  return [
    {
      code: 'config.duration',
      path,
      message: 'The time is zero.',
      fix: 'Write for example PT30M (30 minutes) or P1D (a day).',
    },
  ];
}

export function isBlank(text: Text | undefined): boolean {
  if (text === undefined) return true;
  return typeof text === 'string'
    ? text.trim() === ''
    : Object.values(text).every((wording) => wording.trim() === '');
}

/** Nothing to read, in any language. */
export function checkText(text: Text, path: string, what: string): ConfigProblem[] {
  if (!isBlank(text)) return [];
  return [{ code: 'config.empty', path, message: `The ${what} is empty.`, fix: `Write the ${what}.` }];
}
