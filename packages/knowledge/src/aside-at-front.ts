import type { Vocabulary } from './correct-words.js';
import { isStopWord } from './stop-words.js';
import type { Word } from './tokens.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What begins a question. */
const STARTS = setOf(
  'what when where who which why how can could do does is are will would wie was wann wo wer welche welcher welches warum kann konnt gibt que cuando donde quien como cuanto cuantos cual puedo hay quand ou qui comment combien quel quelle pourquoi quanto qual posso quali quale quando waar hoe kan apa apakah kapan berapa bisa что когда где как какая какой сколько можно هل متى كم كيف',
);
/** What is said of before: then a word in front of a question may be what all of it is about. */
const POINTS_BACK = setOf(
  'it its that this these those them they one so es das damit dies sie ihn davon lo la eso esto ello le les ca cela en y isso isto ele ela esso questo het dit daarmee itu ini это его ее им',
);
const MOST_IN_FRONT = 2;

/** Words before a question that the base has never heard and the question does not come back to: "xyz how long is …". */
export function asideAtFront(words: readonly Word[], { count, isKnown }: Vocabulary): Set<number> {
  const keyAt = (at: number): string => words[at]?.terms[0]?.key ?? '';
  const start = words.slice(0, MOST_IN_FRONT + 1).findIndex((_word, at) => STARTS.has(keyAt(at)));
  if (start < 1) return new Set();
  const front = words.slice(0, start).map((_word, at) => at);
  const isStrange = (at: number): boolean =>
    words[at]?.isPaired !== true && count(keyAt(at)) === 0 && !isKnown(keyAt(at));
  const isOpen = words.slice(start).some((_word, at) => POINTS_BACK.has(keyAt(start + at)));
  return isOpen || !front.every((at) => isStrange(at) || isStopWord(keyAt(at))) ? new Set() : new Set(front);
}
