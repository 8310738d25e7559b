// What the engine and this widget say to each other under /api/v1/web/{channelId}.
// 1. Everything from the network passes through a `read…` function here; the rest of the widget trusts these types.
// 2. A URL that is not http or https never leaves this file, so no part can smuggle a script into a link or an image.
// 3. A part or a field of a kind this version does not know is dropped, never an error: old widgets meet newer engines.

export type LocalText = string | Readonly<Record<string, string>>;

export interface Settings {
  readonly name: string;
  readonly title: LocalText;
  readonly greeting: LocalText;
  readonly color?: string;
  readonly launcher: 'right' | 'left';
  /** Milliseconds of visible time that some live trigger waits for, ascending. */
  readonly dwellMs: readonly number[];
  readonly askConsent: boolean;
}

export interface Author {
  readonly type: 'customer' | 'bot' | 'agent' | 'system';
  readonly name?: string;
}

export interface Button {
  readonly label: string;
  readonly value: string;
  readonly url?: string;
}

export interface Card {
  readonly title: string;
  readonly text?: string;
  readonly image?: string;
  readonly buttons: readonly Button[];
}

export type InputKind = 'email' | 'phone' | 'number' | 'date' | 'text' | 'choice' | 'rating';

export interface Source {
  readonly title: string;
  readonly url?: string;
}

export type Part =
  | { readonly type: 'buttons'; readonly buttons: readonly Button[] }
  | { readonly type: 'cards'; readonly cards: readonly Card[] }
  | { readonly type: 'image'; readonly url: string; readonly alt: string }
  | { readonly type: 'file'; readonly url: string; readonly name: string; readonly sizeBytes?: number }
  | { readonly type: 'sources'; readonly sources: readonly Source[] }
  | {
      readonly type: 'input';
      readonly input: InputKind;
      readonly placeholder?: string;
      readonly consent?: string;
      readonly options: readonly Button[];
    };

export interface Message {
  readonly id: string;
  readonly seq: number;
  readonly direction: 'in' | 'out';
  readonly author: Author;
  readonly text: string;
  readonly parts: readonly Part[];
  readonly at: string;
  /** The id this browser made for a message of its own; matches the optimistic bubble. */
  readonly externalId?: string;
}

export interface Session {
  readonly token: string;
  readonly visitorId: string;
  readonly settings: Settings;
  readonly messages: readonly Message[];
  readonly cursor: string;
  readonly hasMore: boolean;
  /** The newest message the visitor has seen on any device, where the engine keeps it. */
  readonly readSeq: number;
}

export interface Choice {
  readonly messageId: string;
  readonly value: string;
}

export interface WidgetEvent {
  readonly externalId: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: string;
}

export interface Typing {
  readonly by: 'bot' | 'agent';
  readonly name?: string;
  readonly isTyping: boolean;
  /** What is written so far; the message itself comes later and replaces it. */
  readonly text: string;
}

export const MAX_TEXT_LENGTH = 8000;

const INPUT_KINDS: readonly string[] = [
  'email',
  'phone',
  'number',
  'date',
  'text',
  'choice',
  'rating',
] satisfies InputKind[];
const AUTHORS: readonly string[] = ['customer', 'bot', 'agent', 'system'] satisfies Author['type'][];

export function readSession(value: unknown): Session | null {
  if (!isRecord(value) || typeof value['token'] !== 'string' || !isRecord(value['settings'])) return null;
  return {
    token: value['token'],
    visitorId: text(value['visitorId']),
    settings: readSettings(value['settings']),
    messages: readMessages(value['messages']),
    cursor: text(value['cursor']),
    hasMore: value['hasMore'] === true,
    readSeq: number(value['readSeq']) ?? 0,
  };
}

export function readSettings(value: Readonly<Record<string, unknown>>): Settings {
  const name = text(value['name']);
  const color = value['color'];
  return {
    name,
    title: localText(value['title']) ?? name,
    greeting: localText(value['greeting']) ?? '',
    ...(typeof color === 'string' && /^#[\da-f]{6}$/i.test(color) && { color }),
    launcher: value['launcher'] === 'left' ? 'left' : 'right',
    dwellMs: list(value['dwellMs'], (item) => number(item) ?? null).sort((a, b) => a - b),
    askConsent: value['askConsent'] === true,
  };
}

export function readMessages(value: unknown): Message[] {
  return list(value, readMessage);
}

export function readMessage(value: unknown): Message | null {
  if (!isRecord(value) || typeof value['id'] !== 'string' || typeof value['seq'] !== 'number') return null;
  const externalId = value['externalId'];
  return {
    id: value['id'],
    seq: value['seq'],
    direction: value['direction'] === 'in' ? 'in' : 'out',
    author: readAuthor(value['author']),
    text: text(value['text']),
    parts: list(value['parts'], readPart),
    at: text(value['at']),
    ...(typeof externalId === 'string' && { externalId }),
  };
}

export function readTyping(value: unknown): Typing | null {
  if (!isRecord(value)) return null;
  const name = text(value['name']);
  return {
    by: value['by'] === 'agent' ? 'agent' : 'bot',
    isTyping: value['isTyping'] === true,
    text: text(value['text']),
    ...(name !== '' && { name }),
  };
}

/** The address in its normal form, or undefined when it is anything but an absolute http or https address. */
export function safeUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\s*https?:\/\//i.test(value) || !URL.canParse(value)) return undefined;
  return new URL(value).href;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readAuthor(value: unknown): Author {
  const type = isRecord(value) ? value['type'] : undefined;
  const name = isRecord(value) ? text(value['name']) : '';
  return { type: isAuthorType(type) ? type : 'bot', ...(name !== '' && { name }) };
}

function readPart(value: unknown): Part | null {
  if (!isRecord(value)) return null;
  const url = safeUrl(value['url']);
  switch (value['type']) {
    case 'buttons':
      return { type: 'buttons', buttons: list(value['buttons'], readButton) };
    case 'cards':
      return { type: 'cards', cards: list(value['cards'], readCard) };
    case 'image':
      return url === undefined ? null : { type: 'image', url, alt: text(value['alt']) };
    case 'file': {
      const sizeBytes = number(value['sizeBytes']);
      return url === undefined
        ? null
        : {
            type: 'file',
            url,
            name: text(value['name']) || url,
            ...(sizeBytes !== undefined && { sizeBytes }),
          };
    }
    case 'sources':
      return { type: 'sources', sources: list(value['sources'], readSource) };
    case 'input':
      return isInputKind(value['input']) ? readInput(value['input'], value) : null;
    default:
      return null;
  }
}

function readSource(value: unknown): Source | null {
  if (!isRecord(value)) return null;
  const title = text(value['title']);
  const url = safeUrl(value['url']);
  return title === '' ? null : { title, ...(url !== undefined && { url }) };
}

function readInput(input: InputKind, value: Record<string, unknown>): Part {
  const placeholder = text(value['placeholder']);
  const consent = text(value['consent']);
  return {
    type: 'input',
    input,
    options: list(value['options'], readButton),
    ...(placeholder !== '' && { placeholder }),
    ...(consent !== '' && { consent }),
  };
}

function readButton(value: unknown): Button | null {
  if (!isRecord(value) || typeof value['label'] !== 'string' || value['label'] === '') return null;
  const label = value['label'];
  const url = safeUrl(value['url']);
  // A button whose address was refused would be a button that does nothing, or worse, something else.
  if (value['url'] !== undefined && value['url'] !== '' && url === undefined) return null;
  return {
    label,
    value: typeof value['value'] === 'string' ? value['value'] : label,
    ...(url !== undefined && { url }),
  };
}

function readCard(value: unknown): Card | null {
  if (!isRecord(value) || typeof value['title'] !== 'string') return null;
  const cardText = text(value['text']);
  const image = safeUrl(value['image']);
  return {
    title: value['title'],
    buttons: list(value['buttons'], readButton),
    ...(cardText !== '' && { text: cardText }),
    ...(image !== undefined && { image }),
  };
}

function isInputKind(value: unknown): value is InputKind {
  return typeof value === 'string' && INPUT_KINDS.includes(value);
}

function isAuthorType(value: unknown): value is Author['type'] {
  return typeof value === 'string' && AUTHORS.includes(value);
}

function localText(value: unknown): LocalText | undefined {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

function list<Item>(value: unknown, read: (item: unknown) => Item | null): Item[] {
  if (!Array.isArray(value)) return [];
  return value
    .map((item: unknown) => read(item))
    .filter((item): item is Item & NonNullable<Item> => item !== null);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
