// How often the language of a short message is found out: node packages/language/scripts/measure.mjs PATH/TO/xed
// On the fifth of XED that no table was made from. Its lines are subtitles; names and foreign lines among them count as wrong.
import { detectLanguage } from '../dist/index.js';
import { readXed } from './read-xed.mjs';

const lines = (await readXed(process.argv[2])).filter(({ isHeldOut }) => isHeldOut);
const base = (language) => language.split('-')[0];

report(
  '10 to 40 characters',
  lines.filter(({ text }) => text.length >= 10 && text.length <= 40),
);
report(
  'below 10 characters',
  lines.filter(({ text }) => text.length < 10),
);

const texts = lines.map(({ text }) => text);
const begin = performance.now();
for (const text of texts) detectLanguage(text);
console.log(`${(((performance.now() - begin) * 1000) / texts.length).toFixed(1)} µs a message`);

function report(title, chosen) {
  const counts = new Map();
  const confusions = new Map();
  for (const { language, text } of chosen) {
    const found = detectLanguage(text).language;
    const count = counts.get(language) ?? { all: 0, right: 0, unknown: 0, wrong: 0 };
    counts.set(language, count);
    count.all += 1;
    if (found === 'und') count.unknown += 1;
    else if (base(found) === base(language)) count.right += 1;
    else {
      count.wrong += 1;
      const pair = `${language}→${found}`;
      confusions.set(pair, [...(confusions.get(pair) ?? []), text]);
    }
  }
  const rows = [...counts].map(([language, { all, right, unknown, wrong }]) => ({
    language,
    messages: all,
    right: percent(right, all),
    unknown: percent(unknown, all),
    wrong: percent(wrong, all),
  }));
  console.log(title);
  console.table(rows);
  const mean = (key) => rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
  console.log(
    `macro: right ${mean('right').toFixed(1)} %, unknown ${mean('unknown').toFixed(1)} %, wrong ${mean('wrong').toFixed(1)} %`,
  );
  const worst = [...confusions].sort(([, a], [, b]) => b.length - a.length).slice(0, 8);
  if (process.argv.includes('--show'))
    for (const [pair, examples] of worst) console.log(pair, examples.length, examples.slice(0, 6));
}

function percent(part, all) {
  return Math.round((1000 * part) / all) / 10;
}
