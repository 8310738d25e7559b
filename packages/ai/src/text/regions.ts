import { keepLast } from '@nightshift/language';
import { baseLanguage, EUROPEAN_UNION, marketsOf } from '@nightshift/schema';

/** `part` stands in every text that the pattern fits, and is looked for first: that is much faster. */
type Names = readonly [code: string, pattern: RegExp, part?: string][];

/** Countries that are also a word, a name or a garment. */
const AMBIGUOUS = new Set(['JE', 'TD', 'GE', 'JO', 'IM', 'GG', 'CX', 'ML', 'NU', 'TG', 'TK', 'AQ']);
const ALIASES: Names = [
  ['US', /\bU\.?S\.?A?\b|\bAmerica\b|美国|美國|アメリカ|米国|США|미국|(?:Stati Uniti|EE\. ?UU\.)/u],
  ['GB', /\bUK\b|\bBritain\b|\bEngland\b|英国|英國|イギリス|Англи/u],
  ['KR', /韩国|韓国|韓國|\bKorea\b|한국/u],
];
export const WORLDWIDE =
  /worldwide|world-wide|international|all countries|every country|anywhere|globally|weltweit|alle länder|monde entier|todo el mundo|todos los países|mundo todo|tutto il mondo|全球|全世界|世界|海外|各国|국제|전 세계|해외|по всему миру|любую страну|العالم|seluruh dunia|toàn thế giới|ทั่วโลก/iu;
export const EUROPE = /\bEU\b|\bUE\b|europ|欧盟|歐盟|欧洲|歐洲|ヨーロッパ|欧州|유럽|Европ|\bЕС\b/iu;
const EUROPE_NAMED =
  '(?:\\bE\\.?U\\b|\\bUE\\b|\\bЕС\\b|europ\\p{L}*|Европ\\p{L}*|欧盟|歐盟|欧洲|歐洲|ヨーロッパ|欧州|EU|유럽)';
/** What holds everywhere but there: "outside Europe", 欧洲以外. */
const OUTSIDE_EUROPE = new RegExp(
  `(?:outside|beyond|au(?:ß|ss)erhalb|hors|fuera|fora|fuori|buiten|за пределами|вне|خارج|luar|ngoài|นอก)\\s+(?:(?:of|the|de|der|des|von|l[ae]|d[aeo]|del|dell|di)[\\s’']+|l[’']|d[’']|dell[’'])*${EUROPE_NAMED}(?: Union\\p{L}*)?|${EUROPE_NAMED}(?:\\s?(?:以外|之外|境外|圏外|域外|のそと|외))`,
  'giu',
);
const isOutsideEurope = (text: string): boolean => text.search(OUTSIDE_EUROPE) >= 0;
export const isOfEurope = (text: string): boolean => EUROPE.test(text.replaceAll(OUTSIDE_EUROPE, ' '));
/** Only what is outside Europe is spoken of, and no other country of it is named. */
export const isOnlyOutsideEurope = (text: string): boolean => isOutsideEurope(text) && !isOfEurope(text);
export const EUROPEAN = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK CH GB NO IS LI'.split(
    ' ',
  ),
);

interface Spoken {
  names: Names;
  regionsIn(text: string): ReadonlySet<string>;
}

const cache = new Map<string, Spoken>();

/** The countries that a text names, in the words of a language. */
export const regionsIn = (text: string, language: string): ReadonlySet<string> =>
  spokenIn(baseLanguage(language)).regionsIn(text);

/** The same of what somebody typed: countries in small letters, too, where a word before them says that it is a place. */
export const regionsNamed = (text: string, language: string): ReadonlySet<string> =>
  regionsIn(capitalised(text), language);

function capitalised(text: string): string {
  const capital = (name: string): string =>
    SHORT_NAMES.test(name)
      ? name.toUpperCase()
      : name.replaceAll(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  return text.replaceAll(PLACE, (_all, before: string, name: string) => `${before}${capital(name)}`);
}

const SHORT_NAMES = /^(?:us|usa|uk|u\.s\.a?\.?|u\.k\.)$/u;
/** "to the united kingdom"; "to us" is whoever speaks. */
const PLACE =
  /(?<!\p{L})((?:to|in|into|from|for|nach|in|aus|für|à|au|aux|en|vers|pour|a|ao|hacia|para|desde|per|naar|ke|di|sang|đến)\s+(?:the\s+|die\s+|la\s+|el\s+|les?\s+|los\s+)?)(?!us\b)(\p{Ll}[\p{L}.]+(?:\s+(?:states|kingdom|zealand|korea|africa|arabia|republic))?)/gu;

/** A question in other words, one of which an answer must say. */
export interface Reworded {
  text: string;
  says: string;
}

/**
 * What somebody typed with the European Union and Europe where a country in it is named, once each: who sends to the
 * Union sends to Spain.
 */
export function inUnion(text: string, language: string): Reworded[] {
  const typed = capitalised(text);
  const spoken = baseLanguage(language);
  const members = spokenIn(spoken).names.filter(
    ([code, pattern, part = '']) =>
      marketsOf(code).includes(EUROPEAN_UNION) && typed.includes(part) && pattern.test(typed),
  );
  if (members.length === 0) return [];
  const [continent, union] = ['150', EUROPEAN_UNION].map((code) => nameOfRegion(code, spoken));
  const names = [UNION.get(spoken) ?? (spoken === 'zh' ? union : EUROPEAN_UNION), continent];
  return names.flatMap((name) =>
    name === undefined
      ? []
      : [{ says: name, text: members.reduce((rest, [, pattern]) => replaced(rest, pattern, name), typed) }],
  );
}

const replaced = (text: string, { source }: RegExp, name: string): string =>
  text.replace(new RegExp(source, 'gu'), name);

/** As texts call it. */
const UNION: ReadonlyMap<string, string> = new Map([
  ...['es', 'fr', 'it', 'pt'].map((language) => [language, 'UE'] as const),
  ['ru', 'ЕС'],
]);

function nameOfRegion(code: string, language: string): string | undefined {
  try {
    return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
  } catch {
    return undefined;
  }
}

/** What else a text says. */
export function withoutRegions(text: string, language: string): string {
  const found = spokenIn(baseLanguage(language)).names.filter(
    ([, pattern, part = '']) => text.includes(part) && pattern.test(text),
  );
  return found.reduce((rest, [, pattern]) => rest.replace(new RegExp(pattern.source, 'gu'), ' x '), text);
}

/** The countries a sentence speaks of and its evidence does not, neither by name nor as part of a whole. */
export function strangeRegions(
  said: ReadonlySet<string>,
  given: ReadonlySet<string>,
  evidence: string,
): string[] {
  if (said.size === 0 || WORLDWIDE.test(evidence)) return [];
  const isEurope = isOfEurope(evidence);
  return [...said].filter((code) => !given.has(code) && !(isEurope && EUROPEAN.has(code)));
}

function spokenIn(language: string): Spoken {
  const known = cache.get(language);
  if (known !== undefined) return known;
  // 德国 and 德國, 新西兰 and 紐西蘭: both are read.
  const own = language === 'zh' ? [...namesOf('zh'), ...namesOf('zh-Hant')] : namesOf(language);
  const names = [...own, ...ALIASES];
  const spoken = {
    names,
    regionsIn: keepLast(
      200,
      (text) =>
        new Set(
          names.flatMap(([code, pattern, part = '']) =>
            text.includes(part) && pattern.test(text) ? [code] : [],
          ),
        ),
    ),
  };
  cache.set(language, spoken);
  return spoken;
}

function namesOf(language: string): Names {
  const names: [string, RegExp, string][] = [];
  try {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of LETTERS)
      for (const second of LETTERS) {
        const code = first + second;
        const name = AMBIGUOUS.has(code) || isFormer(code) ? undefined : display.of(code);
        if (name !== undefined && name.length > 1) names.push([code, ...patternOf(name)]);
      }
  } catch {
    // A tag that names no language has no names for countries.
  }
  return names;
}

/** DD and UK are read as DE and GB; ZZ is nowhere. */
const isFormer = (code: string): boolean => code === 'ZZ' || new Intl.Locale(`und-${code}`).region !== code;

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** The pattern of a name, and the part of it that is the same in every form. */
function patternOf(name: string): [RegExp, string] {
  const plain = name.replace(/\s*[(（].*$/u, '');
  const quoted = plain.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (/\p{Script=Cyrillic}/u.test(plain)) {
    // Endings of a case may follow.
    const [stem, quotedStem] = [plain, quoted].map((each) => each.replace(/[аяйьы]$/u, ''));
    return [new RegExp(`(?<!\\p{L})${quotedStem}\\p{L}{0,2}(?!\\p{L})`, 'u'), stem ?? ''];
  }
  if (/\p{Script=Katakana}/u.test(plain))
    return [new RegExp(`(?<!\\p{Script=Katakana})${quoted}(?!\\p{Script=Katakana}|ー)`, 'u'), plain];
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}]/u.test(plain))
    return [new RegExp(quoted, 'u'), plain];
  return [new RegExp(`(?<!\\p{L})${quoted}(?!\\p{L})`, 'u'), plain];
}
