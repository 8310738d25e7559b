import { detectLanguage, knowsLanguage, readSentiment } from '@nightshift/language';
import { baseLanguage, isReadAlike } from '@nightshift/schema';
import { isOtherLanguage } from '../text/languages.js';
import { insults } from '../guards/off-limits.js';
import { splitSentences } from '../text/sentences.js';

/** How long a translation is at least and at most, by the letters of its original; nine in a thousand are neither. */
const [LEAST, MOST] = [0.4, 2.2];
/** A greeting of two letters may take ten. */
const [LESS, MORE] = [3, 12];
/** A sentence of so many letters is sometimes made two. */
const LONG = 80;
/** As short is a sentence of a language that does not say where one ends. */
const FEW_LETTERS = 20;
/** What was cut off a long sentence is not as short as this next to the shortest there was. */
const SHORT_SHARE = 0.4;
/** In so many letters a language shows. */
const TELLING_LETTERS = 30;
/** Who is so angry, by the mood of a text, may well be rude in words that we do not know. */
const ANGRY = 0.35;

/**
 * Whether a translation may be one, by what can be told without knowing what it says.
 * 1. It is about as long as the original.
 * 2. It has no sentence more, unless a long one was cut in two.
 * 3. It insults nobody whom the original does not.
 * 4. It is in a language at all.
 */
export function isFaithful(written: string, original: string, language: string): boolean {
  const [own, there] = [weightOf(written), weightOf(original)];
  if (own < there * LEAST - LESS || own > there * MOST + MORE) return false;
  if (addsSentence(written, original)) return false;
  if (insults(written) && !insults(original) && readSentiment(original).anger < ANGRY) return false;
  const isNonsense =
    own >= TELLING_LETTERS &&
    knowsLanguage(baseLanguage(language)) &&
    detectLanguage(written).language === 'und' &&
    detectLanguage(original).language !== 'und';
  return !isNonsense;
}

function addsSentence(written: string, original: string): boolean {
  const own = sentencesOf(written);
  const there = sentencesOf(original);
  const more = own.length - there.length;
  if (more <= 0) return false;
  // Thai ends its sentences with nothing.
  if (/\p{Script=Thai}/u.test(original)) return own.length > Math.ceil(weightOf(original) / FEW_LETTERS);
  if (more > there.filter((weight) => weight >= LONG).length) return true;
  return Math.min(...own) < Math.min(...there) * SHORT_SHARE;
}

/** What a full stop ends that is no sentence: "Mr.", "U.S.", "18.", "Henry III."; and small letters begin none. */
const ABBREVIATED = /(?:^|[\s.(])(?:\p{Lu}\p{L}{0,2}|\p{L}|\d+|[IVXLC]+)\.\s*$/u;

function sentencesOf(text: string): number[] {
  const weights: number[] = [];
  let isGoingOn = false;
  for (const sentence of splitSentences(text)) {
    const weight = weightOf(sentence);
    if ((isGoingOn || /^\p{Ll}/u.test(sentence)) && weights.length > 0)
      weights.push((weights.pop() ?? 0) + weight);
    else if (weight > 0) weights.push(weight);
    isGoingOn = ABBREVIATED.test(sentence);
  }
  return weights;
}

const WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Han}/gu, 2],
  [/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu, 1],
];

/** Letters and digits; a Chinese character says as much as three, a Japanese or Korean syllable as two. */
function weightOf(text: string): number {
  const all = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return WEIGHTS.reduce((sum, [pattern, more]) => sum + more * (text.match(pattern)?.length ?? 0), all);
}

/** Whether a text is plainly in a language already, every sentence of it; what has no letters is in every one. */
export function isWrittenIn(text: string, language: string): boolean {
  if (!/\p{L}/u.test(text)) return true;
  const found = detectLanguage(text);
  // Few Chinese characters are written alike in both ways, so either reader reads them.
  const isIt =
    found.language === 'zh' ? baseLanguage(language) === 'zh' : isReadAlike(found.language, language);
  return (
    found.isSure && isIt && !splitSentences(text).some((sentence) => isOtherLanguage(sentence, language))
  );
}
