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
