import type { Condition } from './condition.js';
import type { Json } from './json.js';
import type { Priority } from './conversation.js';
import type { Part } from './message.js';

/**
 * What a turn decided, as data. Nothing here has happened yet: effects are committed with the turn
 * (invariant 4) and what touches the outside is performed later, under its key (invariant 5).
 */
export type Effect =
  | { type: 'message.send'; text: string; parts: Part[] }
  | { type: 'contact.tag'; add: string[]; remove: string[] }
  | { type: 'contact.set'; field: string; value: Json }
  | { type: 'contact.score'; add: number }
  | { type: 'contact.consent'; kind: string; text: string }
  /** `clear` takes the mark away: it has never happened. */
  | { type: 'contact.mark'; mark: string; windowMs?: number; clear?: true }
  | { type: 'conversation.assign'; agent: string | null; team: string | null; reason: string }
  | { type: 'conversation.priority'; priority: Priority }
  | { type: 'conversation.close' }
  | { type: 'conversation.reopen' }
  /** Out of the list of open ones until then, or until the customer writes. */
  | { type: 'conversation.snooze'; untilMs: number }
  | { type: 'note.add'; text: string }
  | { type: 'call.start'; call: string; input: Json }
  | { type: 'timer.set'; timer: string; atMs: number; runId?: string }
  | { type: 'timer.clear'; timer: string };

export type EffectType = Effect['type'];

/** `id` is `run/turn/n` (or `conversation/turn/n`): outbox key, job id and idempotency key in one. */
export type KeyedEffect = Effect & { id: string };

/**
 * Why the turn went the way it did, in order. Kept in the timeline beside the effects; screens turn
 * `code`s into sentences in the reader's language.
 */
export type TraceItem =
  | { type: 'trigger'; id: string; flowId: string; version: number; matched: boolean; why: Why }
  | { type: 'run.started'; runId: string; flowId: string; version: number; triggerId: string }
  | { type: 'run.resumed'; runId: string; flowId: string; version: number; nodeId: string | null }
  /** The nodes that follow are of this flow: it was called, or it goes on where it had called another. */
  | { type: 'flow.entered'; runId: string; flowId: string; version: number }
  | { type: 'flow.returned'; runId: string; flowId: string; version: number; nodeId: string }
  /** `why` is what a plugin wrote, or where it goes on; `reason` is said to people in their language. */
  | { type: 'node'; runId: string; nodeId: string; port?: string; why?: string; reason?: Why }
  | { type: 'run.waits'; runId: string; nodeId: string; for: 'reply' | 'call' | 'until'; untilMs?: number }
  | { type: 'run.moved'; runId: string; flowId: string; fromVersion: number; version: number }
  /** The node it stands on is not there, or another one, in the version it was to go on in. */
  | { type: 'run.not-moved'; runId: string; flowId: string; version: number; nodeId: string | null }
  | { type: 'run.ended'; runId: string; reason: string }
  | {
      type: 'run.failed';
      runId: string;
      nodeId: string | null;
      code: string;
      message: string;
      values?: Why['values'];
    }
  | { type: 'bot.silent'; reason: string }
  | { type: 'conversation.snoozed'; untilMs: number }
  | { type: 'conversation.reopened'; reason: ReopenReason }
  | { type: 'message.buffered'; mode: 'merge' | 'queue' | 'interrupt'; count: number };

/** Its time came, the customer wrote, a flow did it, or people did. */
export type ReopenReason = 'time' | 'customer' | 'flow' | 'people';

/** `code` is stable; screens and the API say it in the reader's language. A type, not an interface: it has to be JSON. */
export type Why = {
  code: string;
  /** The operator's own words (a keyword, a URL, a time), which need no translating. */
  detail?: string;
  /** The part of the operator's condition that decided; said in the reader's language. */
  condition?: Condition;
  /** What it was compared with: null for nothing. Absent where the condition says it all, or the message itself does. */
  found?: Json;
  /** Of what needed one of several: the parts that decided against each of the others, and the values there. */
  others?: { condition: Condition; found?: Json }[];
  /** What stands in the sentence: countries, languages, fields by their codes. One may be a reason itself, or a list of them. */
  values?: { [name: string]: Json };
  /** What else is to be said, in order. */
  also?: Why[];
};
