import { simplifiedPairs } from '@nightshift/language';
import { visibleText } from '@nightshift/schema';

let simplified: ReadonlyMap<string, string> | undefined;

/** A text as it is compared: what no reader sees left out, in lower case, Chinese in its Simplified characters, one space apart. */
export function foldText(text: string): string {
  const plain = visibleText(text)
    .replaceAll(/[\u200c\u200d]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
  return simplify(plain);
}

/** Chinese characters, Japanese ones too, as the Simplified ones they are compared as. */
export function simplify(text: string): string {
  const pairs = (simplified ??= readPairs());
  return text.replaceAll(/\p{Script=Han}/gu, (character) => pairs.get(character) ?? character);
}

function readPairs(): ReadonlyMap<string, string> {
  const characters = Array.from(simplifiedPairs);
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < characters.length; at += 2)
    pairs.set(characters[at] ?? '', characters[at + 1] ?? '');
  return pairs;
}
