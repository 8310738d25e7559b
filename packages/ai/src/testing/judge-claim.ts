import type { Passage } from '@nightshift/schema';
import { judge } from '../answer/judge.js';
import type { Claim } from './claims.js';
import { passage } from './shop.js';

/** What a shop says of itself, by language. */
export type Sayings = Readonly<Record<string, readonly [title: string, text: string][]>>;

export const passagesOf = (shop: Sayings, language: string): Passage[] =>
  (shop[language] ?? []).map(([title, text], index) =>
    passage({ id: `psg_${language}${index}`, title, text, language }),
  );

/** What becomes of an answer: said, or why not. */
export function judgeClaim([language, question, answer, passages = language]: Claim, shop: Sayings): string {
  const judgement = judge(answer, {
    instructions: 'You answer customers of an online shop.',
    passages: passagesOf(shop, passages),
    toolFacts: [],
    question,
    said: [],
    language,
    banned: [],
    maxLength: 600,
  });
  return judgement.isGood ? 'said' : judgement.reason;
}
