import { customerZone, isZone, type CustomerZone } from '@nightshift/calendar';
import { closestLanguage, type Flow, type Json } from '@nightshift/schema';
import type { CompiledFlow } from './compile-flow.js';
import type { Draft } from './draft.js';

/** What is being asked right now: a trigger (no run yet), or a node of a run. */
export interface Asker {
  flow: CompiledFlow;
  nodeId: string;
  vars: Readonly<Record<string, Json>>;
  /** The message in hand, when the event itself is not one. */
  message: { text: string; choice?: { value: string } } | null;
  random: () => number;
}

/** The language the customer is spoken to in: what they write, else what is known of them, else the flow's first. */
export function languageOf({ conversation, contact }: Draft, flow: Flow): string {
  return (
    closestOf(conversation.language, flow) ?? closestOf(contact.language, flow) ?? flow.languages[0] ?? 'en'
  );
}

function closestOf(wanted: string | undefined, { languages }: Flow): string | undefined {
  return wanted === undefined ? undefined : closestLanguage(wanted, languages);
}

/** The clock the customer is spoken to by: theirs as far as it can be told, else the shop's. */
export function clockOf({ contact, world }: Draft): CustomerZone {
  const shop = world.calendars.get('default')?.zone ?? 'UTC';
  return customerZone(contact) ?? { zone: isZone(shop) ? shop : 'UTC', isGuess: true };
}

export function zoneOf(draft: Draft): string {
  return clockOf(draft).zone;
}
