import { load, type Cheerio, type CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

/** Where more than this of a document is bold, bold letters say nothing. */
const MOSTLY_BOLD = 0.3;
const LONGEST_HEADING = 120;

/**
 * Of a document whose author wrote headings as bold paragraphs instead of choosing a style for them: short ones with text
 * below are its headings, under those that have a style. The first, with another one below it, is above them.
 */
export function headBold(html: string): string {
  const $ = load(html);
  const paragraphs = $('main > p').toArray();
  const isBold = (one: Element): boolean => withoutStrong($, one) === '';
  const letters = (some: readonly Element[]): number =>
    some.reduce((sum, one) => sum + textOf($(one)).length, 0);
  const bold = paragraphs.filter((one) => isHeadline(textOf($(one))) && isBold(one));
  const all = textOf($('main')).length;
  if (letters(bold) > all * MOSTLY_BOLD) return html;
  const found = new Set<Element>(bold);
  for (const [at, one] of bold.entries()) {
    const next = $(one)
      .nextAll()
      .toArray()
      .find((each) => textOf($(each)) !== '');
    if (next === undefined || /^h[1-6]$/.test(next.name)) continue;
    if (!found.has(next)) one.name = 'h5';
    else if (at === 0) one.name = 'h4';
  }
  return $.html($('main'));
}

const textOf = (found: Cheerio<Element>): string => found.text().trim();

function withoutStrong($: CheerioAPI, one: Element): string {
  const rest = $(one).clone();
  rest.find('strong, b').remove();
  return textOf(rest);
}

const isHeadline = (text: string): boolean =>
  text !== '' && text.length <= LONGEST_HEADING && /\p{L}/u.test(text) && !/[.。．;；,，、!！]$/u.test(text);
