import type { Language } from '../i18n/language.js';
import { sayZone } from '../i18n/world-names.js';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/** `1 day, 2 hours`: the two largest units that there are. */
export function durationWords(ms: number, language: Language): string {
  let left = Math.max(1000, Math.round(ms / 1000) * 1000);
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0 && parts.length < 2)
      parts.push(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count));
  }
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(parts);
}

/** `Sat, Feb 6, 2027, 03:00 · China Time` */
export function clockAndZone(ms: number, zone: string, language: Language): string {
  return `${clockWords(ms, zone, language)} · ${sayZone(zone, language) ?? zone.replaceAll('_', ' ')}`;
}

export function clockWords(ms: number, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(ms);
}
