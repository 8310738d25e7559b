import { keepLast } from '@nightshift/language';
import { isKind } from './concepts.js';
import { foldSaid } from './asked-alike.js';
import { readWords } from './read-words.js';
import { KNOWN_FROM } from './score.js';
import { splitSentences } from './sentences.js';
import { isStopWord } from './stop-words.js';
import { isTelling, keyOf } from './telling-word.js';
import { CARDS } from './told.js';
import { wordsOf } from './tokens.js';
import { isForm } from './wording.js';

interface Told {
  title: string;
  text: string;
}

/**
 * Whether a passage that shares its words with a question speaks of another thing than it does. Words alone cannot see
 * it: "Can I bring my cat?" says all of "Can I bring my dog?" but one word.
 */
export const isOfAnother = (question: string, passage: Told): boolean =>
  namesAnother(question, passage) ||
  isUnsuited(question, passage) ||
  namesOtherCard(question, passage) ||
  tellsNoAct(question, passage);

const textOf = ({ title, text }: Told): string => `${title}\n${text}`;
/** `cat`, not `my`. */
const IS_NAME = /^\p{L}{3,}$/u;

/** What a text says, word by word, without what stands in every sentence: `bring`, `dog`. */
const tellingOf = keepLast(1024, (text): readonly string[] =>
  wordsOf(text)
    .filter((word) => IS_NAME.test(word.text) && isTelling(word))
    .map(keyOf),
);

const isSaidIn = (word: string, words: readonly string[]): boolean =>
  words.some((other) => isForm(word, other) || isForm(other, word));

/** Something stands in the question where something else stands in the entry, and neither speaks of the other's. */
function namesAnother(question: string, passage: Told): boolean {
  const lines = passage.title.split('\n').filter((line) => IS_ASKED.test(line));
  if (lines.length === 0) return false;
  if (lines.some((line) => differsInside(question, line, passage))) return true;
  const saying = wishWords(question);
  const asked = tellingOf(question);
  const told = tellingOf(textOf(passage));
  const strange = asked.filter((word) => !isSaidIn(word, told) && !saying.has(word));
  if (strange.length === 0) return false;
  return [...lines, ...splitSentences(passage.text)].some((line) => {
    const words = tellingOf(line);
    const others = words.filter((word) => !isSaidIn(word, asked) && !OF_ALL_KINDS.has(word));
    return strange.some((word) => others.some((other) => isInPlaceOf(word, asked, other, words, saying)));
  });
}

const IS_ASKED = /[?？؟]\s*$|(?:吗|嗎|呢)$/u;

/** What holds for these holds for what is one of them. */
const OF_ALL_KINDS: ReadonlySet<string> = new Set(
  'pets pet animals animal people visitors guests children haustiere tiere kinder gaste mascotas animales ninos animaux enfants animais criancas'.split(
    ' ',
  ),
);

function wishWords(text: string): ReadonlySet<string> {
  const { words, concepts } = readWords(text);
  return new Set(concepts.flatMap((one) => [...one.words, ...one.named]).map((at) => keyOf(words[at])));
}

/** Next to the same word, on the same side of it; a wish of any shop is about many things, whichever is named. */
function isInPlaceOf(
  word: string,
  asked: readonly string[],
  other: string,
  words: readonly string[],
  saying: ReadonlySet<string>,
): boolean {
  const [at, place] = [asked.indexOf(word), words.indexOf(other)];
  return [-1, 1].some((side) => {
    const [beside, besides] = [asked[at + side], words[place + side]];
    return beside !== undefined && besides !== undefined && !saying.has(beside) && isForm(beside, besides);
  });
}

/** 可以带猫吗 of 可以带狗吗: the same before and after, and within it something that the entry does not say. */
function differsInside(question: string, line: string, passage: Told): boolean {
  if (!UNSPACED_LETTERS.test(line)) return false;
  const [asked, title] = [foldSaid(question), foldSaid(line)];
  if (!UNSPACED.test(asked) || !UNSPACED.test(title) || asked === title) return false;
  const [one, other] = [[...asked], [...title]];
  const least = Math.min(one.length, other.length);
  let before = 0;
  while (before < least && one[before] === other[before]) before += 1;
  let after = 0;
  while (after < least - before && one.at(-1 - after) === other.at(-1 - after)) after += 1;
  const mine = one.slice(before, one.length - after).join('');
  const its = other.slice(before, other.length - after).join('');
  if (mine === '' || its === '' || before + after < SAME) return false;
  if (mine.length > LONGEST_NAME || its.length > LONGEST_NAME) return false;
  const wishesOf = (text: string): string => [...new Set(wishesIn(text))].sort().join();
  if (wishesOf(question) !== '' && wishesOf(question) === wishesOf(line)) return false;
  return !foldSaid(textOf(passage)).includes(mine) && ![...mine].every((letter) => isStopWord(letter));
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;
const SAME = 3;
const LONGEST_NAME = 4;

/** "Is it good for kids?" is told by nothing that does not speak of kids. */
function isUnsuited(question: string, passage: Told): boolean {
  const [whom] = SUITED.flatMap((pattern) => pattern.exec(question)?.[1] ?? []);
  if (whom === undefined) return false;
  if (UNSPACED_LETTERS.test(whom)) {
    const [name, text] = [foldSaid(whom), foldSaid(textOf(passage))];
    return name.length > 1 && !pairsIn(name).some((pair) => text.includes(pair));
  }
  const named = tellingOf(whom);
  const told = tellingOf(textOf(passage));
  return named.length > 0 && !named.some((word) => isSaidIn(word, told));
}

const UNSPACED_LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const pairsIn = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_none, at) => text.slice(at, at + 2));

const SUITED: readonly RegExp[] = [
  /\b(?:good|suitable|suited|ok(?:ay)?|safe|right|appropriate|made|meant|fit) for ([^?.!,]+)/iu,
  /\b(?:geeignet|passend|gut) für ([^?.!,]+)/iu,
  /\bfür ([^?.!,]+?) (?:geeignet|passend|gut)(?!\p{L})/iu,
  /\b(?:apt[oa]s?|adecuad[oa]s?|buen[oa]s?|adequad[oa]s?|bo[mn]s?) para ([^?.!,]+)/iu,
  /(?<!\p{L})(?:adaptée?s?|bon(?:ne)?s?) (?:à|aux?|pour) ([^?.!,]+)/iu,
  /[适適]合([^?？。！吗嗎呢用玩的]+)/u,
  /([\p{Script=Han}\p{Script=Katakana}ー]+)(?:に|でも)(?:向いて|適して|使え)/u,
];

/** Cards and ways to pay are told by their names: whose is not among them is not told. */
function namesOtherCard(question: string, passage: Told): boolean {
  const asked = cardsIn(question);
  const told = cardsIn(textOf(passage));
  if (asked.size === 0 || told.size === 0 || [...asked].some((card) => told.has(card))) return false;
  // "Card or cash?" may be answered by the other.
  return !ALTERNATIVE.test(question);
}

const ALTERNATIVE = /\b(?:or|oder|ou|atau|hoặc)\b|\p{L} o \p{L}|或|还是|還是|それとも|또는|или|أو|หรือ/iu;

const cardsIn = keepLast(
  1024,
  (text): ReadonlySet<string> =>
    new Set(
      (text.match(CARDS_ALL) ?? []).map((name) => {
        const folded = name.toLowerCase().replaceAll(/\s/g, '');
        return SAME_CARDS.get(folded) ?? folded;
      }),
    ),
);

const CARDS_ALL = new RegExp(CARDS.source, 'giu');
const SAME_CARDS: ReadonlyMap<string, string> = new Map([
  ['支付宝', 'alipay'],
  ['支付寶', 'alipay'],
  ['微信', 'wechatpay'],
  ['微信支付', 'wechatpay'],
  ['wechat', 'wechatpay'],
  ['amex', 'americanexpress'],
]);

/** What is done with what was bought is told by nothing that only speaks of something else. */
function tellsNoAct(question: string, passage: Told): boolean {
  const wishes = wishesIn(question);
  // What to do with what broke may be told in words of its own.
  if (wishes.includes('=damage')) return false;
  const asked = wishes.filter((wish) => ACTS.has(wish));
  if (asked.length === 0 || asked.some((act) => wishesIn(textOf(passage)).includes(act))) return false;
  return wishesIn(passage.title).some((wish) => !isKind(wish));
}

const ACTS: ReadonlySet<string> = new Set(['=return', '=exchange', '=cancel']);
const wishesIn = (text: string): string[] => readWords(text).concepts.map(({ key }) => key);

interface Found extends Told {
  score: number;
}

/** So sure is no answer. */
const UNSURE = 0.59;

/** What answers comes first; what speaks of another thing is no surer than not sure, whatever words it shares. */
export function anotherLast<P extends Found>(
  /** The question, and the same in words that mean the same: one that a passage fits is enough. */
  wordings: readonly string[],
  passages: readonly P[],
): P[] {
  const isOther = (passage: P): boolean =>
    passage.score >= KNOWN_FROM && wordings.every((question) => isOfAnother(question, passage));
  const others = passages.filter(isOther);
  if (others.length === 0) return [...passages];
  const rest = passages.filter((passage) => !others.includes(passage));
  const known = rest.filter(({ score }) => score >= KNOWN_FROM);
  const later = others.map((passage) => ({ ...passage, score: Math.min(UNSURE, passage.score) }));
  return [...known, ...later, ...rest.filter((passage) => !known.includes(passage))];
}
