import { readZip } from './check-zip.js';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/**
 * Cells with a formula whose value was never stored, by the name of their sheet: programs that write workbooks leave it
 * to whoever opens them. Nothing here calculates, so such a cell would be empty without a word.
 */
export function uncalculatedIn(workbook: Uint8Array): Map<string, string[]> {
  const parts = readZip(
    workbook,
    (name) => name === WORKBOOK || name === RELATIONS || /^xl\/worksheets\/[^/]+\.xml$/.test(name),
  );
  const targets = new Map(
    tagsIn(parts.get(RELATIONS) ?? '', 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const sheets = tagsIn(parts.get(WORKBOOK) ?? '', 'sheet');
  return new Map(
    sheets.map((tag) => {
      const target = targets.get(attribute(tag, 'r:id')) ?? '';
      const part = parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`) ?? '';
      return [unescaped(attribute(tag, 'name')), cellsWithoutValue(part)];
    }),
  );
}

const CELL = /<(?:\w+:)?c\s([^>]*[^/>])>(.*?)<\/(?:\w+:)?c>/gs;

function cellsWithoutValue(sheet: string): string[] {
  return [...sheet.matchAll(CELL)].flatMap(([, attributes = '', content = '']) =>
    /<(?:\w+:)?f[\s/>]/.test(content) && !/<(?:\w+:)?v>[^<]/.test(content)
      ? [attribute(` ${attributes}`, 'r')]
      : [],
  );
}

const tagsIn = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
