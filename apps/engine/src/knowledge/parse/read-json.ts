import { ParseError, type Parsed } from './parsed.js';
import { readRows } from './read-sheet.js';

type Record = { [name: string]: unknown };

/** Records as other systems write them out: each is an entry, as a row of a sheet is, and its names are the columns. */
export function readJson(text: string): Parsed {
  const records = recordsIn(parse(text)).map((record) => new Map(cellsOf(record)));
  const header = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const rows = records.map((record) => header.map((name) => record.get(name) ?? ''));
  return readRows([{ name: '', rows: [header, ...rows] }]);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ParseError('it is no valid JSON; write it out again, or save it as CSV');
  }
}

/** The list itself, or the only one in an object around it: `{"faqs": [{…}, {…}]}`. */
function recordsIn(value: unknown): Record[] {
  const lists = Array.isArray(value)
    ? [value]
    : isRecord(value)
      ? Object.values(value).filter(Array.isArray)
      : [];
  const [list] = lists;
  if (list === undefined || lists.length > 1 || list.length === 0 || !list.every(isRecord))
    throw new ParseError('it is no list of records; it looks like [{"question": "…", "answer": "…"}, …]');
  return list;
}

const isRecord = (value: unknown): value is Record =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is nested is called by the whole way to it. */
function cellsOf(record: Record, way = ''): [string, string][] {
  return Object.entries(record).flatMap(([name, value]): [string, string][] =>
    isRecord(value) ? cellsOf(value, `${way}${name}.`) : [[`${way}${name}`, textOf(value)]],
  );
}

function textOf(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(textOf)
      .filter((part) => part !== '')
      .join(', ');
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
