import { pickText } from './pick-text.js';
import type { Text } from './text.js';

/** In the language of the reader; undefined where the step has no name of its own. */
export function stepName({ name }: { name?: Text | undefined }, language: string): string | undefined {
  const said = name === undefined ? '' : pickText(name, language, ['en']);
  return said === '' ? undefined : said;
}

/** A title or a note in the language of the reader; English, or whatever there is, where theirs is missing. */
export function wordingFor(text: Text, language: string): string {
  return pickText(text, language, ['en']);
}

/** As it is after somebody has written in their language: what others read in theirs stays. */
export function reworded(text: Text, language: string, said: string): Text {
  return typeof text === 'string' ? said : { ...text, [language]: said };
}

/** The name as it is after somebody has written another one in their language; null takes it away from everybody. */
export function renamed(name: Text | undefined, language: string, said: string): Text | null {
  if (said === '') return null;
  return name === undefined ? said : reworded(name, language, said);
}
