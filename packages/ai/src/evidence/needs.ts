import { baseLanguage } from '@nightshift/schema';
import { borneOut, type ContentWords } from '../text/content-words.js';
import type { Clause } from '../text/clauses.js';
import { simplify } from '../text/fold.js';
import { denies, speaksOfFree } from '../text/negation.js';

/** By language: what is said not to be, to be needed or to be paid. */
const NOT: Readonly<Record<string, string>> = {
  en: "(?:(?<!\\p{L})(?:no|without(?: a| an| any| the)?)|(?:(?<!\\p{L})not|n't) (?:need|require|charge|take|ask for|pay|have to pay)(?: to (?:pay|bring|make|leave))?(?: a| an| any)?) (\\p{L}{4,})",
  de: '(?<!\\p{L})(?:kein\\p{L}*|ohne(?: eine?)?) (\\p{L}{4,})|(\\p{L}{4,}) (?:ist|sind|wird|fällt) nicht (?:nötig|erforderlich|notwendig|fällig|an)',
  es: '(?<!\\p{L})(?:sin|no (?:hace falta|se (?:paga|necesita|requiere|exige|cobra|pide)|necesita|requiere|hay que pagar|hay)(?: pagar)?)(?: ning[uú]na?| una?)? (\\p{L}{4,})',
  fr: "(?<!\\p{L})(?:(?<!oubliez )pas d['e] ?|sans |aucune? )(\\p{L}{4,})",
  pt: '(?<!\\p{L})(?:sem|não (?:é preciso|há|precisa de|cobramos))(?: pagar)? (\\p{L}{4,})',
  it: '(?<!\\p{L})(?:senza|non (?:serve|occorre|è necessari[oa]|si paga))(?: un[oa]?)? (\\p{L}{4,})',
  ru: '(?<!\\p{L})без (\\p{L}{4,})|(\\p{L}{4,}) не (?:нуж|требу)',
  zh: '(?:不用|无需|无须|不必|不需要?|不收取?|没有|无)(?:支付|预付|付|交|缴|提供|准备|任何)?([\\p{Script=Han}]{2})',
  ja: '([\\p{Script=Han}\\p{Script=Katakana}ー]{2,})(?:は|が|も)?(?:不要|必要(?:あり|ない|ござ)|いりません|かかりません|なし(?!で)|いただいておりません)',
};
const IDIOMS =
  /^(?:problem\p{L}*|worr\p{L}+|later|longer|more|less|fewer|matter|doubt|sorge\p{L}*|falls?|weitere\p{L}*|duda|担心|问题|关系|办法)$/u;

/** That something is to be done, paid or brought, or is there at all. */
const DEMANDS = new RegExp(
  simplify(
    '(?<!\\p{L})(?:needs?|needed|requir\\p{L}+|must|ha(?:s|ve) to|pay\\p{L}*|charg\\p{L}+|costs?|fees?|due|ask\\p{L}*|there (?:is|are)|brauch\\p{L}+|benötig\\p{L}+|nötig|erforderlich|müssen|muss|zahl\\p{L}+|bezahl\\p{L}+|fällig|verlang\\p{L}+|kost\\p{L}+|gibt|necesari\\p{L}+|hace falta|necesit\\p{L}+|requier\\p{L}+|deb\\p{L}+|hay|pag\\p{L}+|cobr\\p{L}+|pid\\p{L}+|exig\\p{L}+|nécessaire|fau[td]\\p{L}*|doi\\p{L}+|dev\\p{L}+|pay\\p{L}+|demand\\p{L}+|facture\\p{L}*|precis\\p{L}+|necessári\\p{L}+|serv\\p{L}+|occorr\\p{L}+|нуж\\p{L}+|требу\\p{L}+)(?!\\p{L})|需|要|须|收|交|付|有|必要|いただ|かか|ござ|あり',
  ),
  'u',
);

const compiled = new Map<string, RegExp | undefined>();

/** What a folded clause says not to be. */
function deniedIn(folded: string, language: string): string[] {
  const tag = baseLanguage(language);
  if (!compiled.has(tag)) {
    const words = NOT[tag];
    compiled.set(tag, words === undefined ? undefined : new RegExp(simplify(words), 'gu'));
  }
  const pattern = compiled.get(tag);
  if (pattern === undefined) return [];
  return Array.from(
    folded.matchAll(pattern),
    (match) => match.slice(1).find((part: string | undefined) => part !== undefined) ?? '',
  ).filter((word) => word !== '' && !IDIOMS.test(word));
}

/** Whether both say of the same that it is not needed, or is none. */
export function agreesThatNone(folded: string, evidence: string, language: string): boolean {
  const none = deniedIn(evidence, language);
  return deniedIn(folded, language).some((word) => none.includes(word));
}

/**
 * Whether a clause says that something is not needed, or is none, of which the evidence only says that it is; or the
 * other way round.
 */
export function needsOtherwise(clause: Clause, given: readonly Clause[], language: string): boolean {
  const isOf =
    (word: string) =>
    ({ words, folded }: { words: ContentWords; folded: string }): boolean =>
      /\p{Script=Han}/u.test(word) ? folded.includes(word) : borneOut(word, words, folded) === 1;
  const own = deniedIn(clause.folded, language);
  const isDenied = (other: Clause, word: string): boolean =>
    denies(other.folded, language) === true ||
    speaksOfFree(other.folded) ||
    deniedIn(other.folded, language).some((each) =>
      isOf(each)({ words: new Map([[word, 1]]), folded: word }),
    );
  const isTurned = own.some((word) => {
    const about = given.filter(isOf(word));
    return about.length > 0 && about.every((other) => !isDenied(other, word));
  });
  if (isTurned) return true;
  if (own.length > 0 || denies(clause.folded, language) === true || !DEMANDS.test(clause.folded))
    return false;
  const none = new Set(given.flatMap(({ folded }) => deniedIn(folded, language)));
  return [...none].some((word) => {
    if (!isOf(word)(clause)) return false;
    return given.filter(isOf(word)).every((other) => deniedIn(other.folded, language).includes(word));
  });
}
