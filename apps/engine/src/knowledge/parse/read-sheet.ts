import { ParseError, type Parsed } from './parsed.js';
import { readTable } from './read-table.js';

const MOST_ROWS = 100_000;

/** Each row is an entry; the first row of a sheet names the columns, unless it is plainly an entry itself. */
export function readRows(sheets: readonly { name: string; rows: readonly (readonly string[])[] }[]): Parsed {
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  if (total > MOST_ROWS)
    throw new ParseError(`it has ${total} rows; split it into files of at most ${MOST_ROWS}`);
  const read = sheets.map(({ name, rows }) => readTable(name, rows));
  const blocks = read.flatMap((table) => table.blocks);
  if (blocks.length === 0)
    throw new ParseError(
      'it has no row below its header; the first row names the columns, each further row is an entry',
    );
  const tables = read.flatMap(({ report }) => (report === undefined ? [] : [report]));
  return { title: '', blocks, links: [], tables };
}

export async function readExcel(bytes: Uint8Array): Promise<Parsed> {
  const { default: readXlsxFile } = await import('read-excel-file/node');
  const sheets = await readXlsxFile(Buffer.from(bytes)).catch(() => {
    throw new ParseError(
      'it is not an Excel workbook (.xlsx), or is damaged; open it and save it again as .xlsx',
    );
  });
  return readRows(
    sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) })),
  );
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

export async function readCsv(text: string): Promise<Parsed> {
  const { parse } = await import('csv-parse/sync');
  const rowsOf = (delimiter: string, to: number): string[][] => {
    const rows: unknown = parse(text, {
      ...{ delimiter, to, bom: true },
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return Array.isArray(rows)
      ? rows.map((row: unknown) => (Array.isArray(row) ? row.map(cellText) : []))
      : [];
  };
  try {
    const delimiter = delimiterOf((each) => rowsOf(each, SAMPLE));
    return readRows([{ name: '', rows: rowsOf(delimiter, MOST_ROWS + 1) }]);
  } catch (error) {
    if (error instanceof ParseError) throw error;
    throw new ParseError(`it is not a table: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE = 50;

/** The one by which most rows have as many cells, and that is not followed by a space, as a comma in a sentence is. */
function delimiterOf(rowsBy: (delimiter: string) => string[][]): string {
  const marks = DELIMITERS.map((delimiter) => evenness(rowsBy, delimiter));
  return DELIMITERS[marks.indexOf(Math.max(...marks))] ?? ',';
}

function evenness(rowsBy: (delimiter: string) => string[][], delimiter: string): number {
  try {
    const rows = rowsBy(delimiter);
    const widths = rows.map(({ length }) => length).filter((width) => width > 1);
    const shares = widths.map((width) => widths.filter((other) => other === width).length / rows.length);
    const further = rows.flatMap((row) => row.slice(1));
    const spaced = further.filter((cell) => /^\s/.test(cell)).length / Math.max(1, further.length);
    return Math.max(0, ...shares) - spaced / 2;
  } catch {
    return -1;
  }
}
