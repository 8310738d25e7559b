import { fromBase64 } from './score-table.js';
import { saysAnger } from './said-anger.js';
import { featuresOf } from './sentiment-features.js';
import {
  ANGER_BIAS,
  ANGER_LEVELS,
  ANGER_WEIGHTS,
  MOOD_BIASES,
  MOOD_WEIGHTS,
  NEGATIVE_LEVELS,
  POSITIVE_LEVELS,
} from './sentiment-tables.js';

export type SentimentLabel = 'negative' | 'neutral' | 'positive';

export interface Sentiment {
  /** `neutral` also where it is a toss between two others. */
  label: SentimentLabel;
  /** -1 (surely negative) to 1 (surely positive). */
  score: number;
  /** 0 to 1: how likely the customer is angry, not merely sad or dissatisfied. */
  anger: number;
  /** False where another mood is nearly as likely, or nothing in the text is known. */
  isSure: boolean;
}

/** Below this likelihood a mood is not named; from the other on it is named for sure. */
const NAMED_FROM = 0.45;
const SURE_FROM = 0.6;

/** The mood of a message in any language, offline, by its words and letters. Pure. A guess: see docs/language.md for how often it is right. */
export function readSentiment(text: string): Sentiment {
  const features = featuresOf(text);
  if (features.length === 0) return { label: 'neutral', score: 0, anger: 0, isSure: false };
  const [negative, positive, anger] = likelihoodsOf(features);
  const neutral = 1 - negative - positive;
  const most = Math.max(negative, neutral, positive);
  const label =
    most < NAMED_FROM || most === neutral ? 'neutral' : most === negative ? 'negative' : 'positive';
  const score = positive - negative;
  const says = saysAnger(text);
  if (says === true)
    return {
      label: 'negative',
      score: Math.min(score, SAID_SCORE),
      anger: Math.max(anger, SAID_ANGER),
      isSure: true,
    };
  const isSure = most >= SURE_FROM;
  return { label, score, anger: says === false ? Math.min(anger, DENIED_ANGER) : anger, isSure };
}

/** Of who says it in so many words. */
const SAID_ANGER = 0.8;
const SAID_SCORE = -0.6;
/** And of who says that they are not. */
const DENIED_ANGER = 0.3;

interface Weights {
  moods: Uint8Array;
  anger: Uint8Array;
}

let opened: Weights | undefined;

/** Negative against positive against neutral; and by itself whether it is anger. */
function likelihoodsOf(features: Uint32Array): [negative: number, positive: number, anger: number] {
  const { moods, anger } = (opened ??= { moods: fromBase64(MOOD_WEIGHTS), anger: fromBase64(ANGER_WEIGHTS) });
  let negativeSum = 0;
  let positiveSum = 0;
  let angerSum = 0;
  for (const feature of features) {
    const mood = moods[feature] ?? 0;
    const pair = anger[feature >> 1] ?? 0;
    negativeSum += NEGATIVE_LEVELS[mood >> 4] ?? 0;
    positiveSum += POSITIVE_LEVELS[mood & 15] ?? 0;
    angerSum += ANGER_LEVELS[feature % 2 === 0 ? pair >> 4 : pair & 15] ?? 0;
  }
  // A long message has more of everything.
  const scale = 1 / Math.sqrt(features.length);
  const negative = Math.exp(MOOD_BIASES[0] + negativeSum * scale);
  const positive = Math.exp(MOOD_BIASES[1] + positiveSum * scale);
  const all = 1 + negative + positive;
  return [negative / all, positive / all, 1 / (1 + Math.exp(-ANGER_BIAS - angerSum * scale))];
}
