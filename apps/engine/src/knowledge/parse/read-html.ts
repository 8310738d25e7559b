import type { Block } from '@nightshift/knowledge';
import { load, type CheerioAPI } from 'cheerio';
import { hasChildren, isTag, isText, type AnyNode, type Element } from 'domhandler';
import { removeHidden } from './hidden-styles.js';
import { ParseError, type Parsed } from './parsed.js';

/** What is on every page and about none, or is no text. */
const NOISE =
  'script,noscript,template,svg,canvas,iframe,object,embed,form,nav,header,footer,aside,dialog,[hidden],[aria-hidden="true"],[role="navigation"],[role="banner"],[role="contentinfo"]';
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const HEADINGS: Readonly<Record<string, number>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
  summary: 5,
  dt: 5,
};

/** The text of a page with its headings and tables, and where it leads. Nothing in it is run or fetched. */
export function readHtml(html: string, url?: string): Parsed {
  const $ = load(html);
  const wishes = $('meta[name="robots" i]').attr('content')?.toLowerCase() ?? '';
  const isUnlisted = /\b(?:noindex|none)\b/.test(wishes);
  const links = url === undefined || /\b(?:nofollow|none)\b/.test(wishes) ? [] : linksOf($, url);
  const canonical = url === undefined ? undefined : canonicalOf($, url);
  const title = clean($('title').first().text());
  const language = $('html').attr('lang')?.trim();
  $(NOISE).remove();
  removeHidden($);
  const root =
    [$('main,[role="main"]').first(), $('article').first(), $('body')].find(
      (found) => clean(found.text()).length > 200,
    ) ?? $('body');
  const writer = createWriter();
  for (const element of root.toArray()) walk($, element, writer);
  writer.endParagraph();
  return {
    title,
    blocks: writer.blocks,
    links,
    ...(isUnlisted ? { isUnlisted } : {}),
    ...(canonical === undefined ? {} : { canonical }),
    ...(language === undefined || !/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? {} : { language }),
  };
}

interface Writer {
  readonly blocks: Block[];
  addText(text: string): void;
  /** Nothing is said since the last sentence ended. */
  isBetweenSentences(): boolean;
  endParagraph(): void;
}

function createWriter(): Writer {
  const blocks: Block[] = [];
  let inline = '';
  return {
    blocks,
    addText: (text) => {
      inline += text;
    },
    isBetweenSentences: () => /(?:^|[.!?…。！？][\p{Pe}\p{Pf}"']*)$/u.test(clean(inline)),
    endParagraph: () => {
      const text = clean(inline);
      if (text !== '') blocks.push({ type: 'paragraph', text });
      inline = '';
    },
  };
}

/** Deeper is no document but an attack on whoever reads it. */
const DEEPEST = 400;

function walk($: CheerioAPI, node: AnyNode, writer: Writer, depth = 0): void {
  if (depth > DEEPEST) throw new ParseError(`the page is nested more than ${DEEPEST} deep`);
  if (isText(node)) return writer.addText(node.data);
  if (!hasChildren(node)) return;
  const name = isTag(node) ? node.name : '';
  const level = HEADINGS[name];
  if (level !== undefined) {
    writer.endParagraph();
    const text = clean($(node).text());
    if (text !== '') writer.blocks.push({ type: 'heading', level, text });
    return;
  }
  if (name === 'table' && isTag(node)) return addTable($, node, writer);
  if (name === 'br') return writer.addText('\n');
  // Links that stand side by side are a list of them, and not one long word.
  if (name === 'a' && writer.isBetweenSentences() && LEADS_ON.test(clean($(node).text()))) return;
  if (name === 'a' && isLinkBeside(node)) writer.addText(' ');
  const isInline = INLINE.has(name);
  if (!isInline) writer.endParagraph();
  for (const child of node.children) walk($, child, writer, depth + 1);
  if (!isInline) writer.endParagraph();
}

/** What a link says that only leads on: a button on its page, and nothing to tell a customer. */
const LEADS_ON =
  /^(?:(?:(?:read|learn|find out|show|see|view) )?more(?: info(?:rmation)?)?|(?:see |view )?details|click here|weiter(?:lesen)?|mehr(?: (?:erfahren|lesen|anzeigen|infos?))?|(?:leer|saber|ver) más|más información|(?:saiba|leia|ler|ver) mais|en savoir plus|lire la suite|voir plus|(?:leggi|scopri) di più|(?:baca |lihat )?selengkapnya|xem thêm|(?:อ่าน|ดู)เพิ่มเติม|(?:查看|了解|阅读|閱讀|顯示|显示)?更多|(?:查看)?(?:详情|詳情)|もっと(?:見る|読む)|詳しく(?:はこちら|見る)|続きを読む|더\s?보기|자세히(?: 보기)?|подробнее|читать далее|(?:اقرأ |عرض )?المزيد)\s?(?:[.…»›→>]|\.\.\.)*$/iu;

/** Another link stands right before it, with nothing between. */
function isLinkBeside({ prev }: AnyNode): boolean {
  return prev !== null && isTag(prev) && prev.name === 'a';
}

/** A table with tables in it lays a page out; it is read cell by cell. */
function addTable($: CheerioAPI, table: Element, writer: Writer): void {
  writer.endParagraph();
  const rows = $(table)
    .find('tr')
    .toArray()
    .map((row) =>
      $(row)
        .children('th,td')
        .toArray()
        .map((cell) => clean($(cell).text())),
    )
    .filter((row) => row.some((cell) => cell !== ''));
  const isLayout = $(table).find('table').length > 0 || rows.every((row) => row.length < 2);
  if (!isLayout) writer.blocks.push({ type: 'table', rows });
  else for (const text of rows.flat()) if (text !== '') writer.blocks.push({ type: 'paragraph', text });
}

/** Where the page says that it lies, whatever the address was by which it was asked for. */
function canonicalOf($: CheerioAPI, url: string): string | undefined {
  const href = $('link[rel~="canonical" i][href]').first().attr('href') ?? '';
  if (href === '' || !URL.canParse(href, url)) return undefined;
  const said = new URL(href, url);
  said.hash = '';
  return said.origin === new URL(url).origin ? said.href : undefined;
}

const MOST_LINKS = 2000;

function linksOf($: CheerioAPI, url: string): string[] {
  const base = $('base[href]').attr('href') ?? '';
  const from = URL.canParse(base, url) ? new URL(base, url).href : url;
  const found = new Set<string>();
  for (const anchor of $('a[href]').toArray()) {
    const href = $(anchor).attr('href') ?? '';
    const isFollowed = !/\bnofollow\b/i.test($(anchor).attr('rel') ?? '');
    if (!isFollowed || !URL.canParse(href, from) || found.size >= MOST_LINKS) continue;
    const target = new URL(href, from);
    target.hash = '';
    if (target.protocol === 'http:' || target.protocol === 'https:') found.add(target.href);
  }
  return [...found];
}

function clean(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}
