import type { Block } from '@nightshift/knowledge';
import type { ColumnUse } from './table-columns.js';

export const FORMATS = ['text', 'markdown', 'html', 'pdf', 'word', 'excel', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** What a parser makes of a file or a page. */
export interface Parsed {
  title: string;
  /** As the document says; absent when it does not. */
  language?: string;
  blocks: Block[];
  /** Where a page leads, absolute, on `http` and `https` only. */
  links: string[];
  /** Of a page: its address as it says itself, on the same host. */
  canonical?: string;
  /** Of a workbook or a table: how each was understood. */
  tables?: TableReport[];
  /** It asks not to be found by those who come along its links. */
  isUnlisted?: true;
}

/** How a table was understood, for whoever gave it. */
export interface TableReport {
  /** Of a workbook: the sheet. */
  sheet: string;
  /** Its first row names the columns; otherwise that is an entry, too. */
  hasHeader: boolean;
  /** In their order; without a header they are called by their place, from 1. */
  columns: { name: string; use: ColumnUse }[];
  /** Rows that became entries. */
  entries: number;
  /** Rows that ask and do not answer; they are left out. */
  unanswered: number;
  /** What stands for a language or a market and is not known to be one; those rows are left out. */
  unknown: string[];
  /** Cells with a formula and no stored value, which stay empty; the first of them are named. Absent: there is none. */
  uncalculated?: { count: number; cells: string[] };
}

/** The file cannot be read; the message is for people, and says how to mend it. */
export class ParseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ParseError';
  }
}

const BY_ENDING: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'word',
  xlsx: 'excel',
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
};

const BY_TYPE: Readonly<Record<string, Format>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'excel',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'application/json': 'json',
};

/** By the ending of its name, else by its media type; null when neither is known. */
export function formatOf(name: string, mediaType = ''): Format | null {
  const ending = /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return BY_ENDING[ending] ?? BY_TYPE[mediaType.split(';')[0]?.trim().toLowerCase() ?? ''] ?? null;
}

export const READABLE = 'txt, md, html, pdf, docx, xlsx, csv, tsv or json';

/** What a file of a kind that is not read can be saved as, by its own program. */
const CONVERTED: readonly [endings: RegExp, as: string][] = [
  [/\.(?:doc|docm|dotx?|rtf|odt|ott|pages|wps)$/i, 'save it as .docx or PDF'],
  [/\.(?:pptx?|pptm|ppsx?|odp|key)$/i, 'save it as PDF'],
  [/\.(?:xls|xlsm|xlsb|ods|numbers)$/i, 'save it as .xlsx or .csv'],
  [/\.(?:epub|mobi|azw3?|xps|djvu)$/i, 'convert it to PDF'],
  [/\.(?:png|jpe?g|gif|webp|heic|tiff?|bmp)$/i, 'pictures hold no text; type it into a .txt or .docx'],
  [/\.(?:zip|rar|7z|tgz|gz)$/i, 'unpack it and give the files in it'],
];

/** Why a file is refused by its name, and what to do; the name itself stands before it. */
export function refusalOf(name: string): string {
  const as = CONVERTED.find(([endings]) => endings.test(name))?.[1];
  return as === undefined
    ? `cannot be read; give ${READABLE}`
    : `cannot be read: ${as}. What is read: ${READABLE}`;
}
