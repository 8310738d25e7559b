import { askedParts } from '@nightshift/ai';
import { STREET_ADDRESS } from '@nightshift/knowledge';

/** Stands where something was that only one person can be reached by. */
const COVER = '•••';

const MAIL = /[^\s@,;:<>()（）、，。：；]+@[^\s@,;<>()（）、，。]+\.\p{L}{2,}/gu;
/** Seven figures at least, in groups as people write them; an order number of as many is as much somebody's. */
const PHONE = /(?<![A-Za-z\p{Nd}])[+＋]?(?:[(（]?\p{Nd}+[)）]?[ \u00a0.\-‐–/]?){1,8}(?<=\p{Nd}[)）]?)/gu;
const FEWEST_FIGURES = 7;
const DATE = /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4})$/u;
const STREET = new RegExp(STREET_ADDRESS.source, 'gu');

const figuresIn = (text: string): number => (text.match(/\p{Nd}/gu) ?? []).length;

/** Without phone numbers, email addresses and streets with their numbers. */
export function coverPersonalData(text: string): string {
  return text
    .replace(MAIL, COVER)
    .replace(STREET, COVER)
    .replace(PHONE, (found) => {
      const number = found.trim();
      return figuresIn(number) < FEWEST_FIGURES || DATE.test(number) ? found : found.replace(number, COVER);
    });
}

export const holdsPersonalData = (text: string): boolean =>
  text.includes(COVER) || coverPersonalData(text) !== text;

/** What a question may be called: all of it, or what it asks without what is told around that, or it is covered. */
export function titleOf(text: string): string {
  if (!holdsPersonalData(text)) return text;
  const asked = askedAlone(text);
  return holdsPersonalData(asked) ? coverPersonalData(text) : asked;
}

/** The one question of a message that tells more than it asks; else all of it. */
export function askedAlone(text: string): string {
  const [part, ...more] = askedParts(text);
  return part === undefined || more.length > 0 ? text : part.text;
}
