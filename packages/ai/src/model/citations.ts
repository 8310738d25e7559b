const CITATION = /\[(\d{1,2})\]/g;
/** Providers invent notations: 【1】, [1†source], [1, 2], (1). All of the first three are read as [1]. */
const FOREIGN = /【\s*(\d{1,2})(?:[:†][^】]*)?】|\[\s*(\d{1,2})†[^\]]*\]/g;
/** [passage 1], [source: 2] */
const NAMED = /[[【]\s*(?:passage|source|document|doc)\s*[:#]?\s*(\d{1,2})\s*[\]】]/giu;
/** What a tool found out has no number, but some models give it one: [tool:1], 【tool result】, [tool_order]. */
const TOOL = /[ \t]*[[【]\s*(?:tools?|functions?)(?:[ _:#-]+[\p{L}\p{N} _:#.-]{0,60}|\d*)[\]】]/giu;
const LIST = /\[\s*(\d{1,2}(?:\s*[,;、]\s*\d{1,2})+)\s*\]/g;

/** One notation for citations: [1][2]. */
export function normalizeCitations(text: string): string {
  return text
    .replace(TOOL, '')
    .replace(NAMED, '[$1]')
    .replace(FOREIGN, (_all, first?: string, second?: string) => `[${first ?? second ?? ''}]`)
    .replace(LIST, (_all, numbers: string) => (numbers.match(/\d+/g) ?? []).map((n) => `[${n}]`).join(''));
}

/** Every number that is cited, in order, once. */
export function citedNumbers(text: string): number[] {
  return [...new Set(Array.from(text.matchAll(CITATION), ([, number = '']) => Number(number)))];
}

/** The text as a customer reads it: without its citations and the marks some models put around words. */
export function withoutCitations(text: string): string {
  return text
    .replace(/[ \t]*\[(\d{1,2})\]/g, '')
    .replace(TOOL, '')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/^#{1,6}[ \t]+/gm, '')
    .replace(/[ \t]+([.,;:!?])(?=\s|$)/g, '$1')
    .trim();
}
