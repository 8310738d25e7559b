/**
 * The language of a text by its script alone: certain for Japanese, Korean, Thai, Chinese, Arabic, Hebrew, Greek and
 * Hindi, Russian for Cyrillic, `und` for Latin letters and for none. Callers who know more pass what they know.
 */
export function guessLanguage(text: string): string {
  const counts = SCRIPTS.map(([, pattern]) => text.match(pattern)?.length ?? 0);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // A handful of kana decides: Japanese is written with Chinese characters too.
  if ((counts[0] ?? 0) > 0 && (counts[0] ?? 0) * 10 >= (counts[1] ?? 0)) return 'ja';
  const best = counts.indexOf(Math.max(...counts));
  const language = SCRIPTS[best]?.[0];
  return language !== undefined && (counts[best] ?? 0) * 6 > letters ? language : 'und';
}

const SCRIPTS: readonly (readonly [language: string, pattern: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];
