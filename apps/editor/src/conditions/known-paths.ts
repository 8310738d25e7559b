import type { fieldWords } from './words.js';

/** What kind of value stands at a path: it decides how it can be compared and how the other side is chosen. */
export type ValueKind =
  | 'text'
  | 'number'
  | 'yes-no'
  | 'open'
  | 'date'
  | 'clock'
  | 'tags'
  | 'list'
  | 'language'
  | 'country'
  | 'zone'
  | 'team'
  | 'agent'
  | 'channel'
  | 'channel-type'
  | 'priority'
  | 'weekday'
  /** Nobody has said. */
  | 'any';

export type PathGroup = 'contact' | 'message' | 'conversation' | 'page' | 'time' | 'people';

/** What every flow can read, in the order of a menu. */
export const KNOWN_PATHS: readonly (readonly [
  group: PathGroup,
  path: keyof typeof fieldWords,
  kind: ValueKind,
])[] = [
  ['contact', 'contact.name', 'text'],
  ['contact', 'contact.email', 'text'],
  ['contact', 'contact.phone', 'text'],
  ['contact', 'contact.language', 'language'],
  ['contact', 'contact.country', 'country'],
  ['contact', 'contact.zone', 'zone'],
  ['contact', 'contact.tags', 'tags'],
  ['contact', 'contact.score', 'number'],
  ['contact', 'contact.visits', 'number'],
  ['message', 'message.text', 'text'],
  ['message', 'message.language', 'language'],
  ['conversation', 'conversation.priority', 'priority'],
  ['conversation', 'conversation.team', 'team'],
  ['conversation', 'conversation.assignee', 'agent'],
  ['conversation', 'channel.type', 'channel-type'],
  ['conversation', 'channel.id', 'channel'],
  ['page', 'page.url', 'text'],
  ['page', 'page.title', 'text'],
  ['page', 'page.referrer', 'text'],
  ['time', 'time.weekday', 'weekday'],
  ['time', 'time.time', 'clock'],
  ['time', 'time.hour', 'number'],
  ['time', 'time.date', 'date'],
  ['time', 'time.day', 'number'],
  ['time', 'time.month', 'number'],
  ['people', 'agents.online', 'number'],
  ['people', 'agents.free', 'number'],
];

const KINDS: ReadonlyMap<string, ValueKind> = new Map(KNOWN_PATHS.map(([, path, kind]) => [path, kind]));

/** From the path alone. */
export function knownKind(path: string): ValueKind {
  const known = KINDS.get(path);
  if (known !== undefined) return known;
  if (path.startsWith('hours.')) return 'open';
  return path.startsWith('agents.') ? 'number' : 'any';
}
