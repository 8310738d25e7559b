import { baseLanguage } from '@nightshift/schema';
import type { Evidence } from '../evidence/claims.js';
import { turnsRound } from '../evidence/opposites.js';
import { followsFrom } from '../evidence/worked-out.js';
import { withoutCitations } from '../model/citations.js';
import { clausesOf } from '../text/clauses.js';
import { conceptsIn, conceptsOf, isFiller } from '../text/concepts.js';
import { borneOut, contentWordsOf } from '../text/content-words.js';
import { datesIn, isSameDate } from '../text/dates.js';
import { foldText, simplify } from '../text/fold.js';
import { otherPeriod } from '../text/how-often.js';
import { speaksOfFree } from '../text/negation.js';
import { regionsIn, strangeRegions } from '../text/regions.js';
import { namesKnownWhens } from '../text/when.js';
import { flawOf, isOfNumber, type Flaw, type Standard } from './judge.js';

/** What words doubt only: the same in other words looks to them like something else. */
const DOUBTS: ReadonlySet<Flaw['reason']> = new Set(['off-topic', 'name', 'number', 'negation', 'condition']);

/**
 * Whether a second model may prove a sentence that words doubt. It may be wrong, or talked into it, so the words keep what
 * they are sure of:
 * 1. It has evidence, and says at least one word of it.
 * 2. Every date and link in it stands in that evidence, every day does or in the question, and every number and sum stands
 *    in that evidence or follows from those there.
 * 3. It calls nothing free that is not, leaves out no condition of what is free, and turns no word of the evidence round.
 * 4. It names no country and no way to pay that does not stand there.
 */
export function mayBeProven(written: string, found: Flaw, evidence: Evidence, standard: Standard): boolean {
  const { passages, toolFacts, language } = evidence;
  const { reason } = found;
  if (!(isOfNumber(found) || DOUBTS.has(reason)) || passages.length + toolFacts.length === 0) return false;
  const sentence = withoutCitations(written);
  const flaw = flawOf(sentence, { ...standard, passages, said: [] });
  if (flaw !== undefined && flaw.reason !== 'language' && !isOfNumber(flaw)) return false;
  const folded = foldText(sentence);
  const given = [...passages.map(({ title, text }) => `${title}. ${text}`), ...toolFacts].join('\n');
  const characters = foldText(given);
  return (
    followsFrom(sentence, evidence) &&
    !otherPeriod(folded, characters) &&
    namesKnownWhens(sentence, language, passages, standard.question) &&
    datesIn(sentence).every((date) => datesIn(given).some((other) => isSameDate(date, other))) &&
    !isFreeOtherwise(folded, characters, reason) &&
    !namesStrangeCountry(sentence, given, evidence) &&
    !(folded.match(PAYMENTS) ?? []).some((way) => !characters.includes(way)) &&
    !turnsWord(sentence, evidence) &&
    saysWordOf(sentence, given, evidence)
  );
}

/** Free is a price, too, and what it depends on is half of it. */
const isFreeOtherwise = (folded: string, characters: string, reason: Flaw['reason']): boolean =>
  speaksOfFree(folded) && (reason === 'condition' || !speaksOfFree(characters));

function namesStrangeCountry(
  sentence: string,
  given: string,
  { language, passages }: Pick<Evidence, 'language' | 'passages'>,
): boolean {
  const regions = regionsIn(sentence, language);
  if (regions.size === 0) return false;
  const languages = [language, 'en', ...passages.map((passage) => passage.language)];
  const there = new Set(languages.flatMap((one) => [...regionsIn(given, one)]));
  return strangeRegions(regions, there, given).length > 0;
}

/** Names under which money changes hands, written alike in most languages. */
const PAYMENTS = new RegExp(
  simplify(
    'klarna|afterpay|clearpay|affirm|paypal|apple ?pay|google ?pay|amazon ?pay|shop ?pay|alipay|wechat ?pay|venmo|zelle|cash ?app|revolut|stripe|sofort|ideal|giropay|bancontact|przelewy24|blik|twint|swish|bizum|pix|boleto|oxxo|mercado ?pago|paytm|upi|gopay|ovo|dana|shopeepay|grabpay|momo|zalopay|promptpay|truemoney|paypay|kakao ?pay|naver ?pay|visa|mastercard|amex|american express|unionpay|支付宝|花呗|微信支付|云闪付|银联|白条|카카오페이|네이버페이',
  ).replaceAll(/(?<![\p{L}?])([a-z][a-z0-9? ]*)(?=\||$)/gu, '(?<!\\p{L})$1(?!\\p{L})'),
  'gu',
);

function turnsWord(sentence: string, { language, passages }: Evidence): boolean {
  const clauses = clausesOf(passages.map(({ text }) => text).join('\n'));
  return clausesOf(sentence).some((clause) => turnsRound(clause, clauses, language));
}

/** Between two languages words cannot tell. */
function saysWordOf(sentence: string, given: string, { language, passages, toolFacts }: Evidence): boolean {
  const isForeign = passages.every((passage) => baseLanguage(passage.language) !== baseLanguage(language));
  if (isForeign || toolFacts.length > 0) return true;
  const known = contentWordsOf(given);
  const spoken = conceptsIn(known);
  const characters = foldText(given);
  const words = [...contentWordsOf(sentence).keys()].filter((word) => !isFiller(word));
  // A bare yes has none.
  return (
    words.length === 0 ||
    words.some(
      (word) =>
        borneOut(word, known, characters) > 0 || conceptsOf(word).some((concept) => spoken.has(concept)),
    )
  );
}
