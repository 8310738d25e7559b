import type { CompiledFlow, CompiledTrigger } from './compile-flow.js';
import { common, demandedBy } from './demanded.js';
import { findOverlaps } from './keywords/index.js';

/** Two triggers of different flows that one event can fire, although only one of them may. */
export interface TriggerOverlap {
  one: CompiledTrigger;
  other: CompiledTrigger;
  /** A keyword, an event, an address; empty for everything of its kind. */
  shared: string;
  /** Words that customers write, as opposed to what another kind of trigger takes. */
  isKeyword: boolean;
  /** The only channels on which they meet; undefined for all. */
  channelIds: readonly string[] | undefined;
  /** Which of the two fires. */
  winner: CompiledTrigger;
}

/**
 * Where `flows` and `others` compete: each pair of triggers once. What only a customer's own data can decide
 * (conditions, cooldowns) is left aside, so this may warn too often, and says "can" and not "will".
 */
export function flowOverlaps(
  flows: readonly CompiledFlow[],
  others: readonly CompiledFlow[],
): TriggerOverlap[] {
  const own = liveTriggers(flows);
  const foreign = liveTriggers(others);
  return [...ofWords(own, foreign), ...ofKind(own, foreign)];
}

function liveTriggers(flows: readonly CompiledFlow[]): CompiledTrigger[] {
  return flows.flatMap(({ triggers }) => triggers.filter(({ next }) => next !== null));
}

function ofWords(own: readonly CompiledTrigger[], foreign: readonly CompiledTrigger[]): TriggerOverlap[] {
  const side = new Map([...own, ...foreign].map((trigger) => [trigger.key, trigger]));
  const isOwn = new Set(own.map(({ key }) => key));
  const rules = [...side.values()].flatMap(({ key, definition, config }) => {
    const words = definition.keywords(config);
    return words === undefined ? [] : [{ id: key, config: words }];
  });
  const isAcross = (one: string, other: string): boolean => isOwn.has(one) !== isOwn.has(other);
  return findOverlaps(rules, MAX_PAIRS, isAcross).flatMap(({ first, second, word }) => {
    const [one, other] = isOwn.has(first) ? [first, second] : [second, first];
    return meet(side.get(one), side.get(other), word, true);
  });
}

const MAX_PAIRS = 1000;

function ofKind(own: readonly CompiledTrigger[], foreign: readonly CompiledTrigger[]): TriggerOverlap[] {
  return own.flatMap((one) =>
    foreign.flatMap((other) => {
      if (one.definition !== other.definition) return [];
      const shared = one.definition.shared(one.config, other.config);
      return shared === undefined ? [] : meet(one, other, shared, false);
    }),
  );
}

/** Not of different groups, which fire side by side; not in different times, and not on different channels. */
function meet(
  one: CompiledTrigger | undefined,
  other: CompiledTrigger | undefined,
  shared: string,
  isKeyword: boolean,
): TriggerOverlap[] {
  if (one === undefined || other?.rules.group !== one.rules.group) return [];
  const [fromMs, untilMs] = [
    Math.max(one.rules.fromMs ?? -Infinity, other.rules.fromMs ?? -Infinity),
    Math.min(one.rules.untilMs ?? Infinity, other.rules.untilMs ?? Infinity),
  ];
  if (fromMs >= untilMs) return [];
  const [channels, others] = [demandedBy(one, 'channel.id'), demandedBy(other, 'channel.id')];
  const channelIds = common(channels, others);
  const types = common(demandedBy(one, 'channel.type'), demandedBy(other, 'channel.type'));
  if (channelIds?.length === 0 || types?.length === 0) return [];
  return [{ one, other, shared, isKeyword, channelIds, winner: isBefore(one, other) ? one : other }];
}

/** As `route` decides between two that are equally specific. */
function isBefore(one: CompiledTrigger, other: CompiledTrigger): boolean {
  const difference = one.rules.priority - other.rules.priority;
  return difference === 0 ? one.flow.id < other.flow.id : difference > 0;
}
