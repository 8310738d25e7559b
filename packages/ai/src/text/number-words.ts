import { baseLanguage } from '@nightshift/schema';
import { simplify } from './fold.js';
import { UNIT } from './units.js';

/** By language, from two upwards; forms of one number stand between bars. What begins with `?` is a number only before a unit: French "neuf" is new, Italian "sei" is you are. */
const WORDS: Readonly<Record<string, string>> = {
  en: '2:two 3:three 4:four 5:five 6:six 7:seven 8:eight 9:nine 10:ten 11:eleven 12:twelve 13:thirteen 14:fourteen 15:fifteen 16:sixteen 17:seventeen 18:eighteen 19:nineteen 20:twenty 30:thirty 40:forty 50:fifty 60:sixty 70:seventy 80:eighty 90:ninety 100:hundred ?1:one|a|an',
  de: '2:zwei|zweier 3:drei|dreier 4:vier 5:fünf 6:sechs 7:sieben 8:acht 9:neun 10:zehn 11:elf 12:zwölf 13:dreizehn 14:vierzehn 15:fünfzehn 16:sechzehn 17:siebzehn 18:achtzehn 19:neunzehn 20:zwanzig 21:einundzwanzig 24:vierundzwanzig 25:fünfundzwanzig 30:dreißig 40:vierzig 48:achtundvierzig 50:fünfzig 60:sechzig 70:siebzig 80:achtzig 90:neunzig 100:hundert ?1:ein|eine|einen|einem|einer|eines',
  fr: '2:deux 3:trois 4:quatre 5:cinq 6:six 7:sept 8:huit ?9:neuf 10:dix 11:onze 12:douze 13:treize 14:quatorze 15:quinze 16:seize 17:dix-sept 18:dix-huit 19:dix-neuf 20:vingt 30:trente 40:quarante 50:cinquante 60:soixante 70:soixante-dix 80:quatre-vingts? 90:quatre-vingt-dix 100:cent ?1:une?',
  es: '2:dos 3:tres 4:cuatro 5:cinco 6:seis 7:siete 8:ocho 9:nueve 10:diez 11:once 12:doce 13:trece 14:catorce 15:quince 16:dieciséis 17:diecisiete 18:dieciocho 19:diecinueve 20:veinte 24:veinticuatro 25:veinticinco 30:treinta 40:cuarenta 50:cincuenta 60:sesenta 70:setenta 80:ochenta 90:noventa 100:cien ?1:una?',
  pt: '2:dois|duas 3:três 4:quatro 5:cinco 6:seis 7:sete 8:oito 9:nove 10:dez 11:onze 12:doze 13:treze 14:catorze|quatorze 15:quinze 16:dezesseis 17:dezessete 18:dezoito 19:dezenove 20:vinte 30:trinta 40:quarenta 50:cinquenta 60:sessenta 70:setenta 80:oitenta 90:noventa 100:cem ?1:uma?',
  it: '2:due 3:tre 4:quattro 5:cinque ?6:sei 7:sette 8:otto 9:nove 10:dieci 11:undici 12:dodici 13:tredici 14:quattordici 15:quindici 16:sedici 17:diciassette 18:diciotto 19:diciannove 20:venti 24:ventiquattro 25:venticinque 30:trenta 40:quaranta 48:quarantotto 50:cinquanta 60:sessanta 70:settanta 80:ottanta 90:novanta 100:cento ?1:un[oa]?',
  ru: '2:два|две|двух|двумя 3:три|трех|трёх 4:четыре|четырех|четырёх 5:пять|пяти 6:шесть|шести 7:семь|семи 8:восемь|восьми 9:девять|девяти 10:десять|десяти 11:одиннадцать 12:двенадцать|двенадцати 14:четырнадцать|четырнадцати 15:пятнадцать|пятнадцати 20:двадцать|двадцати 30:тридцать|тридцати 40:сорок 50:пятьдесят 60:шестьдесят 70:семьдесят 80:восемьдесят 90:девяносто 100:сто ?1:один|одна|одного|одной|одну',
  id: '2:dua 3:tiga 4:empat 5:lima 6:enam 7:tujuh 8:delapan 9:sembilan 10:sepuluh 11:sebelas ?1:satu',
  vi: '?1:một ?2:hai ?3:ba ?4:bốn ?5:năm ?6:sáu ?7:bảy ?8:tám ?9:chín ?10:mười',
  th: '?1:หนึ่ง ?2:สอง ?3:สาม ?4:สี่ ?5:ห้า ?6:หก ?7:เจ็ด ?8:แปด ?9:เก้า ?10:สิบ',
  ar: '3:ثلاثة?|ثلاث 4:أربعة?|أربع 5:خمسة?|خمس 6:ستة|ست 7:سبعة?|سبع 8:ثمانية?|ثمان 9:تسعة?|تسع 10:عشرة?|عشر 20:عشر[وي]ن 30:ثلاث[وي]ن',
  ko: '?1:한|일 ?2:두|이 ?3:세|삼 ?4:네|사 ?5:다섯|오 ?6:여섯|육 ?7:일곱|칠 ?8:여덟|팔 ?9:아홉|구 ?10:열|십',
};

/** What is a number and its unit in one word. */
const WHOLE: Readonly<Record<string, readonly [RegExp, string][]>> = {
  ko: [
    [/하루/gu, '1일'],
    [/이틀/gu, '2일'],
    [/사흘/gu, '3일'],
    [/나흘/gu, '4일'],
    [/일주일/gu, '1주'],
    [/보름/gu, '15일'],
  ],
  id: [
    [/\bsehari\b/gu, '1 hari'],
    [/\bseminggu\b/gu, '1 minggu'],
    [/\bsebulan\b/gu, '1 bulan'],
    [/\bsetahun\b/gu, '1 tahun'],
    [/\b(\d) belas\b/gu, '1$1'],
    [/\b(\d) puluh\b/gu, '$10'],
  ],
  ar: [
    [/(?<!\p{L})يوم(?:ين|ان)/gu, '2 يوم'],
    [/(?<!\p{L})ساعت(?:ين|ان)/gu, '2 ساعة'],
    [/(?<!\p{L})[أا]سبوع(?:ين|ان)/gu, '2 أسبوع'],
    [/(?<!\p{L})شهر(?:ين|ان)/gu, '2 شهر'],
    [/(?<!\p{L})(?:سنت(?:ين|ان)|عام(?:ين|ان))/gu, '2 سنة'],
    [/(?<!\p{L})مرتين/gu, '2 مرة'],
  ],
  en: [
    [/(?<!\p{L})twice(?!\p{L})/gu, '2 times'],
    [/(?<!\p{L})the day (?=before|after)/gu, '1 day '],
    [/(?<!\p{L})half (?:an?|1) hour(?!\p{L})|(?<!\p{L})half[- ]hour(?!\p{L})/gu, '30 minutes'],
    [/(?<!\p{L})half (?:a|1) year(?!\p{L})/gu, '6 months'],
    [/(?<!\p{L})half (?=of |the |your )/gu, '50 percent '],
    [/(?<!\p{L})(?:a )?fortnight(?!\p{L})/gu, '2 weeks'],
    [/(?<!\p{L})a couple of(?!\p{L})/gu, '2'],
    [/(?<!\p{L})(?:a )?dozen(?!\p{L})/gu, '12'],
  ],
  de: [
    [/(?<!\p{L})zweimal(?!\p{L})/gu, '2 mal'],
    [/(?<!\p{L})dreimal(?!\p{L})/gu, '3 mal'],
    [/(?<!\p{L})(?:eine[rn]? )?halben? stunde(?!\p{L})/gu, '30 minuten'],
    [/(?<!\p{L})(?:ein(?:em)? )?halbe[sn] jahr(?!\p{L})/gu, '6 monate'],
    [/(?<!\p{L})hälfte(?!\p{L})/gu, '50 prozent'],
    [/(?<!\p{L})(?:ein )?dutzend(?!\p{L})/gu, '12'],
  ],
  fr: [
    [/(?<!\p{L})(?:une )?demi-heure(?!\p{L})/gu, '30 minutes'],
    [/(?<!\p{L})moitié(?!\p{L})/gu, '50 pour cent'],
    [/(?<!\p{L})(?:une )?dizaine de(?!\p{L})/gu, '10'],
    [/(?<!\p{L})(?:une )?douzaine de(?!\p{L})/gu, '12'],
    [/(?<!\p{L})(?:une )?quinzaine de(?!\p{L})/gu, '15'],
    [/(?<!\p{L})(?:une )?vingtaine de(?!\p{L})/gu, '20'],
  ],
  es: [
    [/(?<!\p{L})media hora(?!\p{L})/gu, '30 minutos'],
    [/(?<!\p{L})medio año(?!\p{L})/gu, '6 meses'],
    [/(?<!\p{L})mitad(?!\p{L})/gu, '50 por ciento'],
    [/(?<!\p{L})un par de(?!\p{L})/gu, '2'],
    [/(?<!\p{L})(?:una )?docena de(?!\p{L})/gu, '12'],
  ],
  pt: [
    [/(?<!\p{L})meia hora(?!\p{L})/gu, '30 minutos'],
    [/(?<!\p{L})metade(?!\p{L})/gu, '50 por cento'],
  ],
  it: [
    [/(?<!\p{L})mezz'ora(?!\p{L})/gu, '30 minuti'],
    [/(?<!\p{L})metà(?!\p{L})/gu, '50 per cento'],
  ],
  ru: [
    [/(?<!\p{L})полчаса(?!\p{L})/gu, '30 минут'],
    [/(?<!\p{L})полгода(?!\p{L})/gu, '6 месяцев'],
  ],
  zh: [
    [/百分之([\d一二两三四五六七八九十百]+)/gu, '$1%'],
    [/半年/gu, '6个月'],
    [/(?<!个)半个?(?:小时|钟头)/gu, '30分钟'],
    [/一半/gu, '50%'],
    [/前一晚/gu, '前1天晚上'],
  ],
  ja: [
    [/半年/gu, '6か月'],
    [/(?<!\d)半时间/gu, '30分'],
    [/半额|半分(?!け)/gu, '50%'],
  ],
};

const DIGITS = '零一二三四五六七八九';

/** A folded text with figures for its number words, up to a hundred: "ten years" is "10 years", 两周 is 2周. */
export function withFigures(folded: string, language: string): string {
  const tag = baseLanguage(language);
  let text = folded
    .replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replaceAll(/[\u064b-\u0652]/gu, '');
  // 两到三天: what is counted stands once, behind both.
  if (tag === 'zh' || tag === 'ja') text = text.replaceAll(HAN, (run) => String(hanNumber(run)));
  const words = compiled(tag);
  if (words !== undefined) text = text.replaceAll(words.pattern, (...found) => words.read(found));
  for (const [pattern, figures] of WHOLE[tag] ?? []) text = text.replaceAll(pattern, figures);
  return tag === 'zh' ? text.replaceAll(HAN, (run) => String(hanNumber(run))) : text;
}

const COUNTED = `(?:个|か|ヶ)?半?(?:${UNIT}|[个個]|人|名|位|件|条|张|只|台|本|枚|つ)`;
const HAN = new RegExp(
  simplify(
    `(?<![第周\\p{N}一二三四五六七八九十])[一二两三四五六七八九十百]+(?=(?:[~〜～至到或-]|から)[一二两三四五六七八九十百\\d]+${COUNTED}|${COUNTED})`,
  ),
  'gu',
);

function hanNumber(run: string): number {
  let sum = 0;
  let last = 0;
  for (const character of run.replaceAll('两', '二')) {
    if (character === '十' || character === '百') {
      sum += Math.max(1, last) * (character === '十' ? 10 : 100);
      last = 0;
    } else last = DIGITS.indexOf(character);
  }
  return sum + last;
}

interface Words {
  pattern: RegExp;
  read(found: readonly (string | number)[]): string;
}

const cache = new Map<string, Words | undefined>();

function compiled(language: string): Words | undefined {
  if (cache.has(language)) return cache.get(language);
  const source = WORDS[language];
  const words = source === undefined ? undefined : compile(source, language);
  cache.set(language, words);
  return words;
}

function compile(source: string, language: string): Words {
  const plain: [RegExp, string][] = [];
  const alone: string[] = [];
  const beforeUnit: string[] = [];
  for (const entry of source.split(' ')) {
    const [value = '', forms = ''] = entry.replace('?', '').split(':');
    plain.push([new RegExp(`^(?:${forms})$`, 'u'), value]);
    (entry.startsWith('?') ? beforeUnit : alone).push(...forms.split('|'));
  }
  const byLength = (list: readonly string[]): string =>
    [...list].sort((one, other) => other.length - one.length).join('|');
  const isRun = language === 'th' || language === 'ko';
  const start = isRun
    ? language === 'ko'
      ? '(?<![\\p{Script=Hangul}\\d])'
      : '(?<!\\d)'
    : '(?<![\\p{L}\\d])';
  const ending = '(?=(?:jähr|täg|monat|wöch|stünd)ig)|(?![\\p{L}\\p{M}])';
  const range = '(?:\\s?[-–~]\\s?|\\s(?:to|or|a|à|o|ou|bis|oder|до|или|đến|hoặc|ถึง|หรือ)\\s)';
  const unit = `(?=${isRun ? '\\s?' : '[\\s-]'}(?![$€£¥])(?:${UNIT}))`;
  const parts = [
    ...(alone.length === 0 ? [] : [`(?:${byLength(alone)})(?:${ending})`]),
    ...(beforeUnit.length === 0
      ? []
      : [
          `(?:${byLength(beforeUnit)})(?:${unit}|(?=${range}(?:\\d+|${byLength(beforeUnit)})\\s?(?:${UNIT})))`,
        ]),
  ];
  const valueOf = (word: string): number => Number(plain.find(([form]) => form.test(word))?.[1] ?? 0);
  return {
    // "twenty-five" and "двадцать пять" are one number.
    pattern: new RegExp(
      `${start}(${parts.join('|')})(?:(?:[ -]|\\s(?:y|e|et|und)\\s)(${parts.join('|')}))?`,
      'gu',
    ),
    read: ([all, first, second]) => {
      const one = valueOf(String(first));
      if (typeof second !== 'string') return String(one);
      const other = valueOf(second);
      const isOne = one >= 20 && one < 100 && one % 10 === 0 && other < 10;
      if (isOne) return String(one + other);
      const between = String(all).slice(String(first).length, String(all).length - second.length);
      return `${one}${between}${other}`;
    },
  };
}
