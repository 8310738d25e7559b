import type { Word } from './tokens.js';

/** Kinds of pairs that are told apart: enough, and a large base does not keep every two words that ever met. */
const PLACES = 2 ** 17;

/**
 * Two words that stand side by side, as one term each: "how long", "credit card". They tell phrases from sentences that
 * happen to use the same words. Scripts and languages whose words are pairs already have none.
 */
export function pairsOf(text: string, words: readonly Word[]): string[] {
  const pairs: string[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const [before, after] = [words[at - 1], words[at]];
    if (before === undefined || after === undefined || before.isPaired || after.isPaired) continue;
    const gap = text.slice(before.start + before.text.length, after.start);
    if (gap !== '' && gap.trim() !== '') continue;
    pairs.push(keyOf(before.terms[0]?.key ?? '', after.terms[0]?.key ?? ''));
  }
  return pairs;
}

function keyOf(before: string, after: string): string {
  let sum = 0x811c9dc5;
  for (const word of [before, ' ', after])
    for (let at = 0; at < word.length; at += 1) sum = Math.imul(sum ^ word.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return `+${(sum ^ (sum >>> 13)) & (PLACES - 1)}`;
}
