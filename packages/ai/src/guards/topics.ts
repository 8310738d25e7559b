import { keepLast } from '@nightshift/language';
import { foldText } from '../text/fold.js';
import { wordsFor } from './topic-words.js';

/**
 * The first of the banned topics that a text speaks of.
 * 1. Every place is looked at, as a reader sees it: no invisible marks, either Chinese script, letters set apart.
 * 2. A word counts with its usual endings and prefixes ("refund" in "refunding", "политика" in "политике"), not as a
 *    part of another word ("tax" in "taxi").
 * 3. It counts in other languages too: where it is much the same word ("politics", Politik, политика), and what is banned
 *    most, from a table.
 */
export function bannedTopic(text: string, topics: readonly string[]): string | undefined {
  if (topics.length === 0) return undefined;
  const folded = foldText(text);
  const joined = folded.replaceAll(SET_APART, (letters) => letters.replaceAll(/[\s.\-_*·]/gu, ''));
  const words = [...wordsOf(folded), '', ...wordsOf(joined)];
  const bare = folded.replaceAll(BETWEEN, '');
  const speaksOf = (topic: string): boolean => {
    const wanted = foldText(topic);
    if (wanted === '') return false;
    if (UNSPACED.test(wanted)) return bare.includes(wanted.replaceAll(' ', ''));
    const parts = wordsOf(wanted);
    if (parts.length === 0) return folded.includes(wanted);
    return words.some((_word, at) =>
      parts.every((part, index) => {
        const word = words[at + index] ?? '';
        return isFormOf(word, part) || isCognate(word, part);
      }),
    );
  };
  return topics.find((topic) => speaksOf(topic) || wordsFor(foldText(topic)).some(speaksOf));
}

const LATIN_OF: Readonly<Record<string, string>> = Object.fromEntries(
  'аa бb вv гg дd еe жj зs иi йi кk лl мm нn оo пp рr сs тt уu фf хh цs чc шs щs ъ ыi ь эe юu яa'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const LEAST_COGNATE = 6;
const MOST_OTHERWISE = 4;

/** How a word sounds, roughly, whatever the language writes. */
const soundOf = keepLast(4096, (word) =>
  Array.from(word, (letter) => LATIN_OF[letter] ?? letter)
    .join('')
    .replaceAll(/c(?=[eiy])|z|ß/gu, 's')
    .replaceAll(/ck|qu|c|q/gu, 'k')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('y', 'i')
    .replaceAll('w', 'v')
    .replaceAll(/(.)\1+/gu, '$1'),
);

/** Much the same word in another language: "politics" and Politik, but not "politely". */
function isCognate(word: string, topic: string): boolean {
  if (word.length < LEAST_COGNATE || topic.length < LEAST_COGNATE || !isAlphabetic(word + topic))
    return false;
  const [one, other] = [soundOf(word), soundOf(topic)];
  let shared = 0;
  while (shared < one.length && one.charAt(shared) === other.charAt(shared)) shared += 1;
  return shared >= LEAST_COGNATE && one.length + other.length - 2 * shared <= MOST_OTHERWISE;
}

const isAlphabetic = (text: string): boolean => /^[\p{Script=Latin}\p{Script=Cyrillic}]+$/u.test(text);

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** What people put between the characters of a word to get it past somebody. */
const BETWEEN = /[\s.\-_*·•]+/gu;
/** "p o l i t i c s" */
const SET_APART = /(?<![\p{L}\p{N}])\p{L}(?:[\s.\-_*·]{1,2}\p{L}){3,}(?![\p{L}\p{N}])/gu;

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/(?<=[\p{Script=Latin}\p{Script=Arabic}])\p{M}+/gu, '')
    .normalize('NFC')
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

const ENGLISH = /^(?:e?s|e?d|ing|ings|er|ers|y|ies|ion|ions)$/;
const LATIN =
  /^(?:e?s|e?d|ings?|ers?|e[nmr]?|ern|ns?|i[nk]?|innen|a|o|as|os|is|ami|ach|om|ów|owi|lar|ler|i|ı|y|ies|ie|e)$/u;
const CYRILLIC =
  /^(?:а|я|у|ю|ы|и|е|о|ой|ей|ом|ем|ам|ям|ами|ями|ах|ях|ов|ев|ий|ый|ая|ое|ые|ие|ого|его|ому|ему|ым|им|ых|их|ую|ию|ией|ии|ия|ь|ью)$/u;

function isFormOf(word: string, topic: string): boolean {
  if (word === topic) return true;
  if (/\p{Script=Hangul}/u.test(topic))
    return topic.length >= 2 && word.startsWith(topic) && word.length - topic.length <= 3;
  if (/\p{Script=Arabic}/u.test(topic)) return arabicStem(word) === arabicStem(topic);
  if (/\p{Script=Cyrillic}/u.test(topic))
    return topic.length >= 4 && hasEnding(word, topic, /[аяуюыиеоьй]{1,2}$/u, CYRILLIC);
  if (word === `${topic}s` || word === `${topic}es`) return topic.length >= 3;
  if (topic.length < 4) return false;
  const isShort = topic.length < 6;
  return (
    hasEnding(word, topic, isShort ? /e$/u : /[aeoy]$/u, isShort ? ENGLISH : LATIN) ||
    // Consonants are doubled: "stop", "stopping".
    (word.startsWith(topic + topic.slice(-1)) && /^(?:ed|ing|er)$/.test(word.slice(topic.length + 1)))
  );
}

function hasEnding(word: string, topic: string, ending: RegExp, endings: RegExp): boolean {
  if (word.startsWith(topic) && endings.test(word.slice(topic.length))) return true;
  const stem = topic.replace(ending, '');
  if (stem.length < 3 || stem === topic || !word.startsWith(stem)) return false;
  const rest = word.slice(stem.length);
  return rest === '' || endings.test(rest);
}

/** Without the article and the small words that are written onto it, and without the ending of its gender. */
function arabicStem(word: string): string {
  const bare = word.replaceAll(/[أإآ]/gu, 'ا').replaceAll('ى', 'ي');
  const stem = bare.replace(/^(?:[وف]?(?:ال|بال|كال|لل)|[وفبكل](?=\p{L}{4}))/u, '');
  return stem.replace(/(?:ات|ين|ون|ية|[ةهي])$/u, '');
}
