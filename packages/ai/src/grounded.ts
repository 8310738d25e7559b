import { baseLanguage, type Passage } from '@nightshift/schema';

const LEAST_SHARE = 0.3;

/**
 * Whether an answer speaks about what its passages speak about. Says yes where it cannot tell: when no passage is in
 * the language of the answer, its words prove nothing.
 */
export function isGrounded(
  text: string,
  language: string,
  passages: readonly Passage[],
  more: readonly string[],
): boolean {
  const own = passages.filter((passage) => baseLanguage(passage.language) === baseLanguage(language));
  if (own.length === 0 || own.length < passages.length / 2) return true;
  const known = stemsOf([...passages.map(({ title, text: said }) => `${title} ${said}`), ...more].join(' '));
  const said = [...stemsOf(text)];
  if (said.length < 4) return true;
  return said.filter((stem) => known.has(stem)).length / said.length >= LEAST_SHARE;
}

/** Beginnings of the longer words; pairs of characters where words are not set apart. */
function stemsOf(text: string): Set<string> {
  const folded = text.normalize('NFKC').toLowerCase();
  const words = (
    folded.match(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hangul}]+/gu) ?? []
  )
    .filter((word) => word.length >= 4 || /[\p{Script=Hangul}\p{Script=Arabic}]{2}/u.test(word))
    .map((word) => word.slice(0, 5));
  const pairs = (
    folded.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu) ?? []
  ).flatMap((run) =>
    Array.from({ length: Math.max(0, run.length - 1) }, (_, index) => run.slice(index, index + 2)),
  );
  return new Set([...words, ...pairs]);
}
