// How a shop's everyday questions are answered without a model, as a customer gets it, in fourteen languages:
//   node packages/knowledge/scripts/measure-everyday.mjs [--show] [FILE.mjs]
// FILE exports EVERYDAY_BASE and EVERYDAY_QUESTIONS as everyday-shop.mjs does. Run `npm run build` before.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findByWords } from '../../../apps/engine/dist/knowledge/find-by-words.js';
import { countriesIn } from '../../../apps/engine/dist/knowledge/asked-country.js';
import { judgeFound } from '../../../apps/engine/dist/knowledge/judge-found.js';
import { orderByLanguage } from '../../../apps/engine/dist/knowledge/order-by-language.js';
import { answerOffline, inUnion } from '../../ai/dist/index.js';
import { detectLanguage } from '../../language/dist/index.js';
import { createSegment, rank } from '../dist/index.js';

const [file] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const show = process.argv.includes('--show');
const { EVERYDAY_BASE: base, EVERYDAY_QUESTIONS: questions } = await import(
  file === undefined ? './everyday-shop.mjs' : pathToFileURL(path.resolve(file)).href
);

const languages = new Map(base.map(({ id, language }) => [id, language]));
const shelves = [...Map.groupBy(base, ({ language }) => language.split('-')[0]).values()].map((own) => ({
  segment: createSegment(own),
  removed: new Set(),
  markets: new Map(),
  languages: new Map(own.map(({ id, language }) => [id, language])),
  spoken: new Set(own.map(({ language }) => language)),
}));
const index = { shelves, present: new Set(languages.keys()) };
const passages = new Map(
  base.map((one) => [one.id, { ...one, source: { id: 's', name: 'shop', type: 'text' } }]),
);

function find({ text, language = detectLanguage(text).language, limit = 6 }) {
  const order = orderByLanguage(shelves, language) ?? rank;
  const named = countriesIn(text, language);
  const meant = [{ index, variants: inUnion(text, language) }];
  const most = named.length === 0 ? limit : limit + 10;
  const found = order(findByWords(meant, { text, language }, 50)).slice(0, most);
  return judgeFound(
    found.map(({ id, score }) => ({ ...passages.get(id), score })),
    { query: { limit }, named, text, variants: [], language },
  );
}

const STEP = { bases: [], style: 'auto', banned: [], maxLength: 4000, known: {}, tools: [], maxSteps: 0 };
const counts = new Map();
for (const [question, wanted, spoken = languages.get(wanted)] of questions) {
  const found = find({ text: question });
  const heard = found.language === 'und' ? (found.passages[0]?.language ?? 'und') : found.language;
  const input = { question, language: heard, whenSpent: 'retrieval', steps: [], questionsLeft: 0, ...STEP };
  const result = answerOffline(input, find);
  const given = result.verdict === 'answered' ? result.sources[0].id : null;
  const kind =
    wanted === null
      ? given === null
        ? 'rightly open'
        : 'answered all the same'
      : given === wanted
        ? 'right'
        : given === null
          ? result.verdict
          : 'wrong';
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (show && kind !== 'right' && kind !== 'rightly open') {
    const hits = found.passages.slice(0, 3).map(({ id, score }) => `${id} ${score.toFixed(3)}`);
    console.log(
      `${kind}: ${question} → ${given} (${wanted}; ${found.language}; ${spoken ?? ''}) [${hits.join(', ')}]`,
    );
  }
}
console.log(questions.length, 'questions', Object.fromEntries([...counts].sort()));
