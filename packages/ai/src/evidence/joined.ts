import { baseLanguage, type Passage } from '@nightshift/schema';
import { clauseOf } from '../text/clauses.js';
import { conceptsOf, isFiller } from '../text/concepts.js';
import { borneOut, contentWordsOf, type ContentWords } from '../text/content-words.js';
import { COURTEOUS } from '../text/courtesy.js';
import { says, sentencesOf, shareIn, tellingWords, worthOf } from './evidence-sentences.js';
import { foldText, simplify } from '../text/fold.js';

/** By language: "and", and what stands before the name of a thing. */
const SPACED: Readonly<Record<string, readonly [and: string, determiner: string]>> = {
  en: ['and(?: also)?|as well as', 'every|all|any|each|the|a|an|your|our'],
  de: ['und(?: auch)?|sowie', 'jede[rnms]?|alle[rn]?|der|die|das|den|dem|ein(?:e[rnm]?)?|unsere?|ihre?'],
  fr: ['et(?: aussi)?|ainsi que', "tous les|toutes les|chaque|les?|la|une?|des|vos|nos|l'"],
  es: ['y(?: también)?|e|así como', 'tod[oa]s l[oa]s|cada|el|l[oa]s?|un[oa]?'],
  pt: ['e(?: também)?|bem como', 'tod[oa]s [oa]s|cada|[oa]s?|uma?'],
  it: ['e|ed|nonché', "tutt[ie] (?:i|gli|le)|ogni|il|lo|la|i|gli|le|un[oa]?|l'"],
};
/** What a subject is followed by, and what no name of a thing begins with. */
const VERBS: Readonly<Record<string, string>> = {
  en: 'has|have|can|are|is|may|must|will|cost|costs|ship|ships|come|comes|get|gets|carry|carries|include|need',
  de: 'hat|haben|kann|können|ist|sind|darf|dürfen|wird|werden|kosten|kostet|gibt|geben|gilt|gelten|bekommen|erhalten|kommen|kommt',
  fr: 'a|ont|peut|peuvent|est|sont|doit|doivent|coûte|coûtent|bénéficie|bénéficient|se',
  es: 'tiene|tienen|puede|pueden|es|son|está|están|debe|deben|cuesta|cuestan|se|llega|llegan',
  pt: 'tem|têm|pode|podem|é|são|está|estão|deve|devem|custa|custam|se',
  it: 'ha|hanno|può|possono|è|sono|deve|devono|costa|costano|si',
};
const PRONOUNS =
  /(?<!\p{L})(?:you|we|they|it|he|she|i|this|that|these|sie|wir|ihr|er|es|man|vous|nous|on|il|elle|ils|usted|ustedes|nosotros|você|vocês|nós|lei|noi)(?!\p{L})/u;

/** Of what may be chosen between neither is promised. */
const CHOICE = /(?<!\p{L})(?:between|zwischen|entre|tra|fra)(?!\p{L})/iu;

const LEAST_WEIGHT = 0.5;
const MOST_WORDS_AHEAD = 6;
/** What holds of the one is said so much less where the other stands. */
const LESS = 0.4;

/**
 * Whether an answer puts a second thing beside one of which its evidence says something: "every kettle and every teapot
 * has a warranty" of a passage that gives none to teapots, whether or not it speaks of them elsewhere.
 */
export function joinsThing(
  sentence: string,
  { language, question }: { language: string; question: string },
  passages: readonly Passage[],
): boolean {
  const tag = baseLanguage(language);
  const joined = SPACED[tag] === undefined ? joinedInRun(sentence, tag) : joinedIn(sentence, tag);
  if (joined.length === 0) return false;
  const evidence = passages.map(({ title, text }) => `${title}. ${text}`).join('\n');
  const known = contentWordsOf(evidence);
  const characters = foldText(evidence);
  // "No kettles and no teapots" denies what was asked for.
  const asked = contentWordsOf(question);
  return joined.some(({ one, other, rest }) => {
    const words = namesOf(other);
    if ([...words.keys()].some((word) => asked.has(word))) return false;
    if (worthOf(words) < LEAST_WEIGHT || !isSaid(namesOf(one), known, characters)) return false;
    if (isNowhere(words, known, characters)) return true;
    return isOfElse(words, rest, passages);
  });
}

interface Joined {
  one: string;
  other: string;
  /** What the sentence says of them. */
  rest: string;
}

const namesOf = (text: string): ContentWords =>
  new Map([...contentWordsOf(text)].filter(([word]) => !isFiller(word)));

const isSaid = (words: ContentWords, known: ContentWords, characters: string): boolean =>
  [...words.keys()].some((word) => borneOut(word, known, characters) >= 0.6);

/** Neither it nor another word for it. */
const isNowhere = (words: ContentWords, known: ContentWords, characters: string): boolean =>
  [...words.keys()].every((word) => borneOut(word, known, characters) === 0 && conceptsOf(word).length === 0);

/** The evidence speaks of it, and not where it says this. */
function isOfElse(words: ContentWords, rest: string, passages: readonly Passage[]): boolean {
  const given = sentencesOf(passages);
  const titles = passages.map(({ title }) => foldText(title));
  const property = tellingWords(clauseOf(foldText(rest).replaceAll(/(?<=\d)[,.](?=\d)/gu, '')));
  if (worthOf(property) < 1) return false;
  const shares = given.map((sentence) => shareIn(property, sentence));
  const most = Math.max(0, ...shares);
  const names = [...words.keys()];
  const own = given.map((sentence, at) =>
    names.some((word) => says(word, sentence) >= 0.6 || titles[sentence.passage]?.includes(word) === true)
      ? (shares[at] ?? 0)
      : 0,
  );
  const isThere =
    own.some((share) => share > 0) || names.some((word) => given.some((each) => says(word, each) >= 0.6));
  return isThere && most >= 0.5 && Math.max(0, ...own) < most * LESS;
}

function joinedIn(sentence: string, tag: string): Joined[] {
  const [and = '', determiner = ''] = SPACED[tag] ?? [];
  const verbs = new RegExp(`(?<!\\p{L})(?:${VERBS[tag] ?? '(?!)'})(?!\\p{L})`, 'iu');
  const name = tag === 'de' ? '\\p{Lu}[\\p{L}-]{2,}' : '[\\p{L}-]{3,}(?: [\\p{L}-]{3,}){0,2}?';
  const pattern = new RegExp(
    `(?<one>[\\p{L}-]{3,}) (?:${and}) (?<determiner>(?:${determiner})(?: |(?<=')))?(?<other>${name})(?=(?<after>[\\s.,;:!?]*)(?<next>[\\p{L}]*))`,
    'giu',
  );
  return sentence.split(/[,;:!?]|\.(?=\s|$)/u).flatMap((clause) => {
    if (COURTEOUS.test(foldText(clause))) return [];
    return [...clause.matchAll(pattern)].flatMap((found) => {
      const { one = '', other = '', determiner: article, next = '' } = found.groups ?? {};
      const ahead = clause.slice(0, found.index);
      const behind = clause.slice(found.index + found[0].length);
      const isVerb = verbs.test(`${next} `) && next !== '';
      const isSubject =
        ahead.split(/\s+/u).length <= MOST_WORDS_AHEAD &&
        !verbs.test(ahead) &&
        !PRONOUNS.test(foldText(ahead)) &&
        isVerb;
      // "You get a tripod and a backpack."
      const isObject = article !== undefined && behind.trim() === '';
      const isName = tag === 'de' ? /^\p{Lu}/u.test(other) : article !== undefined || /[sx]$/u.test(other);
      if (!isName || verbs.test(other) || CHOICE.test(ahead) || !(isSubject || isObject)) return [];
      return [{ one, other, rest: `${ahead.replace(one, '')} ${behind}` }];
    });
  });
}

/** Where words run together: 磨豆机和水壶都, グラインダーとケトルには. */
const RUNS: Readonly<Record<string, RegExp>> = {
  zh: new RegExp(
    simplify(
      '(?<one>\\p{Script=Han}{2,8})(?:和|与|及|以及|跟)(?<other>\\p{Script=Han}{2,5}?)(?=都|也|均|可|能|有|享|保|在|的|最|免|支|不|需|要|只|[\\d，,。;；]|$)',
    ),
    'gu',
  ),
  ja: /(?<one>[\p{Script=Han}\p{Script=Katakana}ー]{2,})(?:と|や|および|及び)(?<other>[\p{Script=Han}\p{Script=Katakana}ー]{2,})(?=は|も|が|を|に|の)/gu,
};

function joinedInRun(sentence: string, tag: string): Joined[] {
  const pattern = RUNS[tag];
  if (pattern === undefined) return [];
  const folded = foldText(sentence);
  // What is included is held against the evidence elsewhere (`included.ts`).
  if (/含|包括/u.test(folded)) return [];
  return Array.from(folded.matchAll(pattern), ({ 0: whole, index, groups }) => ({
    one: (groups?.['one'] ?? '').slice(-4),
    other: groups?.['other'] ?? '',
    rest: `${folded.slice(0, index)} ${folded.slice(index + whole.length)}`,
  }));
}
