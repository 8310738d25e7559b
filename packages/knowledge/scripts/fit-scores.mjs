// Fits the weights in src/score.ts: how likely a passage is about a question, from what the search says of it.
//   node packages/knowledge/scripts/fit-scores.mjs XQUAD-FOLDER CLINC-FILE
// A question counts as answered when the first passage is the right one. Half of the articles are left out of the index,
// so that their questions are about nothing in it. Run `npm run build` before.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createSegment, doubtOf, featuresOf, search } from '../dist/index.js';

const [xquad, clinc] = process.argv.slice(2);
const LIMIT = 5;
const samples = [];

function take(set, passages, questions) {
  const shelves = [{ segment: createSegment(passages), removed: new Set() }];
  for (const { question, isRight } of questions) {
    const found = search(shelves, question, { limit: LIMIT });
    const [first] = found.hits;
    if (first !== undefined)
      samples.push({
        set,
        features: featuresOf(found, first),
        doubt: doubtOf(first),
        label: isRight(first.id) ? 1 : 0,
        inside: isRight !== never,
      });
  }
}
const never = () => false;

for (const language of ['en', 'de', 'zh', 'ru', 'th', 'ar', 'es', 'vi']) {
  const { data } = JSON.parse(readFileSync(path.join(xquad, `xquad.${language}.json`), 'utf8'));
  const passages = [];
  const questions = [];
  for (const [article, { paragraphs }] of data.entries())
    for (const [number, { context, qas }] of paragraphs.entries()) {
      const id = `${article}/${number}`;
      if (article % 2 === 0) passages.push({ id, title: '', text: context });
      for (const { question } of qas)
        questions.push({ question, isRight: article % 2 === 0 ? (found) => found === id : never });
    }
  take(`xquad ${language}`, passages, questions);
}
const data = JSON.parse(readFileSync(clinc, 'utf8'));
for (const examples of [5, 20, 100]) {
  const byIntent = new Map();
  for (const [text, intent] of data.train) {
    const known = byIntent.get(intent) ?? [];
    if (known.length < examples) known.push(text);
    byIntent.set(intent, known);
  }
  const questions = [...data.val, ...data.oos_train, ...data.oos_val].map(([question, intent]) => ({
    question,
    isRight: intent === 'oos' ? never : (id) => id.split('/')[0] === intent,
  }));
  take(
    `clinc ${examples} together`,
    [...byIntent].map(([intent, texts]) => ({ id: `${intent}/`, title: '', text: texts.join('\n') })),
    questions,
  );
  take(
    `clinc ${examples} each`,
    [...byIntent].flatMap(([intent, texts]) =>
      texts.map((text, index) => ({ id: `${intent}/${index}`, title: text, text: '' })),
    ),
    questions,
  );
}

const bySet = Map.groupBy(samples, ({ set }) => set);
const width = samples[0].features.length;
let weights = new Array(width + 1).fill(0);
for (let round = 0; round < 3000; round += 1) {
  const gradient = new Array(width + 1).fill(0);
  for (const [, all] of bySet) {
    // What is about something in the base and was still not found tells nothing of either kind.
    const of = all.filter(({ label, inside }) => label === 1 || !inside);
    const right = of.filter(({ label }) => label === 1).length;
    for (const { features, doubt, label } of of) {
      // Each set counts the same, and in it what is answered as much as what is not.
      const share = 1 / (2 * (label === 1 ? right : of.length - right) * bySet.size);
      const error = (label - 1 / (1 + Math.exp(doubt - dot(weights, features)))) * share;
      gradient[0] += error;
      for (let at = 0; at < width; at += 1) gradient[at + 1] += error * features[at];
    }
  }
  weights = weights.map((weight, at) => weight + 6 * gradient[at] - (at === 0 ? 0 : 0.00001 * weight));
}
function dot([bias, ...rest], features) {
  return features.reduce((sum, value, at) => sum + value * rest[at], bias);
}
function auroc(inside, outside) {
  const all = [...inside.map((score) => [score, 1]), ...outside.map((score) => [score, 0])].sort(
    (a, b) => a[0] - b[0],
  );
  let sum = 0;
  for (let at = 0; at < all.length;) {
    let end = at;
    while (end < all.length && all[end][0] === all[at][0]) end += 1;
    for (let index = at; index < end; index += 1) if (all[index][1] === 1) sum += (at + 1 + end) / 2;
    at = end;
  }
  return (sum - (inside.length * (inside.length + 1)) / 2) / (inside.length * outside.length);
}
console.log(
  'weights',
  weights.map((weight) => Number(weight.toFixed(3))),
);
for (const [set, of] of bySet) {
  const scored = of.map((sample) => ({
    ...sample,
    score: 1 / (1 + Math.exp(sample.doubt - dot(weights, sample.features))),
  }));
  const inside = scored.filter((each) => each.inside);
  const outside = scored.filter((each) => !each.inside);
  const share = (list, test) => ((100 * list.filter(test).length) / list.length).toFixed(0).padStart(3);
  const known = (each) => each.score >= 0.6;
  const out = (each) => each.score < 0.3;
  console.log(
    set.padEnd(20),
    'in/out AUROC',
    auroc(
      inside.map((e) => e.score),
      outside.map((e) => e.score),
    ).toFixed(3),
    `in: known ${share(inside, known)} (of these right ${share(inside.filter(known), (e) => e.label === 1)}) out ${share(inside, out)} | out: known ${share(outside, known)} out ${share(outside, out)}`,
    ...scored[0].features.map((_, at) =>
      auroc(
        inside.map((e) => e.features[at]),
        outside.map((e) => e.features[at]),
      ).toFixed(3),
    ),
  );
}
