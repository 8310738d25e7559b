import { secretIn, secretMark, type Json, type Problem } from '@nightshift/schema';
import { sayInterpreter, type TemplateFault } from './problem-words.js';
import { parseTemplate, type Expression } from './template-parser.js';
import { applyFilter, encodeUrlPart, filterFault, printValue, type Locale } from './template-filters.js';

/** A text taken apart once; rendering it is a walk over its parts. */
export interface Template {
  readonly parts: readonly (string | Expression)[];
}

export interface RenderOptions extends Locale {
  /**
   * Where the values go: `url` into one part of a URL, `json` between the quotes of a JSON string,
   * `header` into an HTTP header. What the author wrote around them is never changed.
   */
  escape: 'none' | 'url' | 'json' | 'header';
}

/**
 * Takes `{{ path | filter: "argument" }}` out of a text; `\{{` stands for two plain braces. Never fails:
 * what cannot be understood stays as it is written, and `checkTemplate` says what is wrong with it.
 */
export function compileTemplate(source: string): Template {
  if (!source.includes('{{')) return { parts: source === '' ? [] : [source] };
  return { parts: parseTemplate(source).parts };
}

/**
 * Fills a template in, once: braces inside a value stay text. Paths go to `lookup` as they are written, nothing
 * is evaluated and no property is read here. A missing value prints as nothing.
 */
export function renderTemplate(
  template: Template,
  lookup: (path: string) => Json | undefined,
  options: RenderOptions,
): string {
  let text = '';
  for (const part of template.parts)
    text += typeof part === 'string' ? part : renderExpression(part, lookup, options);
  return text;
}

/** The paths a text reads, each once, in order of appearance. */
export function templatePaths(source: string): string[] {
  const expressions = compileTemplate(source).parts.filter((part) => typeof part !== 'string');
  return [...new Set(expressions.map(({ path }) => path))];
}

export type TemplateProblem = Omit<Problem, 'path' | 'nodeId' | 'params'> & { index: number };

/** What is wrong with a text's placeholders; `index` is where, in UTF-16 code units. */
export function checkTemplate(source: string): TemplateProblem[] {
  if (!source.includes('{{')) return [];
  const { parts, faults } = parseTemplate(source);
  const expressions = parts.filter((part) => typeof part !== 'string');
  const inFilters = expressions.flatMap(({ filters, index }) =>
    filters.flatMap((call): TemplateFault[] => {
      const fault = filterFault(call);
      return fault === undefined ? [] : [{ ...fault, index }];
    }),
  );
  return [...faults, ...inFilters]
    .toSorted((left, right) => left.index - right.index)
    .map(({ code, index, message, fix, details }) => ({
      code,
      severity: 'error',
      ...sayInterpreter(message, fix, details),
      index,
    }));
}

function renderExpression(
  { path, filters }: Expression,
  lookup: (path: string) => Json | undefined,
  options: RenderOptions,
): string {
  if (takesSecrets(options.escape)) {
    const secret = secretIn(path);
    if (secret !== undefined) return secretMark(secret);
  }
  let value = lookup(path);
  for (const call of filters) value = applyFilter(value, call, options);
  return escapeText(printValue(value), options.escape, filters.at(-1)?.name);
}

/** A last filter that has already done the escaping asked for is not repeated: `{"tags": {{contact.tags | json}}}`. */
function escapeText(text: string, escape: RenderOptions['escape'], lastFilter: string | undefined): string {
  switch (escape) {
    case 'none':
      return text;
    case 'url':
      return lastFilter === 'urlencode' ? text : encodeUrlPart(text);
    case 'json':
      return lastFilter === 'json' ? text : JSON.stringify(text).slice(1, -1);
    case 'header':
      return withoutMarks(Array.from(text, (character) => (isControl(character) ? '' : character)).join(''));
  }
}

/** A secret is filled in by whoever makes the call: until then its placeholder stands there. */
const takesSecrets = (escape: RenderOptions['escape']): boolean => escape === 'url' || escape === 'header';

/** What a value brings along never becomes the placeholder of a secret, alone or with what stands beside it. */
function withoutMarks(text: string): string {
  return text.replaceAll('{{', '{ {').replace(/^\{/, ' {').replace(/\{$/, '{ ');
}

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (code < 0x20 && code !== 0x09) || code === 0x7f;
}
