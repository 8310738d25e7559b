import { RE2JS } from 're2js';

export const MAXIMAL_PATTERN_LENGTH = 500;
/** In instructions of RE2. With the length below it bounds the worst pattern on the worst message to some tenths of a second. */
export const MAXIMAL_PATTERN_SIZE = 1000;
/** A pattern sees this many UTF-16 units of a message. */
export const PATTERN_TEXT_LENGTH = 4096;

export type PatternFault =
  | 'too-long'
  | 'too-big'
  | 'look-around'
  | 'back-reference'
  | 'unicode-escape'
  | 'not-closed'
  | 'too-many-repeats'
  | 'invalid';

export type CompiledPattern =
  | { type: 'pattern'; test: (text: string) => boolean; find: (text: string) => string | undefined }
  | { type: 'fault'; fault: PatternFault; detail: string };

/**
 * A regular expression of the operator's. It ignores case unless it says `(?-i)`, and finds anywhere unless it says `^` or `$`.
 * It sees the text of `patternText`. Takes time in proportion to the text, whatever the pattern.
 */
export function compilePattern(source: string): CompiledPattern {
  if (source.length > MAXIMAL_PATTERN_LENGTH)
    return { type: 'fault', fault: 'too-long', detail: String(source.length) };
  try {
    const compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    const size = compiled.programSize();
    if (size > MAXIMAL_PATTERN_SIZE) return { type: 'fault', fault: 'too-big', detail: String(size) };
    return { type: 'pattern', test: (text) => compiled.test(text), find: (text) => pieceIn(compiled, text) };
  } catch (error) {
    return faultOf(source, error instanceof Error ? error.message : String(error));
  }
}

/** Whether a text fits an operator's pattern, outside the keyword index. A pattern that does not compile fits nothing. */
export function matchesPattern(source: string, text: string): boolean {
  const compiled = remembered(source);
  return compiled.type === 'pattern' && compiled.test(patternText(text));
}

/** The first piece of a text that fits: the first group of the pattern that took part, all of it when it has none. */
export function findPattern(source: string, text: string): string | undefined {
  const compiled = remembered(source);
  return compiled.type === 'pattern' ? compiled.find(patternText(text)) : undefined;
}

function pieceIn(compiled: RE2JS, text: string): string | undefined {
  const matcher = compiled.matcher(text);
  if (!matcher.find()) return undefined;
  const groups = Array.from({ length: matcher.groupCount() }, (_, number) => matcher.group(number + 1));
  return groups.length === 0 ? (matcher.group() ?? undefined) : groups.find((piece) => piece != null);
}

function remembered(source: string): CompiledPattern {
  const known = recentPatterns.get(source);
  if (known !== undefined) return known;
  const compiled = compilePattern(source);
  if (recentPatterns.size >= RECENT_PATTERNS) recentPatterns.clear();
  recentPatterns.set(source, compiled);
  return compiled;
}

// Compiling costs a thousand times as much as matching. Only a memory of results: the answers do not depend on it.
const recentPatterns = new Map<string, CompiledPattern>();
const RECENT_PATTERNS = 500;

/** As the customer typed it, Traditional stays Traditional; only accents are composed (NFC), so that é is one character. */
export function patternText(text: string): string {
  return text.slice(0, PATTERN_TEXT_LENGTH).normalize('NFC');
}

function faultOf(source: string, message: string): CompiledPattern {
  const detail = message.replace(/^error parsing regexp: /, '').replace('(?i)', '');
  const fault = signs.find(([sign]) => sign.test(`${detail}\n${source}`))?.[1] ?? 'invalid';
  return { type: 'fault', fault, detail };
}

/** What the first line, RE2's own words, or the pattern itself says. */
const signs: readonly (readonly [RegExp, PatternFault])[] = [
  [/^invalid (?:named capture|or unsupported Perl syntax): `\(\?<?[=!]/, 'look-around'],
  [/^invalid escape sequence: `\\[1-9k]/, 'back-reference'],
  [/^invalid escape sequence: `\\u/, 'unicode-escape'],
  [/^(?:missing closing|unexpected \)|trailing backslash)/, 'not-closed'],
  [/^(?:invalid repeat count|expression nests too deeply|expression too large)/, 'too-many-repeats'],
];
