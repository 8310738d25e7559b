import { localParts } from '@nightshift/calendar';

/** `2027-02-06T03:00` on the clocks of a zone, as a moment; in an hour that clocks leave out, the one after. */
export function momentIn(wall: string, zone: string): number | null {
  const wantedMs = Date.parse(`${wall.slice(0, 16)}:00Z`);
  if (Number.isNaN(wantedMs)) return null;
  // The offset at the guess is the right one but around a change of clocks, where the second look finds it.
  let atMs = wantedMs;
  for (let look = 0; look < 2; look += 1) {
    const shownMs = Date.parse(`${wallTime(atMs, zone)}:00Z`);
    atMs += wantedMs - shownMs;
  }
  return atMs;
}

/** What the clocks of a zone show, as a `datetime-local` field wants it. */
export function wallTime(atMs: number, zone: string): string {
  const parts = localParts(zone, atMs);
  if (parts === null) return new Date(atMs).toISOString().slice(0, 16);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${parts.date}T${two(parts.hour)}:${two(parts.minute)}`;
}
