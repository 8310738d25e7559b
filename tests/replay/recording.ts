import { compileCalendar, type Calendar } from '@nightshift/calendar';
import { compileFlow, decide, goLive, type ConversationState, type World } from '@nightshift/interpreter';
import { createBuiltinRegistry } from '@nightshift/nodes';
import type { AgentSeat, Event, Flow, Json, KeyedEffect } from '@nightshift/schema';

/** Flows, and conversations as a release decided them. Plain JSON, one line of a file of `recordings/`. */
export interface Recording {
  name: string;
  flows: Flow[];
  calendars: Record<string, Calendar>;
  conversations: RecordedConversation[];
}

export interface RecordedConversation extends Circumstances {
  name: string;
  turns: RecordedTurn[];
}

export interface Circumstances {
  agents: AgentSeat[];
  values: Record<string, Json>;
  channel: World['channel'];
}

/** Each turn with the state that release had stored before it, so that today's code must be able to read that too. */
export interface RecordedTurn {
  before: ConversationState;
  event: Event;
  effects: KeyedEffect[];
}

/** What today's code makes of the world of a recording. */
export function worldOf(
  { flows, calendars }: Pick<Recording, 'flows' | 'calendars'>,
  { agents, values, channel }: Circumstances,
): World {
  const registry = createBuiltinRegistry();
  const compiled = flows.map((flow) => compileFlow(flow, 1, registry));
  return {
    live: goLive(compiled),
    flow: (id) => compiled.find((flow) => flow.id === id),
    calendars: new Map(
      Object.entries(calendars).map(([name, calendar]) => [name, compileCalendar(calendar)]),
    ),
    agents,
    values,
    channel,
  };
}

/** What today's code decides, turn by turn, each from the recorded state. */
export function replay(recording: Recording, conversation: RecordedConversation): KeyedEffect[][] {
  const world = worldOf(recording, conversation);
  return conversation.turns.map(({ before, event }) => decide(world, before, event).effects);
}
