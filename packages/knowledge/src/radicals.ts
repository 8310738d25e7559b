/**
 * Printed files often hold a radical of the dictionaries where the character is meant that looks the same: ⻋ for 车,
 * ⾼ for 高. No keyboard writes them, so nobody would find them. Pairs: the radical, and the character.
 */
const SUPPLEMENT =
  '⺟母⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';

const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: SUPPLEMENT.length / 2 }, (_, at) => [
    SUPPLEMENT.charAt(2 * at),
    SUPPLEMENT.charAt(2 * at + 1),
  ]),
);

const RADICALS = /[\u2e80-\u2fd5]/gu;

/** The text with characters for radicals, as long as before. Of those in the block of Kangxi, Unicode itself says which. */
export function unifyRadicals(text: string): string {
  return text.replace(RADICALS, (radical) => CHARACTERS.get(radical) ?? radical.normalize('NFKC'));
}
