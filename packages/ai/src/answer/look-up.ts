import type { KnowledgeResult } from '@nightshift/schema';
import { askedParts, type AskedPart } from './asked-parts.js';

/** What was found for a message, and for each thing that it asks where these are told apart. */
export interface LookedUp {
  /** Of all parts together: what a model is shown. */
  found: KnowledgeResult;
  /** In the order in which they are asked; one of them is the whole message where it asks one thing. */
  parts: readonly { text: string; found: KnowledgeResult }[];
}

/** Text to look for, and its result back: the same whether looking takes time or not. */
export type Looking = Generator<{ text: string; language?: string }, LookedUp, KnowledgeResult>;

/**
 * Looks a message up as it stands, and, where it asks more than one thing or tells much around what it asks, each
 * thing by itself. The whole stays the answer where it is known and one thing is asked, or no part is known.
 */
export function* lookUp(message: string): Looking {
  const whole = yield { text: message };
  const alone = { found: whole, parts: [{ text: message, found: whole }] };
  const asked = askedParts(message);
  if (asked.length === 0 || (asked.length === 1 && whole.verdict === 'known')) return alone;
  // A few words say less of their language than all of them, where all of them say it.
  const isSure = whole.language !== 'und' && whole.guessed === undefined;
  const language = isSure ? { language: whole.language } : {};
  const parts: { text: string; found: KnowledgeResult }[] = [];
  for (const part of asked)
    parts.push({ text: part.text, found: yield* lookForPart(message, part, whole, language) });
  const known = parts.filter(({ found }) => found.verdict === 'known');
  // What is told around one question may change what it asks: both readings must come to the same, and a few
  // words that are told must not be strange to it: "it's freezing, can you still ship fish?"
  const isNear = whole.confidence >= NEAR || isDrowned(message, asked);
  const isSame = isNear && known.some(({ found }) => isAmong(found, whole, 1));
  if (known.length === 0 || (asked.length === 1 && !isSame)) return alone;
  return { found: together(whole, parts), parts };
}

function* lookForPart(
  message: string,
  { text, told }: AskedPart,
  whole: KnowledgeResult,
  language: { language?: string },
): Generator<{ text: string; language?: string }, KnowledgeResult, KnowledgeResult> {
  let best = saysEnough(text) ? yield { text, ...language } : whole;
  // "Can you send it there?" means something beside what was told before it only.
  for (const before of told) {
    if (best.verdict === 'known') break;
    // The whole message is looked for already.
    if (lettersOf(message).length === lettersOf(before + text).length) continue;
    const found = yield { text: `${before} ${text}`, ...language };
    if (found.confidence > best.confidence && isAmong(found, whole, EACH)) best = found;
  }
  return best;
}

/** "What now" asks for nothing by itself; a Chinese character says as much as two letters. */
const saysEnough = (text: string): boolean =>
  lettersOf(text).length + (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= FEWEST_LETTERS;

const FEWEST_LETTERS = 8;

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Less near is what is found for a few of the words that a message says, and not for the message. */
const NEAR = 0.1;

/** A long story leaves little of any question in it. */
const isDrowned = (message: string, asked: readonly AskedPart[]): boolean => {
  const own = lettersOf(asked.map(({ text }) => text).join(' ')).length;
  return lettersOf(message).length > DROWNED * own;
};

const DROWNED = 2.5;

/** Whether what was found best stands among the first that the whole message finds. */
const isAmong = ({ passages: [best] }: KnowledgeResult, whole: KnowledgeResult, first: number): boolean =>
  whole.passages.slice(0, first).some(({ id }) => id === best?.id);

const EACH = 3;
const ALL = 8;

function together(whole: KnowledgeResult, parts: readonly { found: KnowledgeResult }[]): KnowledgeResult {
  const known = parts.flatMap(({ found }) => (found.verdict === 'known' ? [found] : []));
  const passages = [...known.flatMap((found) => found.passages.slice(0, EACH)), ...whole.passages];
  const first = passages.filter(({ id }, at) => passages.findIndex((other) => other.id === id) === at);
  return {
    passages: first.slice(0, ALL),
    verdict: 'known',
    confidence: Math.min(...known.map(({ confidence }) => confidence)),
    language: whole.language,
  };
}
