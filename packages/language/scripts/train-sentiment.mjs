// Writes src/sentiment-tables.ts: how much words and runs of letters speak for a mood.
// A softmax over negative, neutral and positive and a logistic one for anger, learnt together by AdaGrad; then each weight
// is rounded to one of sixteen levels. From public sets, see read-sentiment-sets.mjs and NOTICE, sentiment-phrases.mjs
// and sentiment-things.mjs.
// node packages/language/scripts/train-sentiment.mjs PATH/TO/data     (build first: it uses dist/sentiment-features.js)
import { writeFile } from 'node:fs/promises';
import { PLACES, featuresOf } from '../dist/sentiment-features.js';
import { readSentimentSets } from './read-sentiment-sets.mjs';
import { readPhrases } from './sentiment-phrases.mjs';
import { readThings } from './sentiment-things.mjs';

const ROUNDS = 8;
const RATE = 0.25;
const DECAY = 5e-6;
const PHRASE_WEIGHT = 6;
const LONGEST = 240;
const LEVELS = 16;
/** One line in so many is also learnt shouted; of the angry ones more, because who shouts is more often angry. */
const SHOUTED = { angry: 5, other: 40 };

const folder = process.argv[2];
if (folder === undefined) throw new Error('Say where the sets lie: train-sentiment.mjs PATH');

let seed = 20_270_206;
function random() {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
}

const examples = await readExamples();
console.log(`${examples.length} lines`);
const model = learn(examples);
await writeTables(model);

async function readExamples() {
  const lines = (await readSentimentSets(folder)).filter(
    ({ isHeldOut, text }) => !isHeldOut && text.length <= LONGEST,
  );
  const weightOf = balance(lines);
  const learnt = lines.map((line) => ({ ...line, weight: weightOf(line) }));
  for (const { text, mood } of readPhrases()) {
    const label = mood === 'angry' ? 'negative' : mood;
    learnt.push({ text, label, isAngry: mood === 'angry', weight: PHRASE_WEIGHT });
    // A question that is shouted is a complaint.
    const isShoutable = label === 'negative' || (label === 'neutral' && text.split(' ').length > 3);
    if (isShoutable && text.toUpperCase() !== text)
      learnt.push({ text: `${text.toUpperCase()}!!!`, label: 'negative', isAngry: true, weight: 2 });
    learnt.push({
      text: `${text}${label === 'neutral' ? '?' : '!!'}`,
      label,
      isAngry: mood === 'angry',
      weight: 1,
    });
  }
  for (const { text, mood, weight } of readThings()) {
    const label = mood === 'angry' ? 'negative' : mood;
    learnt.push({ text, label, isAngry: mood === 'angry', weight });
    if (mood === 'neutral') learnt.push({ text: `${text}?`, label, isAngry: false, weight: 1 });
  }
  const shouted = learnt
    .filter(({ isAngry }, place) => place % (isAngry ? SHOUTED.angry : SHOUTED.other) === 0)
    .filter(({ text }) => text !== text.toUpperCase())
    .map((line) => ({ ...line, text: line.text.toUpperCase() }));
  return [...learnt, ...shouted].map(({ text, label, isAngry, weight }) => ({
    features: featuresOf(text),
    label,
    angry: isAngry ?? (label === 'negative' ? undefined : false),
    weight,
  }));
}

/** Every mood counts alike within a language, whatever its set has most of; languages with few lines count more a line. */
function balance(lines) {
  const counts = new Map();
  const keyOf = ({ language, label }) => `${language} ${label}`;
  const add = (key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const line of lines) {
    add(line.language);
    add(keyOf(line));
  }
  return (line) => {
    const all = counts.get(line.language);
    const rarity = Math.min(3, all / 3 / counts.get(keyOf(line)));
    const scarcity = Math.min(3, Math.max(0.7, Math.sqrt(8000 / all)));
    return rarity * scarcity;
  };
}

function learn(examples) {
  const heads = ['negative', 'positive', 'anger'].map(() => ({
    weights: new Float32Array(PLACES),
    squares: new Float32Array(PLACES).fill(1e-3),
    bias: 0,
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(examples);
    let loss = 0;
    for (const example of examples) loss += step(heads, example);
    console.log(`round ${round + 1}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  return heads;
}

function step(heads, { features, label, angry, weight }) {
  if (features.length === 0) return 0;
  const scale = 1 / Math.sqrt(features.length);
  const sums = heads.map(({ weights, bias }) => {
    let sum = 0;
    for (const feature of features) sum += weights[feature];
    return bias + sum * scale;
  });
  const negative = Math.exp(Math.min(30, sums[0]));
  const positive = Math.exp(Math.min(30, sums[1]));
  const all = 1 + negative + positive;
  const errors = [
    negative / all - (label === 'negative' ? 1 : 0),
    positive / all - (label === 'positive' ? 1 : 0),
    angry === undefined ? 0 : 1 / (1 + Math.exp(-sums[2])) - (angry ? 1 : 0),
  ];
  // Anger is rare; it is to be heard where it is about as likely as not.
  if (angry === true) errors[2] *= 2;
  for (const [place, head] of heads.entries()) update(head, features, errors[place] * weight, scale);
  return -Math.log((label === 'negative' ? negative : label === 'positive' ? positive : 1) / all);
}

function update(head, features, error, scale) {
  if (error === 0) return;
  const { weights, squares } = head;
  const gradient = error * scale;
  for (const feature of features) {
    const slope = gradient + DECAY * weights[feature];
    squares[feature] += slope * slope;
    weights[feature] -= (RATE * slope) / Math.sqrt(squares[feature]);
  }
  head.bias -= 0.002 * error;
}

function shuffle(list) {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}

/** The sixteen levels that are nearest to the weights, by Lloyd's method; one of them is 0. */
function quantise(weights) {
  const sample = [...weights].filter((weight) => weight !== 0).sort((a, b) => a - b);
  let levels = Array.from(
    { length: LEVELS },
    (_, at) => sample[Math.floor(((at + 0.5) / LEVELS) * sample.length)],
  );
  for (let round = 0; round < 30; round += 1) {
    const sums = levels.map(() => [0, 0]);
    for (const weight of sample) {
      const sum = sums[nearest(levels, weight)];
      sum[0] += weight;
      sum[1] += 1;
    }
    levels = sums.map(([sum, count], at) => (count === 0 ? levels[at] : sum / count));
  }
  levels[nearest(levels, 0)] = 0;
  levels = levels.map((level) => Math.round(level * 1000) / 1000);
  return { levels, codes: Uint8Array.from(weights, (weight) => nearest(levels, weight)) };
}

function nearest(levels, weight) {
  let best = 0;
  for (let at = 1; at < levels.length; at += 1)
    if (Math.abs(levels[at] - weight) < Math.abs(levels[best] - weight)) best = at;
  return best;
}

async function writeTables(heads) {
  const [negative, positive, anger] = heads.map(({ weights }) => quantise(weights));
  const moods = negative.codes.map((code, at) => (code << 4) | positive.codes[at]);
  const pairs = Uint8Array.from(
    { length: PLACES / 2 },
    (_, at) => (anger.codes[2 * at] << 4) | anger.codes[2 * at + 1],
  );
  const base64 = (bytes) => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
  const list = (numbers) => `[${numbers.join(', ')}] as const`;
  const round = (number) => Math.round(number * 1000) / 1000;
  const source = `// Written by scripts/train-sentiment.mjs from XED (CC-BY 4.0), GoEmotions (Apache-2.0), wisesight (CC0) and IndoNLU (Apache-2.0), see NOTICE.
// prettier-ignore
export const NEGATIVE_LEVELS = ${list(negative.levels)};
// prettier-ignore
export const POSITIVE_LEVELS = ${list(positive.levels)};
// prettier-ignore
export const ANGER_LEVELS = ${list(anger.levels)};
export const MOOD_BIASES = ${list([round(heads[0].bias), round(heads[1].bias)])};
export const ANGER_BIAS = ${round(heads[2].bias)};
/** A byte a place: the level for negative in the upper half, for positive in the lower. */
export const MOOD_WEIGHTS =
  '${base64(moods)}';
/** Two places a byte. */
export const ANGER_WEIGHTS =
  '${base64(pairs)}';
`;
  await writeFile(new URL('../src/sentiment-tables.ts', import.meta.url), source);
  console.log(`${Math.round(source.length / 1000)} kB written`);
}
