import type { CompiledCalendar } from './compile-calendar.js';
import { dateParts, toDayNumber, weekdayIndex } from './dates.js';
import { nextOpening } from './openings.js';
import { localParts, toMs } from './zone-clock.js';
import type { Instant, LocalParts } from './zone-clock.js';
import { inBrackets, zoneName } from './zone-name.js';

export type Reader = {
  /** The customer's zone; when it is left out or unknown, the time is told in the calendar's zone, by its name. */
  readonly zone?: string | undefined;
  /** The zone is only likely to be theirs: the time is told in it, but by its name. */
  readonly isGuess?: boolean | undefined;
  /** A language tag. English and Chinese are our own words, other languages come from Intl. */
  readonly language: string;
};

/** What the sentence is made of. */
type Moment = {
  readonly days: number;
  readonly local: LocalParts;
  readonly isOtherYear: boolean;
  readonly atMs: number;
};

/** Whose clock the time is on: nothing to say, the reader's, or that of a zone that has to be named. */
type Whose = 'same' | 'reader' | { readonly zone: string };

/**
 * When the calendar opens next, as words inside a sentence: “Monday 9:00 your time”, “tomorrow 9:00”, “now” when it is
 * open at `at`. Says whose time it is whenever the reader's zone is not the calendar's. Null when it does not open
 * within 400 days: say something else then.
 */
export function describeReturn(calendar: CompiledCalendar, at: Instant, reader: Reader): string | null {
  const openMs = nextOpening(calendar, at);
  const atMs = toMs(at);
  if (openMs === null || atMs === null) return null;
  const readerZone = reader.zone !== undefined && localParts(reader.zone, atMs) !== null ? reader.zone : null;
  const zone = readerZone ?? calendar.zone;
  const now = localParts(zone, atMs);
  const local = localParts(zone, openMs);
  if (now === null || local === null) return null;
  const days = (toDayNumber(local.date) ?? 0) - (toDayNumber(now.date) ?? 0);
  const moment: Moment = { days, local, isOtherYear: local.year !== now.year, atMs: openMs };
  const isTheirs = readerZone !== null && reader.isGuess !== true;
  const whose: Whose = !isTheirs ? { zone } : readerZone === calendar.zone ? 'same' : 'reader';
  const words = languageOf(reader.language);
  if (words !== null) return openMs === atMs ? words.now : words.say(moment, whose);
  return sayByIntl(moment, whose === 'same' ? null : zone, reader.language, openMs === atMs);
}

type Words = { readonly now: string; say(moment: Moment, whose: Whose): string };

const english: Words = {
  now: 'now',
  say: ({ days, local, isOtherYear, atMs }, whose) => {
    const day = ['today', 'tomorrow'][days] ?? englishDay(local, days, isOtherYear);
    const suffix =
      whose === 'same'
        ? ''
        : whose === 'reader'
          ? ' your time'
          : inBrackets(zoneName(whose.zone, atMs, 'en'), 'en');
    return `${day} ${clockOf(local)}${suffix}`;
  },
};

function englishDay(local: LocalParts, days: number, isOtherYear: boolean): string {
  const weekday = englishWeekdays[weekdayIndex(toDayNumber(local.date) ?? 0)] ?? '';
  if (days < 7) return weekday;
  const year = isOtherYear ? ` ${local.year}` : '';
  return `${weekday}, ${local.day} ${englishMonths[local.month - 1] ?? ''}${year},`;
}

const englishWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const englishMonths =
  'January February March April May June July August September October November December'.split(' ');

const simplified = chinese({ now: '现在', weekday: '星期', yours: '您当地时间', tag: 'zh-CN' });
const traditional = chinese({ now: '現在', weekday: '星期', yours: '您當地時間', tag: 'zh-TW' });

function chinese(text: { now: string; weekday: string; yours: string; tag: string }): Words {
  return {
    now: text.now,
    say: ({ days, local, isOtherYear, atMs }, whose) => {
      const weekday = `${text.weekday}${'一二三四五六日'[weekdayIndex(toDayNumber(local.date) ?? 0)] ?? ''}`;
      const year = isOtherYear ? `${local.year}年` : '';
      const dated = `${year}${local.month}月${local.day}日（${weekday}）`;
      const time =
        days < 7 ? `${['今天', '明天'][days] ?? weekday} ${clockOf(local)}` : `${dated}${clockOf(local)}`;
      if (whose === 'same') return time;
      return whose === 'reader'
        ? `${text.yours}${time}`
        : `${time}${inBrackets(zoneName(whose.zone, atMs, text.tag), text.tag)}`;
    },
  };
}

function languageOf(language: string): Words | null {
  const tag = language.toLowerCase().replaceAll('_', '-');
  if (tag === 'zh' || tag.startsWith('zh-')) return /-(tw|hk|mo|hant)\b/.test(tag) ? traditional : simplified;
  if (tag === 'en' || tag.startsWith('en-') || !isSupported(language)) return english;
  return null;
}

function isSupported(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0;
  } catch {
    return false;
  }
}

function sayByIntl(
  { days, local, isOtherYear, atMs }: Moment,
  zone: string | null,
  language: string,
  isNow: boolean,
): string {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (isNow) return relative.format(0, 'second');
  const suffix = zone === null ? '' : inBrackets(zoneName(zone, atMs, language), language);
  const time = `${clockOf(local)}${suffix}`;
  if (days <= 1) return `${relative.format(days, 'day')} ${time}`;
  // The local date as if in UTC, so that the day shown cannot shift.
  const { year, month, day } = dateParts(toDayNumber(local.date) ?? 0);
  const dateMs = Date.UTC(year, month - 1, day);
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: 'gregory', weekday: 'long' };
  const dated: Intl.DateTimeFormatOptions = {
    ...options,
    day: 'numeric',
    month: 'long',
    ...(isOtherYear ? { year: 'numeric' } : {}),
  };
  return `${new Intl.DateTimeFormat(language, days < 7 ? options : dated).format(dateMs)}${days < 7 ? '' : ','} ${time}`;
}

function clockOf({ hour, minute }: LocalParts): string {
  return `${hour}:${String(minute).padStart(2, '0')}`;
}
