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
  // Japanese shares many forms with each way, so its own must not be outweighed by these.
  if (jpan > 0 && jpan >= hans) return { language: 'ja', isSure: false };
  // Forms of both ways in one text are those of Japan: 状況.
  const isOfBoth = hans === 0 || hant > 0;
  const isShort = text.replace(/[^\p{Script=Han}]/gu, '').length < SHORT && isOfBoth && !CHINESE.test(text);
  if (isShort && JAPANESE.test(text)) return { language: 'ja', isSure: false };
  const language = hans === hant ? 'zh' : hans > hant ? 'zh-Hans' : 'zh-Hant';
  return { language, isSure: !isShort };
}

/** In characters: a longer text without a Japanese syllable is Chinese. */
const SHORT = 10;
/** What no Japanese writes without syllables beside it. */
const CHINESE = /[嗎吗呢的了我你您是怎麼么什請请這这那吧哪幾几們们個个沒没還还謝谢很要想能好錢不]|多少|可以/u;
/** What customers write to Japanese shops, and nobody to Chinese ones. */
const JAPANESE =
  /返品|返金|未着|送料|在庫|領収|請求書|支払|割引|営業|発送|荷物|不良品|配達|注文|申込|手続|見積|払戻|受取|未到着|到着|追跡|着払|代引|[配注発]送状況|状況|済$|届/u;
