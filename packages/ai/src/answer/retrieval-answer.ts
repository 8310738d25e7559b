import {
  andAlso,
  baseLanguage,
  because,
  isReadAlike,
  type KnowledgeResult,
  type Passage,
  type Source,
  type Why,
} from '@nightshift/schema';
import type { AnswerInput, AnswerResult } from './answer-input.js';
import { beforeOrders } from '../text/asks-nothing.js';
import { goesOn } from './hanging.js';
import type { LookedUp } from './look-up.js';
import { saysOpen } from './open-part.js';
import { askedRow } from './asked-row.js';
import { namedRow } from './named-row.js';
import { regionsIn, regionsNamed } from '../text/regions.js';
import { shorten, splitSentences } from '../text/sentences.js';
import { bannedTopic } from '../guards/topics.js';

const NEAR_BEST = 0.8;

/** Without a model: each thing that is asked by its passage, and what stays open said to be. */
export function retrievalAnswer(
  input: Pick<AnswerInput, 'maxLength' | 'banned' | 'market' | 'isAssumed'>,
  { found, parts }: LookedUp,
  context: { language: string; cost: number; why: Why },
): AnswerResult {
  if (parts.length < 2) return passageAnswer(input, parts[0] ?? { text: '', found }, context);
  const maxLength = Math.floor(input.maxLength / parts.length);
  const results = parts.map((part) => ({
    ...part,
    result: passageAnswer({ ...input, maxLength }, part, context),
  }));
  const given = results.flatMap(({ result }) => (result.verdict === 'answered' ? [result] : []));
  const answers = given.filter(({ text }, at) => given.findIndex((other) => other.text === text) === at);
  const [first] = answers;
  if (first === undefined) return results[0]?.result ?? passageAnswer(input, { text: '', found }, context);
  const cited = new Set(answers.flatMap(({ sources }) => sources.map(({ id }) => id)));
  const open = results.filter(
    (part) => part.result.verdict !== 'answered' && !cited.has(part.found.passages[0]?.id ?? ''),
  );
  return {
    ...first,
    text: [
      ...answers.map(({ text }) => text),
      ...open.map(({ text }) => saysOpen(text, context.language)),
    ].join('\n\n'),
    sources: answers.flatMap(({ sources }) => sources),
    confidence: Math.min(...answers.map(({ confidence }) => confidence)),
  };
}

/** Without a model: the passage that answers it, in the customer's language, or "not sure". `why` says what came before. */
function passageAnswer(
  {
    maxLength,
    banned,
    market,
    isAssumed,
  }: Pick<AnswerInput, 'maxLength' | 'banned' | 'market' | 'isAssumed'>,
  { text: question, found }: LookedUp['parts'][number],
  { language, cost, why }: { language: string; cost: number; why: Why },
): AnswerResult {
  // Words of another language prove nothing.
  if (found.verdict === 'out-of-scope' && found.otherLanguages !== undefined)
    return {
      ...{ verdict: 'unsure', language, cost },
      why: andAlso(why, because('knowledge.not-in-language', { language })),
    };
  if (found.verdict === 'out-of-scope')
    return { verdict: 'out-of-scope', language, cost, why: andAlso(why, because('knowledge.unknown')) };
  if (found.verdict === 'unsure' && found.markets !== undefined)
    return {
      ...{ verdict: 'unsure', language, cost },
      why: andAlso(why, because('knowledge.market', { markets: found.markets.join(', ') })),
    };
  if (found.verdict === 'unsure') {
    const reason = found.isUnanswered === true ? 'knowledge.unanswered' : 'knowledge.unsure';
    return { verdict: 'unsure', language, cost, why: andAlso(why, because(reason)) };
  }
  const least = (found.passages[0]?.score ?? 1) * NEAR_BEST;
  const near = found.passages.filter(({ score }) => score >= least);
  // Two Chinese scripts are one language, but who reads the one would rather be answered in it.
  const own =
    near.find((passage) => passage.language === language) ??
    near.find((passage) => isReadAlike(passage.language, language)) ??
    near.find((passage) => baseLanguage(passage.language) === baseLanguage(language)) ??
    near.find(
      (passage) => found.guessed !== undefined && (isAssumed === true || mayRead(question, found, passage)),
    );
  if (own === undefined) {
    const isThere = found.passages.some((one) => baseLanguage(one.language) === baseLanguage(language));
    const reason = isThere ? because('knowledge.unsure') : because('knowledge.not-in-language', { language });
    return { verdict: 'unsure', language, cost, why: andAlso(why, reason) };
  }
  const allowed = withoutBanned(own, banned);
  if (allowed === '')
    return { verdict: 'out-of-scope', language, cost, why: andAlso(why, because('knowledge.banned')) };
  const told = beforeOrders(allowed);
  if (told === '')
    return { verdict: 'unsure', language, cost, why: andAlso(why, because('knowledge.unsure')) };
  const source: Source = sourceOf(own);
  const beside = found.together?.includes(own.id) === true ? otherPlaces(found, own, banned) : [];
  const isSaidSame = ({ text }: Passage): boolean => text.trim() === own.text.trim();
  const where = market === undefined ? untoldMarkets(near.filter(isSaidSame), question, language) : '';
  return {
    verdict: 'answered',
    text: shorten(
      [
        `${where}${asAnswer(namedRow(beforeOrders(own.title), askedRow(told, question)))}`,
        ...beside.map(({ text }) => asAnswer(beforeOrders(text))),
      ].join('\n\n'),
      maxLength,
    ),
    sources: [source, ...beside.map(sourceOf)],
    confidence: own.score,
    language,
    by: 'retrieval',
    cost,
    why: andAlso(why, because('knowledge.from', { title: source.title })),
  };
}

/** What answers the same of other places, as far as it may be said. */
const otherPlaces = (found: KnowledgeResult, own: Passage, banned: readonly string[]): Passage[] =>
  found.passages.filter(
    (passage) =>
      passage.id !== own.id &&
      found.together?.includes(passage.id) === true &&
      withoutBanned(passage, banned) === passage.text &&
      beforeOrders(passage.text) !== '',
  );

/** What of a passage speaks of nothing banned: nothing where its title does, and no sentence that goes on from one that does. */
function withoutBanned({ title, text }: Passage, banned: readonly string[]): string {
  const isBanned = (said: string): boolean => bannedTopic(said, banned) !== undefined;
  if (!isBanned(`${title} ${text}`)) return text;
  if (isBanned(title)) return '';
  let isAfterGap = false;
  return splitSentences(text)
    .filter((sentence) => {
      isAfterGap = isBanned(sentence) || (isAfterGap && goesOn(sentence));
      return !isAfterGap;
    })
    .join('')
    .trim();
}

/**
 * Whether a question that does not surely say its language may be in that of a passage: it is what was guessed, or it is
 * written in characters that the language the customer is known by does not have.
 */
function mayRead(
  question: string,
  { language, guessed = 'und' }: KnowledgeResult,
  passage: Passage,
): boolean {
  const spoken = baseLanguage(passage.language);
  if (spoken === baseLanguage(guessed)) return true;
  return (
    WITH_CHARACTERS.has(spoken) &&
    !WITH_CHARACTERS.has(baseLanguage(language)) &&
    /\p{Script=Han}/u.test(question)
  );
}

const WITH_CHARACTERS: ReadonlySet<string> = new Set(['zh', 'ja']);

/** Who buys from nobody knows where is told for which country it holds: "Austria: …"; nothing where it holds for all. */
function untoldMarkets(passages: readonly Passage[], question: string, language: string): string {
  const markets = [...new Set(passages.flatMap(({ market }) => market ?? []))].sort();
  const isForAll = passages.some(({ market }) => market === undefined);
  if (isForAll || markets.length === 0) return '';
  const said = new Set([
    ...regionsNamed(question, language),
    ...passages.flatMap((passage) => [...regionsIn(`${passage.title} ${passage.text}`, passage.language)]),
  ]);
  if (markets.every((market) => said.has(market))) return '';
  return `${markets.map((market) => countryName(market, language)).join(', ')}: `;
}

function countryName(market: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(market) ?? market;
  } catch {
    return market;
  }
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
