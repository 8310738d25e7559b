const DAY_MS = 86_400_000;
/** As long as what each question cost is kept. */
export const LONGEST_DAYS = 400;

export class PeriodError extends Error {
  constructor(
    readonly field: 'from' | 'to',
    message: string,
  ) {
    super(message);
    this.name = 'PeriodError';
  }
}

/** Whole UTC days, the first and the last: from one to the other, or the last ones. */
export function periodOf(
  { from, to, days = 31 }: { from?: string; to?: string; days?: number },
  nowMs: number,
): { from: string; to: string } | PeriodError {
  const toMs = to === undefined ? startOf(dayOf(nowMs)) : startOf(to);
  if (Number.isNaN(toMs)) return new PeriodError('to', 'must be a day of the calendar, such as 2026-11-30');
  const fromMs = from === undefined ? toMs - (days - 1) * DAY_MS : startOf(from);
  if (Number.isNaN(fromMs))
    return new PeriodError('from', 'must be a day of the calendar, such as 2026-11-01');
  if (fromMs > toMs) return new PeriodError('from', 'must not be after the last day');
  if (toMs - fromMs >= LONGEST_DAYS * DAY_MS)
    return new PeriodError('from', `must be at most ${LONGEST_DAYS} days before the last one`);
  return { from: dayOf(fromMs), to: dayOf(toMs) };
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The 31st of February is no day, though a clock would make one of it. */
function startOf(day: string): number {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) || dayOf(ms) !== day ? Number.NaN : ms;
}
