import type { EventType } from '@nightshift/schema';
import type { CompiledFlow, CompiledTrigger } from './compile-flow.js';
import { compileKeywords, matchKeywords, type KeywordIndex } from './keywords/index.js';

/** All published flows of a workspace, arranged so that an event touches only the triggers it may concern. */
export interface LiveFlows {
  flows: ReadonlyMap<string, CompiledFlow>;
  /** By `flowId/triggerId`. */
  triggers: ReadonlyMap<string, CompiledTrigger>;
  /** Triggers without keywords, asked one by one. */
  asked: ReadonlyMap<EventType, readonly CompiledTrigger[]>;
  /** Triggers with keywords, found through one index: the cost follows the message, not their number. */
  indexed: readonly CompiledTrigger[];
  keywords: KeywordIndex;
  /** Triggers that wait for a silence, each with how long. */
  silent: readonly { trigger: CompiledTrigger; afterMs: number }[];
  /** What the widget must report, ascending. */
  dwellMs: readonly number[];
}

export function goLive(flows: readonly CompiledFlow[]): LiveFlows {
  const triggers = flows.flatMap((flow) => flow.triggers).filter((trigger) => trigger.next !== null);
  const asked = new Map<EventType, CompiledTrigger[]>();
  const indexed: CompiledTrigger[] = [];
  for (const trigger of triggers) {
    if (trigger.definition.keywords(trigger.config) !== undefined) indexed.push(trigger);
    else for (const type of trigger.definition.events) asked.set(type, [...(asked.get(type) ?? []), trigger]);
  }
  return {
    flows: new Map(flows.map((flow) => [flow.id, flow])),
    triggers: new Map(triggers.map((trigger) => [trigger.key, trigger])),
    asked,
    indexed,
    keywords: compileKeywords(
      indexed.map((trigger) => ({
        id: trigger.key,
        config: trigger.definition.keywords(trigger.config) ?? {},
      })),
    ),
    silent: triggers.flatMap((trigger) => {
      const afterMs = trigger.definition.silentAfterMs(trigger.config);
      return afterMs === undefined ? [] : [{ trigger, afterMs }];
    }),
    dwellMs: [
      ...new Set(triggers.flatMap(({ definition, config }) => definition.dwellMs(config) ?? [])),
    ].sort((a, b) => a - b),
  };
}

/** The keyword triggers that a text satisfies, each with the operator's words that were found. */
export function findByKeyword(live: LiveFlows, text: string): Map<CompiledTrigger, readonly string[]> {
  const found = new Map<CompiledTrigger, readonly string[]>();
  if (live.indexed.length === 0) return found;
  for (const hit of matchKeywords(live.keywords, text)) {
    const trigger = live.triggers.get(hit.id);
    if (trigger !== undefined) found.set(trigger, hit.matched);
  }
  return found;
}
