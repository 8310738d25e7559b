import { flowProblem, pickText, stepName, sortProblems, type Problem } from '@nightshift/schema';
import type { CompiledFlow, CompiledTrigger } from './compile-flow.js';
import { flowOverlaps, type TriggerOverlap } from './flow-overlaps.js';

const MAX_WORDS = 5;

/**
 * Warnings about live flows that would answer the same customers as `flows`: one for all the words that two flows
 * share, one for each other pair of triggers. `channelNames` are shown for ids.
 */
export function overlapProblems(
  flows: readonly CompiledFlow[],
  live: readonly CompiledFlow[],
  channelNames: ReadonlyMap<string, string> = new Map(),
): Problem[] {
  const overlaps = flowOverlaps(flows, live);
  const byFlows = new Map<string, TriggerOverlap[]>();
  for (const overlap of overlaps.filter(({ isKeyword }) => isKeyword)) {
    const key = `${overlap.one.flow.id}/${overlap.other.flow.id}/${String(overlap.channelIds)}`;
    byFlows.set(key, [...(byFlows.get(key) ?? []), overlap]);
  }
  return sortProblems([
    ...[...byFlows.values()].map((shared) => wordsProblem(shared, channelNames)),
    ...overlaps.filter(({ isKeyword }) => !isKeyword).map((shared) => kindProblem(shared, channelNames)),
  ]);
}

function wordsProblem(
  overlaps: readonly TriggerOverlap[],
  channelNames: ReadonlyMap<string, string>,
): Problem {
  const [first] = overlaps;
  if (first === undefined) throw new Error('an overlap of nothing');
  const words = [...new Set(overlaps.map(({ shared }) => `"${shared}"`))];
  const more = words.length - MAX_WORDS;
  const shown = more > 0 ? `${words.slice(0, MAX_WORDS).join(', ')} and ${more} more` : joined(words);
  const winners = new Set(overlaps.map(({ winner }) => winner.flow.flow.name));
  const [winner = ''] = winners;
  return flowProblem(winners.size === 1 ? 'overlap.words' : 'overlap.words-mixed', placeOf(first), {
    ...namesOf(first, channelNames),
    words: shown,
    shown: words.slice(0, MAX_WORDS).join(', '),
    ...(more > 0 ? { total: words.length } : {}),
    ...(winners.size === 1 ? { winner } : {}),
  });
}

function kindProblem(overlap: TriggerOverlap, channelNames: ReadonlyMap<string, string>): Problem {
  const { one, other, shared, winner } = overlap;
  return flowProblem('overlap.trigger', placeOf(overlap), {
    ...namesOf(overlap, channelNames),
    node: labelOf(one),
    otherNode: labelOf(other),
    what: shared === '' ? '' : `: ${shared}`,
    shared,
    winner: winner.flow.flow.name,
  });
}

function placeOf({ one }: TriggerOverlap): { path: string; nodeId: string } {
  return { path: `/triggers/${one.id}`, nodeId: one.id };
}

function namesOf(
  { one, other, channelIds = [] }: TriggerOverlap,
  channelNames: ReadonlyMap<string, string>,
): Record<'flow' | 'other' | 'otherId' | 'where' | 'channels', string> {
  const names = channelIds.map((id) => `"${channelNames.get(id) ?? id}"`);
  const channels = joined(names);
  return {
    flow: one.flow.flow.name,
    other: other.flow.flow.name,
    otherId: other.flow.id,
    where: channels === '' ? '' : ` on the channel ${channels}`,
    channels: names.join(', '),
  };
}

function labelOf({ id, flow, definition }: CompiledTrigger): string {
  const trigger = flow.flow.triggers[id];
  const name = trigger === undefined ? undefined : stepName(trigger, 'en');
  return name ?? pickText(definition.manifest.title, 'en');
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
