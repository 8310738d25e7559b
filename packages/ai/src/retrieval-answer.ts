import {
  andAlso,
  baseLanguage,
  because,
  isReadAlike,
  type KnowledgeResult,
  type Source,
  type Why,
} from '@nightshift/schema';
import type { AnswerInput, AnswerResult } from './answer-input.js';
import { shorten } from './sentences.js';
import { bannedTopic } from './topics.js';

const NEAR_BEST = 0.8;

/** Without a model: the passage that answers it, in the customer's language, or "not sure". `why` says what came before. */
export function retrievalAnswer(
  { maxLength, banned }: Pick<AnswerInput, 'maxLength' | 'banned'>,
  found: KnowledgeResult,
  { language, cost, why }: { language: string; cost: number; why: Why },
): AnswerResult {
  if (found.verdict === 'out-of-scope')
    return { verdict: 'out-of-scope', language, cost, why: andAlso(why, because('knowledge.unknown')) };
  if (found.verdict === 'unsure')
    return { verdict: 'unsure', language, cost, why: andAlso(why, because('knowledge.unsure')) };
  const least = (found.passages[0]?.score ?? 1) * NEAR_BEST;
  const near = found.passages.filter(({ score }) => score >= least);
  // Two Chinese scripts are one language, but who reads the one would rather be answered in it.
  const own =
    near.find((passage) => passage.language === language) ??
    near.find((passage) => isReadAlike(passage.language, language)) ??
    near.find((passage) => baseLanguage(passage.language) === baseLanguage(language));
  if (own === undefined)
    return { verdict: 'unsure', language, cost, why: andAlso(why, because('knowledge.other-language')) };
  if (bannedTopic(`${own.title} ${own.text}`, banned) !== undefined)
    return { verdict: 'out-of-scope', language, cost, why: andAlso(why, because('knowledge.banned')) };
  const source: Source = sourceOf(own);
  return {
    verdict: 'answered',
    text: shorten(asAnswer(own.text), maxLength),
    sources: [source],
    confidence: own.score,
    language,
    by: 'retrieval',
    cost,
    why: andAlso(why, because('knowledge.from', { title: source.title })),
  };
}

export function sourceOf({ id, title, source }: KnowledgeResult['passages'][number]): Source {
  return {
    id,
    // Of an entry that may be asked in several ways the first one is its name.
    title: title === '' ? source.name : title.replace(/\n.*$/s, ''),
    ...(source.url === undefined ? {} : { url: source.url }),
  };
}

/** A document's own marks mean nothing in a chat. */
function asAnswer(text: string): string {
  return text
    .replaceAll(/^#{1,6}\s+/gm, '')
    .replaceAll(/\*\*([^*\n]+)\*\*/g, '$1')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
