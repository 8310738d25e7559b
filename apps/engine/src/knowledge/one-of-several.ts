import type { KnowledgeResult } from '@nightshift/schema';

/** Of passages that answer as surely as the best. */
const AS_SURE = 0.003;
/** A number or a code, with what is written onto it. */
const CODES = /[\p{L}\p{N}_./-]*\p{N}[\p{L}\p{N}_./-]*/gu;

const codesIn = (text: string): string[] => text.toLowerCase().match(CODES) ?? [];
const withoutCodes = (text: string): string =>
  text.toLowerCase().replaceAll(CODES, '').replaceAll(/\s+/g, ' ').trim();

/**
 * "What does the red scarf cost?" of a shop with scarves C1000 and C1001: what is asked fits several that only a number
 * tells apart, and they are answered differently. Whoever names none of them is asked which, or told that nobody is sure.
 */
export function oneOfSeveral(question: string, found: KnowledgeResult): KnowledgeResult {
  const [best] = found.passages;
  if (found.verdict !== 'known' || best === undefined) return found;
  const asked = new Set(codesIn(question));
  const alike = found.passages.filter(
    ({ score, title, market, language }) =>
      score >= best.score - AS_SURE &&
      market === best.market &&
      language === best.language &&
      withoutCodes(title) === withoutCodes(best.title),
  );
  const isToldApart = alike.every(({ title }) => codesIn(title).length > 0);
  const isNamed = alike.some(({ title }) => codesIn(title).some((code) => asked.has(code)));
  const isOne = new Set(alike.map(({ text }) => withoutSpaces(text))).size < 2;
  return isOne || !isToldApart || isNamed ? found : { ...found, verdict: 'unsure' };
}

const withoutSpaces = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
