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

/**
 * What steps are called where several are spoken of: those that share a title are told apart by what they say, and by a
 * number when they say the same.
 */
export function distinctTitles(reading: Reading): (id: string) => string {
  const ids = [...Object.keys(reading.flow.triggers), ...Object.keys(reading.flow.nodes)];
  const shared = sharedAmong(ids, (id) => stepTitle(id, reading));
  const longer = new Map<string, ReadonlyMap<string, readonly string[]>>();
  return (id) => {
    const title = stepTitle(id, reading);
    const same = shared.get(title) ?? [];
    if (same.length < 2) return title;
    const snippets = longer.get(title) ?? sharedAmong(same, (each) => stepSnippet(each, reading));
    longer.set(title, snippets);
    const snippet = stepSnippet(id, reading);
    const alike = snippets.get(snippet) ?? [];
    return alike.length < 2 ? snippet : `${snippet} (${String(alike.indexOf(id) + 1)})`;
  };
}

function sharedAmong(ids: readonly string[], nameOf: (id: string) => string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const id of ids) {
    const name = nameOf(id);
    const list = found.get(name);
    if (list === undefined) found.set(name, [id]);
    else list.push(id);
  }
  return found;
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
