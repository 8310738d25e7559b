/**
 * A row of a sheet says what a thing costs and holds, and not what it is called: that is its title. So it begins with
 * it. Every other text stands as it is.
 */
export function namedRow(title: string, text: string): string {
  const name = title.split('\n', 1)[0]?.replace(/^.*›/u, '').trim() ?? '';
  const lines = text.split('\n');
  if (name === '' || /[?？؟]/u.test(name) || text.includes(name)) return text;
  return lines.length >= FEWEST_CELLS && lines.every((line) => CELL.test(line)) ? `${name}\n${text}` : text;
}

const FEWEST_CELLS = 2;
/** `Price EUR: 74.5` */
const CELL = /^\p{L}[^:：\n]{0,40}[:：]\s?\S/u;
