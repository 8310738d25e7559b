/** A sentence may end here, in any script; what follows a full stop decides whether it does. */
const ENDS = /[。！？!?؟۔।…]+["'”’」』）)\]]*\s*|[.]+["'”’」』）)\]]*(?:\s+|$)|\n+/gu;
/** Not the end: initials, numbers of lists, the commonest abbreviations. */
const NO_END =
  /(?:^|[\s(])(?:\p{L}|\d{1,3}|Mr|Mrs|Ms|Dr|Prof|St|Nr|No|Art|Abs|bzw|ca|etc|z\.\s?B|d\.\s?h|u\.\s?a|e\.g|i\.e|vs|ул|г|т\.\s?е|т\.\s?д|Sr|Sra|Av)\.\s*$/u;

/** The sentences of a text, each with the white space after it: joined they are the text again. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: end } of text.matchAll(ENDS)) {
    const stop = index + end.length;
    if (end.startsWith('.') && NO_END.test(text.slice(Math.max(start, stop - 20), stop))) continue;
    sentences.push(text.slice(start, stop));
    start = stop;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}
