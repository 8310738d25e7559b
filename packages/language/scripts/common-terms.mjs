// Writes src/common-terms.ts: which words are so common that two phrases may share them and still say different things.
// Counted in the subtitles of XED (CC-BY 4.0), see NOTICE: a term weighs by the language in which it is most common.
// node packages/language/scripts/common-terms.mjs PATH/TO/xed     (build first: it uses dist/phrase-terms.js)
import { writeFile } from 'node:fs/promises';
import { COMMON_PLACES, commonPlace, eachTerm } from '../dist/phrase-terms.js';
import { readXed } from './read-xed.mjs';

/** What stands in one line of so many is not common any more; at one of `EVERYWHERE` it says as little as can be. */
const RARE = 1000;
const EVERYWHERE = 12;
const folder = process.argv[2];
if (folder === undefined) throw new Error('Say where XED lies: common-terms.mjs PATH');

const counts = new Map();
const lines = new Map();
for (const { language, text } of await readXed(folder)) {
  const own = counts.get(language) ?? new Map();
  counts.set(language, own);
  lines.set(language, (lines.get(language) ?? 0) + 1);
  for (const term of new Set(eachTerm(text).map(({ term }) => term))) own.set(term, (own.get(term) ?? 0) + 1);
}

const steps = new Uint8Array(COMMON_PLACES);
for (const [language, own] of counts) {
  for (const [term, count] of own) {
    const oneIn = lines.get(language) / count;
    if (oneIn >= RARE || count < 3) continue;
    const share = Math.log(RARE / oneIn) / Math.log(RARE / EVERYWHERE);
    const place = commonPlace(term);
    steps[place] = Math.max(steps[place], Math.min(15, Math.round(share * 15)));
  }
}
const pairs = Uint8Array.from(
  { length: COMMON_PLACES / 2 },
  (_, at) => (steps[2 * at] << 4) | steps[2 * at + 1],
);
const source = `// Written by scripts/common-terms.mjs from XED (CC-BY 4.0), see NOTICE.
/** Two places a byte: 0 for what is rare, 15 for what stands in every other sentence. */
export const COMMON_TERMS =
  '${Buffer.from(pairs).toString('base64').replace(/=+$/, '')}';
`;
await writeFile(new URL('../src/common-terms.ts', import.meta.url), source);
console.log(
  `${steps.filter((step) => step > 0).length} of ${COMMON_PLACES} places, ${Math.round(source.length / 1000)} kB written`,
);
