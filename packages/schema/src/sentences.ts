import type { Problem } from './problem.js';
import type { Text } from './text.js';

/** English → Simplified Chinese, Traditional Chinese. `{name}` stands for a detail, the same ones in each. */
export type Sentences = Readonly<Record<string, readonly [simplified: string, traditional: string]>>;

/** A detail that reads differently in Chinese is a text by language. */
export type SentenceDetails = Readonly<Record<string, string | number | Text>>;

export type ProblemSaying = Required<Pick<Problem, 'message' | 'fix' | 'words'>>;

export type Say<S extends Sentences> = (
  message: keyof S & string,
  fix: keyof S & string,
  details?: SentenceDetails,
) => ProblemSaying;

/** Says what is wrong and how to mend it with sentences of a table, each time in all languages. */
export function sayFrom<S extends Sentences>(sentences: S): Say<S> {
  const say = (english: keyof S & string, tongue: Tongue, details: SentenceDetails): string => {
    const [simplified, traditional] = sentences[english] ?? [english, english];
    const template = { en: english, 'zh-CN': simplified, 'zh-TW': traditional }[tongue];
    return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const detail = Object.hasOwn(details, name) ? details[name] : undefined;
      return detail === undefined ? whole : inTongue(detail, tongue);
    });
  };
  return (message, fix, details = {}) => {
    const both = (tongue: Tongue) => ({
      message: say(message, tongue, details),
      fix: say(fix, tongue, details),
    });
    return { ...both('en'), words: { 'zh-CN': both('zh-CN'), 'zh-TW': both('zh-TW') } };
  };
}

type Tongue = 'en' | 'zh-CN' | 'zh-TW';

function inTongue(detail: string | number | Text, tongue: Tongue): string {
  return typeof detail === 'object' ? (detail[tongue] ?? detail['en'] ?? '') : String(detail);
}

/** One sentence in each language of the screens. */
export type Wording = Readonly<Record<Tongue, string>>;

export const words = (en: string, simplified: string, traditional: string): Wording => ({
  en,
  'zh-CN': simplified,
  'zh-TW': traditional,
});
