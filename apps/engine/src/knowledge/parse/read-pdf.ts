import { ParseError, type Parsed } from './parsed.js';
import { blocksOf, collapseSpaces } from './pdf-blocks.js';
import { linesOf } from './pdf-lines.js';
import { withoutRunningLines } from './running-lines.js';

const MOST_PAGES = 3000;

export async function readPdf(bytes: Uint8Array): Promise<Parsed> {
  const { getDocumentProxy, getMeta } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes)).catch((error: unknown) => {
    throw new ParseError(reasonOf(error));
  });
  if (document.numPages > MOST_PAGES)
    throw new ParseError(`it has ${document.numPages} pages; split it into files of at most ${MOST_PAGES}`);
  const pages = withoutRunningLines(
    (await linesOf(document)).map((page) =>
      page.map((line) => ({ ...line, text: collapseSpaces(line.text).trim() })),
    ),
    ({ text }) => text,
  );
  const blocks = blocksOf(pages);
  if (blocks.length === 0)
    throw new ParseError('there is no text in it, only pictures; run text recognition (OCR) over it first');
  const { info } = await getMeta(document);
  return { title: titleOf(info['Title']), blocks, links: [] };
}

/** Programs that print write the name of what they printed, "Microsoft Word - terms.doc"; that is no title. */
export function titleOf(said: unknown): string {
  const title = typeof said === 'string' ? said.trim() : '';
  const isFile =
    /\.(?:html?|xhtml|php|aspx?|docx?|dotx?|xlsx?|pptx?|pdf|txt|md|rtf|odt|ods|odp|pages|key|numbers|indd|tex|dvi|ps|qxp|csv|wps)$/i.test(
      title,
    ) ||
    /^(?:microsoft (?:word|excel|powerpoint) - |file:|https?:|about:|untitled|无标题|無標題|未命名)/i.test(
      title,
    ) ||
    /^[A-Za-z]:\\|^\//.test(title);
  return isFile ? '' : title;
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/password/i.test(message)) return 'it is locked with a password; save it without one';
  return 'it is not a PDF, or is damaged; open it and save it again';
}
