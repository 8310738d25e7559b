import { isPleasantry } from '../text/asks-nothing.js';
import { borneOut, contentWordsOf, type ContentWords } from '../text/content-words.js';
import { conceptsIn, conceptsOf, isFiller } from '../text/concepts.js';
import { periodsIn } from '../text/how-often.js';
import { simplify } from '../text/fold.js';
import { unitOf } from '../text/units.js';

const SPLIT =
  /[,;:，；：、。！？!?()（）\n]+|[.](?=\s|$)|\s[–—-]\s|(?<!\p{L})(?:and|but|which|that|who|if|unless|because|provided|und|aber|wenn|falls|sofern|et|mais|avec|si|qui|y|pero|con|que|si|e|mas|com|se|ma|che|и|но|если|который|dan|tapi|jika|yang|và|nhưng|nếu|mà)(?!\p{L})|(?<=\p{Script=Thai})\s(?=\p{Script=Thai})|لكن|إذا/u;

/** What leads to something and says nothing of it. */
const LEADS =
  /^so (?:that )?(?:we|you)(?!\p{L})|(?:great|good|excellent) question|please (?:note|be aware|keep in mind)|keep in mind|sure thing|no problem|gute frage|kein problem|ningún problema|aucun problème|sem problema|nessun problema|wichtig ist|bitte beachten|zu beachten|beachten sie|bonne question|veuillez noter|notez|en revanche|buena pregunta|tenga en cuenta|ten en cuenta|boa pergunta|lembre|observe que|buona domanda|tenga presente|хороший вопрос|обратите внимание|учтите|да, конечно|没问题|好问题|请注意|需要注意|温馨提示|ご了承|ご注意|なお|참고|유의|perlu diperhatikan|mohon diperhatikan|harap|lưu ý|โปรดทราบ|يرجى (?:العلم|الملاحظة|ملاحظة)/u;

/**
 * What says that something is so, or is there, for all or for none: a clause without it leads somewhere, gives a reason or
 * tells the customer what to do ("choose what you like").
 */
const TELLS = new RegExp(
  simplify(
    '(?<!\\p{L})(?:is|are|was|were|(?:has|have) (?:an?|no)|comes? with|offers?|includes?|all|every|except\\p{L}*|ist|sind|(?:hat|haben) k?ein\\p{L}*|bieten|enthält|alle[nrms]?|jede[nrms]?|außer|est|sont|tous|toutes|sauf|es|son|está|están|tiene|tienen|tenemos|hay|tod[oa]s?|salvo|excepto|é|são|tem|têm|temos|há|exceto|è|sono|hanno|tutt[ie]|eccetto|есть|все\\p{L}*|кроме|adalah|ada|semua|kecuali|là|có|tất cả|trừ)(?!\\p{L})|有|是|都|あり|ござい|です|있|입니다|เป็น|มี|يوجد|توجد|هو|هي|كل',
  ),
  'u',
);

const LEAST_WORTH = 0.9;
const LEAST_WORTH_DENSE = 2.4;

/**
 * A part of a sentence that tells something of which no word stands in the evidence, nor another word for it: "…and is
 * bulletproof", "…which is void if you complain". Manners say nothing.
 */
export function addsClause(folded: string, given: ContentWords, evidence: string, manners: RegExp): boolean {
  const known = conceptsIn(given);
  const often = periodsIn(evidence);
  return folded.split(SPLIT).some((part) => {
    const clause = part.trim();
    if (!TELLS.test(clause) || manners.test(clause) || LEADS.test(clause) || isPleasantry(clause))
      return false;
    const isDense = /[\p{Script=Han}\p{Script=Thai}]/u.test(clause);
    let worth = 0;
    let found = 0;
    for (const [word, weight] of contentWordsOf(clause)) {
      if (isFiller(word) || unitOf(word) !== undefined) continue;
      worth += weight;
      const part = borneOut(word, given, evidence);
      found += weight * (part === 0 && conceptsOf(word).some((each) => known.has(each)) ? 0.8 : part);
    }
    // A number that stands there says that the rest is about the same.
    if ((clause.match(/\d+/gu) ?? []).some((number) => evidence.includes(number))) return false;
    if ([...periodsIn(clause)].some((period) => often.has(period))) return false;
    return worth >= (isDense ? LEAST_WORTH_DENSE : LEAST_WORTH) && found / worth < 0.15;
  });
}
