/** The first of the banned topics that a text speaks of. Words as they stand, in any case; in scripts without spaces, anywhere. */
export function bannedTopic(text: string, topics: readonly string[]): string | undefined {
  const folded = fold(text);
  return topics.find((topic) => {
    const wanted = fold(topic).trim();
    if (wanted === '') return false;
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(wanted))
      return folded.includes(wanted);
    const at = folded.indexOf(wanted);
    return (
      at >= 0 &&
      isBorder(folded.charAt(at - 1)) &&
      isBorder(folded.charAt(at + wanted.length).replace(/^s$/, ''))
    );
  });
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');
const isBorder = (character: string): boolean => !/[\p{L}\p{N}]/u.test(character);
