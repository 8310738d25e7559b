import { EUROPEAN, isOnlyOutsideEurope, regionsIn, regionsNamed, strangeRegions } from '@nightshift/ai';
import { asksFigure, verdictOf } from '@nightshift/knowledge';
import { marketsOf, type KnowledgeResult, type Passage } from '@nightshift/schema';

/** The countries that a question names, as ISO 3166. */
export const countriesIn = (question: string, language: string): string[] => [
  ...regionsNamed(question, language),
];

interface Asked {
  question: string;
  language: string;
  /** At least one. */
  named: readonly string[];
  limit: number;
}

/**
 * What is known of the countries that a question names, wherever the customer buys from. What holds for another country
 * goes, unless it speaks of theirs; and a price or a time that is told of other countries only is told to nobody as theirs.
 */
export function fitCountries(
  passages: readonly Passage[],
  { question, language, named, limit }: Asked,
): KnowledgeResult {
  const asked = new Set(named);
  const markets = new Set(named.flatMap(marketsOf));
  const read = passages.map((passage) => ({ passage, told: regionsIn(textOf(passage), passage.language) }));
  const held = read.filter(
    ({ passage: { market }, told }) =>
      market === undefined || markets.has(market) || named.some((country) => told.has(country)),
  );
  const isAboutOthers = ({ passage, told }: (typeof held)[number]): boolean =>
    told.size > 0 &&
    (passage.market === undefined || !markets.has(passage.market)) &&
    strangeRegions(asked, told, textOf(passage)).length === asked.size;
  const isElsewhere = ({ passage, told }: (typeof held)[number]): boolean =>
    named.every((country) => EUROPEAN.has(country) && !told.has(country)) &&
    isOnlyOutsideEurope(textOf(passage));
  const isOfOthers = (one: (typeof held)[number]): boolean =>
    isElsewhere(one) || (asksFigure(question) && isAboutOthers(one));
  const others = held.filter(isOfOthers);
  const fitting = held.filter((one) => !others.includes(one));
  const all = [...fitting, ...others].map(({ passage }) => passage).slice(0, limit);
  const confidence = (fitting.length > 0 ? fitting : others)[0]?.passage.score ?? 0;
  const verdict = verdictOf(confidence);
  const isOnlyOthers = fitting.length === 0 && others.length > 0;
  const isNearOthers =
    verdict !== 'known' && others.some(({ passage }) => verdictOf(passage.score) === 'known');
  return {
    ...{ passages: all, confidence, language },
    verdict: (isOnlyOthers && verdict === 'known') || isNearOthers ? 'unsure' : verdict,
  };
}

const textOf = ({ title, text }: Passage): string => `${title}\n${text}`;
