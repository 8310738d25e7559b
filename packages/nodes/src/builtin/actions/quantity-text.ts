import { folded, isAsking, withoutAddresses } from './answer-text.js';
import { splitAtNumber } from './number-text.js';

/** What is counted ("200 red lanterns") may follow the number: so many words, or Chinese characters besides the unit. */
const MAX_NOUN_WORDS = 2;
const MAX_NOUN_CHARACTERS = 6;

/**
 * Whether a message says how much: as all that it says, or, at any length, as one clause of it: "about 50, and write to
 * a@b.com".
 */
export function saysQuantity(text: string, isAnyLength: boolean): boolean {
  const said = withoutAddresses(text);
  return isQuantity(said) || (isAnyLength && said.split(CLAUSES).some(isQuantity));
}

/** A comma or a point within a number parts nothing. */
const CLAUSES = /[,.](?!\d)|[;:!，。；：！、\n]/u;

/**
 * Whether a message says how much, and nothing else: a number, words that say "about" or "we need", a unit, what is
 * counted. "Where's my order 20518" holds a number, too, but is about something else.
 */
export function isQuantity(text: string): boolean {
  if (isAsking(text)) return false;
  const { before, number, after } = splitAtNumber(text) ?? {};
  if (before === undefined || number === undefined || after === undefined) return false;
  const isMarked = /[#№]\s?$/u.test(before) || /[a-z]-?$/iu.test(before) || /^-?\d/u.test(after);
  if (isMarked || otherWords(before).length > 0) return false;
  const nouns = otherWords(after);
  return nouns.length === 0 || (!isLikeReference(number) && isNoun(nouns));
}

/** Five digits and more without a separator, or a leading zero: with other words beside it, an order rather than a quantity. */
function isLikeReference(number: string): boolean {
  return /^(?:0\d+|\d{5,})$/u.test(number);
}

function isNoun(words: readonly string[]): boolean {
  const characters = words.join('').match(CHINESE)?.length ?? 0;
  const others = words.filter((word) => word.replaceAll(CHINESE, '') !== '').length;
  return others <= MAX_NOUN_WORDS && characters <= MAX_NOUN_CHARACTERS;
}

function otherWords(text: string): string[] {
  return folded(text)
    .replaceAll(CHINESE_QUANTITY, ' ')
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !QUANTITY.has(word));
}

const CHINESE = /\p{Script=Han}/gu;

/** The longer ones first: a run of characters is read from the left. */
const CHINESE_QUANTITY =
  /差不多|大概|大约|大約|大致|也许|也許|可能|估计|估計|应该是?|應該是?|至少|最多|最少|起码|起碼|不到|不超过|不超過|超过|超過|左右|上下|一共|总共|總共|数量|數量|预算|預算|我们|我們|想要|需要|我|约|約|要|想|买|買|订|訂|先|就|是|大|多|吧|的|[个個件套只隻条條张張把份箱盒台臺部本瓶双雙对對元块塊]|美元|美金|人民币|人民幣|台币|台幣|港币|港幣/gu;

const QUANTITY: ReadonlySet<string> = new Set(
  `
  about around approx approximately roughly maybe perhaps probably circa ca some say like just only at least most up to under
  over more less than nearly almost or so ish between and from a the of in total max maximum min minimum quantity qty amount
  budget my our is its it be would will lets let us we i im id wed well me need want take buy get have think guess for
  looking yes yeah ok okay sure no hi hello hey um hmm well pls please thanks thank you
  pcs pc piece pieces unit units item items set sets box boxes pair pairs each dozen kg
  usd eur gbp cny rmb sgd aud cad hkd twd dollar dollars euro euros pound pounds bucks yuan
  ungefahr etwa rund ca wir ich brauchen brauche mochte mochten gerne gern stuck mindestens hochstens ja bitte danke
  environ a peu pres nous je voudrais voudrions besoin faut il pieces oui merci au moins
  unos unas aproximadamente alrededor mas menos quiero queremos necesito necesitamos piezas unidades si gracias por favor
  cerca uns umas preciso precisamos quero queremos pecas unidades sim obrigado obrigada
  circa vorrei servono pezzi
  khoang tam toi can cai chiec
  sekitar kira kurang lebih butuh mau buah pcs
  примерно около нам мне нужно штук шт
  ประมาณ ชิ้น อัน
  약 대략 정도 개
  約 およそ くらい ぐらい 個
  حوالي تقريبا قطعة
  `
    .trim()
    .split(/\s+/)
    .map((word) => folded(word)),
);
