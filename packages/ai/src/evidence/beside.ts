import { baseLanguage, type KnowledgeVerdict, type Passage } from '@nightshift/schema';
import { conceptsIn, conceptsOf, isFiller } from '../text/concepts.js';
import { borneOut, contentWordsOf } from '../text/content-words.js';
import { foldText } from '../text/fold.js';

/** What came of looking the question up, and what was said right before it: "and the big one?" means nothing alone. */
export interface Looked {
  verdict: KnowledgeVerdict;
  /** BCP 47 of the question, or `und`. */
  language: string;
  before: readonly string[];
}

/** How much of what was asked a passage may say and still be about something else. */
const LITTLE = 0.2;
/** The same where another passage is known to answer it, and this one scores next to nothing. */
const LITTLE_WHERE_KNOWN = 0.3;
const NO_SCORE = 0.05;
/** Another word for the same thing. */
const OTHER_WORD = 0.7;
/** A question that says less than that by itself may mean anything. */
const LEAST_SAID = 1;
/** And one that says less than that goes on with what was said before it. */
const SAYS_ALL = 2;

/**
 * Whether an answer cites nothing that has to do with what was asked: true, and beside the point. Told only of passages
 * in the language of the question, and only where the search is sure: nothing at all is about it, or something else is.
 * One passage that may be about it is enough.
 */
export function isBeside(
  { question, looked }: { question: string; looked?: Looked },
  cited: readonly Passage[],
): boolean {
  if (looked === undefined || looked.verdict === 'unsure' || cited.length === 0) return false;
  if (cited.some(({ language }) => baseLanguage(language) !== baseLanguage(looked.language))) return false;
  const own = wordsOf(question);
  if (worthOf(own) < LEAST_SAID) return false;
  const asked = worthOf(own) < SAYS_ALL ? [question, ...looked.before] : [question];
  const isKnown = looked.verdict === 'known';
  const most = isKnown ? LITTLE_WHERE_KNOWN : LITTLE;
  return cited.every(
    (passage) =>
      (!isKnown || passage.score < NO_SCORE) && asked.every((text) => saidOf(text, passage) <= most),
  );
}

const wordsOf = (text: string): [string, number][] =>
  [...contentWordsOf(text)].filter(([word]) => !isFiller(word));

const worthOf = (words: readonly [string, number][]): number =>
  words.reduce((sum, [, weight]) => sum + weight, 0);

/** How much of a question a passage says, in its words or in others for the same things. */
function saidOf(question: string, { title, text }: Passage): number {
  const words = wordsOf(question);
  const evidence = `${title}. ${text}`;
  const given = contentWordsOf(evidence);
  const characters = foldText(evidence);
  const spoken = conceptsIn(given);
  const found = words.reduce((sum, [word, weight]) => {
    const exact = borneOut(word, given, characters);
    const isMeant = exact === 0 && conceptsOf(word).some((each) => spoken.has(each));
    return sum + weight * (isMeant ? OTHER_WORD : exact);
  }, 0);
  return words.length === 0 ? 0 : found / worthOf(words);
}
