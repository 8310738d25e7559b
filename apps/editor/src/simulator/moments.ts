import { festivalsOf, localParts } from '@nightshift/calendar';

/** `2027-02-06T03:00`, as a field for date and time has it; in UTC where there is no such zone. */
export function wallTime(ms: number, zone: string): string {
  const parts = localParts(zone, ms);
  return parts === null ? new Date(ms).toISOString().slice(0, 16) : `${parts.date}T${parts.time}`;
}

/** The instant at which a clock in the zone shows this. NaN for what is no date and time. */
export function instantOf(wall: string, zone: string): number {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(wall)) return Number.NaN;
  const asUtc = Date.parse(`${wall.slice(0, 16)}:00Z`);
  const offset = (ms: number): number => Date.parse(`${wallTime(ms, zone)}:00Z`) - ms;
  // The second look is for days on which the clock changes.
  return asUtc - offset(asUtc - offset(asUtc));
}

export const OCCASIONS = ['now', 'tonight', 'lunarNewYearsEve', 'blackFriday'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** The next time that a shop dreads, as an instant and the zone in which it is meant. */
export function occasion(which: Occasion, nowMs: number, zone: string): { ms: number; zone: string } {
  const minute = Math.floor(nowMs / 60_000) * 60_000;
  switch (which) {
    case 'now':
      return { ms: minute, zone };
    case 'tonight': {
      const today = instantOf(`${wallTime(nowMs, zone).slice(0, 10)}T03:00`, zone);
      return { ms: today > nowMs ? today : today + 86_400_000, zone };
    }
    case 'lunarNewYearsEve':
      return festival('lunar-new-year-eve', 'CN', { time: '03:00', zone: 'Asia/Shanghai' }, minute);
    case 'blackFriday':
      return festival('black-friday', 'US', { time: '20:00', zone: 'America/New_York' }, minute);
  }
}

function festival(
  name: string,
  country: string,
  { time, zone }: { time: string; zone: string },
  nowMs: number,
): { ms: number; zone: string } {
  const year = new Date(nowMs).getUTCFullYear();
  const moments = [year, year + 1]
    .flatMap((each) => festivalsOf(name, country, each))
    .map(({ day }) => instantOf(`${day}T${time}`, zone));
  return { ms: moments.find((ms) => ms >= nowMs) ?? nowMs, zone };
}
