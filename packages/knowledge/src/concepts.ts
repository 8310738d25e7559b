import { COMMERCE_PHRASES } from './commerce-phrases.js';
import { wordsOf, type Word } from './tokens.js';

/** A wish that a run of words says, whatever the words are: `=return` for "send it back" and for 退货. */
export interface Concept {
  key: string;
  /** Numbers of the words that say it. */
  words: readonly number[];
}

type Step = { word: string; isStart: boolean } | 'gap';

interface Phrase {
  key: string;
  steps: readonly Step[];
}

const WIDEST_GAP = 3;

let byStart: ReadonlyMap<string, readonly Phrase[]> | undefined;

/** The wishes in a text. Words that do not stand for themselves only are seldom, so this costs little more than a look at each. */
export function conceptsOf(words: readonly Word[]): Concept[] {
  byStart ??= groupPhrases();
  const keys = words.map(({ terms }) => terms[0]?.key ?? '');
  const found: Concept[] = [];
  for (const [at, key] of keys.entries()) {
    for (const { key: concept, steps } of byStart.get(startOf(key)) ?? []) {
      const matched = matchAt(keys, at, steps);
      if (matched !== undefined) found.push({ key: concept, words: matched });
    }
  }
  return found;
}

function matchAt(keys: readonly string[], from: number, steps: readonly Step[]): number[] | undefined {
  const matched: number[] = [];
  let at = from;
  let mayPass = 0;
  for (const step of steps) {
    if (step === 'gap') {
      mayPass = WIDEST_GAP;
      continue;
    }
    while (mayPass > 0 && !isMatch(step, keys[at])) {
      at += 1;
      mayPass -= 1;
    }
    if (!isMatch(step, keys[at])) return undefined;
    matched.push(at);
    at += 1;
    mayPass = 0;
  }
  return matched;
}

const isMatch = ({ word, isStart }: Exclude<Step, 'gap'>, key: string | undefined): boolean =>
  key !== undefined && (isStart ? key.startsWith(word) : key === word);

const startOf = (word: string): string => word.slice(0, 2);

function groupPhrases(): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const [name, lists] of Object.entries(COMMERCE_PHRASES)) {
    for (const text of lists.flatMap((list) => list.split('|'))) {
      const steps = stepsOf(text);
      const [first] = steps;
      if (first === undefined || first === 'gap') throw new Error(`"${text}" begins with no word`);
      const start = startOf(first.word);
      groups.set(start, [...(groups.get(start) ?? []), { key: `=${name}`, steps }]);
    }
  }
  return groups;
}

/** In the very words that a text is taken apart into. */
function stepsOf(text: string): Step[] {
  return text.split(' ').flatMap((part): Step[] => {
    if (part === '_') return ['gap'];
    const keys = wordsOf(part).map(({ terms }) => terms[0]?.key ?? '');
    return keys.map((word, at) => ({ word, isStart: part.endsWith('*') && at === keys.length - 1 }));
  });
}
