/**
 * How sure a search is, or how near a passage is, in whole percent. Rounded down, so that what misses a line by a little
 * never reads as if it had reached it.
 */
export function sayShare(share: number, language: string): string {
  // A share such as 0.29 is a little less than 29 hundredths to a machine.
  const hundredths = Math.floor(share * 100 + 1e-6);
  return new Intl.NumberFormat(language, { style: 'percent' }).format(hundredths / 100);
}
