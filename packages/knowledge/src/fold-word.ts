import { normalizeText } from '@nightshift/interpreter';

/** Accents are left out by those who type in a hurry. In other scripts such marks are letters and stay, but й is и. */
export function foldWord(word: string): string {
  const folded = normalizeText(word);
  return /[^\x00-\x7f]/.test(folded)
    ? folded
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
    : folded;
}

/** A list of words as texts are compared with it, however it was written down. */
export const foldedSet = (words: string): Set<string> => new Set(words.trim().split(/\s+/).map(foldWord));
