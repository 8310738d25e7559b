import { foldedSet } from './fold-word.js';
import type { Word } from './tokens.js';

/** What a text tells without a word for it: a sum is a price, "3 to 5 days" a time, 140 × 80 cm a size. */
export function toldKeys(text: string, words: readonly Word[]): Set<string> {
  const told = new Set<string>();
  if (SUM.test(text)) told.add('=price');
  if (MEASURES.test(text)) told.add('=size');
  if (PAYER.test(text)) told.add('=price');
  if (PERCENT_OFF.test(text)) told.add('=discount');
  if (CARRIERS.test(text)) told.add('=ship-carrier');
  if (HOURS.test(text)) told.add('=hours');
  if (STREET_ADDRESS.test(text)) told.add('=place');
  if (NEXT_DAY.test(text)) told.add('=time');
  if (OFTEN.test(text)) told.add('=often');
  if (CARDS.test(text)) told.add('=pay');
  if (COLOURS.test(text)) told.add('=colour');
  for (const [at, { terms }] of words.entries()) {
    const key = terms[0]?.key ?? '';
    const unit = UNITS.get(key) ?? (startsWithDigit(key) ? UNITS.get(key.replace(/^\d+/, '')) : undefined);
    if (COUNTED.has(key)) told.add('=time');
    else if (unit !== undefined && !told.has(unit) && isCounted(words, at)) told.add(unit);
  }
  return told;
}

/** Between a number and what is counted: "2 business days", 两个工作日. */
const WIDEST = 2;
const WIDEST_UNSPACED = 4;

function isCounted(words: readonly Word[], at: number): boolean {
  const own = words[at];
  if (own === undefined || startsWithDigit(own.text)) return own !== undefined;
  const widest = own.isPaired === true ? WIDEST_UNSPACED : WIDEST;
  return words
    .slice(Math.max(0, at - widest), at)
    .some(({ text, terms }) => startsWithDigit(text) || NUMBERS.has(terms[0]?.key ?? ''));
}

const startsWithDigit = (text: string): boolean => text.charCodeAt(0) >= 0x30 && text.charCodeAt(0) <= 0x39;

const SUM = /[€$£¥₩฿₫₹₽￥]\s?\d|\d\s?[€$£₩฿₫₽]|\dđ/;
/** Who pays is an answer to what it costs. */
const PAYER =
  /(?:paid|borne|covered) by (?:the )?(?:customer|buyer|us\b|you\b)|(?:customers?|buyers?|you|we) pays? (?:for )?(?:the )?(?:return|shipping|postage)|at (?:your|our) (?:own )?(?:expense|cost)|(?:zahlt|trägt|übernimmt|tragen|zahlen|übernehmen) (?:der|die|wir|sie|du)\b|(?:kosten|rücksendung) (?:zahlt|trägt|übernimmt|tragen|zahlen|übernehmen)|a cargo de|por (?:su|nuestra) cuenta|por conta d|à (?:votre|notre|la) charge|sont à la charge|a carico|оплачивает (?:покупатель|магазин|клиент)|за (?:ваш|наш|свой) счет|за (?:ваш|наш|свой) счёт|由(?:买家|顾客|客户|您|我们|買家|顧客|客戶|我們)|自理|ご?負担|부담|يدفع(?:ها)? (?:العميل|المشتري)|على حساب|ผู้จ่าย|ลูกค้าจ่าย|ditanggung/iu;
const PERCENT_OFF =
  /\d\s?%\s?(?:off\b|discount|less\b|rabatt|nachlass|günstiger|de descuento|de desconto|de remise|de réduction|di sconto|korting|скидк|割引|オフ|할인)|[一二三四五六七八九\d]\s?折|(?:giảm|diskon|ลด|خصم|скидка|rabatt von)\s?\d+\s?%/iu;
const CARRIERS =
  /(?<!\p{L})(?:DHL|UPS|FedEx|DPD|GLS|Hermes|USPS|TNT|Royal Mail|Evri|Parcelforce|PostNL|bpost|Deutsche Post|Swiss Post|Colissimo|Chronopost|Mondial Relay|La Poste|SEUR|MRW|Correos|CTT|Aramex|JNE|SiCepat|J&T|Kerry|GHTK|GHN|Viettel Post|EMS|СДЭК|CDEK|Почта России)(?!\p{L})|顺丰|順豐|中通|圆通|圓通|韵达|申通|京东物流|黑猫宅急便|黑貓宅急便|新竹物流|ヤマト|佐川|ゆうパック|日本郵便|CJ대한통운|우체국|한진택배|롯데택배|أرامكس/iu;
/** From one hour of the day to another: "10 am to 5 pm", 10–17 Uhr, 10时至17时. At least one says that it is an hour. */
const HOURS =
  /(?<![\d.,])(?:[01]?\d|2[0-4])(?:[:.h]\d\d|\s?(?:[ap]\.?m\b\.?|Uhr|[時时點点시]|ч\b|h\b|น\.))(?:\s?(?:[ap]\.?m\b\.?|Uhr|[時时]|ч\b|h\b|น\.))?(?:\d\d分?)?\s?(?:-|–|—|~|〜|to|till?|until|and|bis|und|a|y|às|até|à|et|tot|alle|until|sampai|hingga|đến|ถึง|至|到|から|부터|до|إلى|حتى)\s?(?:las\s|às\s)?(?:[01]?\d|2[0-4])(?![\d.,]*\s?(?:€|%|day|Tage|días|Werktage))|(?<![\d.,])(?:[01]?\d|2[0-4])\s?(?:-|–|—|to|till?|until|and|bis|und|a|y|às|à|et|至|到|から|до)\s?(?:las\s|às\s)?(?:[01]?\d|2[0-4])(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|Uhr|[時时點点]|h\b|ч\b|часов)/iu;
/** A street and a number in it, as different countries write them. */
export const STREET_ADDRESS =
  /(?<!\d)\d{1,4}[a-z]?,?\s(?:\p{Lu}[\p{L}’'.]*\s){1,3}(?:Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Square|Drive|Quay|Boulevard|Way|Place|Row|Hill|Close|Court|Terrace|Parade|Wharf)\b|\p{L}{3,}(?:straße|strasse|str\.|gasse|weg|platz|allee|ring|damm|ufer|markt|graben|straat|gracht|laan|plein)\s\d|(?:[Cc]alle|[Aa]venida|[Pp]laza|[Pp]aseo|[Cc]arrer|[Rr]ua|[Pp]raça|[Tt]ravessa|[Vv]ia|[Vv]iale|[Pp]iazza|[Cc]orso|Jalan|Jl\.)\s(?:\p{L}+\s){0,4}\p{L}+,?\s(?:n\.?º?\s|No\.?\s)?\d|(?<!\p{L})\d{1,4}(?:\sbis)?,?\s(?:rue|avenue|boulevard|place|quai|chemin|allée|cours)\s|\d+\s?(?:番地|丁目)|[\p{Script=Han}](?:路|街|道|巷|弄)(?:[一二三四五六七八九十]段)?\d+[号號]|[가-힣]{2,}(?:로|길)\s\d|(?:ул|пр|пер)\.\s?\p{Lu}|улица\s\p{Lu}|проспект\s\p{Lu}|شارع\s|ถนน|(?:đường|phố)\s\p{Lu}/u;
/** A day that is counted from now on. */
const NEXT_DAY =
  /\b(?:same|next) (?:\p{L}+ )?day\b|\b(?:am selben|noch am|am nächsten|am folgenden|nächster) (?:\p{L}+)?tag|\b(?:el|al) mismo día|\bal día siguiente|no mesmo dia|no dia seguinte|le jour même|le lendemain|当天|當天|当日|次日|隔天|隔日|翌日|即日|당일|다음 ?날|в тот же день|на следующий день/iu;
/** "Once a day", alle zwei Wochen, 每周. */
const OFTEN =
  /\b(?:once|twice|(?:two|three|four|five|\d+) times|every)\s(?:a|an|per|each|other|two|three|four|six|second|third|\d+|day|night|morning|evening|week|month|year|hour)|\b(?:dai|week|month|year)ly\b|\b(?:ein|zwei|drei|vier|fünf|\d+)[- ]?mal\s(?:pro|am|im|in|die|täglich|wöchentlich|jährlich)|\b(?:alle|jede[nrs]?)\s(?:\d+|zwei|drei|vier|sechs|paar|Tag|Woche|Monat|Jahr|Abend|Morgen)|(?:täg|wöchent|monat|jähr)lich|\b(?:una|dos|tres|cuatro|\d+)\svece?s?\s(?:al|por|a la|cada)|\bcada\s(?:\d+|dos|tres|cuatro|día|semana|mes|año)|\b(?:uma|duas|três|\d+)\svez(?:es)?\s(?:por|ao)|\b(?:une|deux|trois|\d+)\sfois\spar|\b(?:tous|toutes)\sles\s|\bchaque\s(?:jour|semaine|mois)|\bogni\s(?:\d+|due|giorno|settimana|mese)|\bvolt[ae]\s(?:al|alla|a)\s|\b(?:elke|iedere)\s(?:dag|week|maand)|每(?:隔|天|日|周|週|月|年|个|個|[一二两兩三四五六七八九十\d])|毎(?:日|週|月|年|朝|晩)|(?:一|二|三|\d)[日週月年](?:間)?に(?:一|二|三|\d)[度回]|おきに|매(?:일|주|월|년)|раз(?:а)?\sв\s|кажд(?:ый|ую|ое|ые)\s|mỗi\s(?:ngày|tuần|tháng)|setiap\s(?:hari|minggu|bulan)|ทุก(?:วัน|สัปดาห์|เดือน)|كل\s(?:يوم|أسبوع|شهر)/iu;
export const CARDS =
  /(?<!\p{Script=Latin})(?:Visa|Master ?card|American Express|Amex|PayPal|Klarna|Apple ?Pay|Google ?Pay|Twint|iDEAL|Bancontact|Girocard|EC-Karte|Alipay|WeChat(?: ?Pay)?|PayPay|UnionPay|JCB|Diners Club|Bizum|MB ?WAY|Venmo|Cash ?App)(?!\p{Script=Latin})|支付宝|支付寶|微信(?:支付)?|银联|銀聯|花呗/iu;
const COLOURS =
  /\b(?:black|white|gr[ae]y|red|blue|green|yellow|brown|orange|pink|purple|beige|ivory|navy|turquoise|golden?|silver|bronze|copper|cream|charcoal|teal|coral|schwarz|weiß|weiss|grau|rot|blau|grün|gelb|braun|rosa|lila|türkis|silbern?|gold|creme|negr[oa]s?|blanc[oa]s?|gris(?:es)?|roj[oa]s?|azul(?:es)?|verdes?|amarill[oa]s?|marr[oó]n|noirs?|blanch?e?s?|rouges?|bleue?s?|verte?s?|jaunes?|pret[oa]s?|branc[oa]s?|cinz[ae]nt?[oa]?s?|vermelh[oa]s?|amarel[oa]s?|ner[oaie]|bianc[oaihe]+|ross[oaie]|verd[ei]|giall[oaie]|hitam|putih|merah|biru|hijau|kuning|đen|trắng|đỏ|xanh|vàng|nâu|hồng|tím)(?!\p{L})|[黑白红紅蓝藍绿綠黄黃灰粉紫棕橙银銀]色|米白|ホワイト|ブラック|ブルー|グリーン|レッド|[黒白赤青緑黄灰茶紫]|검정|흰색|빨강|파랑|초록|(?:чёрн|черн|бел|красн|син|зел[её]н|ж[её]лт|сер|коричнев|розов)(?:ый|ая|ое|ые|ого)|ดำ|ขาว|แดง|เขียว|น้ำเงิน|เหลือง|أسود|أبيض|أحمر|أزرق|أخضر/iu;
const MEASURES = /\d\s?[×✕x]\s?\d/;

const setOf = (text: string): string[] => [...foldedSet(text)];

const NUMBERS = new Set(
  setOf(
    `a an one two three four five six seven eight nine ten twelve few couple ein eine einer einem zwei drei vier funf sechs sieben acht neun zehn zwolf
    un una uno dos tres cuatro cinco seis siete ocho diez um uma dois duas quatro sete oito dez une deux trois quatre cinq sept huit dix
    satu dua tiga empat lima enam tujuh mot hai ba bon nam sau bay muoi один одного одна две два двух три трех четыре пять пяти
    一 二 两 三 四 五 六 七 八 九 十 百 千 万 半`,
  ),
);

export const isNumberWord = (word: string): boolean => word.length > 1 && NUMBERS.has(word);

/** A number and what it counts, in one word. */
const COUNTED = new Set(
  setOf(
    '하루 이틀 사흘 나흘 닷새 일주일 이주일 보름 삼일 사일 오일 육일 칠일 팔일 구일 십일 한달 일년 이년 삼년 يومين يومان أسبوعين شهرين سنتين عامين сутки суток',
  ),
);

const UNITS: ReadonlyMap<string, string> = new Map([
  ...setOf(
    `day days week weeks month months year years hour hours tag tage tagen woche wochen monat monate monaten jahr jahre jahren stunden werktage werktagen arbeitstage arbeitstagen
    dia dias semana semanas ano anos mes meses horas jour jours semaine semaines an ans annee annees mois heures hari minggu bulan tahun jam
    ngay tuan thang nam gio день дня дней неделя недели недель неделю месяц месяца месяцев год года лет часов часа يوم يوما يومين ايام أيام أسبوع أسابيع شهر أشهر سنة سنتين سنوات ساعة
    giorni settimane mesi anni dagen weken jaar 天 日 周 月 年 时 วัน สัปดาห์ อาทิตย์ เดือน ปี ชั่วโมง 일 일간 일에서 일이 일은 일까지 일부터 영업일 영업일이 영업일에 주 주일 개월 년 시간`,
  ).map((unit) => [unit, '=time'] as const),
  ...setOf(
    `euro euros eur usd gbp chf dollar dollars dolares pesos reais francs baht rupiah ribu dong vnd руб рубль рубля рублей евро долларов доллара يورو دولار دولارا ريال درهم
    元 円 圆 块 บาท 원`,
  ).map((unit) => [unit, '=price'] as const),
  ...setOf(
    'kg kilo kilos kilogramm kilograms gram grams gramm gramme grammes gramos gramas g lb lbs oz ounces 公斤 千克 克 斤 キロ グラム กิโล กรัม 킬로 кг г грамм граммов كغ كجم غرام جرام',
  ).map((unit) => [unit, '=weight'] as const),
  ...setOf('cm mm inch inches 厘 公 寸 センチ ซม см сантиметров سم').map((unit) => [unit, '=size'] as const),
]);
