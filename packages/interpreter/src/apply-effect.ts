import {
  isContactProperty,
  type Contact,
  type Conversation,
  type Effect,
  type Json,
} from '@nightshift/schema';

/** The contact after an effect. The same function serves the turn, the simulator and every test. */
export function applyToContact(contact: Contact, effect: Effect, nowMs: number): Contact {
  switch (effect.type) {
    case 'contact.tag':
      return isTagged(contact, effect)
        ? contact
        : { ...contact, tags: retag(contact.tags, effect.add, effect.remove) };
    case 'contact.set':
      return setField(contact, effect.field, effect.value);
    case 'contact.score':
      return { ...contact, score: addScore(contact.score, effect.add) };
    case 'contact.consent':
      return {
        ...contact,
        consents: [...contact.consents, { kind: effect.kind, text: effect.text, atMs: nowMs }],
      };
    case 'contact.mark':
      if (effect.clear === true) return unmark(contact, effect.mark);
      return {
        ...contact,
        marks: { ...contact.marks, [effect.mark]: nextMark(contact, effect.mark, effect.windowMs, nowMs) },
      };
    case 'message.send':
    case 'conversation.assign':
    case 'conversation.priority':
    case 'conversation.close':
    case 'conversation.reopen':
    case 'conversation.snooze':
    case 'note.add':
    case 'call.start':
    case 'timer.set':
    case 'timer.clear':
      return contact;
  }
}

export function applyToConversation(conversation: Conversation, effect: Effect, nowMs: number): Conversation {
  switch (effect.type) {
    case 'message.send':
      return {
        ...conversation,
        status: conversation.status === 'idle' ? 'open' : conversation.status,
        lastBotAtMs: nowMs,
      };
    case 'conversation.assign':
      return { ...conversation, status: 'open', assignee: effect.agent, team: effect.team };
    case 'conversation.priority':
      return { ...conversation, priority: effect.priority };
    case 'conversation.close':
      return { ...conversation, status: 'closed' };
    case 'conversation.reopen':
      return { ...conversation, status: 'open' };
    case 'conversation.snooze':
      return snooze(conversation, effect.untilMs);
    case 'contact.tag':
    case 'contact.set':
    case 'contact.score':
    case 'contact.consent':
    case 'contact.mark':
    case 'note.add':
    case 'call.start':
    case 'timer.set':
    case 'timer.clear':
      return conversation;
  }
}

/** What nobody has spoken in, and what is closed, is in no list that it could be taken out of. */
export function snooze(conversation: Conversation, untilMs: number): Conversation {
  if (conversation.status === 'idle' || conversation.status === 'closed') return conversation;
  return { ...conversation, status: 'snoozed', snoozedUntilMs: untilMs };
}

/** What a column of whole numbers holds. */
const MAX_SCORE = 2_147_483_647;

/** A score stops at its limits instead of failing the turn, and no sum makes it something else than a whole number. */
function addScore(score: number, add: number): number {
  const sum = Math.round(score + add);
  return Number.isNaN(sum) ? score : Math.max(-MAX_SCORE, Math.min(MAX_SCORE, sum));
}

/** Nothing to do: an untouched contact is not written. */
function isTagged(
  { tags }: Contact,
  { add, remove }: { add: readonly string[]; remove: readonly string[] },
): boolean {
  return add.every((tag) => tags.includes(tag)) && !remove.some((tag) => tags.includes(tag));
}

export function retag(tags: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  const kept = tags.filter((tag) => !remove.includes(tag));
  return [...kept, ...new Set(add.filter((tag) => tag !== '' && !kept.includes(tag)))];
}

export function setField(contact: Contact, field: string, value: Json): Contact {
  if (!isContactProperty(field)) {
    const { [field]: _dropped, ...others } = contact.fields;
    return { ...contact, fields: value === null ? others : { ...others, [field]: value } };
  }
  if (contact[field] === value) return contact;
  const { [field]: _dropped, ...rest } = contact;
  if (value === null || value === '') return rest;
  return { ...contact, [field]: typeof value === 'object' ? JSON.stringify(value) : String(value) };
}

function unmark(contact: Contact, mark: string): Contact {
  if (!Object.hasOwn(contact.marks, mark)) return contact;
  const { [mark]: _dropped, ...marks } = contact.marks;
  return { ...contact, marks };
}

/** A window, once it is over, starts anew with this mark. */
function nextMark(
  contact: Contact,
  mark: string,
  windowMs: number | undefined,
  nowMs: number,
): Contact['marks'][string] {
  const before = contact.marks[mark];
  if (before === undefined || (windowMs !== undefined && nowMs - before.firstAtMs >= windowMs)) {
    return { count: 1, firstAtMs: nowMs, lastAtMs: nowMs };
  }
  return { count: before.count + 1, firstAtMs: before.firstAtMs, lastAtMs: nowMs };
}
