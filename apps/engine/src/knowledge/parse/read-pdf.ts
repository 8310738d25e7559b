import type { Block } from '@nightshift/knowledge';
import { ParseError, type Parsed } from './parsed.js';
import { withoutRunningLines } from './running-lines.js';

const MOST_PAGES = 3000;

export async function readPdf(bytes: Uint8Array): Promise<Parsed> {
  const { extractText, getDocumentProxy, getMeta } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes)).catch((error: unknown) => {
    throw new ParseError(reasonOf(error));
  });
  if (document.numPages > MOST_PAGES)
    throw new ParseError(`it has ${document.numPages} pages; split it into files of at most ${MOST_PAGES}`);
  const { text } = await extractText(document, { mergePages: false });
  const pages = withoutRunningLines(
    text.map((page) =>
      collapseSpaces(page)
        .split('\n')
        .map((line) => line.trim()),
    ),
  );
  const blocks = pages.flatMap(joinLines);
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

const WIDE = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF]';
const SPACE_BETWEEN = new RegExp(`(?<=${WIDE})[ \\t]+(?=${WIDE})`, 'gu');

/** Extraction puts a space between characters that are set apart by nothing. */
export function collapseSpaces(text: string): string {
  return text.replace(SPACE_BETWEEN, '');
}

const ENDS = /[.!?。！？:：;；…"”』」)）]$/u;
const STARTS_ANEW =
  /^(?:[•·▪◦‣–—-]\s|\d{1,3}[.)、]\s?|[（(]?[一二三四五六七八九十]+[)）、.]|第.{1,4}[章节節条條])/u;

/** Lines are broken where the page ends, not where the paragraph does. */
export function joinLines(lines: readonly string[]): Block[] {
  const longest = Math.max(...lines.map(({ length }) => length), 1);
  const blocks: Block[] = [];
  let paragraph = '';
  let previous = '';
  for (const line of lines) {
    const isNew =
      line === '' ||
      STARTS_ANEW.test(line) ||
      (ENDS.test(previous) && previous.length < longest * 0.85) ||
      previous.length < longest * 0.5;
    if (isNew && paragraph !== '') {
      blocks.push({ type: 'paragraph', text: paragraph });
      paragraph = '';
    }
    paragraph = paragraph === '' ? line : joinTwo(paragraph, line);
    previous = line;
  }
  if (paragraph !== '') blocks.push({ type: 'paragraph', text: paragraph });
  return blocks;
}

const WIDE_END = new RegExp(`${WIDE}$`, 'u');
const WIDE_START = new RegExp(`^${WIDE}`, 'u');

function joinTwo(before: string, line: string): string {
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line;
  return WIDE_END.test(before) && WIDE_START.test(line) ? before + line : `${before} ${line}`;
}
