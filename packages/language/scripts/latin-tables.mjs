// Writes src/latin-tables.ts: how much runs of letters and whole words speak for each language in Latin letters.
// Runs come from the table of eld (Apache-2.0), words from the subtitles of XED (CC-BY 4.0), see NOTICE.
// node packages/language/scripts/latin-tables.mjs PATH/TO/xed     (build first: it uses dist/grams.js)
import { writeFile } from 'node:fs/promises';
import { hash, keysOf } from '../dist/grams.js';
import { readXed, wordsOf } from './read-xed.mjs';

// eld offers its table to nobody but its own code.
const eld = new URL('.', import.meta.resolve('eld'));
const { ngramsData } = await import(new URL('../ngrams/large.js', eld));
const { dictionary } = await import(new URL('../dictionary.js', eld));

const languages = ['en', 'es', 'pt', 'de', 'fr', 'vi', 'id', 'it', 'nl', 'pl', 'tr'];
/** eld has one label for Malay and Indonesian. */
const labelOf = { ms: 'id' };
const gramUnit = 0.72 * 20;
const wordUnit = 0.4;
const keptWords = 4000;
const folder = process.argv[2];
if (folder === undefined) throw new Error('Say where XED lies: latin-tables.mjs PATH');

/** eld writes each byte that is no ASCII letter as a character of its own. */
const byteOf = new Map();
for (let byte = 0x80; byte < 256; byte += 1) if (dictionary[byte] !== ' ') byteOf.set(dictionary[byte], byte);
const bytesOf = (gram) => [...gram].map((char) => byteOf.get(char) ?? char.charCodeAt(0));

function gramWeights() {
  const weights = new Map();
  const places = Object.entries(ngramsData.languages)
    .map(([id, label]) => [id, languages.indexOf(labelOf[label] ?? label)])
    .filter(([, place]) => place >= 0);
  for (const [gram, scores] of Object.entries(ngramsData.ngrams)) {
    const entries = places
      .filter(([id]) => scores[id] !== undefined)
      .map(([id, place]) => [place, Math.max(1, Math.min(15, Math.round((scores[id] + 53) / gramUnit)))]);
    if (entries.length === 0) continue;
    const starts = gram.startsWith(' ');
    const ends = gram.endsWith(' ');
    const bytes = bytesOf(gram.trim());
    weights.set(hash(bytes, 0, bytes.length, starts ? 0x20 : -1, ends ? 0x20 : -1), entries);
  }
  return weights;
}

/** The words that tell most, by how often they occur and how unevenly. */
function wordWeights(lines) {
  const counts = new Map();
  const totals = languages.map(() => 0);
  for (const { language, text } of lines) {
    const place = languages.indexOf(language);
    if (place < 0) continue;
    for (const word of wordsOf(text).split(' ')) {
      const count = counts.get(word) ?? languages.map(() => 0);
      counts.set(word, count);
      count[place] += 1;
      totals[place] += 1;
    }
  }
  const rated = [];
  for (const [word, count] of counts) {
    const seen = count.reduce((sum, n) => sum + n, 0);
    if (seen < 4 || word === '') continue;
    const logs = count.map((n, place) => Math.log((n + 0.3) / (totals[place] + 100)));
    const most = Math.max(...logs);
    const least = Math.max(Math.min(...logs), most - 6);
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    rated.push({
      word,
      worth: seen * (most - mean),
      weights: logs.map((log) => Math.max(log, least) - least),
    });
  }
  rated.sort((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1));
  const weights = new Map();
  for (const { word, weights: gains } of rated.slice(0, keptWords)) {
    const [key] = keysOf(word).words;
    const entries = gains
      .map((gain, place) => [place, Math.min(15, Math.round(gain / wordUnit))])
      .filter(([, weight]) => weight > 0);
    if (key !== undefined && entries.length > 0) weights.set(key, entries);
  }
  return weights;
}

function pack(weights) {
  const bytes = [];
  let last = 0;
  for (const [key, entries] of [...weights].sort(([a], [b]) => a - b)) {
    let distance = key - last;
    for (; distance >= 0x80; distance >>>= 7) bytes.push((distance & 0x7f) | 0x80);
    bytes.push(distance, entries.length, ...entries.map(([place, weight]) => (place << 4) | weight));
    last = key;
  }
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}

const lines = (await readXed(folder)).filter(({ isHeldOut }) => !isHeldOut);
const source = `// Written by scripts/latin-tables.mjs from eld (Apache-2.0) and XED (CC-BY 4.0), see NOTICE.
export const LATIN_LANGUAGES = [${languages.map((language) => `'${language}'`).join(', ')}] as const;
export const LATIN_GRAMS =
  '${pack(gramWeights())}';
export const LATIN_WORDS =
  '${pack(wordWeights(lines))}';
`;
await writeFile(new URL('../src/latin-tables.ts', import.meta.url), source);
console.log(`${Math.round(source.length / 1000)} kB written`);
