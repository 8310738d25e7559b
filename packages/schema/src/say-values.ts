import { listInWords } from './list-in-words.js';
import { isJsonObject, type Json } from './json.js';
import { sayField, type ConditionNames } from './say-condition.js';
import { words, type Wording } from './sentences.js';
import { pickText } from './pick-text.js';
import { localeOf, sayCalendar, sayCountry, sayLanguage, sayZone } from './world-names.js';

interface Reader {
  language: string;
  names: ConditionNames;
}

/** A value as people call it; its name in the sentence says what it is: `{country}` is a country's code. */
export function sayValueOf(name: string, value: Json, reader: Reader, beside: Values = {}): string {
  const sayer = Object.hasOwn(SAYERS, name) ? SAYERS[name] : undefined;
  if (Array.isArray(value)) return listOf(value, reader, (each) => sayValueOf(name, each, reader, beside));
  if (typeof value === 'string') return sayer?.(value, reader, beside) ?? reader.names[value] ?? value;
  if (typeof value === 'number') return new Intl.NumberFormat(localeOf(reader.language), PLAIN).format(value);
  if (isJsonObject(value)) return momentIn(value, reader) ?? JSON.stringify(value);
  return JSON.stringify(value);
}

const PLAIN = { maximumFractionDigits: 2, useGrouping: false } as const;

/** What stands in the same sentence. */
type Values = Readonly<Record<string, Json>>;

type Sayer = (value: string, reader: Reader, beside: Values) => string | undefined;

const SAYERS: Readonly<Record<string, Sayer>> = {
  country: (code, { language }) => sayCountry(code, localeOf(language)),
  language: (tag, { language }) => sayLanguage(tag, localeOf(language)),
  zone: (zone, { language }) => sayZone(zone, localeOf(language)),
  calendar: (calendar, { language, names }) => names[`hours.${calendar}`] ?? sayCalendar(calendar, language),
  field: (path, { language, names }) => sayField(path, language, names),
  variables: (variable, { language, names }) => sayField(`vars.${variable}`, language, names),
  team: (team, { names }) => names[`team.${team}`],
  mood: (mood, { language }) => worded(MOODS, mood, language),
  kind: (kind, { language }) => worded(KINDS, kind, language) ?? sayField(`contact.${kind}`, language),
  channel: (channel, { names, language }, { type }) =>
    names[channel] ?? (typeof type === 'string' ? (worded(CHANNELS, type, language) ?? type) : undefined),
  // A condition's own quotes tell where the value ends; here the sentence has them.
  values: (value, { language }) => pickText(QUOTED, language, ['en']).replace('{it}', () => value),
};

function worded(
  table: Readonly<Record<string, Wording>>,
  value: string,
  language: string,
): string | undefined {
  const found = Object.hasOwn(table, value) ? table[value] : undefined;
  return found === undefined ? undefined : pickText(found, language, ['en']);
}

const QUOTED = words('“{it}”', '“{it}”', '「{it}」');

const MOODS = {
  angry: words('angry', '愤怒', '憤怒'),
  negative: words('negative', '负面', '負面'),
  neutral: words('neutral', '中性', '中性'),
  positive: words('positive', '正面', '正面'),
};

/** What a value was to be. Of a contact's own properties the field's name says it. */
const KINDS = {
  text: words('text', '文本', '文字'),
  number: words('number', '数字', '數字'),
  boolean: words('yes or no', '是或否', '是或否'),
  date: words('date', '日期', '日期'),
  list: words('list', '列表', '清單'),
};

/** What is called differently in Chinese; the others have names of their own. */
const CHANNELS = {
  web: words('web chat', '网页聊天', '網頁聊天'),
  api: words('API', 'API', 'API'),
  email: words('email', '邮件', '電子郵件'),
};

function listOf(values: readonly Json[], reader: Reader, say: (value: Json) => string): string {
  return listInWords(values.map(say), localeOf(reader.language), { type: 'conjunction' });
}

/** A moment is kept with the zone by whose clock it is meant. */
function momentIn(
  { atMs, zone }: Readonly<Record<string, Json | undefined>>,
  reader: Reader,
): string | undefined {
  if (typeof atMs !== 'number' || typeof zone !== 'string') return undefined;
  const locale = localeOf(reader.language);
  const called = sayZone(zone, locale) ?? zone;
  const wording = pickText(IN_ZONE, reader.language, ['en']);
  return wording.replace('{moment}', sayMoment(atMs, reader.language, zone)).replace('{zone}', () => called);
}

const IN_ZONE = words('{moment} ({zone})', '{moment}（{zone}）', '{moment}（{zone}）');

/** Day and time on the clock of a zone: “6 Feb 2027, 03:00”. */
export function sayMoment(atMs: number, language: string, zone: string): string {
  const format = { dateStyle: 'medium', timeStyle: 'short', timeZone: zone, hourCycle: 'h23' } as const;
  // Some locales put a space between day and time that is no plain one.
  return new Intl.DateTimeFormat(localeOf(language), format)
    .format(atMs)
    .replaceAll(/[\u2009\u202f\u00a0]/g, ' ');
}
