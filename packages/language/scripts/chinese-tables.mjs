// Writes src/chinese-tables.ts: characters that only one of the two ways of writing Chinese has, and that only Japanese has.
// From the dictionaries of OpenCC (Apache-2.0, see NOTICE): node packages/language/scripts/chinese-tables.mjs
import { writeFile } from 'node:fs/promises';
import japanese from 'opencc-js/dict/JPShinjitaiCharacters';
import toSimplified from 'opencc-js/dict/TSCharacters';
import toTraditional from 'opencc-js/dict/STCharacters';

const pairsOf = (dictionary) => dictionary.split('|').map((pair) => pair.split(' '));
const isSingle = (character) => character.length === 1;

const traditional = pairsOf(toSimplified);
const simplified = pairsOf(toTraditional);
/** Written otherwise in the other way, under every reading: 后 is not, since 皇后 has it in both. */
const onlyTraditional = traditional.filter(([from, ...to]) => !to.includes(from)).map(([from]) => from);
const onlySimplified = simplified.filter(([from, ...to]) => !to.includes(from)).map(([from]) => from);
const chinese = new Set([...traditional.flat(), ...simplified.flat()]);
/** What people write in Chinese, by the oldest sets of characters of both: 郎 and 欠 are new forms in Japan only. */
const everyday = new Set([...charactersOf('gbk', 0xb0, 0xf7), ...charactersOf('big5', 0xa4, 0xf9)]);
/** What people write in Japan: the first level of JIS X 0208. */
const ofJapan = new Set(charactersOf('shift_jis', 0x88, 0x98).filter((character) => character >= '\u3400'));
const onlyJapanese = [...pairsOf(japanese).map(([from]) => from), ...ofJapan].filter(
  (character) => !chinese.has(character) && !everyday.has(character),
);
/** What only one of the two ways has, and Japan has as well: 号 and 学 of the one, 車 and 場 of the other. */
const shared = [...onlyTraditional, ...onlySimplified].filter((character) => ofJapan.has(character));

function charactersOf(encoding, firstLead, lastLead) {
  const decoder = new TextDecoder(encoding);
  const characters = [];
  for (let lead = firstLead; lead <= lastLead; lead += 1)
    for (let trail = encoding === 'gbk' ? 0xa1 : 0x40; trail <= 0xfe; trail += 1)
      if (encoding !== 'shift_jis' || isJapanese(lead, trail))
        characters.push(...decoder.decode(new Uint8Array([lead, trail])));
  return characters;
}

/** The first level begins at 0x889F and ends at 0x9872. */
function isJapanese(lead, trail) {
  const code = lead * 256 + trail;
  return code >= 0x889f && code <= 0x9872;
}

const write = (name, characters) => {
  const sorted = [...new Set(characters.filter(isSingle))].sort().join('');
  return `export const ${name} =\n  '${sorted}';\n`;
};
const source = `// Written by scripts/chinese-tables.mjs from the character dictionaries of OpenCC (Apache-2.0, see NOTICE).
${write('ONLY_TRADITIONAL', onlyTraditional)}${write('ONLY_SIMPLIFIED', onlySimplified)}${write('ONLY_JAPANESE', onlyJapanese)}${write('ALSO_JAPANESE', shared)}`;
await writeFile(new URL('../src/chinese-tables.ts', import.meta.url), source);
