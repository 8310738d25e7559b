import { baseLanguage } from '@nightshift/schema';
import { simplify } from './fold.js';

/** What is counted or measured. What may be said for what is one line of `FAMILIES`. */
type Unit =
  | 'minute'
  | 'hour'
  | 'day'
  | 'business-day'
  | 'week'
  | 'month'
  | 'year'
  | 'mg'
  | 'g'
  | 'kg'
  | 'jin'
  | 'oz'
  | 'pound'
  | 'mm'
  | 'cm'
  | 'm'
  | 'km'
  | 'inch'
  | 'foot'
  | 'yard'
  | 'mile'
  | 'ml'
  | 'cl'
  | 'l'
  | 'gallon'
  | 'celsius'
  | 'fahrenheit'
  | 'watt'
  | 'percent'
  | 'times'
  | 'fold'
  | Money;
export type { Unit };

/** Of a `dollar` and a `yuan` nobody says which: where a text does, it is one of the others. */
type Money =
  | 'dollar'
  | 'us-dollar'
  | 'canadian-dollar'
  | 'australian-dollar'
  | 'singapore-dollar'
  | 'hong-kong-dollar'
  | 'taiwan-dollar'
  | 'euro'
  | 'sterling'
  | 'yuan'
  | 'renminbi'
  | 'yen'
  | 'yen-or-yuan'
  | 'rouble'
  | 'won'
  | 'baht'
  | 'dong'
  | 'rupiah'
  | 'real'
  | 'franc'
  | 'peso'
  | 'krone'
  | 'zloty'
  | 'rupee'
  | 'lira'
  | 'dirham'
  | 'riyal'
  | 'ringgit';

/** In words that are set apart: European languages, Indonesian, Vietnamese; and Arabic. The longer before the shorter. */
const SPACED: readonly [Unit, string][] = [
  [
    'business-day',
    '(?:business|working)[ -]days?|workdays?|werktag\\p{L}*|arbeitstag\\p{L}*|jours? ouvr\\p{L}+|días? (?:laborables?|hábil(?:es)?)|dias? út(?:eis|il)|giorn[oi] lavorativ[oi]|рабоч\\p{L}+ (?:дн\\p{L}+|день)|hari kerja|ngày làm việc|[أا]?يا?و?م (?:ال)?عمل|يوم عمل',
  ],
  ['minute', 'min|mins|minutes?|minuten|minutos?|minut[oi]|минут\\p{L}*|menit|phút|دقيقة|دقائق'],
  [
    'hour',
    'h|hrs?|hours?|std|stunden?|stündig\\p{L}*|heures?|horas?|or[ae]|час(?:а|ов)?|jam|giờ|tiếng|ساعات?|ساعة',
  ],
  [
    'day',
    'days?|tag|tage|tagen|tages|tägig\\p{L}*|jours?|días?|dias?|giorn[oi]|дн(?:я|ей|ям|ями|ях)|день|сут(?:ок|ки)|hari|ngày|يوما?|[أا]يام',
  ],
  [
    'week',
    'weeks?|wochen?|wöchig\\p{L}*|semaines?|semanas?|settiman[ae]|недел\\p{L}+|minggu|pekan|tuần|[أا]سبوعا?|[أا]سابيع',
  ],
  [
    'month',
    'months?|monate?n?s?|monatig\\p{L}*|mois|mes|meses|mês|mes[ei]|месяц\\p{L}*|bulan|tháng|شهرا?|[أا]شهر|شهور',
  ],
  [
    'year',
    'years?|yrs?|jahre?n?s?|jährig\\p{L}*|ans|années?|años?|anos?|ann[oi]|год(?:а|ов)?|лет|tahun|năm|سنة|سنوات|عاما?|[أا]عوام',
  ],
  ['mg', 'mg|milligram\\p{L}*|мг'],
  [
    'kg',
    'kg|kilos?|kilogram\\p{L}*|chilogramm[oi]|chil[oi]|quilos?|кг|килограмм\\p{L}*|ký|كيلو(?:غرام|جرام)?(?:ات)?|كغم?|كجم',
  ],
  ['g', 'g|gr|grams?|gramm|grammes?|gramos?|gramas?|gramm[oi]|грамм\\p{L}*|[غج]رام(?:ات)?'],
  ['oz', 'oz|ounces?|unzen?|onces?|onzas?|onças?|унци\\p{L}*'],
  ['pound', 'lbs?|pounds?|pfund|libras?|libbr[ae]|фунт\\p{L}*|[أا]رطال|رطلا?'],
  ['mm', 'mm|millim[eéè]t\\p{L}+|milímetros?|мм|миллиметр\\p{L}*'],
  ['cm', 'cm|centim[eèé]t\\p{L}+|zentimeter\\p{L}*|centímetros?|см|сантиметр\\p{L}*|سم|سنتيمتر'],
  ['km', 'km|kilom[eèé]t\\p{L}+|kilómetros?|quilômetros?|chilometr[oi]|км|километр\\p{L}*|كم|كيلومتر'],
  ['m', 'm|met(?:er|re)s?|metern|mètres?|metros?|metr[oi]|метр\\p{L}*|mét|متر'],
  ['inch', 'inch|inches|zoll|pouces?|pulgadas?|polegadas?|pollic[ei]|дюйм\\p{L}*|inci|بوصات|بوصة'],
  ['foot', 'ft|feet|foot|fuß|pieds?|pies|pés|pied[ei]|фут(?:а|ов)?|kaki|قدم'],
  ['yard', 'yards?|yd'],
  ['mile', 'miles?|meilen?|millas?|milhas?|miglia|мил[ьи]'],
  ['ml', 'ml|millilit\\p{L}+|мл'],
  ['cl', 'cl|centilit\\p{L}+'],
  ['l', 'l|lit(?:er|re)s?|litern|litros?|litr[oi]|литр\\p{L}*|lít|لترا?'],
  ['gallon', 'gallons?|gallonen|gal[oó]n(?:es)?|galões|gallon[ei]|галлон\\p{L}*|جالون'],
  ['fahrenheit', '°\\s?f|(?:degrees|grad|degrés|grados|graus|gradi) f\\p{L}*'],
  ['celsius', '°\\s?c|(?:degrees|grad|degrés|grados|graus|gradi)(?: c\\p{L}*)?'],
  ['watt', 'w|watts?|ватт'],
  [
    'percent',
    'percent|per cent|prozent\\p{L}*|pour cent|por ciento|por cento|per cento|процент\\p{L}*|persen|phần trăm|بالمئة|بالمائة|في المئة',
  ],
  ['times', 'times|mal|fois|veces|vezes|volte|раза?|kali|lần|مرات|مرة'],
  [
    'us-dollar',
    'usd|u\\.?s\\.?[ -]dollars?|dólares (?:estadounidenses|americanos)|dollars américains|dollari (?:statunitensi|americani)|us[ -]dollar|доллар\\p{L}* сша',
  ],
  [
    'canadian-dollar',
    'cad|canadian dollars?|kanadische dollar|dollars canadiens|dólares canadienses|канадск\\p{L}+ доллар\\p{L}*',
  ],
  [
    'australian-dollar',
    'aud|australian dollars?|australische dollar|dollars australiens|dólares australianos',
  ],
  ['singapore-dollar', 'sgd|singapore dollars?'],
  ['hong-kong-dollar', 'hkd|hong kong dollars?'],
  ['taiwan-dollar', 'twd|(?:new )?taiwan dollars?'],
  ['dollar', 'dollars?|dólares?|dollari|доллар\\p{L}*|dolar|đô(?: la)?|دولارا?'],
  ['euro', 'eur|euros?|евро|يورو'],
  ['sterling', 'gbp|pounds? sterling'],
  ['renminbi', 'yuan|cny|rmb|юан\\p{L}*'],
  ['yen', 'yen|jpy|иен\\p{L}*'],
  ['rouble', 'rub|rubles?|roubles?|rubel|руб|рубл\\p{L}*'],
  ['won', 'krw|won'],
  ['baht', 'thb|baht|бат'],
  ['dong', 'vnd|đồng|đ'],
  ['rupiah', 'idr|rupiah'],
  ['real', 'brl|reais'],
  ['franc', 'chf|sfr|(?:schweizer )?franken|francs?(?: suisses?)?|swiss francs?|франк\\p{L}*'],
  ['peso', 'pesos?|mxn|ars|clp|cop|песо'],
  ['krone', 'sek|nok|dkk|czk|kč|kr|kron[aeo]r?|kronen|couronnes|coronas|крон\\p{L}*'],
  ['zloty', 'pln|zł|zloty?s?|złot\\p{L}+'],
  ['rupee', 'inr|rs|rupees?|рупи\\p{L}*'],
  ['lira', 'tl|lira|lirası'],
  ['dirham', 'aed|dirhams?|دراهم|درهما?'],
  ['riyal', 'sar|riyals?|ريالا?'],
  ['ringgit', 'myr|rm|ringgit'],
];

/** Where words run together. The longer before the shorter. */
const RUN: readonly [Unit, string][] = [
  ['business-day', '工作日|工作天|[营営]业日|영업일|근무일|평일|วันทำการ|วันทำงาน'],
  ['minute', '分钟|分鐘|分(?!之|期)(?:以内|间)?|분|นาที'],
  ['hour', '小时|钟头|时间|시간|ชั่วโมง|ชม'],
  ['week', '周(?:间|内)?|星期|礼拜|周|주일?|สัปดาห์|อาทิตย์'],
  ['month', '(?:个|か|カ|ヶ|ケ|箇|ヵ)月|개월|달(?!러)|เดือน'],
  ['day', '天|日|일|วัน'],
  ['year', '年|년|ปี'],
  ['mm', '毫米|ミリ(?:メートル)?|밀리(?:미터)?|มิลลิเมตร'],
  ['cm', '厘米|公分|センチ(?:メートル)?|센티(?:미터)?|เซนติเมตร|ซม'],
  ['km', '公里|千米|キロメートル|킬로미터|กิโลเมตร|กม'],
  ['kg', '公斤|千克|キロ(?:グラム)?|킬로(?:그램)?|กิโลกรัม|กก|กิโล'],
  ['jin', '斤'],
  ['oz', '盎司|オンス|온스|ออนซ์'],
  ['pound', '磅|ポンド|파운드|ปอนด์'],
  ['inch', '英寸|寸|インチ|인치|นิ้ว'],
  ['foot', '英尺|フィート|피트|ฟุต'],
  ['mile', '英里|マイル|마일|ไมล์'],
  ['m', '米|メートル|미터|เมตร'],
  ['g', '克|グラム|그램|กรัม'],
  ['ml', '毫升|ミリリットル|밀리리터|มิลลิลิตร'],
  ['gallon', '加仑|ガロン|갤런|แกลลอน'],
  ['l', '公升|升|リットル|리터|ลิตร'],
  ['celsius', '摄氏度|度'],
  ['watt', '瓦|ワット|와트|วัตต์'],
  ['percent', '%|パーセント|퍼센트|프로|เปอร์เซ็นต์'],
  ['fold', '倍|배(?!송)|เท่า'],
  ['times', '次|回|번|회|ครั้ง'],
  ['us-dollar', '美元|美金|米ドル'],
  ['canadian-dollar', '加元|加币|カナダドル'],
  ['australian-dollar', '澳元|澳币|豪ドル'],
  ['hong-kong-dollar', '元?港币|港元|香港ドル'],
  ['taiwan-dollar', '元?(?:新?台币)|台湾ドル'],
  ['dollar', 'ドル|달러|ดอลลาร์|\\$'],
  ['euro', '欧元|ユーロ|유로|ยูโร|€'],
  ['yen', '日元|円|엔'],
  ['won', '韩元|韩币|ウォン|원|₩'],
  ['baht', '泰铢|บาท|฿'],
  ['renminbi', '元?人民币|人民元|위안|หยวน'],
  ['yuan', '元|块(?:钱)?'],
  ['franc', '瑞士法郎|法郎|フラン'],
  ['rupee', '₹'],
  ['lira', '₺'],
  ['peso', '₱|比索|ペソ'],
  ['sterling', '£|英镑'],
  ['rouble', '₽|卢布'],
  ['dong', '₫'],
  ['yen-or-yuan', '[¥￥]'],
];

const AHEAD: readonly [Unit, string][] = [
  ['real', 'r\\$'],
  ['taiwan-dollar', '(?:nt|tw)\\$|twd|新?台币'],
  ['hong-kong-dollar', 'hk\\$|hkd|港币'],
  ['us-dollar', 'us ?\\$|usd'],
  ['canadian-dollar', 'ca?\\$|cad'],
  ['australian-dollar', 'au?\\$|aud'],
  ['singapore-dollar', 's\\$|sgd'],
  ['dollar', '\\$'],
  ['euro', '€|eur'],
  ['franc', 'chf|sfr\\.?|fr\\.'],
  ['rupee', '₹|rs\\.?|inr'],
  ['lira', '₺'],
  ['peso', '₱'],
  ['ringgit', 'rm|myr'],
  ['sterling', '£|gbp'],
  ['yen-or-yuan', '[¥￥]'],
  ['renminbi', 'cny|rmb|人民币'],
  ['won', '₩'],
  ['rupiah', 'rp\\.?'],
  ['baht', '฿'],
  ['rouble', '₽'],
];

const MONEY: ReadonlySet<Unit> = new Set<Money>([
  ...(['dollar', 'us-dollar', 'canadian-dollar', 'australian-dollar', 'singapore-dollar'] as const),
  ...(['hong-kong-dollar', 'taiwan-dollar', 'euro', 'sterling', 'yuan', 'renminbi', 'yen'] as const),
  ...(['yen-or-yuan', 'rouble', 'won', 'baht', 'dong', 'rupiah', 'real', 'franc', 'peso'] as const),
  ...(['krone', 'zloty', 'rupee', 'lira', 'dirham', 'riyal', 'ringgit'] as const),
]);
export const isMoney = (unit: Unit): boolean => MONEY.has(unit);

const alternatives = (table: readonly [Unit, string][]): string =>
  // Thai vowels are folded in two.
  table.map(([, words]) => `(?:${words.normalize('NFKC')})`).join('|');

/** A unit as it follows a number in a folded text. */
export const UNIT = `(?:${alternatives(SPACED)})(?![\\p{L}\\p{M}'])|${simplify(alternatives(RUN))}`;
/** What money is written with before its number. */
export const MONEY_AHEAD = `(?:${alternatives(AHEAD)})`;

const ofMoney = (table: readonly [Unit, string][]): [Unit, string][] =>
  table.filter(([unit]) => isMoney(unit));
/** Short ones are words of their own without a number. */
const NAMED = new RegExp(
  `(?<!\\p{L})(?=\\p{L}{3}|\\p{Sc})(?:${alternatives(ofMoney([...SPACED, ...AHEAD]))})(?![\\p{L}\\p{M}])|${simplify(alternatives(ofMoney(RUN)))}`,
  'gu',
);

const readers = [...SPACED, ...RUN, ...AHEAD].map(([unit, words]): [RegExp, Unit] => [
  new RegExp(`^(?:${simplify(words.normalize('NFKC'))})$`, 'u'),
  unit,
]);
const known = new Map<string, Unit | undefined>();

/** Which unit a word of a folded text is. */
export function unitOf(word: string): Unit | undefined {
  if (!known.has(word)) known.set(word, readers.find(([pattern]) => pattern.test(word))?.[1]);
  return known.get(word);
}

/** What is the same said in another unit: how many of the smallest of its family one is. */
const FAMILIES: readonly Readonly<Partial<Record<Unit, number>>>[] = [
  { minute: 1, hour: 60, day: 1440, week: 10_080 },
  { month: 1, year: 12 },
  { mg: 1, g: 1000, jin: 500_000, kg: 1_000_000 },
  { oz: 1, pound: 16 },
  { mm: 1, cm: 10, m: 1000, km: 1_000_000 },
  { inch: 1, foot: 12, yard: 36 },
  { ml: 1, cl: 10, l: 1000 },
];
/** What is written the same and may mean either. */
const ALIKE: readonly (readonly [Unit, Unit])[] = [
  ['day', 'business-day'],
  ['pound', 'sterling'],
  ['yen-or-yuan', 'yen'],
  ['yen-or-yuan', 'yuan'],
  ['yen-or-yuan', 'renminbi'],
  ['yuan', 'renminbi'],
  ['yuan', 'taiwan-dollar'],
  ['yuan', 'hong-kong-dollar'],
  ['dollar', 'us-dollar'],
  ['dollar', 'canadian-dollar'],
  ['dollar', 'australian-dollar'],
  ['dollar', 'singapore-dollar'],
  ['dollar', 'hong-kong-dollar'],
  ['dollar', 'taiwan-dollar'],
  ['fold', 'times'],
];

/** What a sum is called where no text says what money is meant: where one language is one country's. */
const AT_HOME: Readonly<Record<string, readonly Unit[]>> = {
  zh: ['yuan', 'yen-or-yuan'],
  ja: ['yen', 'yen-or-yuan'],
  ko: ['won'],
  th: ['baht'],
  vi: ['dong'],
  id: ['rupiah'],
};
export const isMoneyAtHome = (unit: Unit, language: string): boolean =>
  AT_HOME[baseLanguage(language)]?.includes(unit) === true;

/** The money that a folded text names, with a sum or without one: "price (EUR)". */
export function moneyIn(folded: string): Set<Unit> {
  const named = Array.from(folded.matchAll(NAMED), ([word]) => unitOf(word.trim()));
  return new Set(named.flatMap((unit) => (unit !== undefined && isMoney(unit) ? [unit] : [])));
}

/** How many of `to` one of `from` is; undefined where that cannot be said. */
export function perUnit(from: Unit, to: Unit): number | undefined {
  if (from === to || ALIKE.some((pair) => pair.includes(from) && pair.includes(to))) return 1;
  const family = FAMILIES.find((one) => one[from] !== undefined && one[to] !== undefined);
  const [mine, others] = [family?.[from], family?.[to]];
  return mine === undefined || others === undefined ? undefined : mine / others;
}

/** The units that a quantity may be said in instead. */
export const unitsLike = (unit: Unit): Unit[] =>
  FAMILIES.flatMap((family) => (family[unit] === undefined ? [] : (Object.keys(family) as Unit[])));
