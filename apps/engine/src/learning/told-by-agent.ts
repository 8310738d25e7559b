import { asksNothing, isOtherLanguage } from '@nightshift/ai';

/**
 * What somebody of the team said to a question, out of what they said after it: the longest, for the first is often "one
 * moment". What only greets, thanks or asks back is none, and one that those who asked can read comes before any other.
 */
export function toldByAgent(texts: readonly string[], language: string): string | undefined {
  const told = texts.filter(tellsSomething);
  const readable = told.filter((text) => canRead(text, language));
  return longest(readable.length > 0 ? readable : told);
}

export const canRead = (text: string, language: string): boolean =>
  language === 'und' || !isOtherLanguage(text, language);

const SENTENCE = /[^.!?。！？؟]+[.!?。！？؟]*/gu;
const ASKS = /[?？؟]\s*$/u;

const tellsSomething = (text: string): boolean =>
  (text.match(SENTENCE) ?? []).some((sentence) => !ASKS.test(sentence) && !asksNothing(sentence));

const longest = (texts: readonly string[]): string | undefined =>
  texts.toSorted((a, b) => b.length - a.length)[0];
