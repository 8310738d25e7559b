import { isSettled, type OtherFlow } from '@nightshift/schema';
import type { useWords } from '../i18n/use-words.js';
import type { words } from './words.js';

type Said = ReturnType<typeof useWords<typeof words>>;

/** What two flows would both answer, in one line. */
export function sayShared(t: Said, other: OtherFlow): string {
  const { name, shown, occasions } = other;
  if (isSettled(other)) return t('settledShared', { other: name });
  if (other.taker !== undefined) return t(other.taker === 'own' ? 'takesAny' : 'takenByAny', { other: name });
  if (other.words === 0) return t('occasionsShared', { count: occasions, other: name });
  const isAll = shown.length === other.words;
  const said = shown.map((word) => t('quoted', { it: word.slice(1, -1) })).join(t('comma'));
  return t('wordsShared', { count: other.words, other: name, shown: isAll ? said : `${said}${t('comma')}…` });
}

/** What to do about it; empty where it is settled. */
export function sayHow(t: Said, other: OtherFlow): string {
  if (isSettled(other)) return '';
  if (other.taker === undefined) return t('sharedHow');
  return t(other.taker === 'own' ? 'takesAnyHow' : 'takenByAnyHow', { other: other.name });
}

/** Who answers in the middle of a question, where that is somebody else; empty where it is not. */
export function sayAsking(t: Said, { name, asking }: OtherFlow, isOne: boolean): string {
  if (asking === undefined) return '';
  if (asking === 'other') return t('otherAsks', { other: name });
  return isOne ? t('thisAsks') : t('theseAsk');
}
