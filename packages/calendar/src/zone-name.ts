/** “China Standard Time” in the given language. */
export function zoneName(zone: string, atMs: number, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'long' }).formatToParts(
    atMs,
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** What follows a time: “ (China Standard Time)”, in Chinese with its own brackets and no space. */
export function inBrackets(name: string, language: string): string {
  return /^zh\b/i.test(language) ? `（${name}）` : ` (${name})`;
}
