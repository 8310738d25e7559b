import type { EvaluationQuestion, ExpectedAnswer } from './evaluation.js';

/** What is wrong with a file of questions. `row`: of a table, from 1, its header the first. */
export type QuestionsFault = { fault: 'notJson' | 'noQuestions' } | { fault: 'noExpectation'; row: number };

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
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { fault: 'notJson' };
  }
  const list = Array.isArray(document)
    ? document
    : typeof document === 'object' && document !== null && 'questions' in document
      ? document.questions
      : undefined;
  if (!Array.isArray(list) || list.length === 0) return { fault: 'noQuestions' };
  // The server checks each of them, and says which is none.
  return list as EvaluationQuestion[];
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
  for (const [index, row] of rows.entries()) {
    const cell = (column: string): string => row[columns.indexOf(column)]?.trim() ?? '';
    const question = cell('question');
    if (question === '') continue;
    const expect = expectedIn(cell);
    if (expect === null) return { fault: 'noExpectation', row: index + 2 };
    questions.push({
      question,
      expect,
      ...(cell('language') === '' ? {} : { language: cell('language') }),
      ...(cell('market') === '' ? {} : { market: cell('market') }),
    });
  }
  return questions.length === 0 ? { fault: 'noQuestions' } : questions;
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
