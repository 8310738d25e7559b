import type { Text } from '@nightshift/schema';
import type { ConfigProblem } from '../../sdk/define-node.js';
import { checkDuration } from '../config-checks.js';
import { configError } from '../problem-words.js';

// What JSON Schema cannot say about a config, where several actions need it. `path` is relative to the config.

/** Of a limit that may be absent. */
export function checkTimeLimit(duration: string | undefined, path: string): ConfigProblem[] {
  return duration === undefined ? [] : checkDuration(duration, path, 'PT1S', 'P3650D');
}

export function isBlank(text: Text | undefined): boolean {
  if (text === undefined) return true;
  return typeof text === 'string'
    ? text.trim() === ''
    : Object.values(text).every((wording) => wording.trim() === '');
}

/** Nothing to read, in any language. */
export function checkText(
  text: Text,
  path: string,
  what: 'question' | 'label' | 'title' | 'note',
): ConfigProblem[] {
  if (!isBlank(text)) return [];
  return [configError('config.empty', path, `The ${what} is empty.`, `Write the ${what}.`)];
}

/** Of numbers that have to lie between two others, `path` being where these stand. */
export function checkRange({ min, max }: { min?: number; max?: number }, path: string): ConfigProblem[] {
  if (min === undefined || max === undefined || min <= max) return [];
  return [
    configError(
      'config.range',
      `${path}/max`,
      'The largest number is smaller than the smallest.',
      'Swap the two numbers.',
    ),
  ];
}
