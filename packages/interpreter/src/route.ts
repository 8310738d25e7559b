import type { Event, Why } from '@nightshift/schema';
import type { CompiledTrigger } from './compile-flow.js';
import type { Draft } from './draft.js';
import { findByKeyword } from './live-flows.js';
import { byPrecedence, type Claim } from './precedence.js';
import { heldBack } from './trigger-rules.js';
import { createView } from './view.js';

/** One trigger that was considered. Those with `matched` have also passed their rules. */
interface Considered extends Claim {
  matched: boolean;
  why: Why;
}

const NO_HIT: readonly string[] = [];

/**
 * Which triggers fire on an event, best first, at most one of each group.
 * Every trigger that was asked goes into the trace with its reason, the losers too.
 * While a question is `open` (flow/node), those that interrupt no question stand aside before the best is chosen, so
 * that a catch-all which may not speak keeps nobody else from speaking.
 */
export function route(draft: Draft, event: Event, open?: string): CompiledTrigger[] {
  const considered = candidates(draft, event).map(([trigger, hit]) => {
    const candidate = consider(draft, event, trigger, hit);
    return candidate.matched && open !== undefined && trigger.rules.interrupts === false
      ? { ...candidate, matched: false, why: { code: 'question.open', detail: open } }
      : candidate;
  });
  const matched = considered.filter((candidate) => candidate.matched).sort(byPrecedence);
  const winners = new Map<string, CompiledTrigger>();
  for (const candidate of matched) {
    const { group } = candidate.trigger.rules;
    const winner = winners.get(group);
    if (winner === undefined) {
      winners.set(group, candidate.trigger);
    } else {
      candidate.matched = false;
      candidate.why = { code: 'group.lost', detail: winner.key };
    }
  }
  for (const { trigger, matched: isMatch, why } of considered) traceTrigger(draft, trigger, isMatch, why);
  if (draft.world.isExplaining === true) explainPassedOver(draft, event, considered);
  return [...winners.values()];
}

export function traceTrigger(draft: Draft, trigger: CompiledTrigger, matched: boolean, why: Why): void {
  draft.trace.push({
    type: 'trigger',
    id: trigger.id,
    flowId: trigger.flow.id,
    version: trigger.flow.version,
    matched,
    why,
  });
}

function candidates(draft: Draft, event: Event): (readonly [CompiledTrigger, readonly string[]])[] {
  const { live } = draft.world;
  if (event.type === 'schedule.fired') return named(live.triggers.get(`${event.flowId}/${event.triggerId}`));
  if (event.type === 'timer.fired') return named(live.triggers.get(silentTriggerKey(draft, event.timer)));
  const asked = (live.asked.get(event.type) ?? []).map((trigger) => [trigger, NO_HIT] as const);
  if (event.type !== 'message.received') return asked;
  const found = [...findByKeyword(live, event.text)];
  return asked.length === 0 ? found : [...found, ...asked];
}

function named(trigger: CompiledTrigger | undefined): (readonly [CompiledTrigger, readonly string[]])[] {
  return trigger === undefined ? [] : [[trigger, NO_HIT]];
}

function consider(draft: Draft, event: Event, trigger: CompiledTrigger, hit: readonly string[]): Considered {
  const view = createView(draft, {
    flow: trigger.flow,
    nodeId: trigger.id,
    vars: {},
    message: event.type === 'message.received' ? event : null,
    random: () => 0,
  });
  const { matched, why } = trigger.definition.match({ config: trigger.config, event, view, hit });
  const isSpecific = hit.length > 0;
  if (!matched) return { trigger, matched, why, isSpecific };
  const rule = heldBack(trigger, view);
  return rule === undefined
    ? { trigger, matched, why, isSpecific }
    : { trigger, matched: false, why: rule, isSpecific };
}

function explainPassedOver(draft: Draft, event: Event, considered: readonly Considered[]): void {
  if (event.type !== 'message.received') return;
  for (const trigger of draft.world.live.indexed) {
    if (!considered.some((candidate) => candidate.trigger === trigger)) {
      traceTrigger(draft, trigger, false, { code: 'keyword.none' });
    }
  }
}

/** Silence timers are named after the trigger that asked for them. */
export function silenceTimer(conversationId: string, trigger: CompiledTrigger): string {
  return `${conversationId}/silent/${trigger.key}`;
}

function silentTriggerKey(draft: Draft, timer: string): string {
  const prefix = `${draft.conversation.id}/silent/`;
  return timer.startsWith(prefix) ? timer.slice(prefix.length) : '';
}
