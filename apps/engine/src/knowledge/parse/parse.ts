// Not the whole of it: whoever reads one file waits for everything that is loaded first.
import { readPlainText } from '@nightshift/knowledge/plain-text';
import { decodeText } from './decode-text.js';
import type { Format, Parsed } from './parsed.js';

export interface ParseRequest {
  format: Format;
  bytes: Uint8Array;
  /** Of a page: what its links are relative to. */
  url?: string;
  /** As the server that sent it says. */
  charset?: string;
}

/** Reads one file. Runs in a process of its own: what it reads may be made to hurt. Throws `ParseError`. */
export async function parse({ format, bytes, url, charset }: ParseRequest): Promise<Parsed> {
  switch (format) {
    case 'text':
      return { title: '', blocks: readPlainText(decodeText(bytes, charset)), links: [] };
    case 'markdown':
      return readMarkdown(decodeText(bytes, charset));
    case 'html': {
      const { readHtml } = await import('./read-html.js');
      return readHtml(decodeText(bytes, charset ?? charsetOf(bytes)), url);
    }
    case 'pdf': {
      const { readPdf } = await import('./read-pdf.js');
      return readPdf(bytes);
    }
    case 'word':
      return readWord(bytes);
    case 'excel': {
      const [{ checkZip }, { readExcel }] = await Promise.all([
        import('./check-zip.js'),
        import('./read-sheet.js'),
      ]);
      checkZip(bytes);
      return readExcel(bytes);
    }
    case 'csv': {
      const { readCsv } = await import('./read-sheet.js');
      return readCsv(decodeText(bytes, charset));
    }
    case 'json': {
      const { readJson } = await import('./read-json.js');
      return readJson(decodeText(bytes, charset));
    }
  }
}

async function readMarkdown(text: string): Promise<Parsed> {
  const [{ marked }, { readHtml }] = await Promise.all([import('marked'), import('./read-html.js')]);
  const withoutFrontMatter = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  return readHtml(`<main>${await marked.parse(withoutFrontMatter, { async: true })}</main>`);
}

async function readWord(bytes: Uint8Array): Promise<Parsed> {
  const [{ checkZip }, { default: mammoth }, { readHtml }, { headBold }] = await Promise.all([
    import('./check-zip.js'),
    import('mammoth'),
    import('./read-html.js'),
    import('./bold-headings.js'),
  ]);
  checkZip(bytes);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  return readHtml(headBold(`<main>${value}</main>`));
}

/** Named near the beginning of the page, in ASCII whatever the encoding is. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1];
}
