import type { Language } from '../../../../i18n/language.js';
import { say } from '../../../../i18n/words.js';
import { words } from './words.js';

/** What the engine wrote down when it could not read a source, in the language of the reader; as it is when nobody knows it. */
export function sayFault(error: string, language: Language): string {
  if (language === 'en') return error;
  for (const { pattern, wording } of known()) {
    const found = pattern.exec(error);
    if (found !== null) return say(wording, language, { ...found.groups });
  }
  return error;
}

interface Known {
  pattern: RegExp;
  wording: (typeof words)[keyof typeof words];
}

let patterns: readonly Known[] | undefined;

function known(): readonly Known[] {
  patterns ??= Object.values(words).map((wording) => ({ pattern: patternOf(wording.en), wording }));
  return patterns;
}

/** `{name}` stands for anything; the rest for itself. */
function patternOf(sentence: string): RegExp {
  const source = sentence
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{') ? `(?<${part.slice(1, -1)}>.+?)` : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  return new RegExp(`^${source}$`, 's');
}
