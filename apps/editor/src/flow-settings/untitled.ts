import { stepName, type Flow } from '@nightshift/schema';
import { readCard } from '../canvas/card.js';
import type { Language } from '../i18n/language.js';
import type { NodeCatalogue } from '../open-flow/catalogue.js';
import { settingsWords } from './words.js';

/** Whether nobody has given the flow a name: what a new one is called, in any language. */
export function isUntitled(name: string): boolean {
  return Object.values<string>(settingsWords.untitled).includes(name.trim());
}

const MOST_WORDS = 3;

/** What the flow could be called, after what starts it: `Keyword: price, 价格`. */
export function suggestName(flow: Flow, catalogue: NodeCatalogue, language: Language): string {
  const [first] = Object.values(flow.triggers);
  if (first === undefined) return '';
  const reading = { language, contentLanguage: language, flowLanguages: flow.languages, emptyText: '' };
  const { title, lines } = readCard('trigger', first, catalogue.manifest('trigger', first.type), reading);
  const chips = lines.find((line) => line.type === 'chips');
  if (stepName(first, language) !== undefined || chips === undefined) return title;
  return `${title}: ${chips.items.slice(0, MOST_WORDS).join(', ')}`;
}
