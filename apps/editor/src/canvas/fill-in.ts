import { compileTemplate, readShopValue, renderTemplate } from '@nightshift/interpreter';
import type { Flow } from '@nightshift/schema';
import type { ConditionNames } from '../conditions/say-condition.js';
import { sayField } from '../conditions/say-field.js';
import type { Language } from '../i18n/language.js';

/** A piece of a text, or the name of what only a talk will bring. */
export type TextPart = string | { blank: string; path: string };

export interface ShopReading {
  language: Language;
  /** In which customers' texts are shown. */
  contentLanguage: string;
  flowLanguages: Flow['languages'];
  /** What the flow has for `{{shop.name}}`, before what the shop has. */
  flowValues?: Flow['values'] | undefined;
  shopValues?: Readonly<Record<string, unknown>> | undefined;
  /** By whose clock times of day are said. */
  shopZone?: string | undefined;
  inConditions?: ConditionNames;
}

/** A text as customers will read it: with the shop's values, and a readable name for each that is not known yet. */
export function fillIn(text: string, reading: ShopReading): readonly TextPart[] {
  const { contentLanguage, flowLanguages, flowValues, shopValues, shopZone } = reading;
  const flow = { languages: flowLanguages, ...(flowValues === undefined ? {} : { values: flowValues }) };
  const locale = {
    language: contentLanguage,
    zone: shopZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  return compileTemplate(text).parts.map((part) => {
    if (typeof part === 'string') return part;
    const value = readShopValue(flow, shopValues, part.path, () => contentLanguage);
    const filled =
      value === undefined
        ? ''
        : renderTemplate({ parts: [part] }, () => value, { ...locale, escape: 'none' });
    return filled === '' ? { blank: nameOf(part.path, reading), path: part.path } : filled;
  });
}

/** All of it in one line of text. */
export function asText(parts: readonly TextPart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.blank)).join('');
}

/** `contact.order_reference` is called by its field, `faq.returns` is "Faq returns" where nobody has named it. */
function nameOf(path: string, { language, inConditions }: ShopReading): string {
  const field = path.replace(/^contact\./, 'contact.fields.');
  const name = inConditions?.get(path) ?? inConditions?.get(field) ?? sayField(path, language);
  const words = /\s/.test(name)
    ? name
    : name
        .replaceAll(/[._-]+/g, ' ')
        .replaceAll(
          /(\p{Ll})(\p{Lu})/gu,
          (_all, end: string, start: string) => `${end} ${start.toLowerCase()}`,
        );
  return words.charAt(0).toUpperCase() + words.slice(1);
}
