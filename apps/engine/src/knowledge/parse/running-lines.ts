/** A line that stands on so many pages of a longer document is its header or footer. */
const REPEATED = 0.6;
/** At the edge of a page fewer do: left and right pages have their own, and so has each chapter. */
const REPEATED_AT_EDGE = 0.3;
const LONG = 4;
/** So many lines from the top and from the bottom. */
const EDGE = 2;

/** "Page 3 of 12", 第 3 页 / 共 12 页, "- 3 -", "3 / 12": nothing but where in the document this is. */
const PAGE_NUMBER =
  /^[-–—|·\s]*(?:(?:page|p\.|seite|página|pagina|pág\.|стр\.?|страница|صفحة|trang|halaman|หน้า|pg\.?|blatt)\s*)?(?:第\s*)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:页|頁|ページ|쪽))?(?:\s*(?:\/|of|von|de|di|sur|из|共|van|\|)\s*(?:共\s*)?(?:第\s*)?\d{1,4}(?:\s*(?:页|頁|ページ|쪽))?)?[-–—|·\s]*$/iu;

/** What browsers print below a page, and above it: its address with "1/3", and the moment. */
const PRINTED_ADDRESS = /^(?:file|https?):\/\/\S+(?:\s.*)?\s\d{1,4}\s*\/\s*\d{1,4}$/iu;
const PRINTED_MOMENT =
  /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+(?:[上下]午\s*)?\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?(?:\s|$)/iu;

/**
 * The lines of pages without what is printed on each of them: running titles, footers, page numbers. Of a document of a
 * few pages only what stands at the edge of every one is taken for that.
 */
export function withoutRunningLines<T>(all: readonly (readonly T[])[], textOf: (line: T) => string): T[][] {
  const pages = all.map((lines) => lines.map(textOf));
  const isLong = pages.length >= LONG;
  const keysAtEdge = (line: string, page: number): string[] => (isLong ? [line, byPage(line, page)] : [line]);
  const anywhere = countPages(pages.map((lines) => lines.map(anyNumber)));
  const atEdge = countPages(
    pages.map((lines, page) => edgesOf(lines).flatMap((at) => keysAtEdge(lines[at] ?? '', page))),
  );
  return all.map((given, page) => {
    const lines = pages[page] ?? [];
    const edges = new Set(edgesOf(lines));
    const printed = printedAround(lines);
    return given.filter((_given, at) => {
      const line = lines[at] ?? '';
      if (printed.has(at)) return false;
      if (line === '') return !isLong;
      const onPages = anywhere.get(anyNumber(line)) ?? 0;
      if (isLong && onPages >= pages.length * REPEATED) return false;
      if (!edges.has(at) || pages.length < 2) return true;
      if (PAGE_NUMBER.test(line)) return false;
      const least = isLong ? Math.max(3, pages.length * REPEATED_AT_EDGE) : pages.length;
      return keysAtEdge(line, page).every((key) => (atEdge.get(key) ?? 0) < least);
    });
  });
}

/** The address that a browser printed, and the moment: before the address, or at the top of the page. */
function printedAround(lines: readonly string[]): ReadonlySet<number> {
  const filled = lines.flatMap((line, at) => (line === '' ? [] : [at]));
  const address = filled.at(-1);
  if (address === undefined || !PRINTED_ADDRESS.test(lines[address] ?? '')) return new Set();
  const moment = [filled.at(-2), filled[0]].find(
    (at) => at !== undefined && PRINTED_MOMENT.test(lines[at] ?? ''),
  );
  return new Set(moment === undefined ? [address] : [address, moment]);
}

/** The first and the last lines that are not empty, by number; none of a page that has little else. */
function edgesOf(lines: readonly string[]): number[] {
  const filled = lines.flatMap((line, at) => (line === '' ? [] : [at]));
  return [...new Set([...filled.slice(0, EDGE), ...filled.slice(-EDGE)])];
}

function countPages(pages: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const lines of pages) for (const line of new Set(lines)) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** Page numbers differ from page to page. */
const anyNumber = (line: string): string => line.replace(/\d+/g, '#');

/** A number that grows with the pages is one of them; the sizes of two products are not. */
const byPage = (line: string, page: number): string =>
  line.replace(/\d+/, (number) => `#${Number(number) - page}`);
