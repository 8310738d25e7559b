import { sayWhy, type Json, type KeyedEffect, type Part, type TraceItem } from '@nightshift/schema';
import type { Turn } from './simulation.js';

/** One thing that came of a step, as `flow run` prints it. */
export type Out =
  | { type: 'message.send'; text: string; parts: Part[] }
  | { type: 'contact.tag'; add: string[]; remove: string[] }
  | { type: 'contact.set'; field: string; value: Json }
  | { type: 'contact.score'; add: number }
  | { type: 'contact.consent'; kind: string; text: string }
  | { type: 'conversation.assign'; agent: string | null; team: string | null; reason: string }
  | { type: 'conversation.priority'; priority: string }
  | { type: 'conversation.close' }
  | { type: 'conversation.reopen' }
  | { type: 'conversation.snooze'; until: string }
  | { type: 'note.add'; text: string }
  | { type: 'call.start'; call: string; input: Json }
  | { type: 'timer.set'; at: string }
  | { type: 'trigger'; id: string; matched: boolean; why: string; code: string }
  | { type: 'run.failed'; nodeId: string | null; code: string; message: string }
  | { type: 'message.buffered'; mode: string; count: number }
  | { type: 'bot.silent'; reason: string };

/** What a turn decided, first why and then what. Bookkeeping (marks, cleared timers, single nodes) is left out. */
export function outsOf({ trace, effects }: Turn): Out[] {
  return [...trace.flatMap(ofTrace), ...effects.flatMap(ofEffect)];
}

function ofTrace(item: TraceItem): Out[] {
  switch (item.type) {
    case 'trigger':
      return [
        { type: 'trigger', id: item.id, matched: item.matched, why: sayWhy(item.why), code: item.why.code },
      ];
    case 'run.failed':
      return [{ type: 'run.failed', nodeId: item.nodeId, code: item.code, message: item.message }];
    case 'message.buffered':
      return [{ type: 'message.buffered', mode: item.mode, count: item.count }];
    case 'bot.silent':
      return [{ type: 'bot.silent', reason: item.reason }];
    case 'run.started':
    case 'run.resumed':
    case 'run.moved':
    case 'run.not-moved':
    case 'flow.entered':
    case 'flow.returned':
    case 'node':
    case 'run.waits':
    case 'run.ended':
    case 'conversation.snoozed':
    case 'conversation.reopened':
      return [];
  }
}

function ofEffect(effect: KeyedEffect): Out[] {
  switch (effect.type) {
    case 'message.send':
      return [{ type: effect.type, text: effect.text, parts: effect.parts }];
    case 'contact.tag':
      return [{ type: effect.type, add: effect.add, remove: effect.remove }];
    case 'contact.set':
      return [{ type: effect.type, field: effect.field, value: effect.value }];
    case 'contact.score':
      return [{ type: effect.type, add: effect.add }];
    case 'contact.consent':
      return [{ type: effect.type, kind: effect.kind, text: effect.text }];
    case 'conversation.assign':
      return [{ type: effect.type, agent: effect.agent, team: effect.team, reason: effect.reason }];
    case 'conversation.priority':
      return [{ type: effect.type, priority: effect.priority }];
    case 'conversation.close':
    case 'conversation.reopen':
      return [{ type: effect.type }];
    case 'conversation.snooze':
      return [{ type: effect.type, until: isoTime(effect.untilMs) }];
    case 'note.add':
      return [{ type: effect.type, text: effect.text }];
    case 'call.start':
      return [{ type: effect.type, call: effect.call, input: effect.input }];
    case 'timer.set':
      return [{ type: effect.type, at: isoTime(effect.atMs) }];
    case 'contact.mark':
    case 'timer.clear':
      return [];
  }
}

/** ISO 8601, UTC. A moment too far away for a date prints as the last one there is. */
export function isoTime(ms: number): string {
  const last = 8_640_000_000_000_000;
  return new Date(Math.min(Math.max(ms, -last), last)).toISOString();
}
