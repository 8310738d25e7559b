import type { Contradiction } from '../knowledge/contradictions.js';
import { ENTRIES_NAME } from '../knowledge/entries.js';

const LONGEST = 60;
const MOST_SAID = 3;

/** Which question has which answers, and where each stands. */
export function sayContradiction({ question, entries }: Pick<Contradiction, 'question' | 'entries'>): string {
  const answers = entries
    .slice(0, MOST_SAID)
    .map(
      ({ text, source }) => `"${shorten(text)}" in ${source.type === 'entries' ? ENTRIES_NAME : source.name}`,
    );
  const rest = entries.length - answers.length;
  return `"${shorten(question)}" is answered ${answers.join(' and ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

export const MEND_CONTRADICTION =
  'Customers hear one or the other: keep one answer, or say for which market or language each is.';

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${[...line].slice(0, LONGEST - 1).join('')}…`;
}
