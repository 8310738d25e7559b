import type { SentenceDetails } from '@nightshift/schema';
import type { ProblemSentence, TemplateFault } from './problem-words.js';
import type { FilterArgument, FilterCall } from './template-filters.js';

/** `{{ path | filter: argument }}`. `index` is where its braces begin. */
export interface Expression {
  path: string;
  filters: FilterCall[];
  index: number;
}

interface ParsedTemplate {
  parts: (string | Expression)[];
  faults: TemplateFault[];
}

const MAX_FILTERS = 8;
/** Keeps the time to read a text in proportion to its length, whatever quotes are left open in it. */
const MAX_PLACEHOLDER_CHARS = 2000;
const PATH = /^[\p{L}_][\p{L}\p{N}_-]*(\.[\p{L}\p{N}_-]+)*$/u;
/** Names that lead out of the data and into the language; nobody's field is called that. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'prototype', 'constructor']);
const FILTER = /^\s*([a-zA-Z][a-zA-Z0-9_-]*)\s*(?::(.*))?$/su;

/** Splits a text at its placeholders. What cannot be read as one stays in the text and is reported. */
export function parseTemplate(source: string): ParsedTemplate {
  const parts: (string | Expression)[] = [];
  const faults: TemplateFault[] = [];
  let text = '';
  let position = 0;
  for (let open = source.indexOf('{{'); open !== -1; open = source.indexOf('{{', position)) {
    if (source[open - 1] === '\\' && open > position) {
      text += `${source.slice(position, open - 1)}{{`;
      position = open + 2;
      continue;
    }
    const close = closingBraces(source, open + 2);
    if (close === -1) {
      faults.push(
        faultAt(
          open,
          'template.unclosed',
          'A placeholder begins with {{ but does not end.',
          'Close it with }}, or write \\{{ for plain braces.',
        ),
      );
      break;
    }
    const found = parseExpression(source.slice(open + 2, close), open);
    if ('code' in found) {
      faults.push(found);
      text += source.slice(position, close + 2);
    } else {
      text += source.slice(position, open);
      if (text !== '') parts.push(text);
      text = '';
      parts.push(found);
    }
    position = close + 2;
  }
  text += source.slice(position);
  if (text !== '') parts.push(text);
  return { parts, faults };
}

/** The index of the `}}` that ends a placeholder, one inside a quoted argument not counted; -1 when there is none. */
function closingBraces(source: string, from: number): number {
  let quote = '';
  const end = Math.min(source.length, from + MAX_PLACEHOLDER_CHARS);
  for (let index = from; index < end; index += 1) {
    const character = source[index] ?? '';
    if (quote !== '') {
      if (character === '\\') index += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '}' && source[index + 1] === '}') {
      return index;
    }
  }
  // A stray quote (it's) must not swallow the rest of the text: then the next braces count.
  return quote === '' ? -1 : source.indexOf('}}', from);
}

function parseExpression(inside: string, index: number): Expression | TemplateFault {
  const [head = '', ...calls] = splitOutsideQuotes(inside, '|');
  const path = head.trim();
  const pathFault = checkPath(path, index);
  if (pathFault !== undefined) return pathFault;
  if (calls.length > MAX_FILTERS) {
    return faultAt(
      index,
      'template.too-many-filters',
      '{{{path}}} has more than {limit} filters.',
      'Remove some.',
      { path, limit: MAX_FILTERS },
    );
  }
  const filters: FilterCall[] = [];
  for (const call of calls) {
    const filter = parseFilter(call);
    if (filter === undefined) {
      return faultAt(
        index,
        'template.bad-filter',
        '"{call}" in {{{path}}} is not a filter.',
        'Write a name, then a colon and values in quotes: | default: "you".',
        { call: call.trim(), path },
      );
    }
    filters.push(filter);
  }
  return { path, filters, index };
}

function checkPath(path: string, index: number): TemplateFault | undefined {
  if (!PATH.test(path)) {
    return faultAt(
      index,
      'template.bad-path',
      path === '' ? 'A placeholder is empty.' : '"{path}" is not the name of a value.',
      'Write a name such as contact.name, or \\{{ for plain braces.',
      { path },
    );
  }
  if (path.split('.').some((key) => FORBIDDEN_KEYS.has(key))) {
    return faultAt(
      index,
      'template.bad-path',
      '"{path}" is not a value of the conversation.',
      'Use another name.',
      { path },
    );
  }
  return undefined;
}

function parseFilter(call: string): FilterCall | undefined {
  const found = FILTER.exec(call);
  if (found === null) return undefined;
  const [, name = '', rest] = found;
  if (rest === undefined) return { name, args: [] };
  const args = splitOutsideQuotes(rest, ',').map(parseArgument);
  return args.every((arg) => arg !== undefined) ? { name, args } : undefined;
}

function parseArgument(source: string): FilterArgument | undefined {
  const word = source.trim();
  if (/^-?\d+(\.\d+)?$/.test(word)) return Number(word);
  if (word === 'true' || word === 'false') return word === 'true';
  const quoted = /^(["'])((?:\\.|(?!\1)[^\\])*)\1$/su.exec(word);
  return quoted?.[2]?.replaceAll(/\\(.)/gsu, (_whole, character: string) =>
    character === 'n' ? '\n' : character,
  );
}

function splitOutsideQuotes(source: string, separator: string): string[] {
  const pieces: string[] = [];
  let quote = '';
  let start = 0;
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index] ?? '';
    if (quote !== '') {
      if (character === '\\') index += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === separator) {
      pieces.push(source.slice(start, index));
      start = index + 1;
    }
  }
  return [...pieces, source.slice(start)];
}

function faultAt(
  index: number,
  code: string,
  message: ProblemSentence,
  fix: ProblemSentence,
  details: SentenceDetails = {},
): TemplateFault {
  return { code, index, message, fix, details };
}
