/** What stands before a day or a month, in the languages we serve; or a clause begins. */
const LEAD =
  /(?:^|[.,;:!?\n(–-])\s*$|(?<!\p{L})(?:by|on|before|until|till|next|this|from|in|of|for|early|mid|late|since|or|and|am|bis|im|vor|ab|zum|den|der|nächsten|kommenden|ende|oder|und|le|ce|avant|pour|en|fin|ou|et|el|al|del|para|hasta|o|y|até|na|no|em|de|e|il|entro|per|op|voor|tot|of|do|na|w|в|до|на|к|и|или|pada|sebelum|hari)\s*$/u;
const CLOSE =
  /^\.?\s*(?:$|[.,;:!?\n)–-]|\d|(?:at|or|and|to|if|please|pls|um|oder|und|bis|bitte|ou|et|o|y|e|или|и)(?!\p{L}))/u;

/**
 * Whether the short name of a day or a month at this place is one: "sat", "sun", "may", "sex", "dom", "mer" and "mar" are
 * words, too. It has a figure beside it, or a small word before it and nothing of its own behind.
 */
export function isShortName(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (/\d(?:st|nd|rd|th|\.|º)?\s?(?:of |de )?$/u.test(before) || /^\.?\s?\d{1,2}(?!\d)/u.test(after))
    return true;
  return LEAD.test(before) && CLOSE.test(after);
}
