import { findJsonMistake } from './json-mistake.js';
import type { EvaluationQuestion, ExpectedAnswer } from './evaluation.js';

/**
 * What is wrong with a file of questions. Rows of a table count from 1, its header the first; the questions of a JSON file
 * from 1. Of two that ask the same, `first` and `second` say which: only one of their expectations could count.
 */
export type QuestionsFault =
  | { fault: 'notJson'; line: number; column: number }
  | { fault: 'noQuestions' }
  | { fault: 'noExpectation'; row: number }
  | { fault: 'repeated'; first: number; second: number; question: string };

/** How the library for tables is asked to read one. */
export interface TableReading {
  delimiter: string;
  bom: true;
  relax_column_count: true;
  relax_quotes: true;
  skip_empty_lines: true;
}

/** By its name, a table and not JSON. */
export function isTableFile(name: string): boolean {
  return /\.(csv|tsv)$/i.test(name);
}

/** The questions of a JSON file, a list or an object around one. What is asked and expected is for whoever takes them to check. */
export function questionsInJson(text: string): EvaluationQuestion[] | QuestionsFault {
  const mistake = findJsonMistake(text);
  if (mistake !== undefined) return { fault: 'notJson', line: mistake.line, column: mistake.column };
  const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  const list = Array.isArray(document)
    ? document
    : typeof document === 'object' && document !== null && 'questions' in document
      ? document.questions
      : undefined;
  if (!Array.isArray(list) || list.length === 0) return { fault: 'noQuestions' };
  // The server checks each of them, and says which is none.
  const questions = list as EvaluationQuestion[];
  return repeatedIn(questions.map((each, index) => [index + 1, each])) ?? questions;
}

/** Asked twice of the same customers, or nothing. What is no question is none of two. */
export function repeatedIn(
  questions: readonly (readonly [place: number, question: unknown])[],
): Extract<QuestionsFault, { fault: 'repeated' }> | undefined {
  const places = new Map<string, number>();
  for (const [second, one] of questions) {
    if (typeof one !== 'object' || one === null || !('question' in one)) continue;
    const { question } = one;
    if (typeof question !== 'string') continue;
    const [language, market] = (['language', 'market'] as const).map((name): unknown =>
      Reflect.get(one, name),
    );
    const key = JSON.stringify([question.trim(), language ?? null, market ?? null]);
    const first = places.get(key);
    if (first !== undefined) return { fault: 'repeated', first, second, question: question.trim() };
    places.set(key, second);
  }
  return undefined;
}

const PLAIN = ['answer', 'not', 'title', 'source', 'fact', 'passage'] as const;

/** The questions of a table whose first row names its columns, read into rows of cells by a library for tables. */
export function questionsInTable(
  text: string,
  parse: (text: string, reading: TableReading) => unknown,
): EvaluationQuestion[] | QuestionsFault {
  const [header = [], ...rows] = rowsIn(text, parse);
  const columns = header.map((cell) => cell.trim().toLowerCase());
  if (!columns.includes('question')) return { fault: 'noQuestions' };
  const questions: EvaluationQuestion[] = [];
  const placed: [number, EvaluationQuestion][] = [];
  for (const [index, row] of rows.entries()) {
    const cell = (column: string): string => row[columns.indexOf(column)]?.trim() ?? '';
    const question = cell('question');
    if (question === '') continue;
    const expect = expectedIn(cell);
    if (expect === null) return { fault: 'noExpectation', row: index + 2 };
    const read = {
      question,
      expect,
      ...(cell('language') === '' ? {} : { language: cell('language') }),
      ...(cell('market') === '' ? {} : { market: cell('market') }),
    };
    questions.push(read);
    placed.push([index + 2, read]);
  }
  if (questions.length === 0) return { fault: 'noQuestions' };
  return repeatedIn(placed) ?? questions;
}

function expectedIn(cell: (column: string) => string): EvaluationQuestion['expect'] | null {
  if (cell('answer').toLowerCase() === 'none' || cell('expect').toLowerCase() === 'none') return 'none';
  const facts = cell('facts')
    .split(/[;；\n]/)
    .map((fact) => fact.trim())
    .filter((fact) => fact !== '');
  const named = PLAIN.flatMap((name) => (cell(name) === '' ? [] : [[name, cell(name)] as const]));
  const expect: ExpectedAnswer = { ...Object.fromEntries(named), ...(facts.length === 0 ? {} : { facts }) };
  return Object.keys(expect).length === 0 ? null : expect;
}

/** Divided by what divides the first row; one with a quote that never ends has none. */
function rowsIn(text: string, parse: (text: string, reading: TableReading) => unknown): string[][] {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const delimiter = ['\t', ';', ','].find((each) => firstLine.includes(each)) ?? ',';
  const more = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const;
  try {
    const rows: unknown = parse(text, { delimiter, ...more });
    return Array.isArray(rows)
      ? rows.map((row: unknown) => (Array.isArray(row) ? row.map((cell) => String(cell)) : []))
      : [];
  } catch {
    return [];
  }
}
