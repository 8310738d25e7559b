import { anotherLast, keepInField, verdictOf } from '@nightshift/knowledge';
import type { KnowledgeQuery, KnowledgeResult, Passage } from '@nightshift/schema';
import { fitCountries } from './asked-country.js';
import { withoutMarket } from './depend-on-market.js';
import { inOwnScript } from './in-own-script.js';
import { oneOfSeveral } from './one-of-several.js';
import { sayTogether } from './say-together.js';

export const MOST_LIMIT = 20;
const DEFAULT_LIMIT = 5;

export const limitOf = ({ limit = DEFAULT_LIMIT }: Pick<KnowledgeQuery, 'limit'>): number =>
  Math.max(1, Math.min(limit, MOST_LIMIT));

interface Asked {
  query: Pick<KnowledgeQuery, 'market' | 'limit'>;
  /** The countries that the question names, as ISO 3166. */
  named: readonly string[];
  text: string;
  /** The question in words that mean the same in the bases that are asked. */
  variants: readonly string[];
  language: string;
}

/** What the passages that were found, best first, come to: which of them answer, and how surely. */
export function judgeFound(passages: readonly Passage[], asked: Asked): KnowledgeResult {
  const { text, variants } = asked;
  const found = forCustomer(anotherLast([text, ...variants], passages), asked);
  const one = oneOfSeveral(text, inOwnScript(text, found));
  return keepInField(text, sayTogether(text, one, asked.query.market));
}

function forCustomer(passages: readonly Passage[], { query, named, text, language }: Asked): KnowledgeResult {
  if (named.length > 0)
    return fitCountries(passages, { question: text, language, named, limit: limitOf(query) });
  if (query.market === undefined) return withoutMarket(passages, language);
  const confidence = passages[0]?.score ?? 0;
  return { passages: [...passages], verdict: verdictOf(confidence), confidence, language };
}
