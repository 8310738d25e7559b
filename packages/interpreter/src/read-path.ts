import { isOpen, localParts } from '@nightshift/calendar';
import { detectLanguage } from '@nightshift/language';
import type { Json } from '@nightshift/schema';
import { languageOf, zoneOf, type Asker } from './asker.js';
import type { Draft } from './draft.js';
import { dig, readShopValue } from './read-value.js';

/**
 * Reads what a template or condition names by path. The first word picks the source; an unknown first word
 * is a value an admin filled in (`shop.name`), the flow's own before the workspace's.
 */
export function readPath(draft: Draft, asker: Asker, path: string): Json | undefined {
  const [source = '', ...rest] = path.split('.');
  switch (source) {
    case 'contact':
      return dig(draft.contact as unknown as Json, rest) ?? dig(draft.contact.fields, rest);
    case 'vars':
      return dig(asker.vars, rest);
    case 'message':
      return readMessage(
        asker.message ?? (draft.event.type === 'message.received' ? draft.event : null),
        rest,
      );
    case 'conversation':
      return dig(draft.conversation as unknown as Json, rest);
    case 'channel':
      return dig(draft.world.channel, rest);
    case 'page':
      return dig(draft.conversation.page, rest);
    case 'event':
      return dig(draft.event as unknown as Json, rest);
    case 'time':
      return readTime(draft, rest[0]);
    case 'hours':
      return readHours(draft, rest.join('.'));
    case 'agents':
      return readAgents(draft, rest);
    default:
      return readShopValue(asker.flow.flow, draft.world.values, path, () =>
        languageOf(draft, asker.flow.flow),
      );
  }
}

/** `message.language` is what the message itself surely says, whatever is known of who wrote it. */
function readMessage(message: Asker['message'], rest: readonly string[]): Json | undefined {
  if (message === null || rest[0] !== 'language') return dig(message, rest);
  const { language, isSure } = detectLanguage(message.text);
  return isSure ? language : undefined;
}

function readTime(draft: Draft, key: string | undefined): Json | undefined {
  if (key === 'now') return draft.nowMs;
  const parts = localParts(zoneOf(draft), draft.nowMs);
  if (parts === null || key === undefined || !Object.hasOwn(parts, key)) return undefined;
  return parts[key as keyof typeof parts];
}

function readHours(draft: Draft, calendar: string): boolean | undefined {
  const compiled = draft.world.calendars.get(calendar);
  return compiled === undefined ? undefined : isOpen(compiled, draft.nowMs);
}

/** How many there are: `agents.online`, and `agents.free` (online with room for one more), each also of a team: `agents.free.sales`. */
function readAgents(draft: Draft, [what, team]: readonly string[]): number | undefined {
  if (what !== 'online' && what !== 'free') return undefined;
  return draft.world.agents.filter(
    (agent) =>
      agent.isOnline &&
      (what === 'online' || agent.open < agent.capacity) &&
      (team === undefined || agent.teams.includes(team)),
  ).length;
}
