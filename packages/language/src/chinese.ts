import { ONLY_JAPANESE, ONLY_SIMPLIFIED, ONLY_TRADITIONAL } from './chinese-tables.js';
import type { Detection } from './detection.js';

let simplified: ReadonlySet<string> | undefined;
let traditional: ReadonlySet<string> | undefined;
let japanese: ReadonlySet<string> | undefined;

/** For a text in Chinese characters and no kana: how it is written, or `zh` where both ways write it so. */
export function chineseOf(text: string): Detection {
  simplified ??= new Set(ONLY_SIMPLIFIED);
  traditional ??= new Set(ONLY_TRADITIONAL);
  japanese ??= new Set(ONLY_JAPANESE);
  let hans = 0;
  let hant = 0;
  let jpan = 0;
  for (const character of text) {
    if (simplified.has(character)) hans += 1;
    else if (traditional.has(character)) hant += 1;
    else if (japanese.has(character)) jpan += 1;
  }
  // Japanese shares many simplified forms, so its own must not be outweighed.
  if (jpan > 0 && jpan >= hans && jpan >= hant) return { language: 'ja', isSure: false };
  if (hans === hant) return { language: 'zh', isSure: true };
  return { language: hans > hant ? 'zh-Hans' : 'zh-Hant', isSure: true };
}
