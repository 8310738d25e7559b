import { closestLanguage } from '@nightshift/schema';

/** By the letters that only its languages are written in; Han is of Chinese and Japanese. */
const SCRIPTS: Readonly<Record<string, { letters: RegExp; languages: readonly string[] }>> = {
  Jpan: { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, languages: ['ja'] },
  Hani: { letters: /\p{Script=Han}/gu, languages: ['zh-CN', 'zh-TW', 'ja'] },
  Kore: { letters: /\p{Script=Hangul}/gu, languages: ['ko'] },
  Cyrl: { letters: /\p{Script=Cyrillic}/gu, languages: ['ru'] },
  Arab: { letters: /\p{Script=Arabic}/gu, languages: ['ar'] },
  Hebr: { letters: /\p{Script=Hebrew}/gu, languages: ['he'] },
  Thai: { letters: /\p{Script=Thai}/gu, languages: ['th'] },
  Grek: { letters: /\p{Script=Greek}/gu, languages: ['el'] },
  Deva: { letters: /\p{Script=Devanagari}/gu, languages: ['hi'] },
  Latn: { letters: /\p{Script=Latin}/gu, languages: [] },
};

/** Names of goods and brands are Latin everywhere: only a sentence says something. */
const LATIN_WORDS = 4;
const FEWEST_LETTERS = 2;
const SHARE = 0.6;

/**
 * The language that a text belongs to rather than to `tag`, because it is plainly written in letters of another script;
 * undefined when there is no such thing to say. One that the flow speaks is preferred, then what `reader` reads.
 */
export function foreignLanguage(
  text: string,
  tag: string,
  { languages, reader }: { languages: readonly string[]; reader: string },
): string | undefined {
  const prose = text.replaceAll(/\{\{[^{}]*\}\}|\S+:\/\/\S+|\S+@\S+/gu, ' ');
  const script = mainScript(prose);
  if (script === undefined || isWrittenIn(tag, script)) return undefined;
  if (script === 'Latn' && hasLettersOf(prose, tag)) return undefined;
  const spoken = languages.filter((each) => each !== tag && isWrittenIn(each, script));
  const [first] = spoken;
  if (first !== undefined) return closestLanguage(reader, spoken) ?? first;
  const usual = SCRIPTS[script]?.languages ?? [];
  return closestLanguage(reader, usual) ?? usual[0];
}

function mainScript(text: string): string | undefined {
  const counts = Object.entries(SCRIPTS).map(([script, { letters }]) => ({
    script,
    count: text.match(letters)?.length ?? 0,
  }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const kana = counts.find(({ script }) => script === 'Jpan')?.count ?? 0;
  // Japanese is full of Han; Chinese has no kana.
  if (kana >= FEWEST_LETTERS && kana >= all * 0.1) return 'Jpan';
  const best = counts.find(({ count }) => count >= FEWEST_LETTERS && count > all * SHARE);
  if (best?.script === 'Latn' && text.split(/\s+/u).filter((word) => word !== '').length < LATIN_WORDS)
    return undefined;
  return best?.script;
}

/** Latin words stand in texts of every language. */
function hasLettersOf(text: string, tag: string): boolean {
  return Object.entries(SCRIPTS).some(
    ([script, { letters }]) => script !== 'Latn' && isWrittenIn(tag, script) && text.match(letters) !== null,
  );
}

function isWrittenIn(tag: string, script: string): boolean {
  const own = scriptOf(tag);
  if (own === undefined) return true;
  if (script === 'Hani') return ['Hans', 'Hant', 'Jpan'].includes(own);
  return own === script;
}

function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    return undefined;
  }
}
