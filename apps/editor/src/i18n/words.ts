import type { Language } from './language.js';

/** One thing that a screen says. Where a number decides the wording, one per plural form of the language. */
export type Wording = string | Readonly<{ one?: string; other: string }>;
export type Words = Readonly<Record<Language, Wording>>;
export type Catalogue = Readonly<Record<string, Words>>;

/** What stands between braces in the English wording must be given to `t`. */
type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type NamesOf<W extends Words> = W['en'] extends string
  ? NamesIn<W['en']>
  : W['en'] extends { other: infer Other }
    ? NamesIn<Other> | 'count'
    : never;
type Given<W extends Words> = [NamesOf<W>] extends [never]
  ? []
  : [given: Readonly<Record<NamesOf<W>, string | number>>];

export type Say<C extends Catalogue> = <K extends keyof C & string>(key: K, ...given: Given<C[K]>) => string;

/** The catalogue of one screen: `title: { en: 'Flows', 'zh-CN': '流程', 'zh-TW': '流程' }`. A language left out is a type error. */
export function defineWords<const C extends Catalogue>(catalogue: C): C {
  return catalogue;
}

/** The wording in a language with its details filled in. `count` chooses the plural form and is written as people there do. */
export function say(
  words: Words,
  language: Language,
  given: Readonly<Record<string, string | number>> = {},
): string {
  const wording = words[language];
  const text = typeof wording === 'string' ? wording : pluralForm(wording, language, given['count']);
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = given[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value;
  });
}

function pluralForm({ one, other }: Exclude<Wording, string>, language: Language, count: unknown): string {
  const form = typeof count === 'number' ? new Intl.PluralRules(language).select(count) : 'other';
  return form === 'one' && one !== undefined ? one : other;
}
