/** A placeholder that is being written: `{{cont` with the caret behind it. */
export interface OpenPlaceholder {
  /** Where its braces begin. */
  start: number;
  typed: string;
}

export function openPlaceholder(text: string, caret: number): OpenPlaceholder | null {
  const before = text.slice(0, caret);
  const start = before.lastIndexOf('{{');
  if (start < 0) return null;
  const typed = before.slice(start + 2);
  // What follows a bar is a filter, and braces that are closed are done.
  return /[{}|\n]/.test(typed) ? null : { start, typed: typed.trim() };
}

/** The text with the placeholder filled in, and where the caret comes to stand. */
export function fillPlaceholder(
  text: string,
  { start }: OpenPlaceholder,
  caret: number,
  path: string,
): { text: string; caret: number } {
  const filled = `{{${path}}}`;
  const rest = text.slice(caret).replace(/^[\w.\s]*\}\}/, '');
  return { text: text.slice(0, start) + filled + rest, caret: start + filled.length };
}
