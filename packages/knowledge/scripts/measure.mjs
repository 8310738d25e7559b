// How well and how fast passages are found by words alone, on public sets that lie anywhere:
//   node packages/knowledge/scripts/measure.mjs xquad FOLDER [LANGUAGE…]
//   node packages/knowledge/scripts/measure.mjs clinc FILE
//   node packages/knowledge/scripts/measure.mjs speed FOLDER [PASSAGES…]
//   node packages/knowledge/scripts/measure.mjs shop
//   node packages/knowledge/scripts/measure.mjs field FILE FOLDER (CLINC150's file, XQuAD's folder)
// Run `npm run build` before.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { OUTSIDE, SHOP_QUESTIONS } from './shop-questions.mjs';
import { createSegment, keepInField, rank, scoreHits, search, verdictOf } from '../dist/index.js';

const [what, place, ...rest] = process.argv.slice(2);
/** As the product ranks them. */
const ranked = (shelves, question, limit) => rank(scoreHits(search(shelves, question, { limit })));
const shelfOf = (passages) => [{ segment: createSegment(passages), removed: new Set() }];
const percent = (part, all) => ((100 * part) / all).toFixed(1).padStart(5);

/** Questions with the number of the passage that answers each. */
function readXquad(folder, language) {
  const { data } = JSON.parse(readFileSync(path.join(folder, `xquad.${language}.json`), 'utf8'));
  const passages = [];
  const questions = [];
  for (const { paragraphs } of data)
    for (const { context, qas } of paragraphs) {
      for (const { question } of qas) questions.push({ question, id: String(passages.length) });
      passages.push({ id: String(passages.length), title: '', text: context, language });
    }
  return { passages, questions };
}

function hitRates(passages, questions) {
  const shelves = shelfOf(passages);
  let first = 0;
  let third = 0;
  let reciprocal = 0;
  for (const { question, id } of questions) {
    const place = ranked(shelves, question, 10).findIndex((hit) => hit.id === id);
    if (place === 0) first += 1;
    if (place >= 0 && place < 3) third += 1;
    if (place >= 0) reciprocal += 1 / (place + 1);
  }
  const all = questions.length;
  return `top-1 ${percent(first, all)}  top-3 ${percent(third, all)}  MRR ${(reciprocal / all).toFixed(3)}`;
}

async function measureXquad(folder, languages) {
  const { default: convert } = await import('opencc-js/cn2t');
  const wanted = languages.length > 0 ? languages : readdirSync(folder).map((name) => name.split('.')[1]);
  for (const language of wanted) {
    const { passages, questions } = readXquad(folder, language);
    console.log(language.padEnd(8), hitRates(passages, questions));
    if (language !== 'zh') continue;
    for (const to of ['tw', 'hk', 'twp']) {
      const traditional = convert.Converter({ from: 'cn', to });
      const other = passages.map((passage) => ({ ...passage, text: traditional(passage.text) }));
      console.log(`zh→${to}`.padEnd(8), hitRates(other, questions));
      const asked = questions.map((each) => ({ ...each, question: traditional(each.question) }));
      console.log(`${to}→${to}`.padEnd(8), hitRates(other, asked));
    }
  }
}

/** Area under the ROC curve: how often a question in scope has the higher score. */
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

function measureClinc(file) {
  const data = JSON.parse(readFileSync(file, 'utf8'));
  // The others out of scope are what the score was fitted on.
  const outside = data.oos_test.map(([text]) => text);
  for (const examples of [5, 20, 100]) {
    const byIntent = new Map();
    for (const [text, intent] of data.train) {
      const known = byIntent.get(intent) ?? [];
      if (known.length < examples) known.push(text);
      byIntent.set(intent, known);
    }
    const each = [...byIntent].flatMap(([intent, texts]) =>
      texts.map((text, index) => ({ id: `${intent}/${index}`, title: text, text: '' })),
    );
    const together = [...byIntent].map(([intent, texts]) => ({
      id: `${intent}/`,
      title: '',
      text: texts.join('\n'),
    }));
    for (const [name, passages] of [
      ['a passage each', each],
      ['one passage', together],
    ]) {
      const shelves = shelfOf(passages);
      const signalsOf = (question) => {
        const [first] = ranked(shelves, question, 5);
        return { score: first?.score ?? 0, intent: first?.id.split('/')[0] };
      };
      const inside = data.test.map(([text, intent]) => ({ ...signalsOf(text), right: intent }));
      const scores = (list) => list.map(({ score }) => score);
      const hit = inside.filter(({ intent, right }) => intent === right).length;
      const area = auroc(scores(inside), scores(outside.map(signalsOf))).toFixed(3);
      console.log(
        `${examples} examples an intent, ${name}: top-1 ${percent(hit, inside.length)}  AUROC ${area}`,
      );
    }
  }
}

function measureSpeed(folder, sizes) {
  const sets = ['en', 'de', 'zh'].map((language) => readXquad(folder, language));
  for (const size of sizes.length > 0 ? sizes.map(Number) : [20_000, 100_000]) {
    // Sentences of the passages put together anew, so that words are as frequent as in text.
    const passages = [];
    for (let at = 0; passages.length < size; at += 1) {
      const { passages: from } = sets[at % sets.length];
      const pick = (salt) => from[(at * 7919 + salt * 104729) % from.length].text.split(/(?<=[.。!?])\s*/);
      const text = [1, 2, 3, 4, 5]
        .map((salt) => {
          const s = pick(salt + at);
          return s[(at * salt) % s.length];
        })
        .join(' ');
      passages.push({ id: `p${at}`, title: '', text });
    }
    const heapBefore = process.memoryUsage();
    const begin = performance.now();
    const shelves = shelfOf(passages);
    const built = performance.now() - begin;
    globalThis.gc?.();
    const heapAfter = process.memoryUsage();
    const questions = sets.flatMap(({ questions: of }) => of.filter((_, index) => index % 2 === 0));
    for (const { question } of questions.slice(0, 200)) search(shelves, question, { limit: 5 });
    const times = questions
      .map(({ question }) => {
        const start = performance.now();
        search(shelves, question, { limit: 5 });
        return performance.now() - start;
      })
      .sort((a, b) => a - b);
    const at = (share) => times[Math.floor(times.length * share)].toFixed(2);
    const { segment } = shelves[0];
    const megabytes = (heapAfter.rss - heapBefore.rss) / 2 ** 20;
    console.log(
      `${size} passages: built in ${Math.round(built)} ms, ${segment.terms.size} terms, ${segment.passages.length} postings, RSS +${Math.round(megabytes)} MB; p50 ${at(0.5)} p99 ${at(0.99)} max ${times.at(-1).toFixed(2)} ms`,
    );
  }
}

/** The standard questions of a shop, asked in other words; a base a language, which holds the questions alone. */
function measureShop() {
  for (const [language, pairs] of Object.entries(SHOP_QUESTIONS)) {
    const shelves = shelfOf(pairs.map(([title], at) => ({ id: String(at), title, text: '' })));
    const scored = (question) => {
      const [first] = ranked(shelves, question, 5);
      return { id: first?.id, score: first?.score ?? 0 };
    };
    const asked = pairs.map(([, question], at) => ({
      ...scored(question),
      isRight: scored(question).id === String(at),
    }));
    const outside = OUTSIDE[language].map(scored);
    const count = (list, test) => String(list.filter(test).length).padStart(2);
    console.log(
      `${language}: of ${asked.length} first ${count(asked, ({ isRight }) => isRight)}, known and right ${count(asked, (each) => each.isRight && each.score >= 0.6)}, known and wrong ${count(asked, (each) => !each.isRight && each.score >= 0.6)}; of ${outside.length} that no shop knows, known ${count(outside, ({ score }) => score >= 0.6)}`,
    );
  }
}

/** Asked of the shops here, and about none. */
const BESIDE = [
  'what is the height of mount everest',
  'Wie wird das Wetter?',
  '你叫什么名字',
  'What is the capital of France?',
];

/** Of what is out of scope by its score alone: how much is kept for a question to a shop, of what is one and what is none. */
async function measureField(file, folder) {
  const languages = readdirSync(folder).map((name) => name.split('.')[1]);
  const others = {
    "CLINC150's test questions out of scope": JSON.parse(readFileSync(file, 'utf8')).oos_test.map(
      ([text]) => text,
    ),
    "XQuAD's questions": languages.flatMap((language) =>
      readXquad(folder, language).questions.map(({ question }) => question),
    ),
    'questions about nothing, in thirteen languages': [...Object.values(OUTSIDE).flat(), ...BESIDE],
  };
  const counts = new Map();
  for (const shop of ['everyday-shop', 'second-shop', 'kettle-shop', 'bike-shop']) {
    const { EVERYDAY_BASE: base, EVERYDAY_QUESTIONS: asked } = await import(`./${shop}.mjs`);
    const shelves = shelfOf(base);
    const own = asked.map(([question]) => question).filter((question) => !BESIDE.includes(question));
    for (const [name, questions] of Object.entries({ 'questions to the shops': own, ...others }))
      for (const question of questions) {
        const [first] = ranked(shelves, question, 5);
        const verdict = verdictOf(first?.score ?? 0);
        if (verdict !== 'out-of-scope') continue;
        const passages = base.filter(({ id }) => id === first?.id);
        const { isUnanswered } = keepInField(question, { verdict, passages });
        const [kept, all] = counts.get(name) ?? [0, 0];
        counts.set(name, [kept + (isUnanswered === true ? 1 : 0), all + 1]);
      }
  }
  for (const [name, [kept, all]] of counts)
    console.log(`${name}: ${kept} of ${all}, ${percent(kept, all).trim()} %`);
}

if (what === 'shop') measureShop();
else if (what === 'field') await measureField(place, rest[0]);
else if (what === 'xquad') await measureXquad(place, rest);
else if (what === 'clinc') measureClinc(place);
else if (what === 'speed') measureSpeed(place, rest);
else
  throw new Error('say what to measure: shop, field FILE FOLDER, xquad FOLDER, clinc FILE or speed FOLDER');
