// Days without a clock or a zone, counted since 1970-01-01.
const DAY_MS = 86_400_000;

/** Undefined for a day that does not exist, such as 30 February. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  const isPlausible = year >= 1800 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!isPlausible) return undefined;
  const number = Math.floor(Date.UTC(year, month - 1, day) / DAY_MS);
  return partsOfDay(number).month === month ? number : undefined;
}

export function partsOfDay(number: number): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = isoDay(number).split('-').map(Number);
  return { year, month, day };
}

/** YYYY-MM-DD */
export function isoDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function dayFromIso(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return dayNumber(Number(year), Number(month), Number(day));
}

/** 0 is Monday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** "6 February 2027" in the reader's language. */
export function spellDay(number: number, language: string): string {
  try {
    return new Intl.DateTimeFormat(language, {
      dateStyle: 'long',
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    }).format(number * DAY_MS);
  } catch {
    return isoDay(number);
  }
}
