import { keepLast } from '@nightshift/language';

/** A day as somebody wrote it; `year` where it was named. */
export interface WrittenDate {
  year: string | undefined;
  /** `1-5`: month and day; of 5/1/2027 both readings. */
  days: readonly string[];
  index: number;
  length: number;
}

const LANGUAGES = 'en de fr es pt it nl pl tr id vi ru ar th'.split(' ');
/** From its first letter on: a long word would be tried from each of its letters. */
const MONTH = '(?<![\\p{L}\\p{M}])(\\p{L}[\\p{L}\\p{M}]{2,})\\.?';
const PATTERNS: readonly [
  pattern: RegExp,
  read: (parts: string[]) => [year: string, month: string, day: string],
][] = [
  [/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu, ([year = '', month = '', day = '']) => [year, month, day]],
  [
    /(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]/gu,
    ([year = '', month = '', day = '']) => [year, month, day],
  ],
  [
    /(?<![\d.])(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/gu,
    ([day = '', month = '', year = '']) => [year, month, day],
  ],
  [
    /(\d{1,2}) tháng (\d{1,2})(?:,? năm (\d{4}))?/gu,
    ([day = '', month = '', year = '']) => [year, month, day],
  ],
  [
    new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s+(?:de\\s+|of\\s+)?${MONTH}(?:,?\\s+(?:de\\s+)?(\\d{4}))?`,
      'giu',
    ),
    ([day = '', month = '', year = '']) => [year, monthOf(month), day],
  ],
  [
    new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[.,]\\d)(?:,?\\s+(\\d{4}))?`, 'giu'),
    ([month = '', day = '', year = '']) => [year, monthOf(month), day],
  ],
];

/** The days that a text names, in figures or with the months of fourteen languages. */
export const datesIn = keepLast(256, (text): readonly WrittenDate[] =>
  PATTERNS.flatMap(([pattern, read], which) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const [year, month, day] = read(match.slice(1).map((part) => (part as string | undefined) ?? ''));
      const both = which === 2 ? [dayOf(month, day), dayOf(day, month)] : [dayOf(month, day)];
      const days = both.filter((one) => one !== undefined);
      return days.length === 0
        ? []
        : [{ year: year === '' ? undefined : year, days, index: match.index, length: match[0].length }];
    }),
  ),
);

/** Whether two may be the same day; a year that one does not name is any. */
export function isSameDate(one: WrittenDate, other: WrittenDate): boolean {
  const isYear = one.year === undefined || other.year === undefined || one.year === other.year;
  return isYear && one.days.some((day) => other.days.includes(day));
}

function dayOf(month: string, day: string): string | undefined {
  const [m, d] = [Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? `${m}-${d}` : undefined;
}

let months: ReadonlyMap<string, string> | undefined;

export function monthOf(name: string): string {
  months ??= readMonths();
  return months.get(name.toLowerCase()) ?? '';
}

function readMonths(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const language of LANGUAGES)
    for (const month of ['long', 'short'] as const)
      for (const options of [{ month }, { month, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, {
          ...options,
          timeZone: 'UTC',
          calendar: 'gregory',
        });
        for (let index = 0; index < 12; index += 1) {
          const parts = format.formatToParts(Date.UTC(2027, index, 1));
          const name = parts
            .find(({ type }) => type === 'month')
            ?.value.toLowerCase()
            .replace(/\.$/u, '');
          if (name !== undefined && /^\p{L}[\p{L}\p{M}]{2,}$/u.test(name) && !names.has(name))
            names.set(name, String(index + 1));
        }
      }
  return names;
}
