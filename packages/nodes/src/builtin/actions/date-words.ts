import { baseLanguage } from '@nightshift/schema';
import { folded } from './answer-text.js';
import { weekdayOf } from './calendar-day.js';

// The words people use for days. Only those of the customer's language, of English and of Chinese are listened for:
// "hier" is yesterday in French and here in German.

interface Words {
  /** Longest first where one contains another. Value: days from today. */
  days: Readonly<Record<string, number>>;
  /** "week after this one", said before or after a weekday. */
  nextWeek?: string;
  lastWeek?: string;
  /** Between a number and what follows it: "in 3 days". */
  dayUnit?: string;
  weekUnit?: string;
  ago?: string;
  /** What holds the word for a day and names none: "guten Morgen", 今日は as a greeting, the second time, so many weeks. */
  noDay?: string;
  /** Weekday names beyond those Intl knows, Monday first; alternatives separated by |. */
  weekdays?: readonly string[];
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    days: {
      'day after tomorrow': 2,
      tomorrow: 1,
      tmrw: 1,
      tmr: 1,
      tomorow: 1,
      tommorow: 1,
      today: 0,
      tonight: 0,
      yesterday: -1,
    },
    nextWeek: 'next',
    lastWeek: 'last|past',
    dayUnit: 'days?',
    weekUnit: 'weeks?',
    ago: 'ago',
    weekdays: ['mon', 'tue|tues', 'wed', 'thu|thur|thurs', 'fri', 'sat', 'sun'],
  },
  zh: {
    noDay: '[每一二两兩三四五六七八九十几幾\\d][周週][一二三四五六日天]',
    days: {
      大后天: 3,
      大後天: 3,
      后天: 2,
      後天: 2,
      明天: 1,
      明日: 1,
      听日: 1,
      聽日: 1,
      今天: 0,
      今日: 0,
      今晚: 0,
      昨天: -1,
      昨日: -1,
    },
    nextWeek: '下(?:个|個)?(?=周|週|星期|礼拜|禮拜)',
    lastWeek: '上(?:个|個)?(?=周|週|星期|礼拜|禮拜)',
    dayUnit: '天|日',
    weekUnit: '(?:个|個)?(?:周|週|星期|礼拜|禮拜)',
    ago: '前',
    weekdays: ['一', '二', '三', '四', '五', '六', '日|天'].map((day) =>
      day
        .split('|')
        .flatMap((each) => ['周', '週', '星期', '礼拜', '禮拜'].map((week) => week + each))
        .join('|'),
    ),
  },
  ja: {
    noDay: '今日は(?=\\s|$)',
    days: { 明後日: 2, あさって: 2, 明日: 1, あした: 1, 今日: 0, きょう: 0, 本日: 0, 昨日: -1, きのう: -1 },
    nextWeek: '来週',
    lastWeek: '先週',
    dayUnit: '日',
    weekUnit: '週間',
    ago: '前',
    weekdays: Array.from('月火水木金土日', (day) => `${day}曜`),
  },
  ko: {
    days: { 내일모레: 2, 모레: 2, 내일: 1, 오늘: 0, 어제: -1 },
    nextWeek: '다음 ?주',
    lastWeek: '지난 ?주',
    dayUnit: '일',
    weekUnit: '주일?',
    ago: '전',
  },
  es: {
    noDay: '(?:(?:por|de|en|a) la|esta|cada) manana',
    days: { 'pasado manana': 2, manana: 1, hoy: 0, ayer: -1 },
    lastWeek: 'pasad[oa]',
    dayUnit: 'dias?',
    weekUnit: 'semanas?',
    ago: 'hace',
  },
  pt: {
    noDay:
      '(?:pela|minha|sua|uma) (?:segunda|terca|quarta|quinta|sexta)(?! feira)|(?:segunda|terca|quarta|quinta|sexta) (?:vez|mao|compra|via|parte|opcao|unidade|parcela|pessoa|tentativa|loja)',
    days: { 'depois de amanha': 2, amanha: 1, hoje: 0, ontem: -1 },
    lastWeek: 'passad[oa]',
    dayUnit: 'dias?',
    weekUnit: 'semanas?',
    ago: 'atras|ha',
  },
  de: {
    noDay: '(?:guten?|am|jeden|heute|gestern) morgen',
    days: { ubermorgen: 2, morgen: 1, heute: 0, gestern: -1 },
    lastWeek: 'letzten?',
    nextWeek: 'nachste woche',
    dayUnit: 'tage?n?',
    weekUnit: 'wochen?',
    ago: 'vor',
  },
  fr: {
    days: { 'apres demain': 2, demain: 1, aujourdhui: 0, hier: -1 },
    lastWeek: 'dernier',
    nextWeek: 'semaine prochaine',
    dayUnit: 'jours?',
    weekUnit: 'semaines?',
    ago: 'il y a',
  },
  ru: {
    days: { послезавтра: 2, завтра: 1, сегодня: 0, вчера: -1 },
    nextWeek: 'на следующеи неделе',
    lastWeek: 'прошл\\p{L}+',
    dayUnit: 'дня|днеи|день',
    weekUnit: 'недел\\p{L}+',
    ago: 'назад',
  },
  ar: {
    days: { 'بعد غد': 2, غدا: 1, بكرة: 1, اليوم: 0, امس: -1, أمس: -1 },
    lastWeek: 'الماضي',
    dayUnit: 'ايام|أيام|يوم',
    weekUnit: 'اسابيع|أسابيع|اسبوع|أسبوع',
    ago: 'منذ|قبل',
  },
  th: {
    days: { มะรืนนี้: 2, มะรืน: 2, พรุ่งนี้: 1, วันนี้: 0, เมื่อวาน: -1 },
    nextWeek: 'หน้า',
    lastWeek: 'ที่แล้ว',
    dayUnit: 'วัน',
    weekUnit: 'สัปดาห์',
    ago: 'ก่อน',
  },
  vi: {
    noDay: '(?:lan|chiec|cai|cay|bo|don|mon|nguoi) thu (?:hai|ba|tu|nam|sau|bay)',
    days: { 'ngay kia': 2, 'ngay mot': 2, 'ngay mai': 1, 'hom nay': 0, 'hom qua': -1 },
    nextWeek: 'tuan (?:sau|toi)',
    lastWeek: 'tuan truoc',
    dayUnit: 'ngay',
    weekUnit: 'tuan',
    ago: 'truoc',
  },
  id: {
    noDay: '(?:\\d+|satu|dua|tiga|empat|beberapa) minggu|minggu (?:depan|lalu|ini)',
    days: { lusa: 2, besok: 1, 'hari ini': 0, kemarin: -1 },
    nextWeek: 'minggu depan',
    lastWeek: 'lalu',
    dayUnit: 'hari',
    weekUnit: 'minggu',
    ago: 'lalu',
  },
};

/** A day, and which words say it. */
export interface SaidDay {
  day: number;
  form: 'weekday' | 'word' | 'length';
}

/** The day that words like "tomorrow", "next friday", "in 3 days" or 下周五 mean, counted from `today`. Undefined when there are none. */
export function dayFromWords(text: string, today: number, language: string): SaidDay | undefined {
  const tags = languagesFor(language);
  const sentence = folded(withoutContractions(text));
  const named = withoutNoDays(sentence, tags);
  for (const tag of tags) {
    const words = WORDS[tag];
    if (words === undefined) continue;
    const day = dayIn(sentence, named, today, words, tag);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** "We'd" is no Wednesday. */
const withoutContractions = (text: string): string =>
  text.replaceAll(/(?<=\p{L})['’](?=(?:d|ll|re|ve|s|t|m)(?!\p{L}))/gu, ' ');

/** 1 to 12 and what stands around it, when a month's name stands in the text. */
export function monthByName(
  text: string,
  language: string,
): { month: number; before: string; after: string } | undefined {
  const sentence = folded(text);
  for (const tag of languagesFor(language)) {
    for (const [name, month] of remembered(monthsByTag, tag, monthNames)) {
      const found = spaced(name).exec(sentence);
      if (found === null) continue;
      const end = found.index + found[0].length;
      return { month, before: sentence.slice(0, found.index), after: sentence.slice(end) };
    }
  }
  return undefined;
}

function withoutNoDays(sentence: string, tags: readonly string[]): string {
  return tags.reduce((rest, tag) => {
    const noDay = WORDS[tag]?.noDay;
    return noDay === undefined ? rest : rest.replaceAll(new RegExp(spaced(noDay, ''), 'gu'), ' ');
  }, sentence);
}

/** `named` is the sentence without what only looks like a name of a day. */
function dayIn(
  sentence: string,
  named: string,
  today: number,
  words: Words,
  tag: string,
): SaidDay | undefined {
  const weekday = weekdayIn(named, tag);
  if (weekday !== undefined) {
    const day = dayOfWeek(sentence, today, weekday, words);
    return day === undefined ? undefined : { day, form: 'weekday' };
  }
  const said = Object.keys(words.days).find((word) => spaced(word).test(named));
  if (said !== undefined) return { day: today + (words.days[said] ?? 0), form: 'word' };
  for (const [unit, length] of [
    [words.dayUnit, 1],
    [words.weekUnit, 7],
  ] as const) {
    const count =
      unit === undefined
        ? undefined
        : new RegExp(`(?<!\\d)(\\d{1,3}) ?(?:${unit})(?!\\p{L}*月)`, 'u').exec(sentence)?.[1];
    if (count === undefined || isNeeded(tag, sentence)) continue;
    const isPast = words.ago !== undefined && spaced(words.ago, '').test(sentence);
    return { day: today + Number(count) * length * (isPast ? -1 : 1), form: 'length' };
  }
  return undefined;
}

/** 6日 is the sixth and 6日後 in six days: in these scripts only a word like "after" makes a length of it. */
function isNeeded(tag: string, sentence: string): boolean {
  return (
    (tag === 'ja' || tag === 'ko' || tag === 'zh') && !/[后後前]|내|후|뒤|天|전|週|周|星期/u.test(sentence)
  );
}

/** Without "next" the coming one, a week ahead when today is that day; with it the one of the week after this, which begins on Monday. */
function dayOfWeek(sentence: string, today: number, weekday: number, words: Words): number | undefined {
  if (words.lastWeek !== undefined && spaced(words.lastWeek, '').test(sentence)) return undefined;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (words.nextWeek !== undefined && spaced(words.nextWeek, '').test(sentence))
    return today - weekdayOf(today) + 7 + weekday;
  return today + (ahead === 0 ? 7 : ahead);
}

function weekdayIn(sentence: string, tag: string): number | undefined {
  const found = remembered(weekdaysByTag, tag, weekdayNames).find(([name]) => spaced(name).test(sentence));
  return found?.[1];
}

type Names = readonly [string, number][];
/** Intl is slow to ask; names do not change. */
const weekdaysByTag = new Map<string, Names>();
const monthsByTag = new Map<string, Names>();

function remembered(known: Map<string, Names>, tag: string, find: (tag: string) => Names): Names {
  const names = known.get(tag) ?? find(tag);
  known.set(tag, names);
  return names;
}

function weekdayNames(tag: string): [string, number][] {
  // 2024-01-01 was a Monday.
  const names = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday): [string, number][] => {
    const long = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2024, 0, 1 + weekday),
    );
    const own = WORDS[tag]?.weekdays?.[weekday]?.split('|') ?? [];
    // Portuguese says "sexta" for "sexta-feira".
    return [long, ...own, ...(tag === 'pt' ? [long.replace('-feira', '')] : [])].map((name) => [
      folded(name),
      weekday,
    ]);
  });
  return names.toSorted(([a], [b]) => b.length - a.length);
}

function monthNames(tag: string): [string, number][] {
  const names = Array.from({ length: 12 }, (_, index) => index).flatMap((index): [string, number][] =>
    (['long', 'short'] as const).flatMap((month): [string, number][] => {
      const options: Intl.DateTimeFormatOptions = {
        timeZone: 'UTC',
        calendar: 'gregory',
        numberingSystem: 'latn',
      };
      // With a day beside it, so that languages with cases give the form that is written in dates.
      const name = new Intl.DateTimeFormat(tag, { ...options, month, day: 'numeric' })
        .formatToParts(Date.UTC(2024, index, 15))
        .find(({ type }) => type === 'month');
      const alone = new Intl.DateTimeFormat(tag, { ...options, month }).format(Date.UTC(2024, index, 15));
      return [name?.value ?? '', alone].map((each): [string, number] => [folded(each), index + 1]);
    }),
  );
  // A month that is written with digits (6月) is no name.
  return names
    .filter(([name]) => name.length > 2 && !/\d/.test(name))
    .toSorted(([a], [b]) => b.length - a.length);
}

function languagesFor(language: string): string[] {
  const base = baseLanguage(language.toLowerCase());
  return [...new Set([...(base in WORDS ? [base] : []), 'en', 'zh'])];
}

/** The word standing alone, or anywhere in scripts that do not put spaces between words. */
function spaced(word: string, boundary?: ''): RegExp {
  const isWithoutSpaces =
    boundary === ''
      ? /[\p{Script=Han}\p{Script=Thai}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(word)
      : /^[\p{Script=Han}\p{Script=Thai}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(word);
  return isWithoutSpaces
    ? new RegExp(word, 'u')
    : new RegExp(`(?<![\\p{L}\\p{M}])(?:${word})(?![\\p{L}\\p{M}])`, 'u');
}
