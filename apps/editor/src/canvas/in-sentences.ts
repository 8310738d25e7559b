/** One after the other, each ended once. */
export function inSentences(parts: readonly string[]): string {
  return parts
    .map((part, index) => (index === parts.length - 1 || /[.!?…。！？]\s*$/u.test(part) ? part : `${part}.`))
    .join(' ');
}
