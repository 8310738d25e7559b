import { moodTokensOf, type MoodToken } from './sentiment-tokens.js';

/** As many places as the table of weights has; a power of two. */
export const PLACES = 2 ** 17;

const WORD = 1;
const PAIR = 2;
const GRAM = 3;
const RUN_GRAM = 4;
const EMOJI = 5;
const MARK = 6;
/** Added to what a negation turns round: “not good” has nothing of “good”. */
const NEGATED = 16;
/** How many words a negation reaches. */
const REACH = 3;
const LONGEST_RUN_GRAM = 4;
/** A face or a shout says more than a run of letters; it counts as so many. */
const LOUD = 4;

const NEGATIONS: ReadonlySet<string> = new Set(
  (
    "not no never don't doesn't didn't isn't wasn't aren't won't can't cannot couldn't wouldn't dont doesnt didnt isnt cant " +
    'nicht kein keine keinen nie nunca jamás ningún sin não nao nem pas jamais aucun aucune non niet geen nooit ' +
    'nie tidak tak bukan gak nggak ga enggak belum không chẳng chưa ko değil yok hiç не нет никогда لا لم لن ليس ليست غير'
  ).split(' '),
);

/** "Thanks for nothing": in most languages a complaint, though every other word of it is thanks. */
const BITTER =
  /(?:thank\p{L}*|thx|danke|dank|merci|gracias|obrigad[oa]|grazie|bedankt|dzięki|teşekkür\p{L}*|спасибо)(?!\p{L}).{0,24}?(?:for (?:absolutely |literally )?nothing|für (?:gar )?nichts(?! als)|pour (?:absolument )?rien|por (?:absolutamente )?nada|(?:per|di) (?:proprio )?niente|voor (?:helemaal )?niets|za nic|ни за что|за ничего)(?!\p{L})/iu;

/**
 * The places in the table that a message touches, each as often as it does. Words, neighbouring words and the runs of
 * letters within words; runs of characters where no spaces are written; emoji; whether it is shouted, asked, exclaimed.
 */
export function featuresOf(text: string): Uint32Array {
  const { tokens, isShouted, exclamations, isQuestion } = moodTokensOf(text);
  const features: number[] = [];
  addTokens(features, tokens);
  if (isShouted) addLoudly(features, place(MARK, 'shouted'));
  if (exclamations > 0) addLoudly(features, place(MARK, '!!'));
  if (BITTER.test(text))
    for (let time = 0; time < LOUD; time += 1) addLoudly(features, place(MARK, 'bitter'));
  if (isQuestion) features.push(place(MARK, '?'));
  return Uint32Array.from(features);
}

function addTokens(features: number[], tokens: readonly MoodToken[]): void {
  let before = '';
  let reach = 0;
  for (const token of tokens) {
    if (token.type === 'word') {
      const turned = reach > 0 ? NEGATED : 0;
      addWord(features, token.text, turned);
      if (before !== '') features.push(place(PAIR, `${before} ${token.text}`));
      before = token.text;
      reach = NEGATIONS.has(token.text) ? REACH : reach - 1;
      continue;
    }
    if (token.type === 'run') addRun(features, token.text);
    else if (token.type === 'emoji') addLoudly(features, place(EMOJI, token.text));
    before = '';
    reach = 0;
  }
}

function addLoudly(features: number[], feature: number): void {
  for (let time = 0; time < LOUD; time += 1) features.push(feature);
}

/** Runs of three to five letters, so that endings and prefixes of other words are known. */
function addWord(features: number[], word: string, turned: number): void {
  features.push(place(WORD + turned, word));
  const framed = `<${word}>`;
  for (let length = 3; length <= 5; length += 1)
    for (let at = 0; at + length <= framed.length && at < 24; at += 1)
      features.push(hash(GRAM + turned, framed, at, at + length));
}

function addRun(features: number[], run: string): void {
  for (let length = 1; length <= LONGEST_RUN_GRAM; length += 1)
    for (let at = 0; at + length <= run.length; at += 1) features.push(hash(RUN_GRAM, run, at, at + length));
}

function place(kind: number, text: string): number {
  return hash(kind, text, 0, text.length);
}

/** FNV-1a over UTF-16 units, mixed once more, since near texts must lie apart. */
function hash(kind: number, text: string, from: number, to: number): number {
  let sum = 0x811c9dc5 ^ kind;
  for (let at = from; at < to; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
  return (sum ^ (sum >>> 13)) & (PLACES - 1);
}
