import { detectLanguage } from '@nightshift/language';
import { baseLanguage, type Json } from '@nightshift/schema';
import type { ValueSpec } from './value-kinds.js';
import { choicesIn } from './choice-words.js';
import { conceptsIn, conceptsOf, isFiller } from '../text/concepts.js';
import { borneOut, contentWordsOf } from '../text/content-words.js';
import { foldText, simplify } from '../text/fold.js';
import { denies } from '../text/negation.js';
import { withFigures } from '../text/number-words.js';
import { isDaySaid } from './said-day.js';
import { splitSentences } from '../text/sentences.js';

/** What a value is held against. */
export interface Heard {
  text: string;
  /** `YYYY-MM-DD` */
  today: string;
  /** Every number that stands in the text, where numbers are looked for. */
  numbers?: number[];
}

/** So much of a text of several words is the customer's. */
const MOST = 0.7;
const FEW_WORDS = 2;

/**
 * Whether the customer has said a value that a model read out of what they wrote. What they have not is asked for.
 * 1. Numbers, addresses and order numbers stand in the text as they are.
 * 2. A day may be said to be named, in figures, in words, or as so far from today.
 * 3. A choice stands there, or another word for it; a range holds a number that does.
 * 4. Yes and no are said, or the thing itself is, and is not denied.
 * 5. A text is made of the customer's words, or of others for the same.
 */
export function isSaid(value: Json, field: ValueSpec, heard: Heard): boolean {
  const { type, choices = [] } = field;
  if (type === 'number' || type === 'money')
    return typeof value === 'number' && (heard.numbers?.includes(value) ?? true);
  if (type === 'boolean') return isAgreed(value === true, field, heard.text);
  if (typeof value !== 'string') return false;
  if (type === 'date') return isDaySaid(value, heard.text, heard.today);
  if (type === 'email' || type === 'order-number') return squeeze(heard.text).includes(squeeze(value));
  return choices.length > 0 ? isChosen(value, heard.text) : isWorded(value, heard.text);
}

const squeeze = (text: string): string => foldText(text).replaceAll(/[\s#-]/gu, '');
/** "I'm" is one word, and holds no M. */
const bare = (text: string): string =>
  foldText(text)
    .replaceAll(/'(?=\p{L}{1,2}(?!\p{L}))/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const languageOf = (text: string): string => {
  const { language } = detectLanguage(text);
  return language === 'und' ? 'en' : baseLanguage(language);
};

/** As words of its own, where words are set apart. */
function standsIn(text: string, value: string): boolean {
  const [whole, part] = [bare(text), bare(value)];
  if (part === '') return false;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u.test(part)
    ? whole.replaceAll(' ', '').includes(part.replaceAll(' ', ''))
    : ` ${whole} `.includes(` ${part} `);
}

function isWorded(value: string, text: string): boolean {
  if (standsIn(text, value)) return true;
  const language = languageOf(text);
  const figures = withFigures(foldText(text), language);
  const own = withFigures(foldText(value), languageOf(value));
  const given = new Set(`${figures} ${foldText(text)}`.match(/\d+/gu));
  if ((own.match(/\d+/gu) ?? []).some((number) => !given.has(number))) return false;
  if (isAssent(value)) return isAgreed(YES.test(foldText(value)), undefined, text);
  const there = contentWordsOf(text);
  const spoken = conceptsIn(there);
  const [things, thingsThere] = [choicesIn(value), choicesIn(text)];
  let [worth, found, count] = [0, 0, 0];
  for (const [word, weight] of contentWordsOf(value)) {
    if (isFiller(word) || REPORTS.test(word)) continue;
    count += 1;
    worth += weight;
    const isThere =
      borneOut(word, there, figures) > 0 ||
      conceptsOf(word).some((each) => spoken.has(each)) ||
      [...choicesIn(word)].some((each) => things.has(each) && thingsThere.has(each));
    if (isThere) found += weight;
  }
  return worth > 0 && found >= worth * (count <= FEW_WORDS ? 0.99 : MOST);
}

/** What a summary says of the customer, whoever it is. */
const REPORTS =
  /^(?:customers?|clients?|wants?|wishes|wishing|asks?|asking|asked|needs?|needed|requests?|requested|inquir\p{L}+|enquir\p{L}+|looking|interested|reports?|says|said|states?|mentions?|kunde|kundin|möchte|fragt|wünscht|braucht|souhaite|demande|veut|quiere|solicita|desea|pregunta|quer|deseja|solicita|vuole|chiede|клиент|хочет|просит|客户|顾客|想要|需要)$/u;

/** "How big is it?" chooses nothing; "how about the big one?" does. */
const ASKS_WHAT =
  /^\s*(?:(?:and|und|et|y|e|и) )?(?:how(?! about)|what(?! about)|which|why|where|when|wie(?! (?:wäre|wärs|wär))|was|welche\p{L}*|wann|wo|combien|quels?|quelles?|comment|quand|cuánt\p{L}+|qué|cuál\p{L}*|cuándo|cómo|quant\p{L}+|qual\p{L}*|quando|come|hoe|welke|wanneer|ile|jak\p{L}*|kiedy|kaç|ne kadar|как\p{L}*|сколько|когда|berapa|bao nhiêu|كم)(?!\p{L})|多大|多高|多少钱|几号|どのくらい|いくら|얼마/u;

function isChosen(choice: string, message: string): boolean {
  const text = splitSentences(message)
    .filter((sentence) => !ASKS_WHAT.test(foldText(sentence)))
    .join('');
  if (standsIn(text, choice)) return true;
  if (isAssent(choice)) return isAgreed(YES.test(foldText(choice)), undefined, text);
  const there = choicesIn(text);
  const meant = [...choicesIn(choice)];
  if (meant.length > 0) return meant.every((each) => there.has(each));
  return holdsNumber(choice, text) || isWorded(choice, text);
}

/** "11–50", "50+", "under 10": a number of the text is within. */
function holdsNumber(choice: string, text: string): boolean {
  const folded = foldText(choice).replaceAll(/(?<=\d)[.,\s](?=\d{3})/gu, '');
  const limits = (folded.match(/\d+/gu) ?? []).map(Number);
  const [first, second = first] = limits;
  if (first === undefined || second === undefined || limits.length > 2) return false;
  const said = withFigures(foldText(text), languageOf(text)).replaceAll(/(?<=\d)[.,](?=\d{3})/gu, '');
  const numbers = (said.match(/\d+(?:\.\d+)?/gu) ?? []).map(Number);
  if (limits.length === 2) return numbers.some((number) => number >= first && number <= second);
  if (
    /\+|>|≥|more|over|above|über|mehr|plus|más|mais|più|meer|ponad|üzeri|более|больше|свыше|lebih|trên|以上|超过|이상|มากกว่า|أكثر/u.test(
      folded,
    )
  )
    return numbers.some((number) => number >= first);
  if (
    /<|≤|under|less|below|up to|unter|weniger|bis|moins|menos|até|meno|minder|poniżej|altı|менее|меньше|до|kurang|dưới|以下|以内|少于|미만|이하|น้อยกว่า|أقل/u.test(
      folded,
    )
  )
    return numbers.some((number) => number <= first);
  return numbers.includes(first);
}

const OPENING = '(?:^|[\\n.,!?;:。，、！？]\\s*)';
const CLOSING = '(?![\\p{L}\\p{M}])';
const YES = new RegExp(
  simplify(
    `${OPENING}(?:oh |well |ah )?(?:yes|yeah|yep|yup|ya|sure|ok|okay|of course|definitely|absolutely|please do|gladly|certainly|right|correct|true|jawohl|ja|gern|gerne|klar|natürlich|stimmt|genau|oui|ouais|bien sûr|volontiers|d'accord|sí|si(?=\\s*(?:$|[,.!]|por |gracias))|claro|por supuesto|vale|dale|sim|com certeza|pode ser|isso|sì|certo|va bene|volentieri|zeker|graag|tak|jasne|pewnie|evet|tabii|olur|да|ага|конечно|хорошо|iya|ya|boleh|tentu|mau|có|vâng|dạ|được|ừ|نعم|أجل|اكيد|أكيد|تمام|ايوه)${CLOSING}|(?<!\\p{L})(?:yes|yeah|definitely)(?!\\p{L})|${OPENING}(?:好|行|可以|是|对|嗯|要(?=$|[的。，!])|需要(?=$|[的。，!])|有(?=$|[的。，!])|没问题|当然|成|はい|ええ|うん|お願いします|もちろん|네|예|응|좋아요|그래요|ใช่|ได้|ค่ะ|ครับ|เอา|ตกลง)`.normalize(
      'NFKC',
    ),
  ),
  'u',
);
const NO = new RegExp(
  simplify(
    `${OPENING}(?:no|nope|nah|not|none|never|false|nein|nee|nö|nicht|kein\\p{L}*|non|pas|não|nao|nunca|nie|hayır|yok|нет|не|tidak|nggak|gak|không|لا|كلا)${CLOSING}|${OPENING}(?:不|没|否|别|いいえ|いや|아니|ไม่)`.normalize(
      'NFKC',
    ),
  ),
  'u',
);

/** Yes or no and no more. */
const isAssent = (text: string): boolean =>
  foldText(text).split(' ').length <= 2 && (YES.test(foldText(text)) || NO.test(foldText(text)));

function isAgreed(isYes: boolean, field: ValueSpec | undefined, text: string): boolean {
  const folded = foldText(text.replaceAll('\n', '. '));
  if (isYes ? YES.test(folded) : NO.test(folded)) return true;
  if (field === undefined) return false;
  const asked = `${field.description} ${field.name.replaceAll(/([a-z0-9])([A-Z])|_/g, '$1 $2')}`;
  const about = contentWordsOf(asked);
  const spoken = conceptsIn(about);
  const things = choicesIn(asked);
  const language = languageOf(text);
  return text.split(/[\n.!?;,，。！？；]+/u).some((clause) => {
    const isAbout =
      [...choicesIn(clause)].some((each) => things.has(each)) ||
      [...contentWordsOf(clause)].some(
        ([word]) =>
          !isFiller(word) &&
          (borneOut(word, about, foldText(asked)) > 0 || conceptsOf(word).some((each) => spoken.has(each))),
      );
    return isAbout && (denies(foldText(clause), language) === true) !== isYes;
  });
}
