import { baseLanguage, type Passage } from '@nightshift/schema';
import { audiencesIn } from '../text/audiences.js';
import { boundOf, type Bound } from '../text/bounds.js';
import { borneOut, contentWordsOf, type ContentWords } from '../text/content-words.js';
import { conceptsOf, isFiller } from '../text/concepts.js';
import { foldText, simplify } from '../text/fold.js';
import { keepLast } from '@nightshift/language';
import { denies, speaksOfFree } from '../text/negation.js';
import { withFigures } from '../text/number-words.js';
import { isSame, measure, type Quantity } from '../text/quantities.js';
import { EUROPE, EUROPEAN, regionsIn, WORLDWIDE } from '../text/regions.js';
import { splitSentences } from '../text/sentences.js';
import { isMoney, perUnit, unitOf, type Unit } from '../text/units.js';
import { whensIn } from '../text/when-words.js';

/** A part of a sentence with one number in it, and what the number is said of. */
interface Part {
  quantities: readonly Quantity[];
  /** Of them those from which on, or up to which, something holds. */
  thresholds: ReadonlyMap<number, 'over' | 'under'>;
  /** Countries by code, `EU`, `world`, and towns by name. */
  places: ReadonlySet<string>;
  audiences: ReadonlySet<number>;
  days: ReadonlySet<number>;
  words: ContentWords;
  /** What the parts of its sentence are all of. */
  head: readonly (readonly [string, number])[];
  folded: string;
  language: string;
}

/** Not at a comma within a number. */
const SPLIT =
  /(?<!\d),|,(?!\d)|[;:，；：。、！？!?\n]+|[.](?=\s|$)|\s[–—]\s|(?<!\p{L})(?:but|and|while|aber|und|mais|et|pero|y|e|mas|но|а|и)(?!\p{L})|لكن|و(?=\d)|그러나|하지만|แต่|而|但/u;
const ELSEWHERE =
  /elsewhere|other (?:eu )?countries|the rest of|rest of|everywhere else|übrige|restliche|andere[nr]? (?:eu-)?länder|sonst|anderswo|resto de|demás|otros países|reste de|ailleurs|autres pays|остальн|других стран|其他|其余|其它|その他|他の/u;
/** "In Graz", "nach Wien": towns. */
const TOWN =
  /(?<!\p{L})(?:[Ii]n|[Tt]o|[Ii]nto|[Ww]ithin|[Ii]nside|[Nn]ach|[Aa]us|[Ee]n|[AaÀà]|[Pp]ara|[Hh]acia|[Вв]о?|[Пп]о|[Ии]з)\s+((?!EU|UE|ЕС)\p{Lu}\p{L}{2,})/gu;
/** What is said of any price or time. */
const GENERIC =
  /^(?:within|between|until|about|around|approximately|only|innerhalb|binnen|zwischen|etwa|ungefähr|rund|nur|dentro|entre|aproximadamente|environ|dans|circa|entro|около|примерно|течение|without|ohne|sin|sans|sem|senza|alguno?|costs?|costing|price\p{L}*|pay|pays|paid|charges?|charged|fees?|takes?|taking|arrives?|kost\p{L}+|preis\p{L}*|bezahl\p{L}*|zahl\p{L}*|dauert|dauern|beträgt|cuestan?|precios?|pagan?|tardan?|coût\p{L}*|prix|prend|custam?|preços?|costano?|prezz\p{L}+|стоит|стоят|цен\p{L}+|оплат\p{L}*|free|charge|gratis|kostenlos\p{L}*|gratuit\p{L}*|бесплатн\p{L}*)$/u;
/** What comes after the first is another. */
const AFTER_FIRST =
  /(?:after|nach|después d\p{L}+|tras|après|после) (?:the |your |dem |der |la |le |el )?(?:first|erste\p{L}*|primer\p{L}*|premi\p{L}+|перв\p{L}+)/gu;
const LEAST_WEIGHT = 0.45;

const partsOf = keepLast(512, (key): readonly Part[] => {
  const [language = ''] = key.split(' ', 1);
  return splitSentences(key.slice(language.length + 1).normalize('NFKC')).flatMap((sentence) =>
    readSentence(sentence, language),
  );
});

function readSentence(sentence: string, language: string): Part[] {
  const pieces: string[] = [];
  let waiting = '';
  for (const piece of sentence.split(SPLIT).filter((part) => part.trim() !== '')) {
    const hasNumber = /\d/u.test(piece) || measure(piece, language).quantities.length > 0 || isFree(piece);
    const isBare = pieces.length > 0 && isBareNumber(piece);
    const isOther =
      placesIn(piece, '', language).size > 0 && placesIn(pieces.at(-1) ?? '', '', language).size > 0;
    if ((hasNumber && !isBare) || isOther) {
      pieces.push(`${waiting} ${piece}`);
      waiting = '';
    } else if (pieces.length === 0) waiting = `${waiting} ${piece}`;
    else pieces.push(`${pieces.pop() ?? ''} ${piece}`);
  }
  // "Shipping costs 5 within Spain and 9 in the EU": what both are of is said once.
  const head = hasNothingAhead(pieces[1], language) ? wordsOf(aheadOf(pieces[0] ?? ''), language) : [];
  let last: Unit | undefined;
  return pieces.map((piece, index): Part => {
    const { quantities, bare } = measure(piece, language);
    const unit = last;
    last = quantities.at(-1)?.unit ?? last;
    // "2 days within Portugal, 4 to 6 in the EU".
    const more =
      quantities.length === 0 && unit !== undefined ? [...bare].map((value) => ({ value, unit })) : [];
    const free: Quantity[] = isFree(piece) ? [{ value: 0, unit: 'euro' }] : [];
    const folded = foldText(piece);
    return {
      quantities: [...quantities, ...more, ...free],
      thresholds: thresholdsIn(folded),
      places: placesIn(piece, folded, language),
      audiences: audiencesIn(folded),
      days: new Set(whensIn(folded).flatMap(({ family, items }) => (family === 'day' ? items : []))),
      words: wordsOf(folded, language),
      head: index === 0 ? [] : [...head],
      folded,
      language,
    };
  });
}

const INCLUDED =
  /includ|inklusive|inbegriffen|enthalten|gebührenfrei|inclu|включ|包含|含|込み|包|no (?:charge|fee)|gift|geschenk|赠|送|unless|except|es sei denn|außer|salvo|a menos que|sauf si|除非|если не/u;

/** "Between 40 and 60 euros". */
const isBareNumber = (piece: string): boolean =>
  [...contentWordsOf(piece).keys()].every((word) => unitOf(word) !== undefined);

/** Not what is free as a word of something else. */
const isFree = (piece: string): boolean =>
  speaksOfFree(
    foldText(piece).replaceAll(/feel free|\p{L}+-free|free (?:time|choice|to|of (?!charge|cost))/gu, ' '),
  );

const OVER =
  /(?:more than|over|above|at least|from|exceed\p{L}*|minimum of|ab|über|mehr als|mindestens|à partir de|plus de|au moins|dès|más de|a partir de|superan?|mínimo de|acima de|mais de|oltre|più di|от|более|свыше|满|超过|高于|达到?|เกิน|มากกว่า|أكثر من|فوق)\s*(?:los |las |the |eur |usd )?\p{Sc}?\s*(\d+)|(\d+)\s*(?:\p{Sc}|\p{L}{0,4}?)\s*(?:以上|이상|or more|oder mehr|o más|ขึ้นไป)/gu;
const UNDER =
  /(?:less than|under|below|up to|unter|weniger als|bis(?: zu)?|moins de|menos de|hasta|por debajo de|meno di|до|менее|не满|不满|不足|低于|少于|ต่ำกว่า|أقل من)\s*(?:los |las |the |eur |usd )?\p{Sc}?\s*(\d+)|(\d+)\s*(?:\p{Sc}|\p{L}{0,4}?)\s*(?:以下|未满|이하|미만|or less|oder weniger|o menos)/gu;

function thresholdsIn(folded: string): Map<number, 'over' | 'under'> {
  const found = new Map<number, 'over' | 'under'>();
  for (const [side, pattern] of [
    ['over', OVER],
    ['under', UNDER],
  ] as const)
    for (const [, before, after] of folded.matchAll(pattern)) found.set(Number(before ?? after), side);
  return found;
}

const aheadOf = (piece: string): string => foldText(piece).split(/\d|\p{Sc}/u, 1)[0] ?? '';

/** "…and 9 in the EU": what the number is of was said before. */
const hasNothingAhead = (piece: string | undefined, language: string): boolean =>
  piece !== undefined &&
  wordsOf(aheadOf(piece), language).size === 0 &&
  placesIn(aheadOf(piece), '', language).size === 0;

const wordsOf = (folded: string, language: string): ContentWords =>
  new Map(
    [...contentWordsOf(withFigures(folded, language).replaceAll(AFTER_FIRST, ' '))].filter(
      ([word, weight]) =>
        weight > LEAST_WEIGHT && !isFiller(word) && unitOf(word) === undefined && !GENERIC.test(word),
    ),
  );

function placesIn(text: string, folded: string, language: string): Set<string> {
  const places = new Set<string>(regionsIn(text, language));
  for (const [, town = ''] of text.matchAll(TOWN))
    if (regionsIn(town, language).size === 0 && whensIn(foldText(town)).length === 0)
      places.add(foldText(town).slice(0, 12));
  if (EUROPE.test(text)) places.add('EU');
  if (WORLDWIDE.test(text)) places.add('world');
  if (ELSEWHERE.test(folded)) places.add('else');
  return places;
}

/** Nothing is nothing, of whatever money. */
const isSameHere = (one: Quantity, other: Quantity): boolean =>
  one.value === 0 || other.value === 0 ? one.value === other.value : isSame(one, other);
const isLike = (one: Quantity, other: Quantity): boolean =>
  perUnit(one.unit, other.unit) !== undefined || (isMoney(one.unit) && isMoney(other.unit));

/**
 * Whether a number is said of another than in the evidence: the price to Spain for the one within Portugal, the fee of
 * adults for children, what is free for what is paid. Looked at only where the evidence has another number for the other.
 */
export function tiesToAnother(sentence: string, language: string, passages: readonly Passage[]): boolean {
  const said = partsOf(`${language} ${sentence}`);
  if (said.length === 0) return false;
  const given = passages.flatMap(({ title, text, language: theirs }) =>
    partsOf(`${theirs} ${text}`).map((part, _at, parts) => ({
      ...part,
      // Of a title that names several things each part is about its own.
      words: new Map([
        ...part.head,
        ...part.words,
        ...[...wordsOf(foldText(title), theirs)].filter(
          ([word]) => !SEVERAL.test(title) || !parts.some(({ words }) => words.has(word)),
        ),
      ]),
    })),
  );
  if (isFree(sentence) && !isFreeSomewhere(said, passages)) return true;
  return said.some(
    (part) =>
      hasOtherValue(part, given) ||
      isBoundOtherwise(part, given) ||
      part.quantities.some((quantity) => isOfAnother(part, quantity, given)),
  );
}

/** What is included is free, too. */
function isFreeSomewhere(said: readonly Part[], passages: readonly Passage[]): boolean {
  if (passages.some(({ title, text }) => isFree(`${title}. ${text}`))) return true;
  return passages.some(({ text }) =>
    foldText(text)
      .split(SPLIT)
      .some((part) => {
        if (!INCLUDED.test(part)) return false;
        const given = contentWordsOf(part);
        return said.some(({ words }) => [...words.keys()].some((word) => borneOut(word, given, part) > 0));
      }),
  );
}

/** "Up to 8" for "at least 8", of what is only counted. */
function isBoundOtherwise(said: Part, given: readonly Part[]): boolean {
  const bounds = ({ folded }: Part): Map<number, Bound | undefined> =>
    new Map(
      Array.from(folded.matchAll(/\d+/gu), (match) => [
        Number(match[0]),
        boundOf(folded.slice(0, match.index), folded.slice(match.index + match[0].length)),
      ]),
    );
  const known = given.map(bounds);
  const sums = new Set(said.quantities.flatMap(({ value, unit }) => (isMoney(unit) ? [value] : [])));
  return [...bounds(said)].some(([value, bound]) => {
    // What is free from a sum on costs something up to it.
    if (sums.has(value)) return false;
    const theirs = known.filter((each) => each.has(value)).map((each) => each.get(value));
    return (
      bound !== undefined && theirs.length > 0 && theirs.every((each) => each !== undefined && each !== bound)
    );
  });
}

/** From so many on, or up to as many, it says another price than the evidence: 9 over 80 for free over 80. */
function hasOtherValue(said: Part, given: readonly Part[]): boolean {
  if (denies(said.folded, said.language) === true) return false;
  const values = said.quantities.filter(({ value }) => !said.thresholds.has(value));
  return [...said.thresholds].some(([threshold, side]) => {
    const same = given.filter((part) => part.thresholds.get(threshold) === side);
    return values.some((value) => {
      const rivals = same.filter((part) =>
        part.quantities.some((other) => !part.thresholds.has(other.value) && isLike(value, other)),
      );
      return (
        rivals.length > 0 &&
        !rivals.some(({ quantities }) => quantities.some((other) => isSameHere(value, other)))
      );
    });
  });
}

function isOfAnother(said: Part, quantity: Quantity, given: readonly Part[]): boolean {
  if (denies(said.folded, said.language) === true || said.thresholds.has(quantity.value)) return false;
  const own = given.filter(({ quantities }) => quantities.some((other) => isSameHere(quantity, other)));
  const rivals = given.filter(
    (part) => !own.includes(part) && part.quantities.some((other) => isLike(quantity, other)),
  );
  if (own.length === 0 || rivals.length === 0) return false;
  if (own.every((one) => isElsewhere(said, one, rivals))) return true;
  return rivals.some((rival) => {
    const shared = sharedWith(said, rival, own);
    return shared >= LEAST_SHARED && own.every((one) => sharedWith(said, one, [rival]) < shared * 0.5);
  });
}

const SEVERAL = /(?<!\p{L})(?:and|und|et|y|e|и)(?!\p{L})|[&,、和与]|と/u;
const LEAST_SHARED = 0.55;

/** In another place, for others, on another day than this part says, and than the part beside it does say. */
function isElsewhere(said: Part, one: Part, rivals: readonly Part[]): boolean {
  if (
    said.places.size > 0 &&
    one.places.size > 0 &&
    ![...said.places].some((place) => covers(one, place, rivals))
  )
    return true;
  const isOther = (kind: 'audiences' | 'days'): boolean =>
    said[kind].size > 0 &&
    one[kind].size > 0 &&
    ![...said[kind]].some((each) => one[kind].has(each)) &&
    rivals.some((rival) => [...said[kind]].some((each) => rival[kind].has(each)));
  return isOther('audiences') || isOther('days');
}

/** Whether a place is one of those that a part speaks of: Spain is, of "elsewhere in the EU", unless it is named beside it. */
function covers({ places }: Part, place: string, rivals: readonly Part[]): boolean {
  if (places.has(place)) return true;
  if (place === 'else') return places.has('EU') || places.has('world');
  const isNamed = rivals.some((rival) => rival.places.has(place));
  if (places.has('world') || (places.has('else') && !places.has('EU'))) return !isNamed;
  if (places.has('EU')) return EUROPEAN.has(place) && !isNamed;
  // A town may be of a country that is named, and a place in another script the same.
  return place.length > 2 && place !== 'world' && !isNamed;
}

/** How much a part says of what one has and others have not. */
function sharedWith(said: Part, one: Part, others: readonly Part[]): number {
  const isOwn = baseLanguage(said.language) === baseLanguage(one.language);
  let shared = 0;
  for (const [word, weight] of said.words) {
    const isIn = ({ words, folded }: Part): boolean =>
      words.has(word) || borneOut(word, words, folded) === 1 || (!isOwn && sharesConcept(word, words));
    if (isIn(one) && !others.some(isIn)) shared += weight;
  }
  return shared;
}

const sharesConcept = (word: string, words: ContentWords): boolean => {
  const concepts = conceptsOf(simplify(word));
  return [...words.keys()].some((other) => conceptsOf(other).some((each) => concepts.includes(each)));
};
