import { isJsonObject } from '@nightshift/schema';
import { citedNumbers } from './citations.js';
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
  const said = (keys: readonly string[]): string =>
    keys.map((key) => read[key]).find((value) => typeof value === 'string') ?? '';
  const text = said(TEXT).trim();
  const status = said(STATUS);
  const numbers = CITED.flatMap((key) => {
    const list = read[key];
    return Array.isArray(list) ? list.filter((one) => typeof one === 'number') : [];
  });
  // Cited once for all of it.
  const cited = citedNumbers(text).length > 0 ? '' : numbers.map((number) => `[${number}]`).join('');
  const body = BEGINS.test(text) ? '' : `${text}${cited === '' || text === '' ? '' : ` ${cited}`}`;
  return status === '' ? body : `STATUS: ${status}\n${body}`;
}
