import {
  durationInWords,
  isJsonObject,
  isText,
  pickText,
  wordingFor,
  type Condition,
  type Flow,
  type FlowNode,
} from '@nightshift/schema';
import { formWord } from './builtin/form-words.js';
import type { Manifest } from './sdk/manifest.js';

export interface WayOutReading {
  language: string;
  /** In which customers' texts are shown, such as the label of a choice. */
  contentLanguage: string;
  flowLanguages: Flow['languages'];
  sayCondition: (condition: Condition, language: string) => string;
  /** What an id or a code in a case is called, by the key it stands under. */
  nameOf?: (key: string, value: string) => string | undefined;
}

/** What a way out of a node is called, on its card and wherever else it is spoken of; a stray one keeps its id. */
export function wayOut(
  config: FlowNode['config'],
  port: string,
  manifest: Manifest,
  reading: WayOutReading,
): string {
  const items = manifest.portsFrom === undefined ? undefined : config[manifest.portsFrom];
  const own = (Array.isArray(items) ? items : []).find(
    (item: unknown) => isJsonObject(item) && item['id'] === port,
  ) as Case | undefined;
  if (own !== undefined) return caseLabel(own, reading);
  return manifest.ports.includes(port) ? portWord(port, reading.language) : port;
}

type Case = Readonly<Record<string, unknown>>;

/** `gave-up` is a name for machines. */
function portWord(id: string, language: string): string {
  const word = formWord(id, language);
  return word === id ? id.replaceAll('-', ' ') : word;
}

/** A case is called what its author calls it, else what it asks or is described as, else its id. */
function caseLabel(item: Case, reading: WayOutReading): string {
  const { name } = item;
  if (isText(name) && wordingFor(name, reading.language) !== '') return wordingFor(name, reading.language);
  const label = item['label'] ?? item['title'];
  const text = isText(label) ? pickText(label, reading.contentLanguage, reading.flowLanguages) : '';
  if (text !== '') return text;
  const { when } = item;
  if (isJsonObject(when)) return reading.sayCondition(when as unknown as Condition, reading.language);
  const { description } = item;
  if (typeof description === 'string' && description.trim() !== '') return description;
  const rest = Object.entries(item).filter(([key]) => key !== 'id');
  const words = rest.flatMap(([key, value]) => sayPlain(key, value, reading)).filter((word) => word !== '');
  // A new one has nothing yet but the name that the editor gave it; its number tells it from the next.
  return words.length === 0 ? String(item['id']).replace(/^way-(?=\d+$)/u, '') : words.join(', ');
}

function sayPlain(key: string, value: unknown, reading: WayOutReading): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => sayPlain(key, item, reading));
  if (typeof value === 'string')
    return [durationInWords(value, reading.language) ?? reading.nameOf?.(key, value) ?? value];
  return typeof value === 'number' ? [String(value)] : [];
}
