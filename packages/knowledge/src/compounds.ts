import { formsOf } from './word-forms.js';

/**
 * Languages that write words together: a Töpferkurs is a Kurs, and who asks for the Kurs means it. The last word says
 * what a thing is, so it is what a passage is found by as well.
 */
const COMPOUNDING: ReadonlySet<string> = new Set(['de', 'nl', 'da', 'sv', 'nb', 'nn', 'no', 'fi', 'af']);

export const writesCompounds = (language: string | undefined): boolean =>
  language !== undefined && COMPOUNDING.has(language.split('-', 1)[0] ?? '');

/** Stands in every passage of such a language. */
export const IN_COMPOUNDS = '^';

const SHORTEST_HEAD = 3;
const SHORTEST_TAIL = 4;
const LONGEST_TAIL = 12;
const LETTERS = /^[a-z]{7,}$/;
/** What stands before a word and makes no compound of it: Versand is no sand. */
const PREFIX =
  /^(?:ver|zer|ent|emp|miss|aus|auf|ein|mit|nach|vor|zu|uber|unter|durch|gegen|wider|her|hin|dar|weg|fest|voll|om|ont|her|aan|af|bij|door|tegen|toe|uit)$/;

/** What a word may end in as a compound, as terms that meet nothing else: `^kurse` of `topferkurse`. */
export function tailsOf(word: string): string[] {
  return endings(word).map((tail) => `${IN_COMPOUNDS}${tail}`);
}

function endings(word: string): string[] {
  if (!LETTERS.test(word)) return [];
  const tails: string[] = [];
  for (let at = SHORTEST_HEAD; at <= word.length - SHORTEST_TAIL; at += 1)
    if (word.length - at <= LONGEST_TAIL && !PREFIX.test(word.slice(0, at))) tails.push(word.slice(at));
  return tails;
}

/**
 * How a base knows a word that it does not say itself: as the end of its own compounds, or as what the word is made of,
 * the end before the beginning. Undefined: not at all.
 */
export function knownAs(word: string, count: (key: string) => number): string | undefined {
  if (word.length < SHORTEST_TAIL || count(IN_COMPOUNDS) === 0) return undefined;
  const asTail = [word, ...formsOf(word)]
    .map((form) => `${IN_COMPOUNDS}${form}`)
    .find((key) => count(key) > 0);
  if (asTail !== undefined) return asTail;
  for (const tail of endings(word)) {
    const known = [tail, ...formsOf(tail)].find((form) => count(form) > 0);
    if (known !== undefined) return known;
  }
  return beginnings(word).find((head) => count(head) > 0);
}

/** Letters between two words: the n of Mikrowellenofen, the s of Geburtstagskarte. */
const LINKS = ['', 's', 'n', 'en', 'es', 'e'];
const SHORTEST_BEGINNING = 5;

/** The longest first. */
function beginnings(word: string): string[] {
  if (!LETTERS.test(word)) return [];
  return Array.from({ length: Math.max(0, word.length - SHORTEST_HEAD - SHORTEST_BEGINNING + 1) }, (_, at) =>
    word.slice(0, word.length - SHORTEST_HEAD - at),
  )
    .flatMap((head) =>
      LINKS.filter((link) => head.endsWith(link)).map((link) => head.slice(0, head.length - link.length)),
    )
    .filter((head) => head.length >= SHORTEST_BEGINNING);
}
