import type { Json } from './json.js';
import type { Part } from './message.js';

/**
 * What came in. An event is a fact about one conversation, in the past tense; a turn handles it.
 * `atMs` is the only clock a turn knows (invariant 2).
 */
export type Event =
  | MessageReceived
  | ChatOpened
  | PageVisited
  | EventReceived
  | ContactIdentified
  | ContactTagged
  | TimerFired
  | CallFinished
  | AgentReplied
  | AgentTookOver
  | AgentHandedBack
  | ConversationAssigned
  | ConversationClosed
  | ConversationReopened
  | ConversationSnoozed
  | AnswerJudged
  | ScheduleFired
  | RunsMoved
  | RunsHandedOver;

interface EventBase {
  /** `evt_…`; runs that start here take their ids and seeds from it. */
  id: string;
  /** Epoch milliseconds. */
  atMs: number;
}

export interface MessageReceived extends EventBase {
  type: 'message.received';
  text: string;
  parts?: Part[];
  /** A pressed button: its value, and the message that offered it. */
  choice?: { value: string; messageId?: string };
  /** How many messages of a burst were merged into this one. */
  merged?: number;
}
/** The customer opened the chat window. */
export interface ChatOpened extends EventBase {
  type: 'chat.opened';
}
export interface PageVisited extends EventBase {
  type: 'page.visited';
  url: string;
  title?: string;
  referrer?: string;
  /** One visit of one page; its dwell milestones share it. */
  visitId?: string;
  /** How long the page has been looked at. */
  dwellMs: number;
  /** The last value reported for this visit; absent on its first event. */
  previousDwellMs?: number;
}
/** Something the shop or another system reports: `cart.abandoned`, `order.shipped`, any name. */
export interface EventReceived extends EventBase {
  type: 'event.received';
  name: string;
  data: Record<string, Json>;
}
export interface ContactIdentified extends EventBase {
  type: 'contact.identified';
  name?: string;
  email?: string;
  phone?: string;
  language?: string;
  country?: string;
  zone?: string;
  fields?: Record<string, Json>;
}
/** Tags put on by a person or the API. What a flow tags raises no event, so flows cannot chase each other. */
export interface ContactTagged extends EventBase {
  type: 'contact.tagged';
  add: string[];
  remove: string[];
}
export interface TimerFired extends EventBase {
  type: 'timer.fired';
  /** The key the timer was set under. */
  timer: string;
  /** Absent for the timers of the conversation itself. */
  runId?: string;
}
export interface CallFinished extends EventBase {
  type: 'call.finished';
  /** The effect id of the call. */
  call: string;
  runId: string;
  outcome: CallOutcome;
}
export type CallOutcome = { ok: true; value: Json } | { ok: false; code: string; message: string };

export interface AgentReplied extends EventBase {
  type: 'agent.replied';
  agentId: string;
  /** As the customer reads it; absent when a program speaks for the team. */
  agentName?: string;
  /** A program has said it, for nobody in particular: the bot falls silent, and who holds the conversation stays. */
  isForTeam?: true;
  text: string;
  parts?: Part[];
}
export interface AgentTookOver extends EventBase {
  type: 'agent.took-over';
  agentId: string;
}
export interface AgentHandedBack extends EventBase {
  type: 'agent.handed-back';
  agentId: string;
}
/** Assigned by a person or the API. */
export interface ConversationAssigned extends EventBase {
  type: 'conversation.assigned';
  agentId: string | null;
  team: string | null;
}
export interface ConversationClosed extends EventBase {
  type: 'conversation.closed';
  by: string;
}
/** By a person or the API: of a closed conversation, or of a snoozed one before its time. */
export interface ConversationReopened extends EventBase {
  type: 'conversation.reopened';
  by: string;
}
export interface ConversationSnoozed extends EventBase {
  type: 'conversation.snoozed';
  by: string;
  untilMs: number;
}
/** Somebody of the team says whether an answer of the bot was wrong. Nothing follows from it in the conversation. */
export interface AnswerJudged extends EventBase {
  type: 'answer.judged';
  messageId: string;
  isWrong: boolean;
  by: string;
}
export interface ScheduleFired extends EventBase {
  type: 'schedule.fired';
  flowId: string;
  triggerId: string;
}
/** Somebody published a version and wants waiting runs of an older one to go on in it. */
export interface RunsMoved extends EventBase {
  type: 'runs.moved';
  flowId: string;
  fromVersion: number;
  toVersion: number;
}
/** Somebody wants waiting runs of a version to end, and their customers to be looked after by people. */
export interface RunsHandedOver extends EventBase {
  type: 'runs.handed-over';
  flowId: string;
  version: number;
}

export type EventType = Event['type'];
