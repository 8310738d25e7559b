import type { KeywordConfig, Problem } from '@nightshift/schema';
import { problemOf, type ProblemSentence } from '../problem-words.js';
import { compileKeywords } from './compile-keywords.js';
import { compilePattern, MAXIMAL_PATTERN_LENGTH, type PatternFault } from './keyword-pattern.js';
import { isPunctuationOnly, keywordText } from './keyword-text.js';
import { matchKeywords } from './match-keywords.js';
import { isForgiving, wordSpans } from './fuzzy-words.js';
import { unitsOf } from './normalize-text.js';

/** In UTF-16 units. Longer texts are sentences, and no customer writes the same sentence twice. */
export const MAXIMAL_KEYWORD_LENGTH = 200;

/** What is wrong with the config of a keyword trigger. Paths are JSON pointers into the config. Errors keep it from firing as meant. */
export function checkKeywordConfig(config: KeywordConfig): Problem[] {
  const problems = [
    ...checkWords(config),
    ...checkPattern(config.pattern ?? ''),
    ...checkConflicts(config),
    ...checkFuzzy(config),
  ];
  const isEmpty =
    [config.any, config.all, config.none].every((words) => (words ?? []).length === 0) &&
    (config.pattern ?? '') === '';
  if (!isEmpty) return problems;
  const message = 'This trigger has nothing to look for, so it never fires.';
  return [problemOf('keyword.nothing-to-match', '', message, 'Add at least one keyword, or a pattern.')];
}

function checkWords(config: KeywordConfig): Problem[] {
  return (['any', 'all', 'none'] as const).flatMap((part) => {
    const pathByText = new Map<string, string>();
    return (config[part] ?? []).flatMap((word, number) => {
      const path = `/${part}/${number}`;
      const text = keywordText(word, matchOf(config, part));
      const twin = pathByText.get(text);
      pathByText.set(text, word);
      return text !== '' && twin !== undefined ? [duplicate(path, word, twin)] : checkWord(path, word, text);
    });
  });
}

function checkWord(path: string, word: string, text: string): Problem[] {
  if (text === '') {
    return [problemOf('keyword.empty', path, 'This keyword is empty.', 'Write a word, or remove the line.')];
  }
  if (text.length > MAXIMAL_KEYWORD_LENGTH) {
    const message = 'This keyword has {length} characters; at most {limit} are allowed.';
    const fix = 'Keep the words that matter, or split it into several keywords under "all".';
    const details = { length: text.length, limit: MAXIMAL_KEYWORD_LENGTH };
    return [problemOf('keyword.too-long', path, message, fix, details)];
  }
  if (isPunctuationOnly(text)) {
    const message = '"{word}" is only punctuation, which says nothing about what the customer wants.';
    return [problemOf('keyword.punctuation', path, message, 'Add a word to it, or remove it.', { word })];
  }
  return [];
}

function duplicate(path: string, word: string, twin: string): Problem {
  const message = word === twin ? '"{word}" is listed twice.' : '"{word}" is compared the same as "{twin}".';
  return asWarning(problemOf('keyword.duplicate', path, message, 'Remove one of the two.', { word, twin }));
}

/** A keyword under `none` that occurs in every message with some wanted keyword keeps the trigger from firing on it. */
function checkConflicts(config: KeywordConfig): Problem[] {
  const none = (config.none ?? []).map((word, number) => ({ id: String(number), config: { any: [word] } }));
  if (none.length === 0) return [];
  const index = compileKeywords(none);
  return (['any', 'all'] as const).flatMap((part) =>
    (config[part] ?? []).flatMap((word, number): Problem[] => {
      const [hit] = matchKeywords(index, word);
      if (hit === undefined) return [];
      const message =
        part === 'any'
          ? '"{word}" can never fire: "{excluded}" under "none" occurs in "{word}".'
          : 'This trigger can never fire: "{excluded}" under "none" occurs in "{word}".';
      const details = { word, excluded: hit.matched[0] ?? '' };
      const path = `/${part}/${number}`;
      return [problemOf('keyword.conflict', path, message, 'Remove one of the two.', details)];
    }),
  );
}

function checkFuzzy(config: KeywordConfig): Problem[] {
  const words = [...(config.any ?? []), ...(config.all ?? [])].map((word) =>
    keywordText(word, matchOf(config, 'any')),
  );
  if (config.fuzzy !== true || words.length === 0 || words.some(hasForgivingWord)) return [];
  const message = 'Typos are forgiven only in words of five letters or more, and no keyword has one.';
  const fix = 'Turn typos off, or add a longer word.';
  return [asWarning(problemOf('keyword.fuzzy-unused', '/fuzzy', message, fix))];
}

function hasForgivingWord(text: string): boolean {
  const { starts, ends } = wordSpans(unitsOf(text));
  return starts.some((start, at) => isForgiving(text.slice(start, ends[at])));
}

function checkPattern(pattern: string): Problem[] {
  const compiled = compilePattern(pattern);
  if (compiled.type === 'fault') {
    const [message, fix] = PATTERN_FAULTS[compiled.fault];
    const details = { detail: compiled.detail, limit: MAXIMAL_PATTERN_LENGTH };
    return [problemOf(`keyword.pattern-${compiled.fault}`, '/pattern', message, fix, details)];
  }
  if (pattern !== '' && compiled.test('')) {
    const message = 'This pattern fits every message, even an empty one.';
    const fix = 'Require at least one character, for example with + in place of *.';
    return [asWarning(problemOf('keyword.pattern-fits-all', '/pattern', message, fix))];
  }
  if (/\\[bBwW]/.test(pattern) && /[^\P{L}a-zA-Z]/u.test(pattern)) {
    const message =
      'In patterns, \\b and \\w know only the letters a to z; beside other letters they do not find what they seem to.';
    const fix = 'Write \\p{L} for "any letter", or use keywords, which know the words of every script.';
    return [asWarning(problemOf('keyword.pattern-word-boundary', '/pattern', message, fix))];
  }
  return [];
}

function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}

const PATTERN_FAULTS: Readonly<Record<PatternFault, readonly [ProblemSentence, ProblemSentence]>> = {
  'too-long': [
    'The pattern has {detail} characters; at most {limit} are allowed.',
    'Shorten it, or use keywords for lists of words.',
  ],
  'too-big': [
    'The pattern is too big once its repetitions are written out.',
    'Use smaller numbers in {…}, or * and + in their place.',
  ],
  'look-around': [
    'Look-ahead and look-behind, (?=…) (?!…) (?<=…) (?<!…), are not supported.',
    'Match the surrounding text itself, or put what must not occur under "none".',
  ],
  'back-reference': [
    'Back-references such as \\1, which ask for the same text again, are not supported.',
    'Write the repeated part out.',
  ],
  'unicode-escape': [
    'Characters cannot be written as \\uXXXX here.',
    'Type the character itself, or write \\x{XXXX}.',
  ],
  'not-closed': [
    'A bracket or a backslash is left open: {detail}.',
    'Close every ( [ and {, and write \\( or \\\\ for the character itself.',
  ],
  'too-many-repeats': [
    'The pattern repeats too much or nests too deeply: {detail}.',
    'Counts go up to 1000 in all, and the smaller one comes first.',
  ],
  invalid: [
    'The pattern is not a regular expression that can be used: {detail}.',
    'Patterns follow the RE2 syntax; see https://github.com/google/re2/wiki/Syntax.',
  ],
};

function matchOf(config: KeywordConfig, part: 'any' | 'all' | 'none'): NonNullable<KeywordConfig['match']> {
  return part === 'none' ? 'contains' : (config.match ?? 'contains');
}
