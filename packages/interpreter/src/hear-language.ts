import { detectLanguage } from '@nightshift/language';
import { baseLanguage, isReadAlike, type Contact, type Conversation } from '@nightshift/schema';

/** A product's name in other words than the customer's is no change of language. */
const FEW_WORDS = 3;

/**
 * The language of a conversation after this message, or undefined when there is nothing to change: it says too little,
 * or it is what was known before. Who is known to read `pt-BR` and writes Portuguese keeps the finer tag.
 */
export function hearLanguage(text: string, conversation: Conversation, contact: Contact): string | undefined {
  const { language, isSure } = detectLanguage(text);
  if (!isSure) return undefined;
  const known = conversation.language ?? contact.language;
  if (known === undefined) return language;
  if (baseLanguage(known.toLowerCase()) === baseLanguage(language)) {
    // Plain `zh` is what both ways of writing share.
    return language === 'zh' || isReadAlike(known, language) ? undefined : language;
  }
  const isAside = LATIN.test(text) && text.trim().split(/\s+/u).length < FEW_WORDS;
  return isAside ? undefined : language;
}

const LATIN = /^[\p{Script=Latin}\P{L}]*$/u;
