import type { Block } from '@nightshift/knowledge';
import { ParseError, type Parsed } from './parsed.js';

const MOST_ROWS = 100_000;
const MOST_COLUMNS = 200;

const QUESTION =
  /^(?:questions?|frage|pregunta|question|pergunta|domanda|вопрос|سؤال|คำถาม|câu hỏi|pertanyaan|问题|問題|問|质问|質問|标题|標題|title|titel|质疑|질문)$/iu;
const ANSWER =
  /^(?:answers?|antwort|respuesta|réponse|reponse|resposta|risposta|ответ|جواب|الجواب|คำตอบ|trả lời|câu trả lời|jawaban|答案|回答|答复|答覆|回复|回覆|答え|답변|content|text)$/iu;

/** Each row is an entry; the first row of a sheet names the columns. */
export function readRows(sheets: readonly { name: string; rows: readonly (readonly string[])[] }[]): Parsed {
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  if (total > MOST_ROWS)
    throw new ParseError(`it has ${total} rows; split it into files of at most ${MOST_ROWS}`);
  const blocks = sheets.flatMap(({ rows }) => entriesOf(rows));
  if (blocks.length === 0)
    throw new ParseError(
      'it has no row below its header; the first row names the columns, each further row is an entry',
    );
  return { title: '', blocks, links: [] };
}

function entriesOf(rows: readonly (readonly string[])[]): Block[] {
  const [header = [], ...body] = rows.map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cell.trim()));
  const question = header.findIndex((name) => QUESTION.test(name));
  const answer = header.findIndex((name) => ANSWER.test(name));
  return body.flatMap((row): Block[] => {
    const filled = row.findIndex((cell) => cell !== '');
    if (filled < 0) return [];
    const at = question >= 0 && (row[question] ?? '') !== '' ? question : filled;
    const rest = row.flatMap((cell, column) => {
      if (cell === '' || column === at) return [];
      const name = header[column] ?? '';
      return [column === answer || name === '' ? cell : `${name}: ${cell}`];
    });
    const title = row[at] ?? '';
    return [{ type: 'entry', title, text: rest.length === 0 ? title : rest.join('\n') }];
  });
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

const DELIMITERS = [',', ';', '\t', '|'];

export async function readCsv(text: string): Promise<Parsed> {
  const { parse } = await import('csv-parse/sync');
  try {
    const rows: unknown = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      bom: true,
      to: MOST_ROWS + 1,
    });
    return readRows([
      {
        name: '',
        rows: Array.isArray(rows)
          ? rows.map((row: unknown) => (Array.isArray(row) ? row.map(cellText) : []))
          : [],
      },
    ]);
  } catch (error) {
    if (error instanceof ParseError) throw error;
    throw new ParseError(`it is not a table: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The one that stands most often in the first line, quoted cells aside. */
function delimiterOf(text: string): string {
  const line = (text.split('\n', 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
