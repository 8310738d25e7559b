import type { useWords } from '../i18n/use-words.js';
import type { OtherFlow } from './other-flows.js';
import type { words } from './words.js';

/** What two flows would both answer, in one line. */
export function sayShared(t: ReturnType<typeof useWords<typeof words>>, other: OtherFlow): string {
  const { name, shown, occasions } = other;
  if (other.words === 0) return t('occasionsShared', { count: occasions, other: name });
  const isAll = shown.length === other.words;
  const said = isAll ? shown.join(', ') : `${shown.join(', ')}, …`;
  return t('wordsShared', { count: other.words, other: name, shown: said });
}
