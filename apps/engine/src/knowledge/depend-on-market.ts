import { verdictOf } from '@nightshift/knowledge';
import type { KnowledgeResult, Passage } from '@nightshift/schema';

/** What is nearly as likely as the best answers the question as well. */
const NEAR_BEST = 0.8;

/** What holds everywhere and is so much less likely is about something else. */
const CLEARLY = 4;
const oddsOf = (score: number): number => score / Math.max(0.001, 1 - score);

/**
 * What is known when nobody knows where the customer buys from. What holds everywhere comes before what is near it and
 * holds in one country. Where only countries have an answer, and they say different things, none of them is told as if
 * it held for all: it is unsure, and `markets` says on which it depends.
 */
export function withoutMarket(
  passages: readonly Passage[],
  language: string,
): Pick<KnowledgeResult, 'passages' | 'verdict' | 'confidence' | 'language' | 'markets'> {
  const confidence = passages[0]?.score ?? 0;
  const result = { passages: [...passages], verdict: verdictOf(confidence), confidence, language };
  const best = Math.max(0, ...passages.map(({ score }) => score));
  const near = passages.filter(({ score }) => score >= confidence * NEAR_BEST);
  const general = near.filter(({ market }) => market === undefined);
  const isAboutSomethingElse = general.every(({ score }) => oddsOf(score) * CLEARLY < oddsOf(best));
  if (near[0]?.market === undefined && !isAboutSomethingElse) return result;
  if (general.length > 0 && !isAboutSomethingElse) {
    const [best] = general;
    const rest = passages.filter((passage) => !general.includes(passage));
    const sure = best?.score ?? confidence;
    return { ...result, passages: [...general, ...rest], verdict: verdictOf(sure), confidence: sure };
  }
  const local = near.filter(({ market }) => market !== undefined);
  const markets = [...new Set(local.flatMap(({ market }) => market ?? []))].sort();
  const isSame = new Set(local.map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())).size === 1;
  if (markets.length < 2 || isSame) return result;
  const rest = passages.filter((passage) => !local.includes(passage));
  return {
    ...result,
    passages: [...local, ...rest],
    verdict: result.verdict === 'known' ? 'unsure' : result.verdict,
    markets,
  };
}
