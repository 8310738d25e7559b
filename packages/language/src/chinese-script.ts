import { chineseOf } from './chinese.js';

type Convert = (text: string) => string;

/** What is opened or written to stays as it is, whatever characters are in it. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s，。；！？、）】」』]+|[^\s@，。；：]+@[^\s@，。；：！？、）】」』]+/gu;

/**
 * A Chinese text in the script that readers of `language` write: Traditional for `zh-TW`, `zh-HK`, `zh-MO` and
 * `zh-Hant`, Simplified for every other tag with a region or script. Characters only: no word is exchanged for a
 * region's own. A text that is in that script already, plain `zh`, and every other language are given back as they are.
 */
export async function toChineseScript(text: string, language: string): Promise<string> {
  const tag = language.toLowerCase();
  if (!tag.startsWith('zh-')) return text;
  const written = chineseOf(text).language;
  const isTraditional = /-(?:hant|tw|hk|mo)\b/.test(tag) && !tag.includes('-hans');
  if (written !== (isTraditional ? 'zh-Hans' : 'zh-Hant')) return text;
  const convert = await converterFor(isTraditional ? (/-(?:hk|mo)\b/.test(tag) ? 'hk' : 'tw') : 'cn');
  return convertBetween(text, convert);
}

function convertBetween(text: string, convert: Convert): string {
  let converted = '';
  let at = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    converted += convert(text.slice(at, index)) + address;
    at = index + address.length;
  }
  return converted + convert(text.slice(at));
}

type Target = 'cn' | 'tw' | 'hk';

const loaded = new Map<Target, Promise<Convert>>();

/** The dictionaries are a megabyte, read when the first text needs them. */
function converterFor(to: Target): Promise<Convert> {
  const known = loaded.get(to);
  if (known !== undefined) return known;
  const loading = load(to);
  loading.catch(() => loaded.delete(to));
  loaded.set(to, loading);
  return loading;
}

/** OpenCC's own chains: each step is applied to what the one before it gave; within one the longest entry counts. */
const CHAINS: Readonly<Record<Target, string>> = { cn: 'tw2s', tw: 's2tw', hk: 's2hk' };

async function load(to: Target): Promise<Convert> {
  const { configs } =
    to === 'cn' ? await import('opencc-js/preset/t2cn') : await import('opencc-js/preset/cn2t');
  const chain: readonly unknown[] = configs[CHAINS[to]]?.conversionChain ?? [];
  const steps = chain.map((group) => replacer(dictionariesIn(group)));
  return (text) => steps.reduce((written, replace) => replace(written), text);
}

/** Each is one text: "a b|c d", in the order of the code points of what is written as something else. */
const dictionariesIn = (group: unknown): string[] =>
  Array.isArray(group) ? group.filter((pairs): pairs is string => typeof pairs === 'string') : [];

/**
 * Of a dictionary only the entries are read that begin with a character of a text, once each: to make a table of its
 * 50,000 phrases beforehand would hold up everybody else for a fifth of a second.
 */
function replacer(dictionaries: readonly string[]): Convert {
  const whole = dictionaries.map((pairs) => `|${pairs}|`);
  const byStart = new Map<string, ReadonlyMap<string, string>>();
  const entriesFor = (start: string): ReadonlyMap<string, string> => {
    const known = byStart.get(start);
    if (known !== undefined) return known;
    const entries = new Map(whole.flatMap((pairs) => entriesIn(pairs, start)).reverse());
    byStart.set(start, entries);
    return entries;
  };
  return (text) => {
    let written = '';
    let at = 0;
    while (at < text.length) {
      const start = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const found = longestAt(entriesFor(start), text, at) ?? [start, start];
      written += found[1];
      at += found[0].length;
    }
    return written;
  };
}

function longestAt(
  entries: ReadonlyMap<string, string>,
  text: string,
  at: number,
): readonly [string, string] | undefined {
  let longest: readonly [string, string] | undefined;
  for (const entry of entries)
    if (entry[0].length > (longest?.[0].length ?? 0) && text.startsWith(entry[0], at)) longest = entry;
  return longest;
}

/** They stand together, in the order of the first characters. */
function entriesIn(pairs: string, start: string): [string, string][] {
  const entries: [string, string][] = [];
  let from = pairs.indexOf(`|${start}`);
  while (from >= 0 && pairs.startsWith(start, from + 1)) {
    const end = pairs.indexOf('|', from + 1);
    const [written, other] = pairs.slice(from + 1, end).split(' ');
    if (written !== undefined && other !== undefined) entries.push([written, other]);
    from = end;
  }
  return entries;
}
