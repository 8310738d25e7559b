// How often the mood of a message is read rightly: node packages/language/scripts/measure-sentiment.mjs PATH/TO/data
// On the fifth of each set that nothing was learnt from; build first. See read-sentiment-sets.mjs for what lies where.
import { readSentiment } from '../dist/index.js';
import { readSentimentSets } from './read-sentiment-sets.mjs';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Say where the sets lie: measure-sentiment.mjs PATH');
const lines = (await readSentimentSets(folder)).filter(({ isHeldOut }) => isHeldOut);
readSentiment('warm');

const groups = Map.groupBy(lines, ({ language, set }) => `${language} ${set}`);
console.table([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, group]) => rowOf(name, group)));

const begin = performance.now();
for (const { text } of lines) readSentiment(text);
console.log(`${(((performance.now() - begin) * 1000) / lines.length).toFixed(1)} µs a message`);

function rowOf(name, group) {
  const read = group.map((line) => ({ ...line, ...said(readSentiment(line.text)) }));
  const polar = read.filter(({ label }) => label !== 'neutral');
  const sure = read.filter(({ isSure }) => isSure);
  const labels = [...new Set(group.map(({ label }) => label))];
  const recalls = labels.map((label) => {
    const all = read.filter((line) => line.label === label);
    return all.filter((line) => line.said === label).length / all.length;
  });
  return {
    set: name,
    messages: read.length,
    'three moods': percent(read.filter(isRight).length, read.length),
    'each mood alike': percent(
      recalls.reduce((sum, recall) => sum + recall, 0),
      recalls.length,
    ),
    'for sure': percent(sure.length, read.length),
    'of those right': percent(sure.filter(isRight).length, sure.length),
    'good or bad': percent(
      polar.filter(({ label, score }) => (label === 'positive') === score > 0).length,
      polar.length,
    ),
    'anger AUROC': group.some(({ isAngry }) => isAngry) ? auroc(read) : '',
  };
}

function said({ label, score, anger, isSure }) {
  return { said: label, score, anger, isSure };
}

function isRight({ label, said }) {
  return label === said;
}

/** How often an angry message is read as angrier than one that is not. */
function auroc(read) {
  const sorted = read.filter(({ isAngry }) => isAngry !== undefined).sort((a, b) => a.anger - b.anger);
  let below = 0;
  let wins = 0;
  let angry = 0;
  for (const { isAngry } of sorted) {
    if (isAngry) {
      wins += below;
      angry += 1;
    } else below += 1;
  }
  return Math.round((1000 * wins) / (below * angry)) / 1000;
}

function percent(part, all) {
  return all === 0 ? '' : Math.round((1000 * part) / all) / 10;
}
