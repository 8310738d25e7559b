import type { Block } from '@nightshift/knowledge';
import { languageIn, marketsIn } from './cell-values.js';
import type { TableReport } from './parsed.js';
import { usesOf, usesWithoutHeader, type ColumnUse } from './table-columns.js';

const MOST_COLUMNS = 200;
const MOST_UNKNOWN = 20;

type Entry = Extract<Block, { type: 'entry' }>;
type Rows = readonly (readonly string[])[];

interface ReadTable {
  blocks: Block[];
  /** Absent: there is nothing in it. */
  report?: TableReport;
}

/**
 * One table.
 * 1. Of questions and answers a customer hears the answer and nothing else: what else stands in a row is for the shop,
 *    or says whom the row is for.
 * 2. Of any other table all cells are said, each under the name of its column.
 * 3. A row for a market or in a language that nobody knows is left out: told to everybody it would be wrong.
 */
export function readTable(sheet: string, given: Rows): ReadTable {
  const all = given.map((row) => row.slice(0, MOST_COLUMNS).map((cell) => cell.trim()));
  const rows = all.filter((row) => row.some((cell) => cell !== ''));
  const [first] = rows;
  if (first === undefined) return { blocks: [] };
  const bare = usesWithoutHeader(rows);
  const body = bare === null ? rows.slice(1) : rows;
  const header = bare === null ? first : [];
  const named = bare ?? usesOf(header);
  const isFaq = named.includes('question') && named.includes('answer') && !named.includes('said');
  const width = Math.max(named.length, ...body.map(({ length }) => length));
  const uses = Array.from({ length: width }, (_, at) =>
    meantUse(named[at] ?? (isFaq ? 'left-out' : 'said'), at, body),
  );
  const report: TableReport = {
    ...{ sheet, hasHeader: bare === null, entries: 0, unanswered: 0, unknown: [] },
    columns: uses.map((use, at) => ({ name: header[at] ?? '', use })),
  };
  const blocks = isFaq ? readFaq(body, uses, report) : body.map((row) => plainEntry(row, header, uses));
  report.entries = blocks.length;
  return { blocks, report };
}

/** A column in which no cell names a language or country is only called as if. */
function meantUse(use: ColumnUse, column: number, body: Rows): ColumnUse {
  if (use !== 'language' && use !== 'market') return use;
  const reads = use === 'language' ? languageIn : marketsIn;
  const cells = body.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  return cells.length > 0 && cells.every((cell) => reads(cell) === null) ? 'left-out' : use;
}

function readFaq(body: Rows, uses: readonly ColumnUse[], report: TableReport): Entry[] {
  const read = body.flatMap((row) => {
    const cellOf = (use: ColumnUse): string => row[uses.indexOf(use)] ?? '';
    return faqEntries(cellOf, report).map((entry) => ({ entry, category: cellOf('category') }));
  });
  const asked = new Map<string, Set<string>>();
  for (const { entry, category } of read)
    asked.set(entry.title, (asked.get(entry.title) ?? new Set()).add(category));
  // What is asked under two headings means something else under each.
  return read.map(({ entry, category }) =>
    category !== '' && (asked.get(entry.title)?.size ?? 0) > 1
      ? { ...entry, title: `${category} › ${entry.title}` }
      : entry,
  );
}

/** One for each market it is for. */
function faqEntries(cellOf: (use: ColumnUse) => string, report: TableReport): Entry[] {
  const text = cellOf('answer');
  if (text === '') {
    report.unanswered += 1;
    return [];
  }
  const language = cellOf('language') === '' ? undefined : languageIn(cellOf('language'));
  const markets = marketsIn(cellOf('market'));
  if (language === null || markets === null) {
    const strange = cellOf(language === null ? 'language' : 'market').slice(0, 60);
    if (!report.unknown.includes(strange) && report.unknown.length < MOST_UNKNOWN)
      report.unknown.push(strange);
    return [];
  }
  const entry: Entry = {
    ...{ type: 'entry', title: cellOf('question'), text },
    ...(language === undefined ? {} : { language }),
  };
  return markets.length === 0 ? [entry] : markets.map((market) => ({ ...entry, market }));
}

/** Every cell is said under the name of its column, but for what it is about and what that is answered with. */
function plainEntry(row: readonly string[], header: readonly string[], uses: readonly ColumnUse[]): Entry {
  const question = uses.indexOf('question');
  const at = (row[question] ?? '') === '' ? row.findIndex((cell) => cell !== '') : question;
  const rest = row.flatMap((cell, column) => {
    if (cell === '' || column === at) return [];
    const name = header[column] ?? '';
    return [uses[column] === 'answer' || name === '' ? cell : `${name}: ${cell}`];
  });
  const title = row[at] ?? '';
  return { type: 'entry', title, text: rest.length === 0 ? title : rest.join('\n') };
}
