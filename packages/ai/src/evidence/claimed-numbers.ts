import { baseLanguage, type Passage } from '@nightshift/schema';
import { borneOut, contentWordsOf } from '../text/content-words.js';
import { foldText, simplify } from '../text/fold.js';
import { hoursMeant } from '../text/clock.js';
import { periodsIn, type Period } from '../text/how-often.js';
import { denies } from '../text/negation.js';
import { isSame, measure, strangeQuantities, type Measured, type Quantity } from '../text/quantities.js';

export interface Numbered {
  language: string;
  question: string;
  passages: readonly Passage[];
  toolFacts: readonly string[];
  said: readonly string[];
  /** All that is answered. */
  whole: string;
}

/**
 * Whether a sentence says a number that its evidence does not. Between two languages as well.
 * 1. What is counted or measured stands there in the same unit, or in one that is exactly as much (48 hours, 2 days).
 * 2. What is counted in words is the same number of it: "two children" and not "twelve".
 * 3. The first is not the second, and nothing is doubled of its own accord.
 * What the customer has counted may be said again in a denial ("not 10 months but 10 years"), and beside the number that
 * the evidence has for it ("after 2 of 3 years").
 */
export function numbersStray(sentence: string, evidence: Numbered): boolean {
  const { language, question, passages, toolFacts, said } = evidence;
  const folded = foldText(sentence);
  const own = measure(sentence, language);
  const given = [...measuredIn(evidence), ...said.map((text) => measure(text, language)), hoursIn(passages)];
  const asked = measure(question, language);
  const isRepeated = denies(folded, language) === true || saysGiven(evidence, given, asked);
  const known = isRepeated ? [...given, { ...asked, bare: asked.values }] : given;
  const texts = [...passages.map(({ title, text }) => `${title}. ${text}`), ...toolFacts, ...said];
  const periods = periodsIn(folded);
  const strange = strangeQuantities(own, known, language).filter(
    // 一年一次 is 每年一次, "once a year" no length of time, and "one time" no number.
    ({ value, unit }) => value !== 1 || (unit !== 'times' && !periods.has(unit as Period)),
  );
  if (strange.length > 0) return true;
  return miscounts(own, given, asked) || ordinalsStray(folded, evidence) || multiplies(folded, texts);
}

/** Says that something is twice as much, and nothing there does. */
export const multiplies = (folded: string, texts: readonly string[]): boolean =>
  MULTIPLES.test(folded) && !texts.some((text) => MULTIPLES.test(foldText(text)));

/** What passages and tools say in numbers. */
export const measuredIn = ({
  passages,
  toolFacts,
  language,
}: Pick<Numbered, 'passages' | 'toolFacts' | 'language'>): Measured[] => [
  ...passages.map((passage) => measure(`${passage.title}. ${passage.text}`, passage.language)),
  // Most services answer in English.
  ...toolFacts.flatMap((fact) => [measure(fact, language), measure(fact, 'en')]),
];

/** Somewhere in the answer the evidence's own number of the same is said, and not only the customer's. */
function saysGiven({ whole, language }: Numbered, given: readonly Measured[], asked: Measured): boolean {
  const isAsked = (one: Quantity): boolean => asked.quantities.some((other) => isSame(one, other));
  return measure(whole, language).quantities.some(
    (one) => !isAsked(one) && given.some(({ quantities }) => quantities.some((other) => isSame(one, other))),
  );
}

function hoursIn(passages: readonly Passage[]): Measured {
  const hours = new Set(passages.flatMap(({ text }) => hoursMeant(text)));
  return { quantities: [], ranges: [], counted: [], bare: hours, values: hours, money: new Set() };
}

/** Another number of the same things, or so many of what nobody has counted. */
function miscounts(own: Measured, given: readonly Measured[], asked: Measured): boolean {
  return own.counted.some(({ value, of }) => {
    const ofSame = given.flatMap(({ counted }) =>
      counted.filter(
        (other) => borneOut(other.of, contentWordsOf(of), of) === 1 || isSameCounter(of, other.of),
      ),
    );
    if (ofSame.length > 0) return ofSame.every((other) => other.value !== value);
    return value > 3 && ![...given, asked].some(({ values }) => values.has(value));
  });
}

const isSameCounter = (one: string, other: string): boolean =>
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Thai}/u.test(one) && one.slice(0, 2) === other.slice(0, 2);

/** The first to the fifth of something, by language. */
const ORDINALS: Readonly<Record<string, readonly string[]>> = {
  en: ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th', 'fifth|5th'],
  de: ['erste[nrms]?', 'zweite[nrms]?', 'dritte[nrms]?', 'vierte[nrms]?', 'fünfte[nrms]?'],
  fr: ['premi[eè]re?s?', 'deuxième|seconde?', 'troisième', 'quatrième', 'cinquième'],
  es: ['primer[oa]?', 'segund[oa]', 'tercer[oa]?', 'cuart[oa]', 'quint[oa]'],
  pt: ['primeir[oa]', 'segund[oa](?!-feira)', 'terceir[oa]', 'quart[oa](?!-feira)', 'quint[oa](?!-feira)'],
  it: ['primo', 'second[oa]', 'terz[oa]', 'quart[oa]', 'quint[oa]'],
  ru: [
    'перв\\p{L}+',
    'втор(?:о\\p{L}+|ой|ым|ая|ую)',
    'трет\\p{L}+',
    'четв[её]рт\\p{L}+',
    'пят(?:ого|ому|ый|ой|ая)',
  ],
  id: ['pertama', 'kedua', 'ketiga', 'keempat', 'kelima'],
  vi: ['đầu tiên|thứ nhất', '(?:lần |hàng )?thứ hai', 'thứ ba', 'thứ tư', 'thứ năm'],
  th: ['แรก', 'ที่สอง|ที่ 2', 'ที่สาม|ที่ 3', 'ที่สี่', 'ที่ห้า'],
  ar: ['الأولى?|[أا]ول', 'الثانية?', 'الثالثة?', 'الرابعة?', 'الخامسة?'],
  ko: ['첫|최초', '두 ?번째|2번째|둘째', '세 ?번째|3번째|셋째', '네 ?번째', '다섯 ?번째'],
  zh: ['第一|首[单次件笔]|第1', '第[二2]', '第[三3]', '第[四4]', '第[五5]'],
  ja: [
    '第一|初回|1[回つ]目|最初',
    '第[二2]|[二2][回つ]目',
    '[三3][回つ]目',
    '[四4][回つ]目',
    '[五5][回つ]目',
  ],
};

/** Which of its ordinals a text has: "from the second order" and not from the first. */
function ordinalsIn(folded: string, language: string): Set<number> {
  const tag = baseLanguage(language);
  const isRun = tag === 'zh' || tag === 'ja' || tag === 'ko' || tag === 'th';
  const found = new Set<number>();
  for (const [at, words] of (ORDINALS[tag] ?? []).entries()) {
    const pattern = isRun ? simplify(words) : `(?<!\\p{L})(?:${words})(?!\\p{L})`;
    if (new RegExp(pattern, 'u').test(folded)) found.add(at + 1);
  }
  return found;
}

function ordinalsStray(folded: string, { language, question, passages, toolFacts, said }: Numbered): boolean {
  const own = ordinalsIn(folded, language);
  if (own.size === 0) return false;
  const given = new Set([
    ...passages.flatMap(({ title, text, language: theirs }) => [
      ...ordinalsIn(foldText(`${title}. ${text}`), theirs),
    ]),
    ...[...toolFacts, ...said].flatMap((text) => [...ordinalsIn(foldText(text), language)]),
  ]);
  // "First of all" counts nothing, unless the evidence counts.
  // What the customer has counted may be said beside what the evidence counts.
  const asked = ordinalsIn(foldText(question), language);
  const isOfBoth = [...own].some((ordinal) => given.has(ordinal));
  return [...own].some(
    (ordinal) => !given.has(ordinal) && given.size > 0 && !(isOfBoth && asked.has(ordinal)),
  );
}

/** Times the price. */
const MULTIPLES = new RegExp(
  simplify(
    '(?<!\\p{L})(?:double[ds]?|twice (?:the|as)|triple[ds]?|twofold|doppelte?[nrs]?|verdoppel\\p{L}*|dreifach\\p{L}*|le double|doubl[eé]e?s?|triple|(?:el|al) doble|triplo|em dobro|o dobro|doppio|raddoppi\\p{L}*|вдвое|двойн\\p{L}+|втрое|dua kali lipat|gấp đôi|gấp ba|ضعف|الضعف|مضاعف\\p{L}*)(?!\\p{L})|[双两三]倍|加倍|翻倍|倍額|2倍|두 ?배|2배|สองเท่า|2 ?เท่า',
  ),
  'u',
);
