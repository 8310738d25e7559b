import { simplify } from './fold.js';

/** Whether a word is of a script that does not set words apart. */
export const isRun = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(word);

/** What stands between the bars of a line; bars in brackets are of one word. */
export function alternativesOf(line: string): string[] {
  const parts = line.normalize('NFKC').split('|');
  const opened = (text: string): number =>
    (text.match(/\(/gu)?.length ?? 0) - (text.match(/\)/gu)?.length ?? 0);
  const words: string[] = [];
  for (const part of parts) {
    const last = words.at(-1);
    if (last !== undefined && opened(last) > 0) words[words.length - 1] = `${last}|${part}`;
    else words.push(part);
  }
  return words;
}

/** Finds any of some words in a folded text: whole ones, and runs of characters anywhere. */
export function patternOf(words: readonly string[], flags = 'gu'): RegExp {
  const any = (list: readonly string[]): string => (list.length === 0 ? '(?!)' : list.join('|'));
  const spaced = words.filter((word) => !isRun(word));
  const runs = words.filter(isRun).map(simplify);
  return new RegExp(`(?<!\\p{L})(?:ال)?(?:${any(spaced)})(?!\\p{L})|(?:${any(runs)})`, flags);
}
