import { localParts, nextOpening, type CompiledCalendar } from '@nightshift/calendar';

/** `2027-02-17 09:00 Asia/Shanghai`, or nothing when it does not open within the time the calendar looks ahead. */
export function closedUntil(calendar: CompiledCalendar, atMs: number): string | undefined {
  const opensAtMs = nextOpening(calendar, atMs);
  const local = opensAtMs === null ? null : localParts(calendar.zone, opensAtMs);
  return local === null ? undefined : `${local.date} ${local.time} ${calendar.zone}`;
}
