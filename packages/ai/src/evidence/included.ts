import type { Passage } from '@nightshift/schema';
import { borneOut, contentWordsOf, type ContentWords } from '../text/content-words.js';
import { conceptsIn, conceptsOf, isFiller } from '../text/concepts.js';
import { foldText, simplify } from '../text/fold.js';
import { denies } from '../text/negation.js';
import { unitOf } from '../text/units.js';

/** What says that something is in the price: of what stands before it, and of what stands behind it. */
const BEFORE = new RegExp(
  simplify(
    '(?<!\\p{L})(?:(?:is|are|come|comes|all|both) included|included(?! (?:are|is))|enthalten|inbegriffen|inklusive|inkludiert|dabei|(?:está|están|va|van) incluid[oa]s?|incluid[oa]s?|(?:sont|est) (?:compris|inclus)\\p{L}*|inclu[sí]\\p{L}*|inclus[oaie]|включен\\p{L}*|входят|входит|مشمول\\p{L}*)(?!\\p{L})|(?:都|已|也)?(?:包含|包括|含)(?:在内|在|其中|$)|に?含まれ|込み|포함|รวมอยู่',
  ),
  'u',
);
const AFTER = new RegExp(
  simplify(
    '(?<!\\p{L})(?:includes?|comes? with|included (?:are|is)|enthält|enthalten sind|beinhaltet|umfasst|incluye[n]?|comprend|comprennent|inclut|inclui|include|включает|يشمل|تشمل)(?!\\p{L})|(?:包含|包括|含)(?!在|其中|$)',
  ),
  'u',
);
const SPLIT =
  /[,;:，；：、。！？!?\n]+|[.](?=\s|$)|\s[–—-]\s|(?<!\p{L})(?:but|aber|pero|mais|но)(?!\p{L})|但/u;
const LEAST = 0.55;
const LEAST_DENSE = 1.4;

const partsOf = (folded: string): string[] => folded.split(SPLIT).filter((part) => part.trim() !== '');
const saysIncluded = (part: string): boolean => BEFORE.test(part) || AFTER.test(part);

/** Whether a sentence says that something is in the price of which the evidence does not say so. */
export function includesMore(folded: string, language: string, passages: readonly Passage[]): boolean {
  const said = partsOf(folded).filter((part) => saysIncluded(part) && denies(part, language) !== true);
  if (said.length === 0) return false;
  const texts = passages.map(({ title, text }) => [foldText(title), partsOf(foldText(text))] as const);
  const including = texts.flatMap(([title, parts]) =>
    parts.some(saysIncluded) ? [title, ...parts.filter(saysIncluded)] : [],
  );
  if (including.length === 0) return false;
  const evidence = including.join('. ');
  const given = contentWordsOf(evidence);
  return said.some((part) => isMore(thingsOf(part), given, evidence));
}

function thingsOf(part: string): ContentWords {
  const [behind, before] = [AFTER.exec(part), BEFORE.exec(part)];
  const things =
    before === null
      ? part.slice((behind?.index ?? 0) + (behind?.[0].length ?? 0))
      : part.slice(0, before.index);
  return contentWordsOf(things);
}

function isMore(things: ContentWords, given: ContentWords, evidence: string): boolean {
  const spoken = conceptsIn(given);
  let dense = 0;
  for (const [word, weight] of things) {
    if (isFiller(word) || unitOf(word) !== undefined || OF_PRICE.test(word)) continue;
    if (borneOut(word, given, evidence) > 0 || conceptsOf(word).some((each) => spoken.has(each))) continue;
    if (!/[\p{Script=Han}\p{Script=Thai}]/u.test(word) && weight > LEAST) return true;
    dense += weight;
  }
  return dense >= LEAST_DENSE;
}

/** What things are included in. */
const OF_PRICE =
  /^(?:already|also|always|everything|bereits|schon|auch|immer|alles|siempre|también|todo|уже|также|price|cost|fee|course|ticket|preis\p{L}*|kosten|gebühr|precio|coste?|prix|prezzo|preço|цен\p{L}+|стоимост\p{L}+|价格|费用|料金|价钱|所有|全部|すべて)$/u;
