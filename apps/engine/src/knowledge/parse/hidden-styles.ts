import type { CheerioAPI } from 'cheerio';

/** What nobody reads but a model, whom it may tell anything. */
const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0*(?:\.0+)?\s*(?:;|!|$)|(?:font-size|width|height|max-height)\s*:\s*0(?:px|em|rem|pt|%)?\s*(?:;|!|$)|(?:left|top|text-indent|margin-left)\s*:\s*-\d{3,})/i;

/** A tag, classes and an id, perhaps with others above it; no states, for those show what was hidden. */
const SIMPLE = /^[\w\s.#>*-]{1,200}$/;
const MOST_RULES = 2000;
const MOST_SHEETS = 200_000;

/**
 * Takes away what the page hides by the styles that it brings along: in an attribute, or by a rule whose selector is of
 * tags, classes and ids. Sheets that lie elsewhere are not fetched. Left alone is what only some screens are told, and
 * what another rule shows, as the answers that a click unfolds.
 */
export function removeHidden($: CheerioAPI): void {
  const rules = rulesOf($);
  $('style').remove();
  const shown = rules
    .filter(({ declarations }) => shows(declarations))
    .map(({ selector }) => marksOf(selector));
  for (const { selector, declarations } of rules) {
    if (!SIMPLE.test(selector) || !(HIDING.test(declarations) || isPaintedOver(declarations))) continue;
    const marks = marksOf(selector);
    if (shown.some((other) => marks.every((mark) => other.includes(mark)))) continue;
    // An own style counts for more than a rule.
    find($, selector)
      .not('html,body')
      .filter((_, element) => !shows($(element).attr('style') ?? ''))
      .remove();
  }
  $('[style]')
    .filter((_, element) => {
      const own = $(element).attr('style') ?? '';
      return HIDING.test(own) || isPaintedOver(own);
    })
    .remove();
}

function find($: CheerioAPI, selector: string): ReturnType<CheerioAPI> {
  try {
    return $(selector);
  } catch {
    // Made of the right characters in the wrong order.
    return $([]);
  }
}

/** The tag, classes and ids of whom a rule is about: the last part of its selector. */
function marksOf(selector: string): string[] {
  return (selector.split(/[\s>+~]+/).at(-1) ?? '').match(/[.#]?[\w-]+/g) ?? [];
}

const shows = (declarations: string): boolean =>
  /(?:^|;)\s*(?:display\s*:\s*(?!none)\w|visibility\s*:\s*visible|opacity\s*:\s*(?:1|0?\.\d*[1-9])|(?:max-)?height\s*:\s*(?:[1-9]|auto|none))/i.test(
    declarations,
  );

/** Written in the colour that it is written on. */
function isPaintedOver(declarations: string): boolean {
  const colour = colourIn(declarations, 'color');
  const ground = colourIn(declarations, 'background-color') ?? colourIn(declarations, 'background');
  return colour !== undefined && colour === ground;
}

const NAMED: Readonly<Record<string, string>> = { white: '#ffffff', black: '#000000' };

function colourIn(declarations: string, property: string): string | undefined {
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]+)`, 'i').exec(declarations)?.[1];
  const said = found?.trim().toLowerCase().replaceAll(/\s+/g, '');
  if (said === undefined || said === 'inherit' || said === 'currentcolor') return undefined;
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(said);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  const [, ...parts] = /^rgba?\((\d+),(\d+),(\d+)(?:,1(?:\.0+)?)?\)$/.exec(said) ?? [];
  if (parts.length === 3)
    return `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  return NAMED[said] ?? said;
}

interface Rule {
  selector: string;
  declarations: string;
}

/** Those at the top of a sheet: what lies in braces of braces (`@media`, `@supports`) is for some only. */
function rulesOf($: CheerioAPI): Rule[] {
  const sheets = $('style')
    .toArray()
    .filter((sheet) => !/print|speech/i.test($(sheet).attr('media') ?? ''))
    .map((sheet) => $(sheet).text())
    .join('\n');
  const css = sheets.slice(0, MOST_SHEETS).replaceAll(/\/\*[\s\S]*?\*\/|<!--|-->/g, '');
  const rules: Rule[] = [];
  let depth = 0;
  let start = 0;
  let selectors = '';
  for (let at = 0; at < css.length && rules.length < MOST_RULES; at += 1) {
    const character = css[at];
    if (character === '{') {
      if (depth === 0) selectors = css.slice(start, at);
      depth += 1;
      start = at + 1;
    } else if (character === '}') {
      depth = Math.max(0, depth - 1);
      if (depth === 0 && !selectors.includes('@')) {
        const declarations = css.slice(start, at);
        for (const selector of selectors.split(',').map((each) => each.trim()))
          if (selector !== '') rules.push({ selector, declarations });
      }
      start = at + 1;
    } else if (character === ';' && depth === 0) start = at + 1;
  }
  return rules;
}
