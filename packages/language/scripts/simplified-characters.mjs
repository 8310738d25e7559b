// Writes src/simplified-characters.ts from the dictionaries of OpenCC: which characters are compared as the same.
// Run it after updating opencc-js: node packages/language/scripts/simplified-characters.mjs
import { writeFile } from 'node:fs/promises';
import hongKong from 'opencc-js/dict/HKVariantsRev';
import simplified from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariantsRev';

const pairsOf = (dictionary) => dictionary.split('|').map((pair) => pair.split(' '));
const isAstral = (character) => character.length > 1;

/** Traditional → simplified, with the regional forms that the main dictionary leaves out. */
function simplifiedForms() {
  const forms = new Map(pairsOf(simplified).filter(([from, to]) => from !== to));
  for (const [variant, standard] of [...pairsOf(taiwan), ...pairsOf(hongKong)]) {
    const target = forms.get(standard) ?? standard;
    if (!forms.has(variant) && target !== variant) forms.set(variant, target);
  }
  return forms;
}

/** Only equality counts, so a pair may point either way: towards the character that fits one UTF-16 unit. */
function foldsOf(forms) {
  const folds = new Map();
  for (const [from, to] of forms) {
    if (!isAstral(from) && isAstral(to)) folds.set(to, from);
    else folds.set(from, to);
  }
  for (const from of folds.keys()) {
    const seen = new Set([from]);
    let to = folds.get(from);
    while (folds.has(to) && !seen.has(to)) {
      seen.add(to);
      to = folds.get(to);
    }
    if (to === from || seen.has(to)) throw new Error(`The pairs go in a circle at ${from}`);
    folds.set(from, to);
  }
  return folds;
}

const pairs = [...foldsOf(simplifiedForms())]
  .sort(([a], [b]) => a.codePointAt(0) - b.codePointAt(0))
  .map((pair) => pair.join(''));
const lines = [];
for (let at = 0; at < pairs.length; at += 50) lines.push(`  '${pairs.slice(at, at + 50).join('')}',`);
const source = `// Written by scripts/simplified-characters.mjs from the character dictionaries of OpenCC (Apache-2.0, see NOTICE).
/** Pairs of characters: the first is compared as the second. */
export const simplifiedPairs = [
${lines.join('\n')}
].join('');
`;
await writeFile(new URL('../src/simplified-characters.ts', import.meta.url), source);
