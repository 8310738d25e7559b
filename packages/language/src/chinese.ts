import { ALSO_JAPANESE, ONLY_JAPANESE, ONLY_SIMPLIFIED, ONLY_TRADITIONAL } from './chinese-tables.js';
import type { Detection } from './detection.js';

interface Forms {
  simplified: ReadonlySet<string>;
  traditional: ReadonlySet<string>;
  japanese: ReadonlySet<string>;
  shared: ReadonlySet<string>;
}

let forms: Forms | undefined;

/** For a text in Chinese characters and no kana: how it is written, or `zh` where both ways write it so. */
export function chineseOf(text: string): Detection {
  forms ??= {
    simplified: new Set(ONLY_SIMPLIFIED),
    traditional: new Set(ONLY_TRADITIONAL),
    japanese: new Set(ONLY_JAPANESE),
    shared: new Set(ALSO_JAPANESE),
  };
  let hans = 0;
  let hant = 0;
  let jpan = 0;
  /** Of the one way of writing Chinese and of no other language. */
  let own = 0;
  for (const character of text) {
    if (forms.simplified.has(character)) hans += 1;
    else if (forms.traditional.has(character)) hant += 1;
    else {
      if (forms.japanese.has(character)) jpan += 1;
      continue;
    }
    if (!forms.shared.has(character)) own += 1;
  }
  // Japanese shares many forms with each way, so its own must not be outweighed by these.
  if (jpan > 0 && jpan >= hans) return { language: 'ja', isSure: false };
  const language = hans === hant ? 'zh' : hans > hant ? 'zh-Hans' : 'zh-Hant';
  if (isTold(text, hans > 0 && own > 0)) return { language, isSure: true };
  // Forms of both ways, all of which Japan writes, are those of Japan: 電話番号.
  if (JAPANESE.test(text) || (hans > 0 && hant > 0 && own === 0)) return { language: 'ja', isSure: false };
  const isEither = own === 0 && hans + hant > 0 && !OF_CHINA.test(text);
  return { language: isEither ? 'und' : language, isSure: false };
}

/** In characters: a longer text without a Japanese syllable is Chinese. */
const SHORT = 10;

function isTold(text: string, isSimplified: boolean): boolean {
  const length = text.replace(/[^\p{Script=Han}]/gu, '').length;
  return length >= SHORT || isSimplified || CHINESE.test(text.replace(JAPANESE_WITHIN, ' '));
}

/** What no Japanese writes without syllables beside it. */
const CHINESE = /[嗎吗呢的了我你您是怎麼么什請请这這那吧哪幾几們们個个沒没還还謝谢很要想能好錢不]|多少|可以/u;
/** Japanese words in which these stand all the same. */
const JAPANESE_WITHIN =
  /請求|申請|要請|可能|機能|性能|能力|必要|重要|要望|要約|不要|予想|感想|好評|好物|個人|個数|個別|個室|目的|的中|終了|完了|不良|不可|不在|不明|不足|不具合|没収|是非/gu;
/** Of what Japan writes alike, words that Chinese has and Japanese does not. */
const OF_CHINA =
  /(?<![通百雑金硬銀])貨(?![物幣])|運費|郵費|付款|地址|停車|手機|機車|門市|[到去]貨|週[一二三四五六日末]|下週|上週|折扣|打折|優惠|預約|預購|尺寸|質量|材質|飛機|公車|賣|買[家賣單]|購[買物]|購物|訂[購單位]|[預代]訂|多[久長]|開門|關門|時候|聯[絡繫]|連絡|顏色|紅色|綠色|藍色|東西|陶藝|課程|[寄送]到|刷卡|現貨/u;
/** What customers write to Japanese shops, and nobody to Chinese ones. */
const JAPANESE =
  /返品|返金|返送|返却|未着|未到着|到着|送料|送付|在庫|領収|請求書|支払|割引|値[引段]|営業|発送|荷物|不良品|欠品|品切|完売|[入出]荷|配達|宅配|郵便|書留|宛[名先]|着[払日]|代引|代金引換|注文|申込|手続|見積|払戻|受[取付]|追跡|[配注発]送状況|状況|済$|届|駐車|納[期品]|番号|税[込抜別]|消費税|[無有]料|料金|手数料|定休|休業|店舗|取扱|説明書|保証|予約|解約|退会|会員|登録|携帯|株式|会社|口座|振込|両替|残高|給料|求人|募集|面接|来[週月]|先[週月]|毎月|午前中|[賞消][味費]期限|[格最激]安|試着|抽選|特典|都合|大丈夫|連絡先|問合|財布|靴下|自転車|味噌|抹茶|湯呑|急須|陶芸|工房|包丁|砥石|弁当|子供|喫煙/u;
