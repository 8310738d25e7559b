/** Languages that shops write in; of others the tag is understood, and their names are not. */
const NAMED =
  'en zh ja ko de fr es pt it nl pl ru uk cs sk hu ro bg el tr ar he fa hi bn ur th vi id ms tl sv da nb fi hr sr sl lt lv et ca'.split(
    ' ',
  );
/** In whose words a table may name a language or a country. */
const WORDS_OF = [
  'en',
  'zh-CN',
  'zh-TW',
  'ja',
  'ko',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'ru',
  'th',
  'vi',
  'id',
  'ar',
];

const LANGUAGES: Readonly<Record<string, string>> = {
  'zh-cn': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'zh-mo': 'zh-Hant',
  cn: 'zh-Hans',
  tw: 'zh-Hant',
  jp: 'ja',
  kr: 'ko',
  简体: 'zh-Hans',
  简中: 'zh-Hans',
  簡體: 'zh-Hans',
  简体中文: 'zh-Hans',
  簡體中文: 'zh-Hans',
  繁体: 'zh-Hant',
  繁體: 'zh-Hant',
  繁中: 'zh-Hant',
  繁体中文: 'zh-Hant',
  繁體中文: 'zh-Hant',
  'simplified chinese': 'zh-Hans',
  'chinese (simplified)': 'zh-Hans',
  'traditional chinese': 'zh-Hant',
  'chinese (traditional)': 'zh-Hant',
  mandarin: 'zh',
  日语: 'ja',
  日文: 'ja',
  英文: 'en',
  德文: 'de',
  法文: 'fr',
  韩文: 'ko',
  韓文: 'ko',
};

const COUNTRIES: Readonly<Record<string, string>> = {
  uk: 'GB',
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  america: 'US',
  england: 'GB',
  'great britain': 'GB',
  korea: 'KR',
  uae: 'AE',
  holland: 'NL',
  'e.u.': 'EU',
  ue: 'EU',
  ес: 'EU',
  'eu countries': 'EU',
  'eu-länder': 'EU',
  欧盟国家: 'EU',
  歐盟國家: 'EU',
  欧盟地区: 'EU',
  'hong kong': 'HK',
  香港: 'HK',
  macau: 'MO',
  澳门: 'MO',
  澳門: 'MO',
  'mainland china': 'CN',
  中国大陆: 'CN',
  中國大陸: 'CN',
};

const EVERYWHERE =
  /^(?:\*|-|all(?: (?:markets|countries))?|any|every|global(?:ly)?|worldwide|international|alle(?: länder)?|weltweit|todos|tous|全部|所有|全球|通用|全て|すべて|全世界|전체)$/iu;

let languages: Map<string, string> | undefined;
let countries: Map<string, string> | undefined;

/** BCP 47 of what a cell calls a language: a tag, or its name in any of fifteen languages. Null: nobody knows it. */
export function languageIn(cell: string): string | null {
  const said = folded(cell).replaceAll('_', '-');
  languages ??= namesOf('language', NAMED, [...WORDS_OF, ...NAMED]);
  const known = LANGUAGES[said] ?? languages.get(said);
  if (known !== undefined) return known;
  const [base = '', script] = said.split('-');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(said) || nameOf('language', base, 'en') === undefined)
    return null;
  if (base === 'zh' && (script === 'hans' || script === 'hant'))
    return script === 'hans' ? 'zh-Hans' : 'zh-Hant';
  return Intl.getCanonicalLocales(said)[0] ?? null;
}

/** ISO 3166 codes of the countries a cell names, EU for all of its members; none where it means all of them. Null: it names none that is known. */
export function marketsIn(cell: string): string[] | null {
  const parts = cell.split(/[,;/|、，；+&\n]|\s-\s/u).map(folded);
  const named = parts.filter((part) => part !== '');
  if (named.length === 0 || named.some((part) => EVERYWHERE.test(part))) return [];
  countries ??= namesOf('region', codes(), WORDS_OF);
  const found = named.map((part) => {
    const code = part.toUpperCase();
    const isCode = /^[A-Z]{2}$/.test(code) && nameOf('region', code, 'en') !== undefined;
    return COUNTRIES[part] ?? countries?.get(part) ?? (isCode ? code : null);
  });
  const sure = found.filter((code) => code !== null);
  return sure.length < found.length ? null : [...new Set(sure)];
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Neither countries nor a union of them, though they have two letters. */
const NO_COUNTRIES = new Set(['EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

function nameOf(type: 'language' | 'region', code: string, locale: string): string | undefined {
  if (NO_COUNTRIES.has(code)) return undefined;
  try {
    return new Intl.DisplayNames([locale], { type, fallback: 'none' }).of(code);
  } catch {
    return undefined;
  }
}

function namesOf(
  type: 'language' | 'region',
  all: readonly string[],
  locales: readonly string[],
): Map<string, string> {
  const names = new Map<string, string>();
  for (const locale of locales) {
    const display = new Intl.DisplayNames([locale], { type, fallback: 'none' });
    for (const code of all) {
      const name = NO_COUNTRIES.has(code) ? undefined : display.of(code);
      if (name !== undefined && !names.has(folded(name))) names.set(folded(name), code);
    }
  }
  return names;
}

function codes(): string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  // Countries that are no more are called by the names of those that are.
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);
}
