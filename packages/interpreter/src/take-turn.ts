import { callName, type Outcome, type Wake } from '@nightshift/nodes';
import {
  because,
  hash32,
  MAX_VISITS,
  type Frame,
  type Json,
  type MessageReceived,
  type Run,
} from '@nightshift/schema';
import type { CompiledFlow, CompiledNode, CompiledTrigger } from './compile-flow.js';
import { emit, endRun, waitingRuns, type Draft } from './draft.js';
import { randomAt } from './random.js';
import { noted } from './noted.js';
import { finish, stop } from './run-end.js';
import { initialVars, mergeVars } from './run-vars.js';
import { createView } from './view.js';

/**
 * Walks one run until it waits, ends or fails: the heart.
 * 1. Pure: all it knows is in the draft, all it decides goes into the draft (invariant 2).
 * 2. It never throws for a mistake of a flow's author; the run fails with a code.
 * 3. It visits at most MAX_VISITS nodes, so no flow can hang a worker.
 * 4. It never names a node type (invariant 8).
 */
const MAX_DEPTH = 10;

/** A run in motion. Becomes a plain Run again when it stands still. */
interface Walk {
  draft: Draft;
  run: Run;
  flow: CompiledFlow;
  /** What the node in hand is woken with; undefined when it is entered. */
  wake: Wake | undefined;
}

export function startRun(draft: Draft, trigger: CompiledTrigger, message: MessageReceived | null): void {
  const body = draft.event.id.slice(draft.event.id.indexOf('_') + 1);
  const id = draft.started === 0 ? `run_${body}` : `run_${body}.${draft.started}`;
  draft.started += 1;
  const run: Run = {
    id,
    conversationId: draft.conversation.id,
    flowId: trigger.flow.id,
    version: trigger.flow.version,
    triggerId: trigger.id,
    status: 'waiting',
    nodeId: trigger.next,
    wait: null,
    vars: initialVars(trigger.flow),
    message,
    memo: null,
    stack: [],
    seed: hash32(id),
    draws: 0,
    turn: 0,
    jumps: {},
    startedAtMs: draft.nowMs,
  };
  draft.trace.push({
    type: 'run.started',
    runId: id,
    flowId: run.flowId,
    version: run.version,
    triggerId: trigger.id,
  });
  walk({ draft, run: { ...run, turn: 1 }, flow: trigger.flow, wake: undefined });
}

/** Goes on with a waiting run. What it was waiting for has happened. */
export function wakeRun(draft: Draft, run: Run, wake: Wake): void {
  const flow = draft.world.flow(run.flowId, run.version);
  const woken: Run = { ...run, turn: run.turn + 1, wait: null };
  const { flowId, version, nodeId } = run;
  draft.trace.push({ type: 'run.resumed', runId: run.id, flowId, version, nodeId });
  if (wake.type === 'reply') woken.message = wake.message;
  if (flow === undefined) {
    stop(draft, woken, {
      code: 'flow.version-missing',
      message: `version ${run.version} of flow ${run.flowId} is not there any more`,
    });
    return;
  }
  const isHeard = wake.type === 'reply' || wake.type === 'come-back';
  if (run.wait?.type === 'reply' && run.wait.timer !== undefined && isHeard) {
    emit(draft, woken, { type: 'timer.clear', timer: run.wait.timer });
  }
  walk({ draft, run: woken, flow, wake });
}

/**
 * Whether a message is the answer that a waiting run stands for: plainly so, or, at any length, somewhere in it. A node
 * that fails to tell has no say.
 */
export function isAnswer(
  draft: Draft,
  run: Run,
  message: MessageReceived,
  { isAnyLength }: { isAnyLength: boolean },
): boolean {
  const flow = draft.world.flow(run.flowId, run.version);
  const node = flow?.nodes.get(run.nodeId ?? '');
  if (flow === undefined || node?.definition === undefined) return false;
  const asker = { flow, nodeId: node.id, vars: run.vars, message, random: () => 0 };
  try {
    const view = createView(draft, asker);
    return node.definition.answers({ config: node.config, view, message, isAnyLength });
  } catch {
    return false;
  }
}

/** Whether the node a run waits at asks again when something else came in between. */
export function comesBack({ world }: Draft, run: Run): boolean {
  const node = world.flow(run.flowId, run.version)?.nodes.get(run.nodeId ?? '');
  return node?.definition?.manifest.comesBack === true;
}

function walk(state: Walk): void {
  for (let visits = 0; visits <= MAX_VISITS; visits += 1) {
    const node = state.run.nodeId === null ? undefined : state.flow.nodes.get(state.run.nodeId);
    if (state.run.nodeId === null) {
      if (!leaveFlow(state)) return;
      continue;
    }
    if (visits === MAX_VISITS) break;
    if (node === undefined) {
      return stop(state.draft, state.run, {
        code: 'node.missing',
        message: `there is no node ${state.run.nodeId} in this flow`,
      });
    }
    const outcome = ask(state, node);
    if (outcome === undefined) return;
    if (!follow(state, node, outcome)) return;
  }
  stop(state.draft, state.run, {
    code: 'run.too-many-steps',
    message: `more than ${MAX_VISITS} nodes in one turn: a cycle without a wait?`,
    values: { max: MAX_VISITS },
  });
}

/** Has the node decide. Undefined when it could not; the run has failed then. */
function ask(state: Walk, node: CompiledNode): Outcome | undefined {
  const { draft, run, wake } = state;
  if (node.definition === undefined) {
    stop(draft, run, {
      code: 'node.unknown',
      message: `this installation has no node of type ${node.type}; install its plugin`,
      values: { type: node.type },
    });
    return undefined;
  }
  const view = createView(draft, {
    flow: state.flow,
    nodeId: node.id,
    vars: run.vars,
    message: run.message,
    random: () => randomAt(run.seed, run.draws++),
  });
  try {
    return wake === undefined
      ? node.definition.enter({ config: node.config, view })
      : node.definition.resume({ config: node.config, view, memo: run.memo, wake });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    stop(draft, run, { code: 'node.threw', message: `${node.type}: ${message}`, values: { message } });
    return undefined;
  }
}

/** Carries out what the node decided. True while the walk goes on. */
function follow(state: Walk, node: CompiledNode, outcome: Outcome): boolean {
  const { draft, run } = state;
  state.wake = undefined;
  for (const effect of outcome.effects ?? []) emit(draft, run, effect);
  if (outcome.vars !== undefined) run.vars = mergeVars(run.vars, outcome.vars);
  const { next } = outcome;
  switch (next.type) {
    case 'go':
      return go(state, node, wayOut(node, next), outcome);
    case 'wait-reply': {
      run.memo = next.memo ?? null;
      dropTwin(draft, run);
      run.wait = { type: 'reply', sinceMs: draft.nowMs, ...setTimer(draft, run, next.untilMs) };
      return stand(draft, run, node, 'reply', next.untilMs, outcome.why);
    }
    case 'wait-until': {
      run.memo = next.memo ?? null;
      run.wait = {
        type: 'until',
        sinceMs: draft.nowMs,
        untilMs: next.untilMs,
        timer: '',
        ...setTimer(draft, run, next.untilMs),
      };
      return stand(draft, run, node, 'until', next.untilMs, outcome.why);
    }
    case 'wait-call': {
      run.memo = next.memo ?? null;
      const { id } = emit(draft, run, {
        type: 'call.start',
        call: nameOf(node, next.call),
        input: next.input,
      });
      run.wait = { type: 'call', sinceMs: draft.nowMs, call: id };
      return stand(draft, run, node, 'call', undefined, outcome.why);
    }
    case 'jump':
      return jump(state, node, next);
    case 'run-flow':
      return enterFlow(state, node, next);
    case 'run-branch':
      return enterBranch(state, node, next, outcome.why);
    case 'end':
      finish(draft, run, next.reason);
      return false;
    case 'fail':
      stop(draft, run, next);
      return false;
  }
}

/** One choice of many may be wired; those that are not leave together, by the port that stands in for them. */
function wayOut(node: CompiledNode, { port, otherwise }: { port: string; otherwise?: string }): string {
  return otherwise !== undefined && targetOf(node, port) === null ? otherwise : port;
}

/** Own properties only: a way out may be called `constructor`. */
function targetOf({ next }: CompiledNode, port: string): string | null {
  return Object.hasOwn(next, port) ? (next[port] ?? null) : null;
}

function go(state: Walk, node: CompiledNode, port: string, { why }: Pick<Outcome, 'why'> = {}): boolean {
  const { draft, run } = state;
  draft.trace.push({
    type: 'node',
    runId: run.id,
    nodeId: node.id,
    port,
    ...noted(why),
  });
  run.nodeId = targetOf(node, port);
  run.memo = null;
  return true;
}

function stand(
  draft: Draft,
  run: Run,
  node: CompiledNode,
  what: 'reply' | 'call' | 'until',
  untilMs?: number,
  why?: Outcome['why'],
): false {
  if (why !== undefined) draft.trace.push({ type: 'node', runId: run.id, nodeId: node.id, ...noted(why) });
  draft.trace.push({
    type: 'run.waits',
    runId: run.id,
    nodeId: node.id,
    for: what,
    ...(untilMs === undefined ? {} : { untilMs }),
  });
  draft.runs.set(run.id, run);
  return false;
}

/** One question is open once: who asks again for what another flow has asked takes its place. */
function dropTwin(draft: Draft, { id, flowId, nodeId }: Run): void {
  for (const other of waitingRuns(draft)) {
    const isTwin = other.id !== id && other.flowId === flowId && other.nodeId === nodeId;
    if (isTwin && other.wait?.type === 'reply') endRun(draft, other, 'interrupted');
  }
}

function setTimer(draft: Draft, run: Run, untilMs: number | undefined): { timer?: string; untilMs?: number } {
  if (untilMs === undefined) return {};
  const timer = `${run.id}/${run.turn}/timer`;
  emit(draft, run, { type: 'timer.set', timer, atMs: untilMs, runId: run.id });
  return { timer, untilMs };
}

function jump(
  state: Walk,
  node: CompiledNode,
  next: { nodeId: string; maxTimes: number; otherwise: string },
): boolean {
  const { run } = state;
  const times = run.jumps[node.id] ?? 0;
  if (times >= next.maxTimes)
    return go(state, node, next.otherwise, { why: because('jump.enough', { times }) });
  run.jumps = { ...run.jumps, [node.id]: times + 1 };
  state.draft.trace.push({ type: 'node', runId: run.id, nodeId: node.id, why: next.nodeId });
  run.nodeId = next.nodeId;
  run.memo = null;
  return true;
}

function enterFlow(
  state: Walk,
  node: CompiledNode,
  next: { flowId: string; vars: Record<string, Json>; memo?: Json },
): boolean {
  const { draft, run } = state;
  const called = draft.world.live.flows.get(next.flowId);
  if (called === undefined || called.entry === null || run.stack.length >= MAX_DEPTH) {
    const code =
      run.stack.length >= MAX_DEPTH
        ? 'flow.too-deep'
        : called === undefined
          ? 'flow.not-live'
          : 'flow.no-entry';
    run.memo = next.memo ?? null;
    state.wake = { type: 'not-run', code };
    return true;
  }
  const frame: Frame = {
    flowId: run.flowId,
    version: run.version,
    nodeId: node.id,
    vars: run.vars,
    memo: next.memo ?? null,
  };
  draft.trace.push({ type: 'node', runId: run.id, nodeId: node.id, why: next.flowId });
  draft.trace.push({ type: 'flow.entered', runId: run.id, flowId: called.id, version: called.version });
  Object.assign(run, { flowId: called.id, version: called.version, nodeId: called.entry, memo: null });
  run.vars = mergeVars(initialVars(called), next.vars);
  run.stack = [...run.stack, frame];
  state.flow = called;
  return true;
}

/** What is behind a way out is walked as if it were another flow, but with this run's own variables. */
function enterBranch(
  state: Walk,
  node: CompiledNode,
  next: { port: string; vars: Record<string, Json>; memo?: Json },
  why?: Outcome['why'],
): boolean {
  const { draft, run } = state;
  const target = targetOf(node, next.port);
  if (target === null || run.stack.length >= MAX_DEPTH) {
    run.memo = next.memo ?? null;
    state.wake = { type: 'not-run', code: target === null ? 'branch.not-wired' : 'flow.too-deep' };
    return true;
  }
  const { flowId, version } = run;
  const memo = next.memo ?? null;
  draft.trace.push({
    type: 'node',
    runId: run.id,
    nodeId: node.id,
    port: next.port,
    ...noted(why),
  });
  run.stack = [...run.stack, { flowId, version, nodeId: node.id, vars: {}, memo, isBranch: true }];
  run.vars = mergeVars(run.vars, next.vars);
  Object.assign(run, { nodeId: target, memo: null });
  return true;
}

/** A way out that leads nowhere: back to the caller, or the run is over. True when the walk goes on. */
function leaveFlow(state: Walk): boolean {
  const { draft, run } = state;
  const caller = run.stack.at(-1);
  if (caller === undefined) {
    finish(draft, run, 'done');
    return false;
  }
  const flow = draft.world.flow(caller.flowId, caller.version);
  if (flow === undefined) {
    stop(draft, run, {
      code: 'flow.version-missing',
      message: `version ${caller.version} of flow ${caller.flowId} is not there any more`,
    });
    return false;
  }
  state.draft.trace.push({
    type: 'flow.returned',
    runId: run.id,
    flowId: caller.flowId,
    version: caller.version,
    nodeId: caller.nodeId,
  });
  state.wake = { type: 'returned', vars: run.vars };
  state.flow = flow;
  run.stack = run.stack.slice(0, -1);
  const { isBranch, vars, ...place } = caller;
  Object.assign(run, place, isBranch === true ? {} : { vars });
  return true;
}

function nameOf(node: CompiledNode, call: string): string {
  return node.definition === undefined ? call : callName(node.definition, call);
}
