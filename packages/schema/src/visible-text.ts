/** What no reader sees: zero-width and soft marks, turned directions, and the letters of tags, in which whole sentences hide. */
const INVISIBLE =
  /[\u00ad\u180e\u200b\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** The text as a person reads it. Joiners that scripts and emoji need stay. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '');
}
