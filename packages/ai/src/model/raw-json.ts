import { isJsonObject, type JsonObject } from '@nightshift/schema';
import { citedNumbers } from './citations.js';
import { withoutFence } from './fence.js';
import { readJson } from './read-json.js';

const BEGINS = /^\s*(?:```(?:json)?\s*)?[{[]\s*["{\]}]/iu;
const STATUS = ['status', 'verdict'];
const TEXT = ['text', 'answer', 'reply', 'message', 'content', 'response', 'output'];
const CITED = ['citations', 'cited', 'sources', 'passages'];

/**
 * What a model meant that answered with JSON though nobody asked for it: its status as the line it should have been, and
 * its text. Nothing is left of one that cannot be read: nobody is shown braces.
 */
export function withoutJson(written: string): string {
  if (!BEGINS.test(written)) return written;
  const read = readJson(written);
  if (!isJsonObject(read)) return '';
  const text = textIn(read, TEXT).trim();
  const status = textIn(read, STATUS);
  const numbers = CITED.flatMap((key) => {
    const list = read[key];
    return Array.isArray(list) ? list.filter((one) => typeof one === 'number') : [];
  });
  // Cited once for all of it.
  const cited = citedNumbers(text).length > 0 ? '' : numbers.map((number) => `[${number}]`).join('');
  const body = BEGINS.test(text) ? '' : `${text}${cited === '' || text === '' ? '' : ` ${cited}`}`;
  return status === '' ? body : `STATUS: ${status}\n${body}`;
}

/** What a model means that wraps the text that was asked for: `{"translation": "…"}`. Nothing where it says something else. */
export function unwrapped(written: string, keys: readonly string[]): string {
  const bare = withoutFence(written).trim();
  if (!BEGINS.test(bare)) return bare;
  const read = readJson(bare);
  return isJsonObject(read) ? textIn(read, [...keys, ...TEXT]).trim() : '';
}

function textIn(read: JsonObject, keys: readonly string[]): string {
  return keys.map((key) => read[key]).find((value) => typeof value === 'string') ?? '';
}
