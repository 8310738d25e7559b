import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';

/** A printed line, with what its looks say about it. */
export interface Line {
  text: string;
  /** Of most of its letters, in points. 0 of an empty line. */
  size: number;
  isBold: boolean;
}

/** The lines of each page, in the order in which they are drawn. */
export async function linesOf(document: PDFDocumentProxy): Promise<Line[][]> {
  const fonts = new Map<string, boolean>();
  const pages: Line[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(await linesOn(page, fonts));
    page.cleanup();
  }
  return pages;
}

interface Piece {
  str: string;
  fontName: string;
  transform: number[];
  hasEOL: boolean;
}

async function linesOn(page: PDFPageProxy, fonts: Map<string, boolean>): Promise<Line[]> {
  const { items } = await page.getTextContent();
  const pieces: Piece[] = items.flatMap((item) => ('str' in item ? [item] : []));
  await learnFonts(page, new Set(pieces.map(({ fontName }) => fontName)), fonts);
  const lines: Line[] = [];
  let open: Piece[] = [];
  const close = (): void => {
    lines.push(lineOf(open, fonts));
    open = [];
  };
  for (const piece of pieces) {
    open.push(piece);
    if (piece.hasEOL) close();
  }
  if (open.length > 0) close();
  return lines;
}

/** What a font is called is known once the page has been drawn; whether it is bold, by its name only. */
async function learnFonts(
  page: PDFPageProxy,
  names: ReadonlySet<string>,
  fonts: Map<string, boolean>,
): Promise<void> {
  if ([...names].every((name) => fonts.has(name))) return;
  // Of a page that cannot be drawn the sizes are known all the same.
  await page.getOperatorList().catch(() => {});
  for (const name of names) {
    if (fonts.has(name)) continue;
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
    const called = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
    fonts.set(name, /bold|black|heavy|[-,]demi/i.test(called));
  }
}

function lineOf(pieces: readonly Piece[], fonts: ReadonlyMap<string, boolean>): Line {
  const set = pieces.map(({ str, fontName, transform }) => ({
    text: str.replaceAll(/\s/g, ''),
    size: Math.round(Math.hypot(transform[2] ?? 0, transform[3] ?? 0) * 2) / 2,
    isBold: fonts.get(fontName) === true,
  }));
  const printed = set.filter(({ text }) => text !== '');
  return {
    text: pieces.map(({ str }) => str).join(''),
    size: usualSize(printed),
    isBold: printed.length > 0 && printed.every(({ isBold }) => isBold),
  };
}

/** The size of most letters; 0 where there are none. */
export function usualSize(pieces: readonly Pick<Line, 'text' | 'size'>[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
