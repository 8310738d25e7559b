import { pickText, stepName, type Flow } from '@nightshift/schema';
import { isTrigger, readCard } from '../canvas/card.js';
import type { NodeCatalogue } from '../open-flow/catalogue.js';
import type { Language } from '../i18n/language.js';

interface Reading {
  flow: Flow;
  catalogue: NodeCatalogue;
  language: Language;
}

/** What a step is called on its card. */
export function stepTitle(id: string, { flow, catalogue, language }: Reading): string {
  const trigger = Object.hasOwn(flow.triggers, id) ? flow.triggers[id] : undefined;
  const step = trigger ?? (Object.hasOwn(flow.nodes, id) ? flow.nodes[id] : undefined);
  if (step === undefined) return id;
  const name = stepName(step, language);
  if (name !== undefined) return name;
  const manifest = catalogue.manifest(trigger === undefined ? 'node' : 'trigger', step.type);
  return manifest === undefined ? step.type : pickText(manifest.title, language, ['en']);
}

const SNIPPET = 32;

/** The same, with the beginning of what the customer gets: two cards of a kind are told apart by it. */
export function stepSnippet(id: string, reading: Reading): string {
  const { flow, catalogue, language } = reading;
  const step = flow.triggers[id] ?? flow.nodes[id];
  const title = stepTitle(id, reading);
  if (step === undefined || stepName(step, language) !== undefined) return title;
  const kind = isTrigger(step) ? 'trigger' : 'node';
  const [contentLanguage = 'en'] = flow.languages;
  const card = readCard(kind, step, catalogue.manifest(kind, step.type), {
    language,
    contentLanguage,
    flowLanguages: flow.languages,
    emptyText: '',
  });
  const [line] = card.lines;
  const text = line === undefined ? '' : line.type === 'chips' ? line.items.join(', ') : line.text;
  if (text === '') return title;
  return `${title}: ${text.length > SNIPPET ? `${text.slice(0, SNIPPET)}…` : text}`;
}
