// The subtitles of XED, a sentence a line, with their language. One in five is held out: tables are made from the rest.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const files = {
  en: ['en-annotated', 'en'],
  es: ['es'],
  pt: ['pt', 'br'],
  de: ['de'],
  fr: ['fr'],
  it: ['it'],
  nl: ['nl'],
  pl: ['pl'],
  tr: ['tr'],
  vi: ['vi'],
  id: ['id'],
  ru: ['ru'],
  ar: ['ar'],
  th: ['th'],
  'zh-Hans': ['zh-cn'],
  'zh-Hant': ['zh-tw', 'zh-zh'],
};

/** `[{ language, text, emotions: number[], isHeldOut }]`, each sentence once. */
export async function readXed(folder) {
  const lines = [];
  let place = 0;
  for (const [language, names] of Object.entries(files)) {
    const seen = new Set();
    for (const name of names) {
      const rows = (await readFile(path.join(folder, `${name}.tsv`), 'utf8')).split('\n');
      for (const row of rows) {
        const columns = row.split('\t').map((column) => column.trim());
        const text = columns.find((column) => !/^[\d, ]*$/.test(column));
        // Some lines hold the name of the file they came from.
        if (text === undefined || /\.xml|https?:|www\./.test(text) || seen.has(text)) continue;
        seen.add(text);
        const emotions = (columns.find((column) => /^\d[\d, ]*$/.test(column)) ?? '').split(',').map(Number);
        lines.push({ language, text, emotions, isHeldOut: Math.imul(place, 0x9e3779b1) >>> 0 < 0x33333333 });
        place += 1;
      }
    }
  }
  return lines;
}

/** Lower case, letters only, one space apart. */
export function wordsOf(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}'’]+/gu, ' ')
    .replaceAll('’', "'")
    .trim();
}
