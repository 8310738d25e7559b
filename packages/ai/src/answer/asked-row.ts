import { foldText } from '../text/fold.js';

/**
 * Of a table whose row is asked for by its name ("shipping to Norway") that row with the head, and what stands around the
 * table; every text else as it stands. Two rows that are named, or none: nobody can say which is meant.
 */
export function askedRow(text: string, question: string): string {
  const lines = text.split('\n');
  const cells = lines.map(cellsOf);
  const head = cells.findIndex(({ length }) => length > 1);
  const width = cells[head]?.length ?? 0;
  const isRow = (at: number): boolean => at > head && cells[at]?.length === width;
  const rows = lines.flatMap((_line, at) => (isRow(at) ? [at] : []));
  if (head < 0 || rows.length < FEWEST_ROWS) return text;
  const asked = foldText(question);
  const named = rows.filter((at) => names(asked, cells[at]?.[0] ?? ''));
  if (named.length !== 1) return text;
  return lines.filter((_line, at) => !isRow(at) || at === named[0]).join('\n');
}

const FEWEST_ROWS = 2;

const cellsOf = (line: string): string[] => (line.includes(' | ') ? line.split(' | ') : []);

/** Whether a question says what the first cell of a row says, as a word of its own. Figures and single letters name nothing. */
function names(question: string, cell: string): boolean {
  const name = foldText(cell).trim();
  if (!/\p{L}{2}/u.test(name)) return false;
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(name);
  return new RegExp(isUnspaced ? escaped : `(?<!\\p{L})${escaped}(?!\\p{L})`, 'u').test(question);
}
