import type { Passage } from '@nightshift/schema';
import { borneOut, contentWordsOf, type ContentWords } from './content-words.js';
import { conceptsIn, conceptsOf, isFiller } from './concepts.js';
import { foldText, simplify } from './fold.js';
import { keepLast } from '@nightshift/language';
import { denies } from './negation.js';
import { splitSentences } from './sentences.js';
import { ALL, whensIn, type Family, type When } from './when-words.js';

/** When something is so, and when it is not. */
interface Stated {
  family: Family;
  is: ReadonlySet<number>;
  isNot: ReadonlySet<number>;
  /** What else is said with it. */
  words: ContentWords;
}

/** `held`: the evidence says when, and says so; `strange`: it says otherwise. */
type Standing = 'held' | 'strange' | 'unknown';

const PARTS =
  /[,;:，；：。！？!?\n]+|[.](?=\s|$)|\s[–—]\s|(?<!\p{L})(?:but|aber|sondern|mais|pero|sino|mas|но|а|while|so)(?!\p{L})|لكن|그러나|하지만|แต่|但/u;
const AND = /[、&]|(?<!\p{L})(?:and|und|et|y|e|и|sowie)(?!\p{L})/u;
/** "No, only on Monday": neither is about Monday. */
const ANSWER =
  /^\s*(?:yes|no|ja|nein|oui|non|s[ií]|não|sim|да|нет|はい|いいえ|是的?|不是|네|아니요|نعم|لا)\s*$/u;
const ONLY =
  /(?<!\p{L})(?:only|exclusively|nur|ausschließlich|s[oó]lo|únicamente|exclusivamente|uniquement|seulement|apenas|только|лишь)(?!\p{L})|仅|只(?!要)|のみ|(?<!いた)だけ/u;
const UNTIL =
  /^[\s.]*(?:[-–—~〜～]|to|until|till|through|thru|up to|bis|a|al|hasta|até|à|au|до|по|til|hingga|sampai|đến|إلى|الى|حتى|到|至|から|부터|에서|ถึง)[\s.]*(?:the|el|le|zum|einschließlich|incluido)?\s?$/u;
const EXCEPT =
  /(?:except(?: for| on)?|excluding|other than|apart from|but not|außer(?: an)?|ausgenommen|mit ausnahme von|excepto|salvo|menos|sauf|eccetto|tranne|кроме|за исключением|kecuali|trừ|ยกเว้น|ما عدا|باستثناء|除了?)\s?(?:\p{L}{1,5}\s){0,2}$/u;
const EXCEPTED = /^\s?(?:を除|以外|除外|を除く|之外|外|제외|ausgenommen|excepted|을 제외|를 제외)/u;
/** What is left of the exception once its days are taken out. */
const EXCEPTING =
  /except(?: for| on)?|excluding|other than|apart from|außer|ausgenommen|mit ausnahme von|excepto|salvo|sauf|eccetto|tranne|кроме|за исключением|kecuali|trừ|ยกเว้น|ما عدا|باستثناء|除了?|を除く?|以外|除外|제외/gu;
const CLOSED = new RegExp(
  simplify(
    '(?<!\\p{L})(?:closed|closes?(?! (?:at|by)\\b)|shut|geschlossen|schließ(?:t|en)(?! um)|ruhetag|betriebsferien|cerrad\\p{L}+|cierra(?! a)|cierran(?! a)|cerramos(?! a)|cierre|fechad\\p{L}+|fechamos|fermée?s?|ferme|fermons|chius\\p{L}+|chiude|закры\\p{L}+|не работа\\p{L}+|tutup|đóng cửa|مغلقة?|نغلق|day off)(?!\\p{L})|(?<!bis )(?<!\\p{L})zu\\s*$|休息|休业|(?<!无)休館|定休|休み|闭馆|闭店|歇业|停业|关闭|关门|打烊|放假|停(?![车车留靠])|运休|欠航|休航|閉(?:店|館|ま)|휴무|휴관|쉽니다|쉬는|닫|(?<!เ)ปิด',
  ),
  'u',
);
/** A cake without nuts is one all the same. */
const LACKING = /(?<!\p{L})(?:without|ohne|sans|sin|sem|senza|без) \p{L}+/gu;
/** Regret denies nothing by itself. */
const REGRET =
  /leider|unfortunately|sorry|regrettably|malheureusement|désolé|lo siento|desafortunadamente|lamentablemente|infelizmente|purtroppo|к сожалению|maaf|rất tiếc|للأسف|抱歉|遗憾|残念|申し訳/gu;
const OPEN = new RegExp(
  simplify(
    '(?<!\\p{L})(?:open|opens|opened|available|geöffnet|offen|auf|öffn\\p{L}+|abre|abren|abrimos|abiert\\p{L}+|aberto|aberta|abrimos|ouvert\\p{L}*|ouvre|apert\\p{L}+|apre|откры\\p{L}+|работа\\p{L}+|buka|mở cửa|مفتوحة?|نفتح|takes? place|held|findet|finden)(?!\\p{L})|营业|(?<!没)有|照常|开放|开门|开店|开课|営業|開|利用|영업|열|เปิด',
  ),
  'u',
);

/** What something is done for says why, and not when: "so that no parcel waits over the weekend". */
const PURPOSE = new RegExp(
  simplify(
    "(?<!\\p{L})(?:so that|so (?=[^,;.]{1,40}(?:n't|not|no|never)(?!\\p{L}))|(?:in order )?(?:not )?to (?:avoid|prevent|ensure|make sure)|damit|para (?:que|evitar)|as[ií] (?:evitamos|nos aseguramos)|pour (?:que|éviter)|afin (?:que|de|d')|чтобы)(?!\\p{L})[^,;.]*|(?:避免|以免|以防|为了|防止)[^,;。]*|(?<![^、。])[^、。]*(?:ため|ないように)(?:です|に)?(?=[、。]|$)",
  ),
  'gu',
);
/** The day on which somebody has ordered is theirs. */
const ORDERED_ON =
  /(?<!\p{L})(?:ordered|placed|bought|bestellt|gekauft|pedid[oa]s?|comprad[oa]s?|hech[oa]s?|commandée?s?|passée?s?)(?: (?:it|them|on|am|el|un|le|a|an|einem)){0,3}\s?$/u;

const statedOf = keepLast(512, (key): readonly Stated[] => {
  const [language = ''] = key.split(' ', 1);
  return splitSentences(key.slice(language.length + 1)).flatMap((sentence) =>
    readSentence(foldText(sentence), language),
  );
});

interface Part {
  text: string;
  whens: readonly When[];
  rest: string;
  isSo: boolean | undefined;
}

function readSentence(folded: string, language: string): Stated[] {
  if (whensIn(folded).length === 0) return [];
  const groups = folded
    .replaceAll(PURPOSE, ' , ')
    .split(PARTS)
    .map((group) =>
      group.split(AND).map((text): Part => {
        const rest = withoutWhens(text);
        const whens = whensIn(text).filter(({ index }) => !ORDERED_ON.test(text.slice(0, index)));
        return { text, whens, rest, isSo: stateOf(rest, language) };
      }),
    );
  const stated = ({ isSo }: Part): boolean => isSo !== undefined;
  for (const group of groups)
    for (const part of group)
      if (part.whens.length > 0 && ONLY.test(part.rest) && !group.some(stated)) part.isSo = true;
  const parts = groups.flat();
  const all = contentWordsOf(parts.map(({ rest }) => rest).join(' . '));
  return groups.flatMap((group) =>
    group.flatMap((part, at) => {
      if (part.whens.length === 0) return [];
      const isShort = [...contentWordsOf(part.rest).keys()].filter((word) => !isFiller(word)).length < 2;
      // What is joined by "and" is of one mind; else it is that of what was said before.
      const beside = [group.slice(0, at).findLast(stated), group.slice(at + 1).find(stated)];
      const around = [parts.slice(0, parts.indexOf(part)).findLast(stated), parts.find(stated)];
      const like = [...beside, ...around].find((other) => other !== undefined);
      // Nobody says at what time something is not so.
      const isSo = part.isSo ?? (isShort && !/\d/u.test(part.rest) ? like?.isSo : undefined) ?? true;
      return readPart(
        part,
        isSo,
        stated(part) || isShort ? all : contentWordsOf(group.map(({ rest }) => rest).join(' . ')),
      );
    }),
  );
}

/** Whether a folded clause is about being open. */
export const saysOpen = (folded: string): boolean => OPEN.test(folded) || CLOSED.test(folded);

/** Open, or not; undefined where it says neither. */
function stateOf(rest: string, language: string): boolean | undefined {
  if (ANSWER.test(rest)) return undefined;
  const plain = rest.replaceAll(EXCEPTING, ' ').replaceAll(REGRET, ' ').replaceAll(LACKING, ' ');
  const isDenied = denies(plain, language) === true;
  if (CLOSED.test(plain)) return isDenied;
  return OPEN.test(plain) || isDenied ? !isDenied : undefined;
}

/** A folded text without the days, months and holidays that it names. */
export const withoutWhens = (folded: string): string =>
  whensIn(folded).reduce(
    (left, { index, end }) => left.slice(0, index) + ' '.repeat(end - index) + left.slice(end),
    folded,
  );

function readPart({ text, whens }: Part, isSo: boolean, words: ContentWords): Stated[] {
  const families = new Set(whens.map(({ family }) => family));
  return [...families].map((family) => {
    const [said, excepted] = [new Set<number>(), new Set<number>()];
    const own = whens.filter((each) => each.family === family);
    for (const [at, each] of own.entries()) {
      const isExcepted =
        EXCEPT.test(text.slice(0, each.index)) || EXCEPTED.test(text.slice(each.end, each.end + 12));
      const last = own[at - 1];
      const isRange = last?.isOne === true && each.isOne && UNTIL.test(text.slice(last.end, each.index));
      const items = isRange
        ? between(last.items[0] ?? 0, each.items[0] ?? 0, ALL[family].length)
        : each.items;
      for (const item of items) (isExcepted ? excepted : said).add(item);
    }
    // "Closed except on Monday", "on all days except Monday".
    const named = said.size === 0 && excepted.size > 0 ? new Set(ALL[family]) : said;
    for (const item of excepted) named.delete(item);
    return { family, is: isSo ? named : excepted, isNot: isSo ? excepted : named, words };
  });
}

function between(from: number, to: number, length: number): number[] {
  const steps = (to - from + length) % length;
  return Array.from({ length: steps + 1 }, (_none, at) => (from + at) % length);
}

/**
 * Whether days, months and holidays that a sentence says something is so on, or is not, are those of its evidence: of
 * "Tuesday to Saturday" Wednesday is one, and neither Sunday nor "every day". Between two languages as well.
 */
export function standsWhen(sentence: string, language: string, passages: readonly Passage[]): Standing {
  const said = statedOf(`${language} ${sentence}`);
  if (said.length === 0) return 'unknown';
  const given = passages.flatMap((passage) => statedOf(`${passage.language} ${passage.text}`));
  const standings = said.map((one) => standingOf(one, given));
  if (standings.includes('strange')) return 'strange';
  return standings.includes('held') ? 'held' : 'unknown';
}

/** Whether each day, month and holiday of a sentence is named in its evidence or in the question, of whatever it is said there. */
export function namesKnownWhens(
  sentence: string,
  language: string,
  passages: readonly Passage[],
  question: string,
): boolean {
  const given = [
    ...passages.map((passage) => `${passage.language} ${passage.text}`),
    `${language} ${question}`,
  ].flatMap(statedOf);
  return statedOf(`${language} ${sentence}`).every(({ family, is, isNot }) => {
    const named = new Set(given.flatMap((one) => (one.family === family ? [...one.is, ...one.isNot] : [])));
    return [...is, ...isNot].every((item) => named.has(item));
  });
}

function standingOf(said: Stated, given: readonly Stated[]): Standing {
  const about = sameThing(
    said,
    given.filter(({ family }) => family === said.family),
  );
  if (about.length === 0) return 'unknown';
  const isNot = new Set(about.flatMap((each) => [...each.isNot]));
  const is = new Set(about.flatMap((each) => [...each.is]).filter((item) => !isNot.has(item)));
  // "Not every day" is so where it is not so on all of them.
  if (said.isNot.size === ALL[said.family].length && said.is.size === 0 && is.size > 0)
    return is.size < said.isNot.size ? 'held' : 'strange';
  const within = (own: ReadonlySet<number>, yes: ReadonlySet<number>, no: ReadonlySet<number>): boolean =>
    [...own].every((item) => (yes.size > 0 ? yes.has(item) : !no.has(item)));
  const isHeld =
    within(said.is, is, isNot) &&
    [...said.isNot].every((item) => (is.size > 0 ? !is.has(item) : isNot.has(item)));
  return isHeld ? 'held' : 'strange';
}

/** "From" and "to" are of everything. */
const LEAST_TELLING = 0.45;
const SHORT = /^\p{Script=Latin}{1,3}$/u;

/** What is said of the same thing; all of it where that cannot be told. */
function sameThing(said: Stated, given: readonly Stated[]): readonly Stated[] {
  const shares = given.map(({ words }) => {
    const spoken = conceptsIn(words);
    const characters = [...words.keys()].join(' ');
    let found = 0;
    for (const [word, weight] of said.words) {
      if (isFiller(word) || weight < LEAST_TELLING || SHORT.test(word)) continue;
      const exact = borneOut(word, words, characters);
      found += weight * (exact === 0 && conceptsOf(word).some((each) => spoken.has(each)) ? 0.5 : exact);
    }
    return found;
  });
  const most = Math.max(0, ...shares);
  return most === 0 ? given : given.filter((_each, at) => (shares[at] ?? 0) >= most * 0.7);
}
