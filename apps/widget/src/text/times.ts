/** "14:03" today, "yesterday 14:03", "Mon, 3 Feb, 14:03", with the year when it is another one; in the reader's language and zone. */
export function formatMoment(at: string, language: string, nowMs: number): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return '';
  const time = formatWith(moment, language, { hour: 'numeric', minute: '2-digit' });
  const daysAgo = daysBetween(moment, new Date(nowMs));
  if (daysAgo === 0) return time;
  if (daysAgo === 1) return `${relativeDay(language)} ${time}`;
  const isThisYear = moment.getFullYear() === new Date(nowMs).getFullYear();
  const day = formatWith(moment, language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  });
  return `${day} ${time}`;
}

export function formatSize(bytes: number, language: string): string {
  const isLarge = bytes >= 1_000_000;
  const amount = isLarge ? bytes / 1_000_000 : Math.max(bytes / 1000, 1);
  return new Intl.NumberFormat(knownTag(language), {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: amount < 10 && isLarge ? 1 : 0,
  }).format(amount);
}

function formatWith(moment: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(knownTag(language), options).format(moment);
}

function relativeDay(language: string): string {
  return new Intl.RelativeTimeFormat(knownTag(language), { numeric: 'auto' }).format(-1, 'day');
}

function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/** A page may give us any tag; one that Intl does not accept falls back to the browser's own. */
function knownTag(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
