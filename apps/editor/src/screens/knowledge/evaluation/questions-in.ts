import type { EvaluationQuestion, ExpectedAnswer } from '@nightshift/schema';

/** What is wrong with a file of questions. `row`: of a table, from 1, its header the first. */
export type FileFault = { fault: 'notJson' | 'noQuestions' } | { fault: 'noExpectation'; row: number };

/**
 * The questions of a file: JSON as the command line reads it, or a table whose first row names its columns. What is asked
 * and what must come of it are checked by the server.
 */
export function questionsIn(name: string, text: string): EvaluationQuestion[] | FileFault {
  return /\.(csv|tsv)$/i.test(name) ? questionsInTable(text) : questionsInJson(text);
}

function questionsInJson(text: string): EvaluationQuestion[] | FileFault {
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

function questionsInTable(text: string): EvaluationQuestion[] | FileFault {
  const [header = [], ...rows] = readTable(text);
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

/** Rows of cells, divided by what divides the first row; a cell in quotes may hold that, quotes and line breaks (RFC 4180). */
export function readTable(text: string): string[][] {
  const whole = text.replace(/^\uFEFF/, '');
  const [firstLine = ''] = whole.split(/\r?\n/, 1);
  const divider = ['\t', ';', ','].find((each) => firstLine.includes(each)) ?? ',';
  const cells = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${divider}\\r\\n][^${divider}\\r\\n]*)?)(${divider}|\\r?\\n|$)`,
    'gy',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [found, quoted, plain = '', end] of whole.matchAll(cells)) {
    if (found === '' && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === divider) continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows.filter((each) => each.some((cell) => cell.trim() !== ''));
}
