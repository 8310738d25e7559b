import { ParseError, type Parsed, type TableReport } from './parsed.js';
import { readTable } from './read-table.js';
import { uncalculatedIn } from './uncalculated.js';

const MOST_ROWS = 100_000;
const ALLOWED = MOST_ROWS.toLocaleString('en');
/** So many cells are named. */
const MOST_NAMED = 20;

interface Sheet {
  name: string;
  rows: readonly (readonly string[])[];
  /** Cells with a formula and no stored value. */
  uncalculated?: readonly string[];
}

/** Each row is an entry; the first row of a sheet names the columns, unless it is plainly an entry itself. */
export function readRows(sheets: readonly Sheet[]): Parsed {
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  // Of a longer one no more is read, so nobody knows how many it has.
  if (total > MOST_ROWS)
    throw new ParseError(`it has more than ${ALLOWED} rows; split it into files of at most ${ALLOWED}`);
  const read = sheets.map(({ name, rows, uncalculated = [] }) => ({
    ...readTable(name, rows),
    ...{ name, uncalculated },
  }));
  const blocks = read.flatMap((table) => table.blocks);
  if (blocks.length === 0) throw nothingIn(read.flatMap(({ uncalculated }) => uncalculated));
  const tables = read.flatMap(({ name, report = emptyReport(name), blocks: rows, uncalculated }) => {
    if (uncalculated.length === 0) return rows.length === 0 && report.columns.length === 0 ? [] : [report];
    const cells = uncalculated.slice(0, MOST_NAMED);
    return [{ ...report, uncalculated: { count: uncalculated.length, cells } }];
  });
  return { title: '', blocks, links: [], tables };
}

const emptyReport = (sheet: string): TableReport => ({
  ...{ sheet, hasHeader: true, columns: [], entries: 0, unanswered: 0, unknown: [] },
});

function nothingIn(uncalculated: readonly string[]): ParseError {
  const [first] = uncalculated;
  return new ParseError(
    first === undefined
      ? 'it has no row below its header; the first row names the columns, each further row is an entry'
      : `its cells hold formulas without stored values (${first} is one); open it in a spreadsheet program and save it again, so that it holds what they come to`,
  );
}

export async function readExcel(bytes: Uint8Array): Promise<Parsed> {
  const { default: readXlsxFile } = await import('read-excel-file/node');
  const sheets = await readXlsxFile(Buffer.from(bytes)).catch(() => {
    throw new ParseError(
      'it is not an Excel workbook (.xlsx), or is damaged; open it and save it again as .xlsx',
    );
  });
  const uncalculated = uncalculatedIn(bytes);
  return readRows(
    sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(cellText)),
      uncalculated: uncalculated.get(sheet) ?? [],
    })),
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
