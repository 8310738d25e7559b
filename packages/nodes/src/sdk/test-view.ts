import type { CompiledCalendar } from '@nightshift/calendar';
import {
  isJsonObject,
  newContact,
  newConversation,
  pickText,
  type AgentSeat,
  type Condition,
  type Contact,
  type Conversation,
  type Event,
  type Json,
} from '@nightshift/schema';
import type { View } from './view.js';

/** What a test cares about; everything else is an ordinary customer on a web page. */
export interface TestViewOverrides {
  /** Epoch milliseconds; the event's time when absent. */
  nowMs?: number;
  /** The message `says` when absent. */
  event?: Event;
  says?: string;
  contact?: Partial<Contact>;
  conversation?: Partial<Conversation>;
  channel?: Partial<View['channel']>;
  vars?: Record<string, Json>;
  flowId?: string;
  nodeId?: string;
  language?: string;
  zone?: string;
  agents?: readonly AgentSeat[];
  calendars?: Record<string, CompiledCalendar>;
  /** Further values by full path: `{ 'shop.name': 'Lamps', 'hours.default': true }`. They win. */
  values?: Record<string, Json>;
  /** Makes texts comparable; without it scripts of Chinese stay different. */
  fold?: View['fold'];
  /** What `random()` gives, over and over; 0.5 when absent. */
  randoms?: readonly number[];
  /** Decides conditions; needed for anything beyond plain equality, lists and existence. */
  test?: (condition: Condition) => boolean;
}

/** 2027-02-06T03:00:00Z, eleven in the morning of Lunar New Year in Shanghai. */
const TEST_NOW_MS = 1_801_882_800_000;

/**
 * A view for unit tests of nodes and triggers, without an interpreter. It fills in `{{path}}` but no filters,
 * and decides `equals`, `not-equals`, `in`, `exists` and `missing` only, to the letter. Conversation tests run the real thing.
 */
export function testView(overrides: TestViewOverrides = {}): View {
  const nowMs = overrides.nowMs ?? overrides.event?.atMs ?? TEST_NOW_MS;
  const event: Event = overrides.event ?? {
    id: 'evt_test',
    type: 'message.received',
    atMs: nowMs,
    text: overrides.says ?? 'Hello',
  };
  const contact: Contact = { ...newContact('cnt_test'), ...overrides.contact };
  const channel = { id: 'chn_test', type: 'web', name: 'Web shop', ...overrides.channel };
  const conversation: Conversation = {
    ...newConversation({
      id: 'cnv_test',
      contactId: contact.id,
      channelId: channel.id,
      channelType: channel.type,
      atMs: nowMs,
    }),
    ...overrides.conversation,
  };
  const vars = overrides.vars ?? {};
  const language = overrides.language ?? contact.language ?? 'en';
  const message = event.type === 'message.received' ? { text: event.text } : undefined;
  const page = event.type === 'page.visited' ? event : conversation.page;
  const known = { contact, conversation, channel, vars, event, message, page };
  const get = (path: string): Json | undefined => own(overrides.values, path) ?? valueAt(known, path);
  const render: View['render'] = (template, _escape, extra) =>
    fillIn(template, (path) => own(extra, path) ?? get(path));
  return {
    nowMs,
    event,
    contact,
    conversation,
    channel,
    vars,
    flowId: overrides.flowId ?? 'flw_test',
    nodeId: overrides.nodeId ?? 'node',
    language,
    customerLanguage: conversation.language ?? contact.language ?? language,
    zone: overrides.zone ?? contact.zone ?? 'UTC',
    agents: overrides.agents ?? [],
    calendar: (name) => own(overrides.calendars, name),
    text: (text, extra) => render(pickText(text, language), 'none', extra),
    render,
    get,
    test: overrides.test ?? ((condition) => holds(condition, get)),
    find,
    fold: overrides.fold ?? ((text) => text.normalize('NFKC').toLowerCase()),
    random: drawFrom(overrides.randoms ?? [0.5]),
  };
}

/** Names come from configs, which may say `constructor`. */
function own<V>(record: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** JavaScript's own expressions will do for a test: where RE2 knows a construct, the two agree. One that is none finds nothing. */
function find(pattern: string, text: string): string | undefined {
  const found = readPattern(pattern)?.exec(text) ?? null;
  if (found === null) return undefined;
  const groups: (string | undefined)[] = found.slice(1);
  return groups.length === 0 ? found[0] : groups.find((piece) => piece !== undefined);
}

function drawFrom(randoms: readonly number[]): () => number {
  let draws = 0;
  return () => {
    const drawn = randoms[draws % randoms.length] ?? 0;
    draws += 1;
    return drawn;
  };
}

function valueAt(known: object, path: string): Json | undefined {
  let value: unknown = known;
  for (const key of path.split('.')) {
    if (!isJsonObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value as Json | undefined;
}

function fillIn(template: string, get: (path: string) => Json | undefined): string {
  return template.replaceAll(/\{\{\s*([\w.-]+)\s*\}\}/g, (_whole, path: string) => {
    const value = get(path) ?? '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
}

function holds(condition: Condition, get: (path: string) => Json | undefined): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, get));
  if ('any' in condition) return condition.any.some((part) => holds(part, get));
  if ('not' in condition) return !holds(condition.not, get);
  const value = get(condition.field);
  if (condition.is === 'equals') return value === condition.value;
  if (condition.is === 'not-equals') return value !== condition.value;
  if (condition.is === 'in')
    return value !== undefined && Array.isArray(condition.value) && condition.value.includes(value);
  if (condition.is === 'exists') return value !== undefined && value !== null;
  if (condition.is === 'missing') return value === undefined || value === null;
  throw new Error(`testView cannot decide "${condition.is}"; pass it a test(condition) of your own`);
}

function readPattern(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern.replace(/^\(\?i\)/, ''), 'iu');
  } catch {
    return undefined;
  }
}
