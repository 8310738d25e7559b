import { foldedSet } from './fold-word.js';
import { isState, type Concept } from './concepts.js';
import { isStopWord } from './stop-words.js';
import type { Word } from './tokens.js';

/** Wishes that are the same whatever thing they are about. */
const OF_ANY_THING: ReadonlySet<string> = new Set(['=return', '=exchange', '=cancel', '=damage', '=track']);

/** Whose it is: then it was bought here, and may be on its way, too. */
const OWNED: ReadonlySet<string> = foldedSet(
  'my our mein meine meinen meinem meiner unser unsere unseren mi mis nuestro nuestra meu minha nosso nossa mon ma mes notre nos mio mia мой моя моё мое мою моей мои',
);
const NAMED: ReadonlySet<string> = foldedSet(
  'a an the this that these those one some ein eine einen einem einer der die das den dem dieser diese dieses diesen un una el la los las este esta estos estas um uma o os as esse essa isso une le les ce cette cet ces du il lo gli questo questa de het een этот эту это эти',
);
/** What a thing is called, adjectives included, and no more. */
const LONGEST_NAME = 3;

/**
 * Numbers of the words that name the thing a wish is about, as "sofa" in "can I return a sofa": what a base says of
 * returns is said of sofas, too, whether or not it names them. Not where to, by what or on what: "ship to Chile".
 */
export function thingsIn(words: readonly Word[], concepts: readonly Concept[]): Set<number> {
  const wishes = concepts.filter(({ key }) => OF_ANY_THING.has(key));
  // "Used shoes": what a thing is stands before its name as an article does.
  const saying = new Set([
    ...wishes.flatMap((wish) => wish.words),
    ...concepts.flatMap(({ key, words: said, named }) => (isState(key) ? [...said, ...named] : [])),
  ]);
  const things = new Set<number>();
  if (wishes.length === 0 && !concepts.some(({ key }) => key === '=ship')) return things;
  const keyAt = (at: number): string => words[at]?.terms[0]?.key ?? '';
  for (let at = 0; at < words.length; at += 1) {
    const before = keyAt(at - 1);
    const isThing = OWNED.has(before) || (wishes.length > 0 && NAMED.has(before)) || saying.has(at - 1);
    if (!isThing) continue;
    for (let place = at; place < at + LONGEST_NAME && isNoun(words[place]); place += 1) things.add(place);
  }
  for (const at of brokenIn(words, concepts)) things.add(at);
  return things;
}

/** 杯子, and not when it was: 到的时候. */
const isOfName = (word: Word | undefined): boolean =>
  word?.isPaired === true && !/^[时時候到]$/u.test(word.text) && !isStopWord(word.terms[0]?.key ?? '');

/** Right before the word that it broke: "чашка разбилась", แก้วแตก, and two characters of 杯子碎了. */
function brokenIn(words: readonly Word[], concepts: readonly Concept[]): number[] {
  const said = new Set(concepts.flatMap((concept) => concept.words));
  return concepts
    .filter(({ key }) => key === '=damage')
    .flatMap((damage) => {
      const first = Math.min(...damage.words);
      const [before] = [words[first - 1]];
      if (before?.isPaired === true)
        return [first - 1, first - 2].filter((at) => isOfName(words[at]) && !said.has(at));
      return isNoun(before) && !said.has(first - 1) ? [first - 1] : [];
    });
}

const isNoun = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.isPaired !== true &&
  /^\p{L}+$/u.test(word.text) &&
  !isStopWord(word.terms[0]?.key ?? '');
