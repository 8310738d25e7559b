import type { Language } from './language.js';

const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** `5 minutes ago`, in the language of the screen. */
export function timeAgo(moment: string, language: Language, nowMs: number = Date.now()): string {
  const seconds = (nowMs - Date.parse(moment)) / 1000;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, size] = STEPS.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 60];
  return format.format(unit === 'second' ? 0 : -Math.floor(seconds / size), unit);
}
