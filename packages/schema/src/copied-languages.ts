import { isJsonObject } from './json.js';
import { baseLanguage } from './pick-text.js';

/** Texts that say the same in two languages are copies, not translations: other than names and numbers. */
export function copiedLanguages(value: unknown, languages: readonly string[]): string[] {
  if (!isJsonObject(value)) return [];
  return languages.filter((language, index) => {
    const text = value[language];
    const isCopy = (other: string) =>
      value[other] === text && baseLanguage(other) !== baseLanguage(language) && isSentence(text);
    return languages.slice(0, index).some(isCopy);
  });
}

/** A name is a word or two, and short. */
function isSentence(text: unknown): boolean {
  if (typeof text !== 'string' || !hasWords(text)) return false;
  const bare = text.replaceAll(/\{\{[^{}]*\}\}/gu, ' ');
  const words = bare.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  return words.length >= 4 || (bare.match(/\p{Script=Han}/gu)?.length ?? 0) >= 8;
}

/** A text of placeholders, numbers, signs and addresses alone is the same in every language. */
export function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\{\{[^{}]*\}\}|\S+:\/\/\S+|\S+@\S+/gu, ''));
}
