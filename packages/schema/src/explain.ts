import { listInWords } from './list-in-words.js';
import { durationParts } from './format.js';
import { isJsonObject } from './json.js';
import { defaultAt } from './json-schema.js';
import { closestLanguage, pickText } from './pick-text.js';
import type { Text } from './text.js';
import { zoneCalled } from './world-names.js';

/** The part of a manifest that explaining needs. */
export interface Explained {
  explain: readonly { when?: { path: string; is?: string | number | boolean }; text: Text }[];
  /** JSON Schema of the config: its defaults stand for what is not filled in. */
  config: object;
}

export interface ExplainOptions {
  /** Names for ids in the config: the label of a node, the name of a flow. */
  names?: Readonly<Record<string, string>>;
  /** What a field is called. With it, what is still empty is asked for by name instead of leaving a gap in a sentence. */
  titleOf?: (path: string) => string | undefined;
}

const LANGUAGES = ['en', 'zh-CN', 'zh-TW'];
/** British English, because "a, b or c" needs no second comma. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW' };
const WORDS: Readonly<Record<string, { yes: string; no: string; nothing: string }>> = {
  en: { yes: 'yes', no: 'no', nothing: '…' },
  'zh-CN': { yes: '是', no: '否', nothing: '……' },
  'zh-TW': { yes: '是', no: '否', nothing: '……' },
};

/** What a node does with this config, in plain words: the clauses that apply, one after the other. */
export function explainConfig(
  { explain, config: schema }: Explained,
  config: unknown,
  language: string,
  { names = {}, titleOf }: ExplainOptions = {},
): string {
  const reader = closestLanguage(language, LANGUAGES) ?? 'en';
  // What is left out as a whole has no defaults inside.
  const isThere = (path: string): boolean => {
    const around = path.split('.').slice(0, -1).join('.');
    return around === '' || valueAt(config, around) !== undefined;
  };
  const read = (path: string): unknown =>
    valueAt(config, path) ?? (isThere(path) ? defaultAt(schema, path) : undefined);
  const applying = explain.filter(({ when }) => when === undefined || holds(read(when.path), when.is));
  const empty = titleOf === undefined ? [] : emptyIn(explain, applying, read);
  const isSaid = ({ text, when }: (typeof explain)[number]): boolean =>
    empty.length === 0 || (when !== undefined ? true : !pathsIn(text).some((path) => empty.includes(path)));
  const said = applying.filter(isSaid);
  // What only remarks on the clauses before it is nothing to say without them.
  const isRemark = said.every((clause) => clause.when === undefined && pathsIn(clause.text).length === 0);
  const sentences = (empty.length > 0 && isRemark ? [] : said).map(({ text }) =>
    withOneStop(
      pickText(text, language, ['en']).replaceAll(/\{([^{}]+)\}/g, (_whole, inner: string) => {
        const [path = '', ...forms] = inner.split('|');
        const value = read(path);
        const said =
          path === 'zone' && typeof value === 'string' && value !== ''
            ? zoneCalled(value, LOCALES[reader] ?? 'en-GB')
            : print(value, reader, names);
        return forms.length === 0 ? said : pluralForm(forms, read(path), reader).replaceAll('#', said);
      }),
    ),
  );
  const titles = [...new Set(empty.flatMap((path) => titleOf?.(path) ?? []))];
  const wanted =
    titles.length === 0
      ? []
      : [TO_FILL_IN[reader]?.replace('{fields}', () => titles.join(reader === 'en' ? ', ' : '、')) ?? ''];
  return [...sentences, ...wanted].join(reader === 'en' ? ' ' : '');
}

/** A text that ends its own sentence ends the one around it, too. */
function withOneStop(sentence: string): string {
  return sentence.replaceAll(/([.。][”’」』])[.。]/gu, '$1');
}

const TO_FILL_IN: Readonly<Record<string, string>> = {
  en: 'Still to fill in: {fields}.',
  'zh-CN': '还需填写：{fields}。',
  'zh-TW': '還需填寫：{fields}。',
};

/** The fields without which there is nothing to say: those that a sentence names, or the first that any speaks of. */
function emptyIn(
  explain: Explained['explain'],
  applying: Explained['explain'],
  read: (path: string) => unknown,
): string[] {
  const named = applying.filter(({ when }) => when === undefined).flatMap(({ text }) => pathsIn(text));
  const empty = named.filter((path) => isNothing(read(path)));
  if (empty.length > 0 || applying.some(({ when }) => when !== undefined)) return empty;
  const when = explain[0]?.when;
  return when === undefined || when.is !== undefined ? [] : [when.path];
}

function pathsIn(text: Text): string[] {
  return [...pickText(text, 'en').matchAll(/\{([^{}|]+)/g)].map(([, path = '']) => path);
}

function isNothing(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isNothing);
  if (!isJsonObject(value)) return value === undefined || value === null || value === '';
  const label = value['label'] ?? value['title'] ?? value['name'] ?? value['id'];
  return label === undefined ? Object.values(value).every((part) => part === '') : isNothing(label);
}

/** `{max|the first time|the first # times}`: a form for one, a form for others. */
function pluralForm([one = '', other = one]: readonly string[], count: unknown, language: string): string {
  const rule = typeof count === 'number' ? new Intl.PluralRules(LOCALES[language]).select(count) : 'other';
  return rule === 'one' ? one : other;
}

function holds(value: unknown, is: string | number | boolean | undefined): boolean {
  if (is !== undefined) return value === is;
  if (Array.isArray(value)) return value.length > 0;
  if (isJsonObject(value)) return Object.values(value).some((part) => part !== '');
  return value !== undefined && value !== null && value !== '' && value !== false;
}

function print(value: unknown, language: string, names: Readonly<Record<string, string>>): string {
  const words = WORDS[language] ?? { yes: 'yes', no: 'no', nothing: '…' };
  if (Array.isArray(value))
    return printList(
      value.map((item: unknown) => print(item, language, names)),
      language,
    );
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return new Intl.NumberFormat(LOCALES[language]).format(value);
  if (typeof value === 'string') {
    if (Object.hasOwn(names, value)) return names[value] ?? value;
    return value === '' ? words.nothing : (durationInWords(value, language) ?? value);
  }
  if (!isJsonObject(value)) return words.nothing;
  const label = value['label'] ?? value['title'] ?? value['name'] ?? value['id'];
  if (label !== undefined) return print(label, language, names);
  const texts = Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'));
  const text = pickText(texts as Record<string, string>, language, ['en']);
  return text === '' ? words.nothing : text;
}

/** `a, b or c`. */
function printList(items: readonly string[], language: string): string {
  if (items.length === 0) return WORDS[language]?.nothing ?? '…';
  return listInWords(items, LOCALES[language] ?? 'en', { type: 'disjunction' });
}

/** `PT24H` as "24 hours"; undefined for what is no duration. */
export function durationInWords(duration: string, language: string): string | undefined {
  const parts = durationParts(duration);
  if (parts === undefined) return undefined;
  const reader = closestLanguage(language, LANGUAGES) ?? 'en';
  const units = Object.entries<number>({ ...parts });
  const used = units.filter(([, amount]) => amount > 0);
  const words = (used.length === 0 ? [['seconds', 0] as const] : used).map(([unit, amount]) =>
    new Intl.NumberFormat(LOCALES[reader], {
      style: 'unit',
      unit: unit.slice(0, -1),
      unitDisplay: 'long',
    }).format(amount),
  );
  return new Intl.ListFormat(LOCALES[reader], {
    type: 'unit',
    style: reader === 'en' ? 'long' : 'narrow',
  }).format(words);
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)] as unknown;
    return isJsonObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined;
  }, value);
}
