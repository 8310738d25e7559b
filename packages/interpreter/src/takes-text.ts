import { newContact, newConversation, type MessageReceived } from '@nightshift/schema';
import type { CompiledTrigger } from './compile-flow.js';
import { openDraft } from './draft.js';
import { goLive } from './live-flows.js';
import { createView } from './view.js';
import type { World } from './world.js';

const NOWHERE: World = {
  live: goLive([]),
  flow: () => undefined,
  calendars: new Map(),
  agents: [],
  values: {},
  channel: { id: '', type: '', name: '' },
};
const CONVERSATION = newConversation({ id: '', contactId: '', channelId: '', channelType: '', atMs: 0 });
const BEGUN = { ...CONVERSATION, isOpened: true, isHeard: true };

/**
 * Whether a trigger without keywords takes a message of which nothing is known but its text. One that goes by what is
 * said is asked in earnest; one that goes by working hours finds no calendar, and takes nothing.
 */
export function takesText(
  { id, flow, definition, config }: CompiledTrigger,
  text: string,
  { isBegun = false }: { isBegun?: boolean } = {},
): boolean {
  const event: MessageReceived = { type: 'message.received', id: '', atMs: 0, text };
  const draft = openDraft(
    NOWHERE,
    { contact: newContact(''), conversation: isBegun ? BEGUN : CONVERSATION, runs: [] },
    event,
  );
  const view = createView(draft, { flow, nodeId: id, vars: {}, message: event, random: () => 0 });
  return definition.match({ config, event, view, hit: [] }).matched;
}

/** What no trigger can be waiting for. */
export const NOTHING_SAID = '…';

/** Whether a trigger takes every message, at any time, whatever it says. */
export function isCatchAll(trigger: CompiledTrigger): boolean {
  const { definition, config } = trigger;
  if (!definition.events.includes('message.received') || definition.keywords(config) !== undefined)
    return false;
  return takesText(trigger, NOTHING_SAID, { isBegun: true });
}
