import type { DateForm, DateReader } from '../actions/date-text.js';
import { dayFromWords } from '../actions/date-words.js';

/** What looks like a day in a clause, and what stands around it. */
export interface DatePlace {
  before: readonly string[];
  words: readonly string[];
  after: readonly string[];
  day: number;
  form: DateForm;
}

/**
 * Whether a day is meant by what looks like one in free text, where "sat", "sun" and "may" are mostly words, "10-15" is
 * a range, "2.5" a size, "the 2nd" a second one and "3 weeks" how long something took. What is doubted is asked for.
 * 1. Such a word or figure has a word before it that leads to a day, or stands alone in its clause.
 * 2. Behind it the clause ends or goes on with a small word: "by Sat if possible", not "by sun loungers".
 * 3. A length has a direction: "in two weeks", 三天后.
 */
export function isDateMeant(place: DatePlace, reader: DateReader): boolean {
  const { words, form, day } = place;
  const said = words.join(' ');
  switch (form) {
    case 'none':
      return false;
    case 'weekday':
    case 'word': {
      const around = [...place.before.slice(-2), ...words, ...place.after.slice(0, 1)].join(' ');
      if (dayFromWords(around, reader.today, reader.language)?.day !== day) return false;
      if (form === 'weekday' && isOneOfTwo(place, reader)) return false;
      const plain = said.normalize('NFD').replaceAll(/\p{M}/gu, '');
      if (!SHORT_WEEKDAY.test(plain)) return true;
      // Vietnamese "món" is a thing, and French "mon" is mine.
      const isNoOtherWord = plain === said.normalize('NFD') && /^(?:en|zh)/iu.test(reader.language);
      return (isNoOtherWord && !IS_WORD.test(said)) || (plain === said && isInPlace(place));
    }
    case 'month':
      return (
        !/(?<!\p{L})may(?!\p{L})/iu.test(said) || isInPlace(place) || /\d{4}|\d(?:st|nd|rd|th)/iu.test(said)
      );
    case 'figures':
      return areFigures(place, said);
    case 'ordinal':
      return /[日号號일]/u.test(said) || isInPlace(place);
    case 'length':
      return (
        isLength(place, said) ||
        TURNED.test(said) ||
        BEHIND.test(after(place)) ||
        AHEAD.test(`${before(place)} `)
      );
    case 'named':
    case 'full':
      return true;
  }
}

const before = (place: DatePlace): string => place.before.join(' ').toLowerCase();
const after = (place: DatePlace): string => place.after.join(' ').toLowerCase();

/** "Mon-Fri" and "Friday or Saturday" are two days. */
function isOneOfTwo({ before: ahead, words, after: behind, day }: DatePlace, reader: DateReader): boolean {
  const isOther = (word = ''): boolean => {
    const found = dayFromWords(word, reader.today, reader.language);
    return found?.form === 'weekday' && found.day !== day;
  };
  return (
    words.some((word) => /\p{L}[-–/&+]\p{L}/u.test(word) && word.split(/[-–/&+]/u).some(isOther)) ||
    (JOINS.test(behind[0] ?? '') && isOther(behind[1])) ||
    (JOINS.test(ahead.at(-1) ?? '') && isOther(ahead.at(-2)))
  );
}

const JOINS =
  /^(?:or|and|to|till|until|through|-|–|&|\/|oder|und|bis|ou|et|à|o|y|a|e|или|и|по|atau|sampai|hoặc|đến|หรือ|أو|或|或者|到)$/iu;

/** 15/3, 15.3. and 10-15: nothing else is written with a stroke but fractions and "24/7". */
function areFigures(place: DatePlace, said: string): boolean {
  if (isInPlace(place)) return true;
  if (/\d-\d/u.test(said) || isSized(place)) return false;
  if (said.includes('/')) return !/(?<!\d)(?:1\/[234]|2\/3|3\/4|24\/7)(?!\d)/u.test(said);
  return IS_LED_SURELY.test(before(place));
}

/** Nothing but the length is said: Chinese writes no spaces. */
const isLength = (place: DatePlace, said: string): boolean =>
  isAlone(place) && (!/[\p{Script=Han}\p{Script=Thai}]/u.test(said) || said.length <= LONGEST_LENGTH);
const LONGEST_LENGTH = 5;

const SHORT_WEEKDAY = /^(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\W*$/iu;
/** "Fri" and "Thu" are no other words of English; of other languages they may be. */
const IS_WORD = /^(?:wed|sat|sun)\W*$/iu;

const isAlone = ({ before: ahead, after: behind }: DatePlace): boolean =>
  [...ahead, ...behind].every((word) => POLITE.test(word));

const isInPlace = (place: DatePlace): boolean =>
  isAlone(place) || (IS_LED.test(before(place)) && (endsHere(place) || GOES_ON.test(after(place))));

const endsHere = ({ words, after: behind }: DatePlace): boolean =>
  behind.length === 0 || /[.:)…]$/u.test(words.at(-1) ?? '');

const isSized = (place: DatePlace): boolean =>
  /^(?:[kcm]?m|k?g|m?l|w|v|inch\p{L}*|zoll|%|°\p{L}?)(?!\p{L})/iu.test(after(place));

const POLITE =
  /^\W*(?:please|pls|plz|thanks|thx|bitte|danke|merci|svp|gracias|obrigad[oa]|ok|okay|hi|hello|yes|oder|or)?\W*$/iu;
/** These lead to a day and to nothing else. */
const IS_LED_SURELY =
  /(?<!\p{L})(?:am|zum|vom|den|le|au|el|al|dia|día|il|tanggal|tgl|ngày|вплоть до|к|dated|date|datum|fecha|data)[:\s]*$/iu;
const IS_LED =
  /(?<!\p{L})(?:by|on|before|until|till|til|from|after|this|next|coming|following|due|for|since|around|the|than|or|and|to|is|it|date|needed|am|zum|vom|bis|vor|ab|nach|den|dem|der|seit|um|spätestens|kommenden|nächsten|le|au|avant|jusqu'au|du|dès|el|al|del|antes|para|hasta|dia|día|até|ate|no|na|pra|il|entro|al|per|op|voor|tot|до|к|на|с|после|не позднее|tanggal|tgl|sebelum|pada|ngày|trước|vào|đến|วันที่|ก่อน|ภายใน|قبل|يوم|بحلول|حتى|في)(?: (?:the|latest|el|le))?[:\s]*$/iu;
const GOES_ON =
  /^\W*(?:$|(?:please|pls|at|if|or|and|so|because|but|since|latest|the latest|ideally|as|morning|afternoon|evening|night|noon|would|will|works|is|budget|with|we|i|bitte|um|oder|und|damit|spätestens|vormittag|nachmittag|à|ou|et|s'il|si|o|y|por favor|se|e|\d)(?![\p{L}\d-]))/iu;

const COUNT =
  '\\s?(?:(?:the|about|around|approx\\p{L}*|less than|no more than|not more than|at most|at least|max\\p{L}*|next|another|ca|circa|etwa|rund|ungefähr|höchstens|spätestens|den nächsten|von|moins de|environ|les|los|menos de|unos|próxim[oa]s|unas|de|no máximo|cerca de|meno di|circa|примерно|около|khoảng|sekitar)\\.?\\s)*$';
const AHEAD = new RegExp(
  `(?<!\\p{L})(?:in|within|inside|under|next|another|innerhalb|binnen|dans|sous|d'ici|en|em|dentro|daqui a|entro|tra|fra|через|в течение|за|خلال|بعد|في|trong|sau|dalam|ใน|อีก)\\s${COUNT}`,
  'iu',
);
const BEHIND =
  /^\W*(?:from (?:now|today)|(?:'s )?time|later|away|ahead|or less|max|ago|ab (?:heute|jetzt)|lagi|nữa|tới|นี้|ข้างหน้า|geleden|назад)(?!\p{L})/iu;
const TURNED =
  /(?:天|日|[周週]|星期|礼拜|禮拜|週間|일|주일?)\s?(?:之|以)?(?:[后後内內前]|후|뒤|내|이내|안에|전)|(?<!\p{L})(?:ago|vor|il y a|hace|atrás|atras|há|назад|منذ|trước|lalu)(?!\p{L})/iu;
