/** Ends a sentence in any of the scripts we answer in; a full stop only before a space, so "3.50" stays whole, as „5. Mai“ does. */
const END =
  /[。！？؟।]+[”’」』）)\]]*|(?!(?<=\d)\.\s(?:Jan|Feb|März|April|Mai|Jun|Jul|Aug|Sept|Okt|Nov|Dez))[.!?…]+[”’"')\]]*(?=\s|$)|\n+/gu;

/** The sentences of a text, each with its end and the citations that follow it. Joined, they are the text. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const found of text.matchAll(END)) {
    const end = found.index + found[0].length;
    const cited = /^(?:\s*\[\d{1,2}\])+[.。]?\s*/u.exec(text.slice(end))?.[0].length ?? 0;
    const to = end + cited + (/^\s+/u.exec(text.slice(end + cited))?.[0].length ?? 0);
    if (to <= from) continue;
    sentences.push(text.slice(from, to));
    from = to;
  }
  if (from < text.length) sentences.push(text.slice(from));
  return sentences;
}

/** Without a last sentence that has no end; nothing when there is no other. */
export function wholeSentences(text: string): string {
  const sentences = splitSentences(text);
  const last =
    sentences
      .at(-1)
      ?.replace(/(?:\s*\[\d{1,2}\])+\s*$/u, '')
      .trimEnd() ?? '';
  return (/[。！？؟।.!?…][”’」』）"')\]]*$/u.test(last) ? sentences : sentences.slice(0, -1))
    .join('')
    .trimEnd();
}

/** As many whole sentences as fit into `maxLength` characters; the beginning of the first when not even that fits. */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  let kept = '';
  for (const sentence of splitSentences(text)) {
    if (kept.length + sentence.trimEnd().length > maxLength) break;
    kept += sentence;
  }
  if (kept.trim() !== '') return kept.trimEnd();
  const cut = text.slice(0, Math.max(1, maxLength - 1));
  const space = cut.lastIndexOf(' ');
  return `${(space > maxLength / 2 ? cut.slice(0, space) : withoutHalf(cut)).trimEnd()}…`;
}

/** Never half of a surrogate pair. */
function withoutHalf(text: string): string {
  return /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
}
