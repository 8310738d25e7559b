import { formWord, wayOut, type Manifest } from '@nightshift/nodes';
import {
  isJsonObject,
  isText,
  pickText,
  stepName,
  type Flow,
  type FlowNode,
  type FlowTrigger,
} from '@nightshift/schema';
import { sayCondition } from '../conditions/say-condition.js';
import { explainStep, type NameOf } from '../form/explain-step.js';
import { asSchema } from '../form/schema.js';
import { inRow } from '../i18n/in-row.js';
import type { Language } from '../i18n/language.js';
import { asText, fillIn, type ShopReading, type TextPart } from './fill-in.js';

/** What is drawn for a node: what the customer gets, in few lines, and the ways out. */
export interface Card {
  kind: 'trigger' | 'node';
  title: string;
  /** What kind of node it is, when it has a name of its own. */
  subtitle: string;
  category: string;
  /** Its type is not installed: it can be moved and connected, not changed. */
  isUnknown: boolean;
  lines: readonly CardLine[];
  ports: readonly CardPort[];
}

export type CardLine =
  /** As the chat will show it. */
  | { type: 'bubble'; text: string; isEmpty: boolean; parts?: readonly TextPart[] }
  | { type: 'chips'; items: readonly string[] }
  | { type: 'sentence'; text: string; parts?: readonly TextPart[] };

export interface CardPort {
  id: string;
  label: string;
  /** What must hold for it, where its author calls it something else. */
  condition?: string;
  target: string | null;
  /** The port that is taken instead while this one leads nowhere: its id, and what it is called. */
  standIn?: { id: string; label: string };
  /** Ending there leaves nobody waiting. */
  isQuiet: boolean;
}

export interface CardReading extends ShopReading {
  /** Of what is not filled in. */
  emptyText: string;
  /** What ids and codes are called. */
  nameOf?: NameOf;
}

type Step = FlowNode | FlowTrigger;
type Schema = Readonly<Record<string, unknown>>;

const MAX_LINES = 3;
const NO_NAMES: NameOf = () => undefined;

/** Reads everything from the manifest and its hints, so a node that nobody has heard of gets a good card. */
export function readCard(
  kind: Card['kind'],
  step: Step,
  manifest: Manifest | undefined,
  reading: CardReading,
): Card {
  if (manifest === undefined) return unknownCard(kind, step, reading.language);
  const { language } = reading;
  const title = pickText(manifest.title, language, ['en']);
  const name = stepName(step, language);
  return {
    kind,
    title: name ?? title,
    subtitle: name === undefined ? '' : title,
    category: manifest.category,
    isUnknown: false,
    lines: readLines(step.config, manifest, reading),
    ports: readPorts(step, manifest, reading),
  };
}

/** What a way out is called on the card; one that the card does not have keeps its id. */
export function portLabel(
  kind: Card['kind'],
  step: Step,
  port: string,
  manifest: Manifest | undefined,
  { language, flow }: { language: Language; flow: Flow },
): string {
  const [first = 'en'] = flow.languages;
  const contentLanguage = flow.languages.includes(language) ? language : first;
  const reading = { language, contentLanguage, flowLanguages: flow.languages, emptyText: '' };
  const { ports } = readCard(kind, step, manifest, reading);
  return ports.find(({ id }) => id === port)?.label ?? port;
}

function unknownCard(kind: Card['kind'], step: Step, language: Language): Card {
  const name = stepName(step, language);
  const targets = isTrigger(step) ? { next: step.next } : step.next;
  return {
    kind,
    title: name ?? step.type,
    subtitle: name === undefined ? '' : step.type,
    category: 'unknown',
    isUnknown: true,
    lines: [],
    ports: Object.entries(targets).map(([id, target]) => ({ id, label: id, target, isQuiet: true })),
  };
}

function readLines(config: Step['config'], manifest: Manifest, reading: CardReading): CardLine[] {
  const properties = propertiesOf(manifest.config);
  const lines = Object.entries(properties)
    .filter(([key]) => key !== manifest.portsFrom)
    .flatMap(([key, schema], index) =>
      widgetOf(schema) === 'url' && properties['method'] !== undefined
        ? readRequest(config[key], config['method'] ?? properties['method']['default'], reading)
        : readLine(config[key], schema, { ...reading, isFirst: index === 0 }),
    );
  const bubble = lines.find(({ type }) => type === 'bubble');
  const rest = lines.filter(({ type }) => type !== 'bubble');
  if (bubble === undefined && rest.length === 0) {
    // Where the ways out say what is asked, there is nothing to add.
    if (manifest.portsFrom !== undefined && hasEntries(config[manifest.portsFrom])) return [];
    const text =
      sayCalendarOf(config, properties, reading) ??
      explainStep(manifest, config, reading.language, reading.nameOf ?? NO_NAMES);
    return text === '' ? [] : [{ type: 'sentence', ...filled(text, reading) }];
  }
  return [...(bubble === undefined ? [] : [bubble]), ...rest].slice(0, MAX_LINES);
}

/** "Calendar: Demo shop": what the hours are gone by is all that a card needs to say; how is said in its form. */
function sayCalendarOf(
  config: Step['config'],
  properties: Readonly<Record<string, Schema>>,
  reading: CardReading,
): string | undefined {
  for (const [key, schema] of Object.entries(properties)) {
    const value = config[key];
    if (widgetOf(schema) !== 'calendar' || typeof value !== 'string' || value === '') continue;
    const label = typeof schema['title'] === 'string' ? formWord(schema['title'], reading.language) : key;
    return `${label}${reading.language === 'en' ? ': ' : '：'}${nameIn(schema, value, reading)}`;
  }
  return undefined;
}

function hasEntries(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}

/** What a value looks like, by its widget; nothing for what only the form needs to show. */
function readLine(value: unknown, schema: Schema, reading: CardReading & { isFirst: boolean }): CardLine[] {
  const widget = widgetOf(schema);
  if (widget === 'texts') return readBubble(value, reading);
  if (widget === 'condition' && value !== undefined)
    return [{ type: 'sentence', text: sayCondition(value, reading.language, reading.inConditions) }];
  if (!Array.isArray(value) || value.length === 0) return [];
  const all = value.map((item: unknown) => chipOf(item, schema, reading)).filter((text) => text !== '');
  const items = value.every((item) => typeof item === 'string') ? readableFirst(all, reading.language) : all;
  if (items.length === 0) return [];
  return isLabelled(schema) ? [sayLabelled(items, schema, reading.language)] : [{ type: 'chips', items }];
}

const isLabelled = ({ ui }: Schema): boolean => isJsonObject(ui) && ui['labelled'] === true;

/** "Never about: politics, religion": chips alone would be taken for what the step does. */
function sayLabelled(items: readonly string[], { title }: Schema, language: Language): CardLine {
  const label = typeof title === 'string' ? formWord(title, language) : '';
  return { type: 'sentence', text: `${label}${language === 'en' ? ': ' : '：'}${inRow(items, language)}` };
}

/** `GET https://…`: where a request goes says more than what is kept of the answer. */
function readRequest(url: unknown, method: unknown, reading: CardReading): CardLine[] {
  if (typeof url !== 'string' || url === '') return [];
  const text = typeof method === 'string' ? `${method} ${url}` : url;
  return [{ type: 'sentence', ...filled(text, reading) }];
}

function readBubble(value: unknown, reading: CardReading & { isFirst: boolean }): CardLine[] {
  const { contentLanguage, flowLanguages, emptyText, isFirst } = reading;
  const text = isText(value) ? pickText(value, contentLanguage, flowLanguages) : '';
  if (text !== '') return [{ type: 'bubble', ...filled(text, reading), isEmpty: false }];
  return isFirst ? [{ type: 'bubble', text: emptyText, isEmpty: true }] : [];
}

/** Its parts only where there is something in it to fill in. */
function filled(text: string, reading: CardReading): { text: string; parts?: readonly TextPart[] } {
  if (!text.includes('{{')) return { text };
  const parts = fillIn(text, reading);
  return { text: asText(parts), parts };
}

/** Of plain words, whose order says nothing, those in the writing of the screen come first: only a few are shown. */
function readableFirst(words: readonly string[], language: Language): string[] {
  const isForeign = (word: string): boolean => /\p{Script=Han}/u.test(word) !== language.startsWith('zh');
  return words.toSorted((a, b) => Number(isForeign(a)) - Number(isForeign(b)));
}

function chipOf(item: unknown, schema: Schema, reading: CardReading): string {
  const { contentLanguage, flowLanguages } = reading;
  if (typeof item === 'string') return filled(nameIn(schema, item, reading), reading).text;
  if (typeof item === 'number') return String(item);
  if (!isJsonObject(item)) return '';
  const label =
    item['label'] ?? item['title'] ?? item['name'] ?? item['tag'] ?? item['variable'] ?? item['id'];
  return isText(label) ? filled(pickText(label, contentLanguage, flowLanguages), reading).text : '';
}

/** A value of a list as it is called; the widget is that of the list or that of its entries. */
function nameIn(schema: Schema, value: string, { nameOf = NO_NAMES }: CardReading): string {
  const widget = widgetOf(schema) ?? widgetOf(asSchema(schema['items']));
  return (typeof widget === 'string' ? nameOf(widget, value) : undefined) ?? value;
}

function readPorts(step: Step, manifest: Manifest, reading: CardReading): CardPort[] {
  const targets: Readonly<Record<string, string | null>> = isTrigger(step) ? { next: step.next } : step.next;
  const quiet = new Set(manifest.quietPorts ?? []);
  const spoken = new Set(manifest.spokenPorts ?? []);
  const schemas = itemPropertiesOf(manifest);
  const called = (id: string): string => {
    const label = wayOut(step.config, id, manifest, {
      ...reading,
      sayCondition: (when) => sayCondition(when, reading.language, reading.inConditions),
      nameOf: (key, value) => nameIn(schemas[key] ?? {}, value, reading),
    });
    return filled(label, reading).text;
  };
  const conditionOf = (id: string, item: Schema): Pick<CardPort, 'condition'> => {
    const when = Object.keys(schemas).find((key) => widgetOf(schemas[key] ?? {}) === 'condition');
    if (when === undefined || item[when] === undefined) return {};
    const condition = sayCondition(item[when], reading.language, reading.inConditions);
    return condition === '' || condition === called(id) ? {} : { condition };
  };
  const port = (id: string, more: Pick<CardPort, 'standIn' | 'condition'> = {}): CardPort => ({
    id,
    label: called(id),
    target: Object.hasOwn(targets, id) ? (targets[id] ?? null) : null,
    isQuiet: manifest.settles || quiet.has(id) || spoken.has(id),
    ...more,
  });
  const items = manifest.portsFrom === undefined ? undefined : step.config[manifest.portsFrom];
  const fromConfig = (Array.isArray(items) ? items : []).flatMap((item: unknown) =>
    isJsonObject(item) && typeof item['id'] === 'string'
      ? [
          port(item['id'], {
            ...conditionOf(item['id'], item),
            ...(manifest.standIn === undefined
              ? {}
              : { standIn: { id: manifest.standIn, label: called(manifest.standIn) } }),
          }),
        ]
      : [],
  );
  const fixed = manifest.ports.map((id) => port(id));
  const known = new Set([...fromConfig, ...fixed].map(({ id }) => id));
  // A connection to nowhere known must be seen to be removed.
  const strays = Object.keys(targets).filter((id) => !known.has(id) && targets[id] !== null);
  return [...fromConfig, ...fixed, ...strays.map((id) => port(id))];
}

export function isTrigger(step: Step): step is FlowTrigger {
  return step.next === null || typeof step.next === 'string';
}

function propertiesOf(schema: unknown): Record<string, Schema> {
  const properties = isJsonObject(schema) ? schema['properties'] : undefined;
  const entries = Object.entries(isJsonObject(properties) ? properties : {});
  return Object.fromEntries(entries.map(([key, part]) => [key, isJsonObject(part) ? part : {}]));
}

function itemPropertiesOf({ config, portsFrom = '' }: Manifest): Record<string, Schema> {
  return propertiesOf(propertiesOf(config)[portsFrom]?.['items']);
}

function widgetOf(schema: Schema): unknown {
  return isJsonObject(schema['ui']) ? schema['ui']['widget'] : undefined;
}
