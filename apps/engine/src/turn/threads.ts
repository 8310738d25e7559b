import {
  newContact,
  newConversation,
  type Contact,
  type Conversation,
  type Json,
  type Run,
} from '@nightshift/schema';
import { senderKey, type Arrival, type ContactHints } from '../store/arrival.js';
import type { LoadedThread } from '../store/load.js';
import { idFromEvent } from '../store/new-id.js';

/** A conversation while a batch works on it. Turns replace its parts; nothing is changed in place. */
export interface Thread {
  readonly workspaceId: string;
  readonly sender: string;
  readonly partition: number;
  conversation: Conversation;
  /** Those that wait. */
  runs: readonly Run[];
  /** Those that waited when the batch began. */
  readonly loadedRuns: readonly Run[];
  /** Of the newest message. */
  seq: number;
  /** How often the conversation had been written when the batch began. */
  readonly revision: number;
  /** Shared by all conversations of the same person. */
  readonly person: Person;
  readonly isNew: boolean;
  isTouched: boolean;
  /** When the last event was. */
  atMs: number;
  /** Runs to be written, by id. */
  changedRuns: Map<string, Run>;
}

export interface Person {
  readonly workspaceId: string;
  contact: Contact;
  readonly revision: number;
  readonly isNew: boolean;
  /** In the end: something is to be written. */
  isChanged: boolean;
  /** As it was loaded, to see in the end whether anything is to be written. */
  readonly loaded: Contact | null;
}

/** All conversations that one batch touches: what was loaded, and what it begins itself. */
export interface Threads {
  /** The conversation an event belongs to; a new one begins when the sender has none. Undefined: it does not exist. */
  find(arrival: Arrival): Thread | undefined;
  /** It is closed, and its customer is in another conversation now: opened again there would be two. */
  isSucceeded(thread: Thread): boolean;
  /** In the order they were touched first. */
  readonly touched: readonly Thread[];
  readonly people: Iterable<Person>;
  /** (channel, sender) pairs that got their contact in this batch. */
  readonly identities: { channelId: string; sender: string; contactId: string }[];
}

interface Slot {
  person: Person | null;
  /** Oldest first; the one that is not closed is the current one. */
  threads: Thread[];
}

export function openThreads(
  loaded: readonly LoadedThread[],
  partitionOf: (channelId: string, sender: string) => number,
): Threads {
  const people = new Map<string, Person>();
  const byId = new Map<string, Thread>();
  const slots = new Map<string, Slot>();
  const succeeded = new Set<Thread>();
  const touched: Thread[] = [];
  const identities: Threads['identities'] = [];

  for (const row of loaded) {
    const { conversation } = row;
    const key = senderKey(row.channelId, row.sender);
    const slot = slots.get(key) ?? { person: null, threads: [] };
    slots.set(key, slot);
    const person = personOf(row, people);
    slot.person ??= person;
    if (conversation === null || person === null || byId.has(conversation.id)) continue;
    const partition = partitionOf(row.channelId, row.sender);
    const thread = threadOf(row, conversation, person, partition);
    byId.set(conversation.id, thread);
    slot.threads.push(thread);
    if (row.isSucceeded === true) succeeded.add(thread);
  }

  const start = (arrival: Arrival, slot: Slot): Thread => {
    slot.person ??= startPerson(arrival, people, identities);
    const thread = startThread(arrival, slot.person);
    slot.threads.push(thread);
    byId.set(thread.conversation.id, thread);
    return thread;
  };

  return {
    touched,
    people: { [Symbol.iterator]: () => people.values() },
    identities,
    isSucceeded: (thread) => {
      if (thread.conversation.status !== 'closed') return false;
      const slot = slots.get(senderKey(thread.conversation.channelId, thread.sender));
      return succeeded.has(thread) || (slot !== undefined && currentIn(slot) !== undefined);
    },
    find: (arrival) => {
      const thread =
        arrival.conversationId !== null ? byId.get(arrival.conversationId) : currentOf(arrival, slots, start);
      if (thread !== undefined && !thread.isTouched) {
        thread.isTouched = true;
        touched.push(thread);
      }
      return thread;
    },
  };
}

/** Fills what the contact lacks; `fields` are kept by whoever reports them, so they overwrite. */
export function applyHints(person: Person, hints: ContactHints | null): void {
  if (hints === null) return;
  const { fields, ...properties } = hints;
  let contact = person.contact;
  for (const name of ['name', 'email', 'phone', 'language', 'country', 'zone'] as const) {
    const value = properties[name];
    if (value !== undefined && value !== '' && contact[name] === undefined)
      contact = { ...contact, [name]: value };
  }
  for (const [name, value] of Object.entries(fields ?? {})) {
    if (!isSame(contact.fields[name], value))
      contact = { ...contact, fields: { ...contact.fields, [name]: value as Json } };
  }
  person.contact = contact;
}

/** Turns often set what is set already; a row is written only when something in it is different. */
export function isContactChanged({ contact, loaded }: Person): boolean {
  if (contact === loaded) return false;
  if (loaded === null) return true;
  const names = new Set([...Object.keys(contact), ...Object.keys(loaded)]) as Set<keyof Contact>;
  for (const name of names) if (!isSame(contact[name], loaded[name])) return true;
  return false;
}

function isSame(a: unknown, b: unknown): boolean {
  return (
    a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
  );
}

function currentOf(
  arrival: Arrival,
  slots: Map<string, Slot>,
  start: (arrival: Arrival, slot: Slot) => Thread,
): Thread {
  const key = senderKey(arrival.channel.id, arrival.sender);
  const slot = slots.get(key) ?? { person: null, threads: [] };
  slots.set(key, slot);
  return currentIn(slot) ?? start(arrival, slot);
}

/** Asked anew each time, because turns close conversations and open them again. */
function currentIn({ threads }: Slot): Thread | undefined {
  return threads.findLast(({ conversation }) => conversation.status !== 'closed');
}

function personOf(row: LoadedThread, people: Map<string, Person>): Person | null {
  const { contact, conversation } = row;
  const id = contact?.id ?? conversation?.contactId;
  if (id === undefined) return null;
  const known = people.get(id);
  if (known !== undefined) return known;
  // A conversation may outlive its contact when somebody was forgotten; whoever writes again starts afresh.
  const person: Person =
    contact === null
      ? {
          workspaceId: row.workspaceId,
          contact: newContact(id),
          revision: 0,
          isNew: true,
          isChanged: true,
          loaded: null,
        }
      : {
          workspaceId: row.workspaceId,
          contact,
          revision: row.contactRevision,
          isNew: false,
          isChanged: false,
          loaded: contact,
        };
  people.set(id, person);
  return person;
}

function threadOf(row: LoadedThread, conversation: Conversation, person: Person, partition: number): Thread {
  return {
    workspaceId: row.workspaceId,
    sender: row.sender,
    partition,
    conversation,
    runs: row.runs,
    loadedRuns: row.runs,
    seq: row.seq,
    revision: row.revision,
    person,
    isNew: false,
    isTouched: false,
    atMs: 0,
    changedRuns: new Map(),
  };
}

function startPerson(
  arrival: Arrival,
  people: Map<string, Person>,
  identities: Threads['identities'],
): Person {
  const id = idFromEvent('contact', arrival.id);
  const person: Person = {
    workspaceId: arrival.workspaceId,
    contact: newContact(id),
    revision: 0,
    isNew: true,
    isChanged: true,
    loaded: null,
  };
  people.set(id, person);
  identities.push({ channelId: arrival.channel.id, sender: arrival.sender, contactId: id });
  return person;
}

function startThread(arrival: Arrival, person: Person): Thread {
  const conversation = newConversation({
    id: idFromEvent('conversation', arrival.id),
    contactId: person.contact.id,
    channelId: arrival.channel.id,
    channelType: arrival.channel.type,
    atMs: arrival.atMs,
  });
  return {
    workspaceId: arrival.workspaceId,
    sender: arrival.sender,
    partition: arrival.partition,
    conversation,
    runs: [],
    loadedRuns: [],
    seq: 0,
    revision: 0,
    person,
    isNew: true,
    isTouched: false,
    atMs: arrival.atMs,
    changedRuns: new Map(),
  };
}
