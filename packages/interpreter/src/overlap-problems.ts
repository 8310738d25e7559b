import {
  flowProblem,
  pickText,
  stepName,
  sortProblems,
  type FlowProblemCode,
  type Problem,
} from '@nightshift/schema';
import type { CompiledTrigger } from './compile-flow.js';
import { foresee } from './foresee.js';
import { flowOverlaps, type OverlapQuestion, type TriggerOverlap } from './flow-overlaps.js';

const MAX_WORDS = 5;

/**
 * Warnings about live flows that would answer the same customers as `flows`: one for all the words of two flows that
 * the same one answers, one for each other pair of triggers. `channelNames` are shown for ids.
 */
export function overlapProblems(
  question: OverlapQuestion,
  channelNames: ReadonlyMap<string, string> = new Map(),
): Problem[] {
  const overlaps = flowOverlaps(question);
  const alike = new Map<string, TriggerOverlap[]>();
  for (const overlap of overlaps.filter(({ isKeyword }) => isKeyword)) {
    const { one, other, channelIds } = overlap;
    const key = JSON.stringify([
      one.flow.id,
      other.flow.id,
      channelIds,
      overlap.isSettled,
      overlap.taker?.key,
      outcomeOf(overlap),
    ]);
    alike.set(key, [...(alike.get(key) ?? []), overlap]);
  }
  return sortProblems([
    ...[...alike.values()].map((shared) => wordsProblem(shared, channelNames)),
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
  // The other may have many longer ones for each.
  const own = overlaps.flatMap(({ words, shared }) => (words.length === 0 ? [shared] : words));
  const more = words.length - MAX_WORDS;
  const shown = more > 0 ? `${words.slice(0, MAX_WORDS).join(', ')} and ${more} more` : joined(words);
  const outcome = outcomeOf(first);
  const unsettled = 'second' in outcome ? 'overlap.words-sometimes' : 'overlap.words';
  return flowProblem(codeOf(first, unsettled), placeOf(first), {
    ...namesOf(first, channelNames),
    ...takingOf(overlaps),
    words: shown,
    what: `: ${shown}`,
    shown: words.slice(0, MAX_WORDS).join(', '),
    count: words.length,
    own: [...new Set(own.map((word) => `"${word}"`))].join(', '),
    settle: settlingOf(overlaps),
    ...(more > 0 ? { total: words.length } : {}),
    ...outcome,
  });
}

function kindProblem(overlap: TriggerOverlap, channelNames: ReadonlyMap<string, string>): Problem {
  const { one, other, shared } = overlap;
  const outcome = outcomeOf(overlap);
  const unsettled = 'second' in outcome ? 'overlap.trigger-sometimes' : 'overlap.trigger';
  const labels = { node: labelOf(one), otherNode: labelOf(other) };
  return flowProblem(codeOf(overlap, unsettled), placeOf(overlap), {
    ...namesOf(overlap, channelNames),
    ...labels,
    ...takingOf([overlap]),
    what: shared === '' ? '' : `: ${shared}`,
    shared,
    settle: settlingOf([overlap]),
    ...outcome,
  });
}

function codeOf({ isSettled, taker, one }: TriggerOverlap, otherwise: FlowProblemCode): FlowProblemCode {
  if (isSettled) return 'overlap.asking';
  if (taker === undefined) return otherwise;
  return taker === one ? 'overlap.takes' : 'overlap.taken';
}

/** What takes any message, what goes without, whether only where its rules let it, and the highest priority with which it would come last. */
function takingOf(overlaps: readonly TriggerOverlap[]): Record<string, string | number> {
  const [first] = overlaps;
  const taker = first?.taker;
  if (first === undefined || taker === undefined) return {};
  const missed = `"${labelOf(taker === first.one ? first.other : first.one)}"`;
  const priorities = overlaps.map(({ one, other }) => (taker === one ? other : one).rules.priority);
  const isBound = foresee(taker, {}) !== 'always';
  return {
    taker: labelOf(taker),
    words: missed,
    shown: missed,
    ...(isBound ? { bound: labelOf(taker) } : {}),
    rules: isBound ? ' that its rules let through' : '',
    priority: Math.min(...priorities) - 1,
  };
}

/**
 * What would settle it, for each trigger of the own flow: `ID:FIRST:LAST`, the lowest priority with which it goes before
 * those it meets, and the highest with which it comes after them; one space between triggers.
 */
function settlingOf(overlaps: readonly TriggerOverlap[]): string {
  const met = new Map<string, number[]>();
  for (const { one, other } of overlaps) met.set(one.id, [...(met.get(one.id) ?? []), other.rules.priority]);
  return [...met]
    .map(([id, priorities]) => [id, Math.max(...priorities) + 1, Math.min(...priorities) - 1].join(':'))
    .join(' ');
}

interface Outcome {
  /** The flow that answers; with `second`, only where the rules of its trigger let it. */
  winner: string;
  winnerNode?: string;
  second?: string;
  /** Who answers while another flow waits for an answer, and how that is said; empty when it is the winner as well. */
  asking: string;
  askingId: string;
  /** How it interrupts. */
  interrupts: string;
  meanwhile: string;
}

function outcomeOf({ winners: [winner, ...rest], asking }: TriggerOverlap): Outcome & Record<string, string> {
  if (winner === undefined) throw new Error('an overlap that nobody wins');
  const others = [...new Set(rest.filter(({ flow }) => flow !== winner.flow).map(nameOf))];
  const isOther = asking !== undefined && asking.flow !== winner.flow;
  const name = isOther ? nameOf(asking) : '';
  return {
    winner: nameOf(winner),
    ...(others.length === 0 ? {} : { winnerNode: labelOf(winner), second: others.join(' / ') }),
    asking: name,
    askingId: isOther ? asking.flow.id : '',
    interrupts: isOther ? String(asking.rules.interrupts) : '',
    meanwhile: isOther ? ` In the middle of a question, "${name}" may answer instead.` : '',
  };
}

function nameOf({ flow }: CompiledTrigger): string {
  return flow.flow.name;
}

function placeOf({ one }: TriggerOverlap): { path: string; nodeId: string } {
  return { path: `/triggers/${one.id}`, nodeId: one.id };
}

function namesOf(
  { one, other, channelIds = [] }: TriggerOverlap,
  channelNames: ReadonlyMap<string, string>,
): Record<'flow' | 'flowId' | 'other' | 'otherId' | 'where' | 'channels', string> {
  const names = channelIds.map((id) => `"${channelNames.get(id) ?? id}"`);
  const channels = joined(names);
  return {
    flow: nameOf(one),
    flowId: one.flow.id,
    other: nameOf(other),
    otherId: other.flow.id,
    // By its type whoever shows it knows a title in other languages.
    ...(ownName(other) === undefined ? { otherType: other.definition.manifest.type } : {}),
    where: channels === '' ? '' : ` on the channel ${channels}`,
    channels: names.join(', '),
  };
}

function labelOf(trigger: CompiledTrigger): string {
  return ownName(trigger) ?? pickText(trigger.definition.manifest.title, 'en');
}

/** That somebody gave it. */
function ownName({ id, flow }: CompiledTrigger): string | undefined {
  const trigger = flow.flow.triggers[id];
  return trigger === undefined ? undefined : stepName(trigger, 'en');
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
