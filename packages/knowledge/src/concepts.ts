import { COMMERCE_PHRASES } from './commerce-phrases.js';
import { KIND_PHRASES } from './kind-phrases.js';
import { wordsOf, type Word } from './tokens.js';

/** A wish that a run of words says, whatever the words are: `=return` for "send it back" and for 退货. */
export interface Concept {
  key: string;
  /** Numbers of the words that say it, and nothing else. */
  words: readonly number[];
  /** Numbers of those that name it, and count by themselves as well. */
  named: readonly number[];
}

type Step = { word: string; isStart: boolean } | 'gap';

interface Phrase {
  key: string;
  steps: readonly Step[];
  /** The name of one thing among several, as a brand is. */
  isName: boolean;
}

const WIDEST_GAP = 3;

let byStart: ReadonlyMap<string, readonly Phrase[]> | undefined;

/** The wishes in a text. Words that do not stand for themselves only are seldom, so this costs little more than a look at each. */
export function conceptsOf(words: readonly Word[]): Concept[] {
  byStart ??= groupPhrases();
  const keys = words.map(({ terms }) => terms[0]?.key ?? '');
  const found: Concept[] = [];
  for (const [at, key] of keys.entries()) {
    for (const { key: concept, steps, isName } of byStart.get(startOf(key)) ?? []) {
      // Most phrases that begin alike end here, before anything is made for them.
      if (!begins(steps, key)) continue;
      const matched = matchAt(keys, at, steps);
      if (matched === undefined) continue;
      found.push({ key: concept, words: isName ? [] : matched, named: isName ? matched : [] });
    }
    for (const concept of laterWishes(key)) found.push({ key: concept, words: [at], named: [] });
  }
  return withoutTurned(
    found.filter((one) => one.key !== TOLD_TO_SEND && !isMeasured(one, found) && !isCovered(one, found)),
  );
}

/** "Cash on delivery" says neither cash nor delivery, who gives a delivery address asks for no delivery, and what is sent back or to the shop is not delivered. */
const isCovered = ({ key, words }: Concept, found: readonly Concept[]): boolean =>
  words.length > 0 &&
  found.some(
    (other) =>
      other.key !== key &&
      // "Who pays" asks what it costs whom, and not with what.
      (COVERING.has(other.key) || (key === '=pay' && other.key === '=price')) &&
      (other.words.length > words.length || other.key === TOLD_TO_SEND) &&
      words.every((at) => other.words.includes(at)),
  );

/** "How big is the discount" asks for no size. */
function isMeasured({ key, words }: Concept, found: readonly Concept[]): boolean {
  if (key !== '=size' || words.length < 2) return false;
  return found.some(
    (other) =>
      other.key === '=discount' &&
      other.words.some((at) => words.some((place) => Math.abs(place - at) <= WIDEST_GAP)),
  );
}

/** 未拆封 says 拆封 as well, and does not mean it. */
function withoutTurned(found: Concept[]): Concept[] {
  const turned = found.filter(({ key }) => isTurned(key));
  if (turned.length === 0) return found;
  const within = ({ key, named }: Concept): boolean =>
    isState(key) && turned.some(({ words }) => named.every((at) => words.includes(at)));
  return found.filter((one) => isTurned(one.key) || !within(one));
}

/** The same wish, said by a title: what a passage is about, and not what it mentions. */
export const titleKey = (wish: string): string => `@${wish}`;

/** A title that says what is done or paid for has it; one that names a country or a feast only may be about anything. */
export const ANY_TITLE = '@';

export function titleKeysOf(concepts: readonly Concept[]): Set<string> {
  const wishes = concepts.filter(({ key }) => !isKind(key));
  const isAbout = wishes.some(({ key }) => !isNameOfWish(key));
  const told = concepts.filter(({ key }) => key === '=begin' || key === '=time');
  return new Set([...(isAbout ? [ANY_TITLE] : []), ...[...wishes, ...told].map(({ key }) => titleKey(key))]);
}

/** A title that says when something begins tells nothing else of it. What holds until some day may tell much. */
export const DATE_TITLE = titleKey('=begin');

/** A title that says how long something takes. */
export const TIME_TITLE = titleKey('=time');

/** Whether a moment is asked for, of whatever. */
export const asksWhen = (words: readonly Word[], concepts: readonly Concept[]): boolean =>
  concepts.some(({ key }) => ASKS_WHEN.has(key)) ||
  words.some(
    ({ terms }, at) =>
      terms.some(({ key }) => WHEN.has(key)) ||
      (DAY.has(terms[0]?.key ?? '') && WHICH.has(words[at - 1]?.terms[0]?.key ?? '')),
  );

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const ASKS_WHEN = setOf('=time =begin =end');
const WHEN = setOf(
  'when date wann datum cuando fecha quando data quand kapan tanggal khi когда дата متى เมื่อไหร่ เมื่อไร いつ 언제 何时 几时 时候 哪天 几号 日期 何日',
);
/** "Which day", and not the name of a feast. */
const DAY = setOf('day tag dia jour день');
const WHICH = setOf('what which welcher welchem welchen que qual quel какой');

/** What kind of answer is asked for, and not what about: a time, a beginning, an end. */
export const isKind = (key: string): boolean => KINDS.has(key);

const KINDS = new Set(Object.keys(KIND_PHRASES).map((name) => `=${name}`));

const WAYS_TO_PAY = ['=pay-instalments', '=pay-on-delivery', '=pay-cheque', '=pay-cash', '=pay-transfer'];

const TOLD_TO_SEND = '=send-us';

const COVERING: ReadonlySet<string> = new Set([
  '=address',
  '=return',
  '=often',
  '=gift-card',
  TOLD_TO_SEND,
  ...WAYS_TO_PAY,
]);

/** Under which titles an answer may stand as well: what came broken is told with returns, a warranty or a delivery; where a shop is and when, together. */
const TOLD_UNDER: ReadonlyMap<string, readonly string[]> = new Map([
  ['=damage', ['=return', '=exchange', '=warranty', '=ship']],
  ['=hours', ['=pickup', '=place']],
  ['=place', ['=pickup', '=hours']],
  ['=discount', ['=gift-card']],
  ['=engraving', ['=custom']],
]);

/** A wish as titles say it that answer it. */
export const titlesFor = (key: string): string[] => [key, ...(TOLD_UNDER.get(key) ?? [])].map(titleKey);

/** Something went wrong: that is what is asked about, also where a base knows nothing of it. */
const TROUBLES: ReadonlySet<string> = new Set(['=track', '=damage']);

/** Said in words of one stem: these tell questions apart as they stand. */
export const isOneStem = (key: string): boolean => key === '=engraving';

const ASKED_BESIDE: ReadonlySet<string> = new Set(['=price', '=time', '=begin', '=end', '=often']);

/** What a passage must hold to answer at all, of what is asked for; undefined: that cannot be told of it. */
export function neededOf(key: string, asked: readonly string[]): string | undefined {
  if (WAYS_TO_PAY.includes(key) || MACHINES.has(key) || isState(key) || TOLD_APART.has(key)) return key;
  // What broke is what is asked about, where nothing else is.
  if (key === '=damage' && asked.every((other) => other === key || isKind(other))) return key;
  if (key === '=money') return '=price';
  // Alone, "how much", "how long" and "until when" may be asked of anything.
  const isBeside = asked.some((other) => !isKind(other) && !isNameOfWish(other) && other !== '=price');
  return isBeside && ASKED_BESIDE.has(key) ? key : undefined;
}

/** They count for nothing by themselves: it is only looked what a passage tells of them. */
export const isOnlyAsked = (key: string): boolean =>
  key === '=money' || (oppositeOf(key) !== undefined && !isTurned(key));

/** Who asks for the one is not told it by the other. */
export const oppositeOf = (key: string): string | undefined => OPPOSITES.find(([one]) => one === key)?.[1];

/** What a thing is, and what it is not: an opened box, and an unopened one. */
const STATES: readonly (readonly [plain: string, turned: string])[] = [
  ['=used', '=unused'],
  ['=opened', '=unopened'],
  ['=registered', '=unregistered'],
];

/** Whether it says how a thing is. */
export const isState = (key: string): boolean =>
  STATES.some(([plain, turned]) => plain === key || turned === key);

/** Said by turning a word round, in however many ways: "unused", "never used". */
export const isTurned = (key: string): boolean => STATES.some(([, turned]) => turned === key);

/** What is told of a thing, and nothing else tells. */
const TOLD_APART: ReadonlySet<string> = new Set(['=weight', '=colour', '=stock', '=combine']);

const MACHINES: ReadonlySet<string> = new Set(['=dishwasher', '=washing-machine']);

const OPPOSITES: readonly (readonly [asked: string, other: string])[] = [
  ['=begin', '=end'],
  ['=end', '=begin'],
  ['=dishwasher', '=washing-machine'],
  ['=washing-machine', '=dishwasher'],
  ...STATES,
  ...STATES.map(([plain, turned]) => [turned, plain] as const),
];

/** One thing among several, and nothing that is done. */
export const isNameOfWish = (key: string): boolean => NAMES.has(key);

export const WISHES = Object.keys(COMMERCE_PHRASES)
  .map((name) => `=${name}`)
  .filter((key) => key !== TOLD_TO_SEND);

const WEEKDAY = '=weekday';
const COUNTRIES: ReadonlySet<string> = new Set(['=united-states', '=united-kingdom']);

/** Asked of a wish, and told by nothing that only speaks of the wish: from where it is sent, and not where to. */
const ASPECTS: ReadonlyMap<string, { onlyBeside?: string }> = new Map([
  // "From where" alone may be asked of anything.
  ['=ship-origin', { onlyBeside: '=ship' }],
  ['=ship-carrier', {}],
  ['=address', {}],
  [WEEKDAY, { onlyBeside: '=hours' }],
  ...WAYS_TO_PAY.map((key) => [key, {}] as const),
]);

const NAMES = new Set(['=lunar-new-year', '=united-states', '=united-kingdom', ...ASPECTS.keys()]);

/** What a question asks for: wishes that the base knows, and what is asked of them whether it knows that or not. */
export function wantedConcepts(words: readonly Word[], isKnown: (key: string) => boolean): Concept[] {
  const named = conceptsOf(words);
  // Whoever names a way to pay asks about paying.
  const found = named.some(({ key }) => WAYS_TO_PAY.includes(key))
    ? [...named, { key: '=pay', words: [], named: [] }]
    : named;
  const times = found.filter(({ key }) => key === '=time');
  const isSent = found.some(({ key }) => key === '=ship');
  const isMissed = found.some(({ key }) => TROUBLES.has(key) || isKind(key));
  const asked = found.map((one) => (one.key === '=which-day' ? { ...one, key: WEEKDAY } : one));
  return asked.filter(({ key, words: said }) => {
    // "Combien de temps" asks for no price, though "combien" alone does.
    if (key === '=price' && times.some((time) => said.every((at) => time.words.includes(at)))) return false;
    // What is here is waited for no more: "my mug arrived".
    if (key === '=ship' && !isMissed && said.length > 0 && said.every((at) => isArrived(words[at])))
      return false;
    const aspect = ASPECTS.get(key);
    if (isTurned(key)) return isKnown(key);
    // On which days it is sent is welcome, and not missed: "when" may as well be told in days that it takes.
    if (key === WEEKDAY && isSent) return isKnown(key);
    // Where to, and whoever ships says nothing of it.
    if (COUNTRIES.has(key) && isSent) return true;
    if (aspect === undefined) return key === '=price' || TROUBLES.has(key) || isKind(key) || isKnown(key);
    return aspect.onlyBeside === undefined || found.some((other) => other.key === aspect.onlyBeside);
  });
}

const isArrived = (word: Word | undefined): boolean => ARRIVED.has(word?.terms[0]?.key ?? '');
const ARRIVED = setOf('arrived llego llegaron chegou chegaram');

/** A compound says what each of its words says: Versandkosten is about delivery and about a price. */
function laterWishes(word: string): string[] {
  if (COURSE.test(word)) return ['=course'];
  if (word.length < SHORTEST_COMPOUND || !/^[a-z]+$/.test(word)) return [];
  const start = stemAt(word, 0);
  if (start === undefined) return [];
  for (let at = start.length; at <= start.length + MOST_LINKING; at += 1) {
    const next = stemAt(word, at);
    if (next !== undefined && next.key !== start.key) return [next.key];
  }
  return [];
}

/** A course of whatever: Töpferkurse, and no Wechselkurs. */
const COURSE = /^(?!.*(?:wechsel|kon|ex|dis|aktien|bor?sen)kurs)[a-z]{3,}(?:kurs(?:e[ns]?)?|workshops?)$/;
const SHORTEST_COMPOUND = 9;
const SHORTEST_STEM = 5;
/** Letters between two words of a compound: the s of Lieferungskosten. */
const MOST_LINKING = 3;

function stemAt(word: string, at: number): { key: string; length: number } | undefined {
  let longest: { key: string; length: number } | undefined;
  for (const { key, steps } of byStart?.get(startOf(word.slice(at))) ?? []) {
    const [step] = steps;
    if (steps.length !== 1 || step === undefined || step === 'gap' || !step.isStart) continue;
    const { length } = step.word;
    if (length >= SHORTEST_STEM && length > (longest?.length ?? 0) && word.startsWith(step.word, at))
      longest = { key, length };
  }
  return longest;
}

let wholeWords: ReadonlySet<string> | undefined;
let beginnings: ReadonlySet<string> | undefined;

/** Whether a word alone says a wish: as it stands among the phrases, or with a short ending. */
export function saysWish(word: string): boolean {
  byStart ??= groupPhrases();
  if (wholeWords === undefined || beginnings === undefined) {
    const steps = [...byStart.values()]
      .flat()
      .flatMap((phrase) => (phrase.steps.length === 1 ? phrase.steps : []));
    const single = steps.flatMap((step) => (step === 'gap' ? [] : [step]));
    wholeWords = new Set(single.map((step) => step.word));
    beginnings = new Set(single.flatMap((step) => (step.isStart ? [step.word] : [])));
  }
  if (wholeWords.has(word)) return true;
  for (let ending = 1; ending <= LONGEST_ENDING; ending += 1)
    if (beginnings.has(word.slice(0, -ending))) return true;
  return false;
}

const LONGEST_ENDING = 3;

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

const begins = ([first]: readonly Step[], key: string): boolean =>
  first !== undefined && first !== 'gap' && isMatch(first, key);

const isMatch = ({ word, isStart }: Exclude<Step, 'gap'>, key: string | undefined): boolean =>
  key !== undefined && (isStart ? key.startsWith(word) : key === word);

const startOf = (word: string): string => word.slice(0, 2);

function groupPhrases(): Map<string, Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const [name, lists] of Object.entries({ ...COMMERCE_PHRASES, ...KIND_PHRASES })) {
    for (const text of lists.flatMap((list) => list.split('|'))) {
      const isName = text.endsWith('!');
      const steps = stepsOf(isName ? text.slice(0, -1) : text);
      const [first] = steps;
      if (first === undefined || first === 'gap') throw new Error(`"${text}" begins with no word`);
      const start = startOf(first.word);
      groups.set(start, [...(groups.get(start) ?? []), { key: `=${name}`, steps, isName }]);
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
