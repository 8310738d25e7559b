import type { CompiledCalendar } from '@nightshift/calendar';
import type { AgentSeat, Contact, Conversation, Json, KeyedEffect, Run, TraceItem } from '@nightshift/schema';
import type { CompiledFlow } from './compile-flow.js';
import type { LiveFlows } from './live-flows.js';

/** What surrounds a conversation while one event is decided. Read, never written. */
export interface World {
  /** What is published now: new runs start here. */
  live: LiveFlows;
  /** A version that a run is pinned to, published now or long ago. */
  flow(flowId: string, version: number): CompiledFlow | undefined;
  calendars: ReadonlyMap<string, CompiledCalendar>;
  agents: readonly AgentSeat[];
  /** The shop's values, read as `{{shop.name}}`; a flow's own win. */
  values: Readonly<Record<string, Json>>;
  channel: { id: string; type: string; name: string };
  /** Also record the triggers that were passed over by the keyword index. Costs time per live trigger. */
  isExplaining?: boolean;
}

/** Everything a turn may change. `runs` holds those that wait. */
export interface ConversationState {
  contact: Contact;
  conversation: Conversation;
  runs: readonly Run[];
}

export interface Decision {
  /** `runs` holds every run that was touched, those that ended included, and the untouched waiting ones. */
  state: ConversationState;
  effects: KeyedEffect[];
  trace: TraceItem[];
}
