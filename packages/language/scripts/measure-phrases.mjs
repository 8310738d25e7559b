// How well examples find what a customer wants, by words alone, as the trigger "What a customer wants" does. Build first:
// node packages/language/scripts/measure-phrases.mjs PATH/TO/clinc150/data_full.json     (clinc/oos-eval, CC BY 3.0)
// Each of its 150 intents gets twenty of its hundred training sentences as examples and hears all test sentences, its
// own thirty, 4,470 others and 1,000 that are of no intent.
import { readFile } from 'node:fs/promises';
import { likePhrases } from '../dist/index.js';

const EXAMPLES = 20;
const file = process.argv[2];
if (file === undefined) throw new Error('Say where CLINC150 lies: measure-phrases.mjs PATH');
const { train, test, oos_test: outside } = JSON.parse(await readFile(file, 'utf8'));

const examples = Map.groupBy(train, ([, intent]) => intent);
const triggers = [...examples].map(([intent, lines]) => ({
  intent,
  nearest: likePhrases(
    lines
      .filter((_, at) => at % 5 === 0)
      .slice(0, EXAMPLES)
      .map(([text]) => text),
  ),
}));
const begin = performance.now();
const heard = [...test, ...outside].flatMap(([text, own]) =>
  triggers.map(({ intent, nearest }) => ({ isOwn: own === intent, likeness: nearest(text)?.likeness ?? 0 })),
);
const tookMs = performance.now() - begin;

const own = heard.filter(({ isOwn }) => isOwn);
console.table(
  [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8].map((from) => {
    const found = own.filter(({ likeness }) => likeness >= from).length;
    const fired = heard.filter(({ likeness }) => likeness >= from).length;
    return {
      from,
      'of its own found %': percent(found, own.length),
      'of those it fires on its own %': percent(found, fired),
      'fires wrongly, one in': Math.round((heard.length - own.length) / Math.max(1, fired - found)),
    };
  }),
);
console.log(`${((tookMs * 1000) / heard.length).toFixed(1)} µs a message and trigger`);

function percent(part, all) {
  return Math.round((1000 * part) / all) / 10;
}

// What the AI step that sorts messages does with them where no model answers: the nearest of a few intents, if it is near
// enough and leads. Twelve draws of intents, with their first examples; beside their own test sentences each draw hears
// 300 of no intent and every fifteenth of another one.
const names = [...examples.keys()].sort();
const ownTests = Map.groupBy(test, ([, intent]) => intent);
let seed = 7;
const chance = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
const shareOf = (list, isSo) => percent(list.filter(isSo).length, list.length);

console.table(
  [
    [8, 5],
    [8, 10],
    [20, 10],
  ].map(([intents, count]) => {
    const draws = Array.from({ length: 12 }, (_, draw) => classifyDraw(drawOf(intents), count, draw)).flat();
    const inside = draws.filter(({ own }) => own !== null);
    return {
      intents,
      'examples each': count,
      'right %': shareOf(inside, ({ own, said }) => said === own),
      'wrong %': shareOf(inside, ({ own, said }) => said !== null && said !== own),
      'of what is none of them, named all the same %': shareOf(
        draws.filter(({ own }) => own === null),
        ({ said }) => said !== null,
      ),
    };
  }),
);

function drawOf(count) {
  return names
    .map((name) => [chance(), name])
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, name]) => name);
}

function classifyDraw(picked, count, draw) {
  const nearest = picked.map((name) => [
    name,
    likePhrases(
      examples
        .get(name)
        .slice(0, count)
        .map(([text]) => text),
    ),
  ]);
  const said = (text) => {
    const [first, second] = nearest
      .map(([name, of]) => ({ name, likeness: of(text)?.likeness ?? 0 }))
      .sort((a, b) => b.likeness - a.likeness);
    return first.likeness >= 0.35 && first.likeness >= second.likeness * 1.12 ? first.name : null;
  };
  const own = picked.flatMap((name) => ownTests.get(name).map(([text]) => ({ own: name, said: said(text) })));
  const others = test.filter(([, name], at) => at % 15 === draw && !picked.includes(name));
  const none = [...outside.slice(0, 300), ...others].map(([text]) => ({ own: null, said: said(text) }));
  return [...own, ...none];
}
