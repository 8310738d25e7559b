import { verdictOf } from '@nightshift/knowledge';
import type { KnowledgeResult } from '@nightshift/schema';

const SCRIPTS: readonly RegExp[] = [
  /\p{Script=Latin}/gu,
  /\p{Script=Cyrillic}/gu,
  /\p{Script=Arabic}/gu,
  /\p{Script=Thai}/gu,
  /\p{Script=Hangul}/gu,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
];

/** Number of the script that most of its letters are in; -1: it has none of these. */
function scriptOf(text: string): number {
  const counts = SCRIPTS.map((letters) => text.match(letters)?.length ?? 0);
  const most = Math.max(...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

/**
 * A question of which nobody can tell the language is still written in some letters, and whoever wrote it reads those: a
 * passage in others is no answer for them, however sure it is that it answers. "Shipping fee?" is not answered in Thai.
 */
export function inOwnScript(question: string, found: KnowledgeResult): KnowledgeResult {
  const own = scriptOf(question);
  if (found.language !== 'und' || own < 0) return found;
  const read = found.passages.filter(({ text }) => scriptOf(text) === own);
  const [best] = read;
  if (best === found.passages[0]) return found;
  const passages = [...read, ...found.passages.filter((passage) => !read.includes(passage))];
  const verdict = best === undefined ? 'unsure' : verdictOf(best.score);
  return { ...found, passages, verdict: found.verdict === 'known' ? verdict : found.verdict };
}
