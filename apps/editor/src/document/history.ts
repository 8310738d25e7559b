import { applyOp, type Flow, type Operation, type Problem } from '@nightshift/schema';
import { isWithin } from './merge-flows.js';

/** One thing that was done, held by the operation that leads to its other side: back for the past, forth for the future. */
export interface Step {
  way: Operation;
  /** Steps in a row with the same key are one: typing in a field. */
  mergeKey?: string;
  atMs: number;
}

/** `steps` before `position` are past, those after it future. Without limit. */
export interface History {
  steps: readonly Step[];
  position: number;
}

export const NO_HISTORY: History = { steps: [], position: 0 };

const ONE_STEP_MS = 2000;

/** What is done anew ends the future. */
export function record({ steps, position }: History, step: Step): History {
  const past = steps.slice(0, position);
  const last = past.at(-1);
  const isContinued =
    step.mergeKey !== undefined && last?.mergeKey === step.mergeKey && step.atMs - last.atMs < ONE_STEP_MS;
  // The older way back leads to before both.
  const kept = isContinued ? [...past.slice(0, -1), { ...last, atMs: step.atMs }] : [...past, step];
  return { steps: kept, position: kept.length };
}

export type Walked =
  | { ok: true; flow: Flow; history: History; way: Operation }
  /** The step no longer fits and was taken out. */
  | { ok: false; history: History; problem: Problem };

/** Undefined when there is nothing to go to. */
export function walk(
  flow: Flow,
  { steps, position }: History,
  direction: 'back' | 'forth',
): Walked | undefined {
  const index = direction === 'back' ? position - 1 : position;
  const step = steps[index];
  if (step === undefined) return undefined;
  const applied = applyOp(flow, step.way);
  if (!applied.ok)
    return {
      ok: false,
      problem: applied.problem,
      history: { steps: steps.toSpliced(index, 1), position: direction === 'back' ? index : position },
    };
  const turned: Step = { way: applied.inverse, atMs: step.atMs };
  return {
    ok: true,
    flow: applied.flow,
    way: step.way,
    history: { steps: steps.with(index, turned), position: direction === 'back' ? index : position + 1 },
  };
}

/** Without the steps that would undo what somebody else has changed since. */
export function withoutTouched(
  { steps, position }: History,
  theirs: readonly (readonly string[])[],
): History {
  if (theirs.length === 0) return { steps, position };
  const isTouched = ({ way }: Step): boolean =>
    pathsOf(way).some((path) => path[0] !== 'layout' && theirs.some((their) => isWithin(path, their)));
  const touched = steps.map(isTouched);
  return {
    steps: steps.filter((_step, index) => touched[index] !== true),
    position: position - touched.slice(0, position).filter(Boolean).length,
  };
}

/** The places that an inverse touches. */
export function pathsOf(way: Operation): (readonly string[])[] {
  return way.type === 'restore' ? way.changes.map(({ path }) => path) : [];
}
