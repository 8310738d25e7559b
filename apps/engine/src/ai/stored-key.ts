/** The last characters of a key: enough to tell two apart. */
export const hintOf = (apiKey: string): string => (apiKey.length >= 12 ? `…${apiKey.slice(-4)}` : '…');

/** The key in what was sealed as `{ apiKey }`. */
export function keyIn(opened: unknown): string {
  const key = typeof opened === 'object' && opened !== null && 'apiKey' in opened ? opened.apiKey : undefined;
  return typeof key === 'string' ? key : '';
}
