import { baseLanguage, type Passage } from '@nightshift/schema';
import { isPleasantry } from '../text/asks-nothing.js';
import { withoutCitations } from '../model/citations.js';
import type { ClaimFlaw } from './claim-flaw.js';
import { clauseOf, clausesOf, type Clause } from '../text/clauses.js';
import { conceptsIn, conceptsOf, isFiller } from '../text/concepts.js';
import { borneOut, contentWordsOf } from '../text/content-words.js';
import { COURTEOUS } from '../text/courtesy.js';
import { dropsPrefix } from '../text/denying-prefixes.js';
import { foldText, simplify } from '../text/fold.js';
import { agreesThatNone } from './needs.js';
import { turnsRound } from './opposites.js';
import { denies } from '../text/negation.js';
import { splitSentences } from '../text/sentences.js';
import { standsWhen } from '../text/when.js';

interface Asked {
  question: string;
  language: string;
  /** What is cited. */
  passages: readonly Passage[];
  toolFacts: readonly string[];
}

/** By language: what says yes, at the beginning of an answer. */
const YES: Readonly<Record<string, string>> = {
  en: 'yes|yeah|yep|yup|sure|of course|certainly|absolutely|definitely|indeed|correct|exactly|right|you can|we do|it is|they are|it does|no problem(?: at all)?',
  de: 'ja|klar|gerne?|selbstverständlich|natürlich|sicher|auf jeden fall|genau|stimmt|kein problem',
  fr: "oui|bien sûr|certainement|tout à fait|absolument|exactement|effectivement|d['’]accord|pas de problème",
  es: 'sí|claro(?: que sí)?|por supuesto|desde luego|exacto|correcto|sin problema',
  pt: 'sim|claro|com certeza|certamente|exato|sem problemas?',
  it: 'sì|certo|certamente|assolutamente|esatto|senza problemi',
  nl: 'ja|zeker|natuurlijk|geen probleem',
  pl: 'tak|oczywiście|jasne',
  tr: 'evet|tabii|elbette',
  ru: 'да|конечно|разумеется|верно|без проблем',
  id: 'ya|tentu(?: saja)?|bisa|boleh',
  vi: 'dạ|vâng|có|được|tất nhiên',
  ar: 'نعم|بالطبع|أكيد|بالتأكيد|طبعا',
  ko: '네|예|그럼요|물론|가능합니다',
  th: 'ใช่|ได้|แน่นอน|มี',
  zh: '可以|能|是|当然|没问题|支持|有|对|好的|行|会|在的|放心',
  ja: 'はい|ええ|もちろん|でき|可能|承',
};
const UNSPACED = /^(?:zh|ja|ko|th)$/u;
const QUESTION = /[?？؟][”’」』）"')\]]*$/u;

const LEAST_WORTH = 1.6;
const LEAST_WEIGHT = 0.35;
const LEAST_SAID = 0.6;
const ALL_OF_IT = 0.8;
const ALL_OF_IT_DENSE = 0.6;

/** How much of what was asked has to stand in one place, and how many of its words there have to be at all. */
interface Nearness {
  least: number;
  fewest: number;
}

const PLAINLY: Nearness = { least: ALL_OF_IT, fewest: 2 };
const isDense = (text: string): boolean => /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u.test(text);
const bareOf = (question: string): Nearness => ({
  least: isDense(question) ? ALL_OF_IT_DENSE : ALL_OF_IT,
  fewest: 1,
});

/** A clause that is as near as the nearest. */
const AS_NEAR = 0.92;

/**
 * What an answer says of which it names next to nothing itself.
 * 1. It answers: a greeting, manners or the question over again is no answer.
 * 2. A bare yes or no says what was asked: so what was asked has to stand in the evidence, and be affirmed or denied there.
 * 3. A yes with more behind it is not said to what the evidence denies.
 */
export function answersWrongly(written: string, asked: Asked): ClaimFlaw | undefined {
  if (asked.toolFacts.length > 0) return undefined;
  const { language, passages } = asked;
  const sentences = splitSentences(withoutCitations(written)).map((sentence) => foldText(sentence).trim());
  const given = contentWordsOf(passages.map(({ title, text }) => `${title}. ${text}`).join('\n'));
  const yes = yesOf(language);
  const telling = sentences.filter(
    (sentence) => yes.opener.test(sentence) || denies(sentence, language) === true || tells(sentence, given),
  );
  const [first] = telling;
  if (first === undefined) return 'off-topic';
  // "On Sunday, too", to what is open every day except Monday.
  if (standsWhen(telling.join(' '), language, passages) === 'held') return undefined;
  const evidence = foldText(passages.map(({ text }) => text).join('\n'));
  if (telling.some((sentence) => agreesThatNone(sentence, evidence, language))) return undefined;
  const isYes = yes.opener.test(first) && denies(first.replace(yes.opener, ' '), language) !== true;
  const own = telling.join(' ').replaceAll(yes.anywhere, ' ');
  const [worth, found] = worthOf(own, given);
  const isBare = worth < LEAST_WORTH && !/\d/.test(own);
  if (!isBare) return isYes && standingOf(asked, '', PLAINLY) === 'denied' ? 'negation' : undefined;
  const isNo = denies(telling.join(' '), language) === true;
  if (!isYes && !isNo && worth > 0) return worth >= LEAST_SAID && found === 0 ? 'off-topic' : undefined;
  // "No, it is cut long", "no, we do not ship to islands": what names enough itself is held against the evidence as it is.
  if (isNo && worth >= LEAST_SAID && found >= worth * ALL_OF_IT) return undefined;
  const standing = standingOf(asked, own);
  if (standing === (isNo ? 'denied' : 'affirmed')) return undefined;
  return standing === 'unknown' ? 'off-topic' : 'negation';
}

/** Says yes to a question that a yes or a no answers: in so many words, or by denying nothing. */
export function affirms(
  written: string,
  { question, language }: Pick<Asked, 'question' | 'language'>,
): boolean {
  if (WHAT.test(askedIn(question))) return false;
  const folded = foldText(withoutCitations(written)).trim();
  return yesOf(language).opener.test(folded) || denies(folded, language) !== true;
}

/** More than manners, and not a question. */
function tells(folded: string, given: ReturnType<typeof contentWordsOf>): boolean {
  if (QUESTION.test(folded) || isPleasantry(folded) || !/[\p{L}\p{N}]/u.test(folded)) return false;
  return !COURTEOUS.test(folded) || /\d/.test(folded) || worthOf(folded, given)[1] >= LEAST_SAID;
}

function worthOf(text: string, given: ReturnType<typeof contentWordsOf>): [worth: number, found: number] {
  const spoken = conceptsIn(given);
  const characters = [...given.keys()].join(' ');
  let [worth, found] = [0, 0];
  for (const [word, weight] of contentWordsOf(text)) {
    if (isFiller(word)) continue;
    worth += weight;
    if (borneOut(word, given, characters) > 0 || conceptsOf(word).some((each) => spoken.has(each)))
      found += weight;
  }
  return [worth, found];
}

/** What the evidence says to what was asked, where what was asked stands there. */
function standingOf(
  { question, language, passages }: Asked,
  answer: string,
  { least, fewest }: Nearness = bareOf(question),
): 'affirmed' | 'denied' | 'unknown' {
  const own = passages.filter((passage) => baseLanguage(passage.language) === baseLanguage(language));
  const asked = askedIn(question);
  if (own.length === 0 || WHAT.test(asked) || denies(asked, language) === true) return 'unknown';
  const when = standsWhen(asked, language, own);
  if (when !== 'unknown') return when === 'held' ? 'affirmed' : 'denied';
  const claim = clauseOf(asked);
  const words = new Map(
    [...claim.words, ...clauseOf(answer).words].filter(
      ([word, weight]) =>
        weight >= LEAST_WEIGHT &&
        !isFiller(word) &&
        !QUESTION_WORD.test(word) &&
        denies(word, language) !== true,
    ),
  );
  if (words.size < fewest) return 'unknown';
  const units = own.flatMap(unitsOf);
  const shares = units.map((unit) =>
    claim.numbers.every((number) => unit.numbers.includes(number)) ? meant(words, unit) : 0,
  );
  const most = Math.max(0, ...shares);

  if (most < least) return 'unknown';
  const nearest = units.filter((_unit, at) => (shares[at] ?? 0) >= most * AS_NEAR);
  const denied = nearest.filter(({ folded }) => denies(folded, language) === true);
  if (denied.length === nearest.length) return 'denied';
  if (denied.length > 0) return 'unknown';
  const evidence = own.map(({ title, text }) => `${title}. ${text}`).join('\n');
  const isTurned =
    turnsRound(claim, units, language) ||
    dropsPrefix(claim.folded, claim.words, contentWordsOf(evidence), foldText(evidence), language);
  return isTurned ? 'unknown' : 'affirmed';
}

/** How much of some words a clause says, in these words or in others for the same. */
function meant(words: ReadonlyMap<string, number>, { words: there, folded }: Clause): number {
  const spoken = conceptsIn(there);
  let [worth, found] = [0, 0];
  for (const [word, weight] of words) {
    worth += weight;
    const exact = borneOut(word, there, folded);
    found += weight * (exact === 0 && conceptsOf(word).some((each) => spoken.has(each)) ? 1 : exact);
  }
  return worth === 0 ? 0 : found / worth;
}

const PARTS = /[,;:，；：]+|[.](?=\s|$)|[。！？!?\n]+|\s[–—-]\s/u;

/** Each clause, each part between commas, each sentence of one mind, and the first part under its title, which may be the question. */
function unitsOf({ title, text, language }: Passage): Clause[] {
  const parts = partsOf(text);
  const whole = splitSentences(text).filter((sentence) => {
    const minds = new Set(partsOf(sentence).map((part) => denies(part, language)));
    return minds.size === 1;
  });
  const units = new Set([...parts, ...whole.map(foldText), `${foldText(title)} ${parts[0] ?? ''}`]);
  return [...clausesOf(text), ...Array.from(units, clauseOf)];
}

const partsOf = (text: string): string[] =>
  foldText(text)
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The part of a message that asks, without what asks ("can I"), and "does it or does it not" as "does it". */
function askedIn(question: string): string {
  const sentences = splitSentences(question).map((sentence) => foldText(sentence).trim());
  const asking = sentences.filter((sentence) => QUESTION.test(sentence));
  const said = (asking.length > 0 ? asking : sentences).filter((sentence) => !isPleasantry(sentence));
  return said
    .join(' ')
    .replaceAll(/(\p{Script=Han})[不没]\1/gu, '$1')
    .replaceAll('有没有', '有');
}

/** No yes and no no answers these. */
const WHAT =
  /^(?:and |but |so )?(?:who|what|when|where|which|why|how)(?!\p{L})|^(?:und )?(?:wer|was|wann|wo|wohin|welche[rsn]?|warum|wieso|wie|wieviel)(?!\p{L})|^(?:qui|que|quoi|quand|où|comment|combien|pourquoi|quels?|quelles?)(?!\p{L})|^¿?(?:quién|qué|cuándo|dónde|cómo|cuánt[oa]s?|por qué|cuál(?:es)?)(?!\p{L})|^(?:quem|quando|onde|como|quant[oa]s?|qual|quais|chi|dove|come|quale|quali|perché)(?!\p{L})|^(?:кто|что|когда|где|куда|как|сколько|почему|какой|какая|какие)(?!\p{L})|什么|多[少久长大重远高]|几[天个时点]|哪|怎么|谁|何时|为何|いつ|どこ|いくら|どう|なぜ|谁|何[日时]|언제|어디|얼마|어떻게|무엇|เท่าไ|เมื่อไ|ที่ไหน|อย่างไร/u;

const QUESTION_WORD =
  /^(?:does|did|do|are|was|were|you|your|guys|afraid|anything|something|there|possible|allowed|haben|sie|ihr|ihre|auch|kann|man|ist|sind|gibt|werden|wird|puedo|puede|tienen|hay|puis-je|puis|est-ce|avez-vous|peut-on|posso|vocês|можно|есть|вы|ли)$/u;

interface Yes {
  opener: RegExp;
  anywhere: RegExp;
}

const compiled = new Map<string, Yes>();

function yesOf(language: string): Yes {
  const tag = baseLanguage(language);
  const known = compiled.get(tag);
  if (known !== undefined) return known;
  const source = simplify((YES[tag] ?? '(?!)').normalize('NFKC'));
  const [before, after] = UNSPACED.test(tag) ? ['', ''] : ['(?<!\\p{L})', '(?!\\p{L})'];
  const made = {
    opener: new RegExp(`^[^\\p{L}\\p{N}]*(?:${source})${after}`, 'u'),
    anywhere: new RegExp(`${before}(?:${source})${after}`, 'gu'),
  };
  compiled.set(tag, made);
  return made;
}
