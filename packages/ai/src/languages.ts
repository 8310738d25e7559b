import { baseLanguage } from '@nightshift/schema';

type Script = 'han' | 'kana' | 'hangul' | 'thai' | 'cyrillic' | 'arabic' | 'latin';

const SCRIPTS: readonly [Script, RegExp][] = [
  ['kana', /[\u3040-\u30ff]/gu],
  ['hangul', /[\uac00-\ud7af\u1100-\u11ff]/gu],
  ['han', /\p{Script=Han}/gu],
  ['thai', /\p{Script=Thai}/gu],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['latin', /\p{Script=Latin}/gu],
];
const SCRIPT_OF: Readonly<Record<string, Script>> = {
  zh: 'han',
  ja: 'kana',
  ko: 'hangul',
  th: 'thai',
  ru: 'cyrillic',
  uk: 'cyrillic',
  bg: 'cyrillic',
  ar: 'arabic',
  fa: 'arabic',
  ur: 'arabic',
};
/** One Han character says as much as a few letters. */
const WEIGHT: Readonly<Record<Script, number>> = {
  han: 3,
  kana: 2,
  hangul: 2,
  thai: 1,
  cyrillic: 1,
  arabic: 1,
  latin: 1,
};

const LITTLE_WORDS: Readonly<Record<string, string>> = {
  en: 'the you and is are for with your our we can of to in it this that have will be on from or not within please',
  es: 'el la los las usted su sus que de para con por una un es son puede en del se nuestro dentro días más como está',
  pt: 'o a os as você seu sua que de para com por uma um é são pode em do da não nosso dentro dias mais como está',
  de: 'der die das und ist sind sie ihr ihre für mit wir können von zu im ein eine innerhalb bitte nicht werden auf',
  fr: 'le la les vous votre vos et est sont pour avec nous pouvez de des du une un dans en jours plus pas sur ce',
  id: 'yang dan anda untuk dengan kami dapat di ke dari ini itu akan adalah dalam hari tidak bisa bisa pada atau',
  vi: 'và của bạn cho với chúng tôi có thể là trong ngày không được từ này đến các một khi hàng quý khách',
  it: 'il la le gli e è sono per con noi può di del una un in entro giorni non più su che questo vostro suo',
  nl: 'de het een en is zijn voor met wij u uw kunt van naar in binnen dagen niet op dit dat onze worden',
};
const WORD_SETS = new Map(
  Object.entries(LITTLE_WORDS).map(([tag, words]) => [tag, new Set(words.split(' '))]),
);

/**
 * Whether a text is plainly in another language than `language`. Sure of scripts; of languages in the same script
 * only when their little words say so clearly. A name, a number or a link proves nothing.
 */
export function isOtherLanguage(text: string, language: string): boolean {
  const plain = text.replaceAll(/https?:\/\/\S+|\S+@\S+|\[\d+\]/g, ' ');
  const wanted = baseLanguage(language);
  const counts = new Map(
    SCRIPTS.map(([script, letters]) => [script, (plain.match(letters)?.length ?? 0) * WEIGHT[script]]),
  );
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total < 8) return false;
  const script = SCRIPT_OF[wanted] ?? 'latin';
  const own = (counts.get(script) ?? 0) + (wanted === 'ja' ? (counts.get('han') ?? 0) : 0);
  if (own / total < 0.35) return true;
  if (wanted === 'zh' && (counts.get('kana') ?? 0) / total > 0.15) return true;
  if (wanted === 'ja' && (counts.get('kana') ?? 0) === 0 && total > 30) return true;
  return script === 'latin' && speaksOtherwise(plain, wanted);
}

function speaksOtherwise(text: string, wanted: string): boolean {
  const own = WORD_SETS.get(wanted);
  if (own === undefined) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const hits = (known: ReadonlySet<string>): number => words.filter((word) => known.has(word)).length;
  const ownHits = hits(own);
  return [...WORD_SETS].some(([tag, known]) => {
    if (tag === wanted) return false;
    const others = hits(known);
    return others >= 3 && others > ownHits * 2;
  });
}

const NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  'zh-CN': 'Simplified Chinese',
  'zh-TW': 'Traditional Chinese',
  'zh-HK': 'Traditional Chinese',
  zh: 'Simplified Chinese',
  ja: 'Japanese',
  ko: 'Korean',
  es: 'Spanish',
  pt: 'Portuguese',
  'pt-BR': 'Brazilian Portuguese',
  de: 'German',
  fr: 'French',
  it: 'Italian',
  nl: 'Dutch',
  id: 'Indonesian',
  vi: 'Vietnamese',
  th: 'Thai',
  ru: 'Russian',
  ar: 'Arabic',
  pl: 'Polish',
  tr: 'Turkish',
};

/** The name a model knows it by: "German", "Traditional Chinese"; the tag itself for a rare one. */
export function languageName(tag: string): string {
  return NAMES[tag] ?? NAMES[baseLanguage(tag)] ?? tag;
}
