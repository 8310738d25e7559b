/**
 * Leaves the words: addresses, @names, order numbers, placeholders and emoji tell nothing about the language.
 * A web address alone would be taken for Portuguese.
 */
export function cleanText(text: string): string {
  if (!/[\d@#.]/u.test(text)) return text;
  return text
    .replace(/\b(?:https?:\/\/|www\.)\S+/giu, ' ')
    .replace(/\S+@\S+\.\S+/gu, ' ')
    .replace(/\b[\p{L}\d-]+\.(?:com|net|org|shop|cn|de|io|co)\b\S*/giu, ' ')
    .replace(/[@#][\p{Script=Latin}\d_.-]+/gu, ' ')
    .replace(/[\p{Script=Latin}-]*\d[\p{Script=Latin}\d-]*/gu, ' ');
}

/** Lower case, letters only, one space apart; as the tables were made. */
export function wordsOf(text: string): string {
  let words = '';
  let isAfterSpace = true;
  for (const character of text.toLowerCase().normalize('NFC').replaceAll('’', "'")) {
    if (isLetter(character)) {
      words += character;
      isAfterSpace = false;
    } else if (!isAfterSpace) {
      words += ' ';
      isAfterSpace = true;
    }
  }
  return isAfterSpace ? words.slice(0, -1) : words;
}

function isLetter(character: string): boolean {
  if (character <= '\x7f') return (character >= 'a' && character <= 'z') || character === "'";
  return /^[\p{L}\p{M}]/u.test(character);
}
