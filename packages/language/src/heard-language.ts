import { detectLanguage } from './detect-language.js';

export interface HeardLanguage {
  /** BCP 47, or `und`. */
  language: string;
  /** What the text may be in, or `und`: it does not surely say so. Absent where it does. */
  guessed?: string;
}

/** The language of a message by somebody who is known to speak `known`: that, where the message itself does not surely say. */
export function heardLanguage(text: string, known?: string): HeardLanguage {
  const { language, isSure } = detectLanguage(text);
  return isSure ? { language } : { language: known ?? language, guessed: language };
}
