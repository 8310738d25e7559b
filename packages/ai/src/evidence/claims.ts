import { baseLanguage, type Passage } from '@nightshift/schema';
import { rarityOf } from '@nightshift/language';
import { withoutCitations } from '../model/citations.js';
import { addsClause } from './added-clauses.js';
import { dependsOtherwise } from './conditions.js';
import type { ClaimFlaw } from './claim-flaw.js';
import { clauseOf, clausesOf, share, type Clause } from '../text/clauses.js';
import { conceptsIn, conceptsOf, isFiller } from '../text/concepts.js';
import { numbersStray } from './claimed-numbers.js';
import { sentencesOf } from './evidence-sentences.js';
import { datesIn, isSameDate } from '../text/dates.js';
import { borneOut, contentWordsOf } from '../text/content-words.js';
import { COURTEOUS, isCourtesy } from '../text/courtesy.js';
import { foldText } from '../text/fold.js';
import { denies, speaksOfFree } from '../text/negation.js';
import { dropsPrefix } from '../text/denying-prefixes.js';
import { joinsThing } from './joined.js';
import { namesOtherKind } from '../text/kinds.js';
import { includesMore } from './included.js';
import { agreesThatNone, needsOtherwise } from './needs.js';
import { otherPeriod, periodsIn } from '../text/how-often.js';
import { toolFlaw } from './told-by-tools.js';
import { tiesToAnother } from './tied-things.js';
import { payerIn } from '../text/payers.js';
import { promises } from '../text/promises.js';
import { numbersMeant } from '../text/quantities.js';
import { deniesAlone, deniesOtherwise, deniesWithin, isOnCondition } from './denied.js';
import { leadsWithWhen, turnsRound, turnsTwice } from './opposites.js';
import { regionsIn, strangeRegions, withoutRegions } from '../text/regions.js';
import { tiesOtherwise } from './tied-numbers.js';
import { isMoney, unitOf } from '../text/units.js';
import { saysOpen, standsWhen, withoutWhens } from '../text/when.js';
import { whensIn } from '../text/when-words.js';

export interface Evidence {
  language: string;
  question: string;
  /** What the sentence cites. */
  passages: readonly Passage[];
  /** What tools answered: of no language, and as true. */
  toolFacts: readonly string[];
  /** What may be repeated without a citation: what is known of the customer, and what was said to them. */
  said: readonly string[];
  /** All that is answered: a condition may stand in the next sentence. */
  whole: string;
}

/** Who says the same in words of their own says little of it in those of the evidence; who speaks of something else, nothing. */
const LEAST_BORNE_OUT = 0.2;
const LEAST_WORTH = 1.6;
const SAME_CLAUSE = 0.5;
/** "Sent" for "shipped". */
const OTHER_WORD = 0.7;

/** Whether a sentence says what its passages say, or what tools have found out; a tool proves nothing of what it did not say. */
export function claimFlaw(written: string, evidence: Evidence): ClaimFlaw | undefined {
  const { passages, toolFacts, language, question, said } = evidence;
  if (toolFacts.length === 0) return evidenceFlaw(written, evidence);
  if (passages.length > 0 && evidenceFlaw(written, { ...evidence, toolFacts: [] }) === undefined)
    return undefined;
  const sentence = withoutCitations(written);
  return (
    evidenceFlaw(written, evidence) ??
    (isCourtesy(foldText(sentence), sentence)
      ? undefined
      : toolFlaw(sentence, { question, language, facts: toolFacts, said }))
  );
}

/**
 * Whether a sentence says what its evidence says, as far as words can tell.
 * 1. It promises nothing that only a tool could have done.
 * 2. Every name and country in it stands in the evidence; that the customer has said one does not make it true.
 * 3. It denies where the evidence denies, and nowhere else.
 * 4. It does not turn a word of the evidence round ("after use" for "before use").
 * 5. It does not leave out from how much on something holds.
 * 6. Enough of its words stand in the evidence. Between two languages this cannot be told, nor 4, nor 3 but roughly.
 */
function evidenceFlaw(written: string, evidence: Evidence): ClaimFlaw | undefined {
  const sentence = withoutCitations(written);
  const { language, passages, toolFacts } = evidence;
  const folded = foldText(sentence);
  if (toolFacts.length === 0 && promises(folded)) return 'promise';
  const texts = passages.map(({ title, text }) => `${title}. ${text}`);
  const told = [...texts, ...toolFacts].join('\n');
  const given = [told, ...evidence.said].join('\n');
  const known = contentWordsOf(given);
  const characters = foldText(given);
  if (strangeNames(sentence, given, evidence)) return 'name';
  if (numbersStray(sentence, evidence) || tiesOtherwise(sentence, evidence)) return 'number';
  const when = toolFacts.length > 0 ? 'unknown' : standsWhen(sentence, language, passages);
  if (when === 'strange') return 'name';
  const isDenied = denies(folded, language) === true;
  if (namesOtherKind(folded, characters, { isDenied, areDaysHeld: when === 'held' })) return 'name';
  if (toolFacts.length === 0 && !isDenied && when !== 'held' && otherPeriod(folded, characters))
    return 'number';
  if (toolFacts.length === 0 && tiesToAnother(sentence, language, passages)) return 'number';
  const own = passages.filter((passage) => baseLanguage(passage.language) === baseLanguage(language));
  if (own.length === 0)
    return toolFacts.length === 0 && deniesAlone(folded, language, passages) ? 'negation' : undefined;
  const clauses = clausesOf(passages.map(({ text }) => text).join('\n'));
  const sentences = sentencesOf(own);
  // What a tool answered has no sentences to compare with.
  if (toolFacts.length === 0) {
    // What is so on its days is so, in whatever words: closed on Monday, open from Tuesday on.
    const isOfWhen = ({ folded: clause }: Clause): boolean => when === 'held' && whensIn(clause).length > 0;
    const said = clausesOf(sentence);
    const denied = said.filter((clause) => denies(clause.folded, language) === true);
    // In a sentence that denies, the rest says why, or of what; where it says "but", it tells something of its own.
    const telling = denied.length > 0 && !CONTRAST.test(folded) ? denied : said;
    const isTurnedTwice = turnsTwice(folded, clauses, language);
    if (
      !isTurnedTwice &&
      (telling.some((clause) => !isOfWhen(clause) && deniesOtherwise(clause, clauses, language)) ||
        said.some((clause) => !isOfWhen(clause) && deniesWithin(clause, sentences, language)))
    )
      return 'negation';
    const turning = said.filter(
      (clause) =>
        !(isOfWhen(clause) && saysOpen(clause.folded)) &&
        !(isDenied && leadsWithWhen(clause.folded, language)),
    );
    if (said.some((clause) => !isOfWhen(clause) && needsOtherwise(clause, clauses, language)))
      return 'negation';
    if (includesMore(folded, language, own)) return 'off-topic';
    if (turning.some((clause) => turnsRound(clause, clauses, language))) return 'opposite';
    // Who pays otherwise pays on a condition.
    const isExcepted = said.some(isOnCondition) && clauses.some(isOnCondition);
    if (!isExcepted && said.some((clause) => namesOtherPayer(clause, clauses, language))) return 'opposite';
    if (
      said.some(
        ({ folded: clause, words }) =>
          denies(clause, language) !== true && dropsPrefix(clause, words, known, characters, language),
      )
    )
      return 'opposite';
    if (said.some((clause) => leavesConditionOut(clause, clauses, evidence.whole))) return 'condition';
    if (dependsOtherwise(folded, language, own)) return 'condition';
    if (joinsThing(sentence, { language, question: denied.length > 0 ? evidence.question : '' }, own))
      return 'off-topic';
  }
  if (isCourtesy(folded, sentence)) return undefined;
  if (agreesThatNone(folded, characters, language)) return undefined;
  const rest = when === 'held' ? withoutWhens(folded) : folded;
  if (
    toolFacts.length === 0 &&
    !(when === 'held' && saysOpen(rest)) &&
    addsClause(rest, known, characters, COURTEOUS)
  )
    return 'off-topic';
  return isBorneOut(when === 'held' ? rest : sentence, told, { ...evidence, isHeld: when === 'held' })
    ? undefined
    : 'off-topic';
}

/** A name, or a country, that stands nowhere. */
function strangeNames(written: string, given: string, { language, passages, question }: Evidence): boolean {
  const sentence = written.replaceAll(/\p{Lu}{1,2}(?=\$)/gu, '');
  const regions = regionsIn(sentence, language);
  if (regions.size > 0) {
    const languages = [language, 'en', ...passages.map((passage) => passage.language)];
    const there = new Set(languages.flatMap((one) => [...regionsIn(given, one)]));
    if (strangeRegions(regions, there, given).length > 0) return true;
  }
  const known = contentWordsOf(given);
  const characters = foldText(given);
  const isGerman = baseLanguage(language) === 'de';
  const asked = new Set(isGerman ? [] : namesIn(question, false));
  return (
    namesIn(withoutRegions(sentence, language), true).some((name) => {
      const word = foldText(name);
      if (whensIn(word).length > 0) return false;
      if (isGerman && !/\p{Ll}\p{Lu}|^\p{Lu}{2,}/u.test(name)) return false;
      return borneOut(word, known, characters) === 0 && !characters.includes(word) && !COMMON.has(word);
    }) ||
    [...asked].some((name) => {
      const word = foldText(name);
      return (
        sentence.includes(name) &&
        word.length > 3 &&
        rarityOf(word) > 0.4 &&
        borneOut(word, known, characters) === 0 &&
        regionsIn(name, language).size === 0 &&
        !COMMON.has(word)
      );
    })
  );
}

const COMMON = new Set(
  'app email e-mail mail ok sms pdf web url faq qr id tel whatsapp wechat line line vip diy usb led usd eur cny rmb gbp jpy am pm january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday вы вам вас ваш ваша ваше ваши вами usted ustedes suo sua suoi sue lei'.split(
    ' ',
  ),
);

/** Words with a capital that do not begin a sentence; of scripts without capitals the Latin words in them. */
function namesIn(sentence: string, isStrict: boolean): string[] {
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}]/u.test(
      sentence,
    )
  )
    return (sentence.match(/(?<![\p{L}@./-])\p{Script=Latin}{2,}(?![@.]\p{L})/gu) ?? []).filter(
      (word) => unitOf(foldText(word)) === undefined,
    );
  const found = sentence.matchAll(/(?<![\p{L}\p{N}@./-])\p{Lu}[\p{L}\p{N}]+(?![@\p{L}])/gu);
  return Array.from(found).flatMap(({ 0: name, index }) => {
    const isFirst = /(?:^|[.!?:…–"“„«(¿¡]|\n)\s*$/u.test(sentence.slice(0, index));
    const isPlain = /^\p{Lu}\p{Ll}+$/u.test(name);
    if ((isPlain && isFirst) || isMoneyName(name)) return [];
    return isStrict && isPlain && rarityOf(name) < 0.4 ? [] : [name];
  });
}

/** "CHF 8" and "US$8" are sums, and no names. */
const isMoneyName = (name: string): boolean => {
  const unit = /^\p{Lu}{2,4}$/u.test(name) ? unitOf(foldText(name)) : undefined;
  return unit !== undefined && isMoney(unit);
};

const CONTRAST =
  /(?<!\p{L})(?:but|however|aber|jedoch|mais|pero|mas|porém|ma|però|но|однако|nhưng|tetapi|tapi|namun|لكن|ولكن)(?!\p{L})|但|不过|ただし|하지만|지만|แต่/u;

const SAME_COST = 0.3;

const isCost = (word: string): boolean => conceptsOf(word).some((each) => conceptsOf('cost').includes(each));

/** Of what the one pays by the evidence, this clause says that the other does. */
function namesOtherPayer(clause: Clause, given: readonly Clause[], language: string): boolean {
  const own = payerIn(clause.folded, language);
  if (own === undefined || denies(clause.folded, language) === true) return false;
  const said = new Map([...clauseOf(own.rest).words].filter(([word]) => !isFiller(word) && !isCost(word)));
  const others = given.flatMap((other) => {
    const found = denies(other.folded, language) === true ? undefined : payerIn(other.folded, language);
    return found !== undefined && (said.size === 0 || share(said, clauseOf(found.rest)) >= SAME_COST)
      ? [found.payer]
      : [];
  });
  return others.length > 0 && !others.includes(own.payer);
}

const FROM =
  /(?:more than|over|above|at least|from|minimum(?: of)?|ab|über|mehr als|mindestens|à partir de|plus de|au moins|dès|más de|a partir de|mínimo(?: de)?|acima de|mais de|oltre|più di|almeno|от|более|свыше|di atas|lebih dari|minimal|trên|từ|tối thiểu|满|超过|达到?|เกิน|มากกว่า|أكثر من|فوق)\s*[$€£¥₩]?\s*(\d+)|(\d+)\s*(?:\p{Sc}|[\p{L}]{0,3}?)\s*(?:以上|以上|이상|or more|oder mehr|ขึ้นไป)/gu;

/** Something holds only from so many on, and the answer does not say so. */
function leavesConditionOut(clause: Clause, given: readonly Clause[], whole: string): boolean {
  const said = new Set(whole.replaceAll(/(?<=\d)[,.](?=\d)/g, '').match(/\d+/g) ?? []);
  const isFree = speaksOfFree(clause.folded);
  if (isFree && leavesTimeOut(clause, given, whole)) return true;
  return given.some((other) => {
    const least = Array.from(other.folded.matchAll(FROM), ([, before, after]) => before ?? after ?? '');
    if (least.length === 0 || least.some((number) => said.has(number))) return false;
    const isSameNumber = clause.numbers.some((number) => other.numbers.includes(number));
    const isSame = isSameNumber || (isFree && speaksOfFree(other.folded));
    return isSame && !given.some((third) => third !== other && holdsPlainly(clause, third, isFree));
  });
}

const WITHIN =
  /(?<!\p{L})(?:within|innerhalb|binnen|sous|dans les|en un plazo|dentro de|em até|no prazo|entro|в течение|dalam|trong vòng|خلال)(?!\p{L})|以?内|이내|안에|ภายใน|之内/u;

/** What is free only within a time, and the answer names none. */
function leavesTimeOut(clause: Clause, given: readonly Clause[], whole: string): boolean {
  if (/\d/u.test(whole.replaceAll(/\[\d{1,2}\]/gu, '')) || WITHIN.test(foldText(whole))) return false;
  const free = given.filter(
    (other) => speaksOfFree(other.folded) && share(clause.words, other) >= SAME_CLAUSE,
  );
  return free.length > 0 && free.every((other) => WITHIN.test(other.folded));
}

/** The same is said elsewhere without any condition. */
function holdsPlainly(clause: Clause, other: Clause, isFree: boolean): boolean {
  if (other.folded.match(FROM) !== null) return false;
  const hasNumbers =
    clause.numbers.length > 0 && clause.numbers.every((number) => other.numbers.includes(number));
  return (
    hasNumbers ||
    (isFree &&
      clause.numbers.length === 0 &&
      speaksOfFree(other.folded) &&
      share(clause.words, other) > SAME_CLAUSE)
  );
}

function isBorneOut(
  sentence: string,
  given: string,
  { question, passages, isHeld }: Evidence & { isHeld: boolean },
): boolean {
  const known = contentWordsOf(given);
  const asked = contentWordsOf(question);
  const spoken = conceptsIn(known);
  const characters = foldText(given);
  // Days that are known to hold say something, too.
  let worth = isHeld ? 1 : 0;
  let found = worth;
  for (const [word, weight] of contentWordsOf(sentence)) {
    if (isFiller(word)) continue;
    const exact = borneOut(word, known, characters);
    const part = exact === 0 && conceptsOf(word).some((each) => spoken.has(each)) ? OTHER_WORD : exact;
    // What only the customer has said, said again as if it were so, weighs more.
    const isEcho = part === 0 && weight > 0.9 && asked.has(word);
    worth += isEcho ? weight * 1.5 : weight;
    found += weight * part;
  }
  // A number that is right says as much as a word.
  const meant = passages.flatMap((each) => numbersMeant(`${each.title}. ${each.text}`, each.language));
  const numbers = new Set([...(characters.match(/\d+/g) ?? []), ...meant]);
  for (const number of new Set(foldText(sentence).match(/\d+/g))) {
    worth += 1;
    if (numbers.has(number)) found += 1;
  }
  const often = periodsIn(characters);
  for (const period of periodsIn(foldText(sentence))) {
    worth += 1;
    if (often.has(period)) found += 2;
  }
  for (const date of datesIn(sentence)) {
    worth += 1;
    if (datesIn(given).some((other) => isSameDate(date, other))) found += 2;
  }
  return worth < LEAST_WORTH || found / worth >= LEAST_BORNE_OUT;
}
