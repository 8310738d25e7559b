import { flowProblem } from './flow-problems.js';
import type { FlowFacts, Step } from './flow-facts.js';
import { findCycles, reachableFrom, type Edges } from './graph.js';
import { pointer } from './issue.js';
import { isJsonObject } from './json.js';
import type { Problem } from './problem.js';

/** How the steps hang together: dead ends, lost nodes, endless circles. */
export function checkGraph(facts: FlowFacts): Problem[] {
  return [
    ...checkStart(facts),
    ...facts.steps.flatMap((step) => checkEdges(step, facts)),
    ...checkReach(facts),
    ...checkCycles(facts),
    ...checkSilence(facts),
  ];
}

function checkStart({ steps }: FlowFacts): Problem[] {
  const triggers = steps.filter(({ kind }) => kind === 'trigger');
  if (triggers.length === 0) return [flowProblem('flow.no-trigger', { path: '/triggers' })];
  return triggers
    .filter(({ next }) => (next['next'] ?? null) === null)
    .map(({ id, path, label }) =>
      flowProblem('trigger.unconnected', { path: `${path}/next`, nodeId: id }, { node: label }),
    );
}

function checkEdges(step: Step, { flow, byId }: FlowFacts): Problem[] {
  const problems: Problem[] = [];
  for (const [port, target] of Object.entries(step.next)) {
    const place = {
      path: step.kind === 'trigger' ? `${step.path}/next` : pointer(`${step.path}/next`, port),
      nodeId: step.id,
    };
    if (step.entry !== undefined && step.issues.length === 0 && !step.ports.includes(port)) {
      const ports = step.ports.length === 0 ? 'none' : step.ports.join(', ');
      problems.push(flowProblem('port.unknown', place, { node: step.label, port, ports }));
    }
    if (target === null || byId.has(target)) continue;
    const code = Object.hasOwn(flow.triggers, target) ? 'next.to-trigger' : 'next.unknown-node';
    problems.push(flowProblem(code, place, { node: step.label, port, target }));
  }
  for (const { path, value, widget } of step.places) {
    if (widget !== 'node' || typeof value !== 'string' || value === '' || byId.has(value)) continue;
    problems.push(
      flowProblem(
        'jump.unknown-node',
        { path: step.path + path, nodeId: step.id },
        { node: step.label, target: value },
      ),
    );
  }
  return problems;
}

function checkReach(facts: FlowFacts): Problem[] {
  const reached = reachableFrom(startsOf(facts.steps), edgesOf(facts.steps));
  return facts.steps
    .filter(({ kind, id }) => kind === 'node' && !reached.has(id))
    .map(({ id, path, label }) => flowProblem('node.unreachable', { path, nodeId: id }, { node: label }));
}

/** Jumps are capped per run, so they close no endless circle; of an unknown type nothing can be said. */
function checkCycles({ steps, byId }: FlowFacts): Problem[] {
  const busy = steps.filter(
    ({ kind, entry }) => kind === 'node' && entry !== undefined && !entry.manifest.waits,
  );
  const ids = new Set(busy.map(({ id }) => id));
  const edges = new Map(busy.map((step) => [step.id, targetsOf(step).filter((id) => ids.has(id))]));
  return findCycles(edges).map((cycle) => {
    const [first = ''] = cycle;
    const names = [...cycle, first].map((id) => byId.get(id)?.label ?? id).join(' → ');
    return flowProblem(
      'cycle.without-wait',
      { path: byId.get(first)?.path ?? '', nodeId: first },
      { cycle: names },
    );
  });
}

/**
 * A way out ends in silence when the customer may have spoken last. Walks the graph with that one question:
 * a trigger that listens to messages and a node that waits for an answer leave the customer unheard; a node
 * that sends or settles answers; every other node passes on what it found.
 */
function checkSilence({ steps }: FlowFacts): Problem[] {
  const nodes = steps.filter(({ kind }) => kind === 'node');
  const unheardAfter = new Map(nodes.map((node) => [node.id, leavesUnheard(node)]));
  const passing = nodes.filter(({ id }) => unheardAfter.get(id) === 'as-before');
  const speaking = steps.filter(({ id, kind, isStartedByMessage }) =>
    kind === 'trigger' ? isStartedByMessage : unheardAfter.get(id) === 'yes',
  );
  const edges = new Map(passing.map((node) => [node.id, unspokenTargets(node)]));
  const unheard = reachableFrom(speaking.flatMap(spokenTargets), edges);
  const answering = nodes.filter(({ id }) => unheardAfter.get(id) === 'no');
  const heard = reachableFrom([...answering.flatMap(targetsOf), ...nodes.flatMap(answeredTargets)], edges);
  return [
    ...nodes.flatMap((node) =>
      unheard.has(node.id) && !heard.has(node.id) ? checkHandover(node, nodes, edges) : [],
    ),
    ...endsInSilence(nodes, unheardAfter, unheard),
    ...nodes.filter((node) => !unheard.has(node.id)).flatMap(checkDecision),
  ];
}

/**
 * Told on no way to it, nor in the step, nor on every way on. Where some ways to it speak, the others may be those
 * on which somebody has spoken before (a variable says so), so those are left alone.
 */
function checkHandover(node: Step, nodes: readonly Step[], passing: Edges): Problem[] {
  const { announces } = node.entry?.manifest ?? {};
  if (announces === undefined || isSaid(node.config[announces])) return [];
  const after = reachableFrom(targetsOf(node), passing);
  const ends = nodes.filter(({ id }) => id === node.id || (after.has(id) && passing.has(id)));
  if (ends.every((end) => openPorts(end).length === 0)) return [];
  const place = { path: pointer(`${node.path}/config`, announces), nodeId: node.id };
  return [flowProblem('handover.silent', place, { node: node.label })];
}

function isSaid(text: unknown): boolean {
  const wordings = isJsonObject(text) ? Object.values(text) : [text];
  return wordings.some((wording) => typeof wording === 'string' && wording.trim() !== '');
}

/** It decides between cases, and none of its ways goes on. Where somebody has written, each of them is told as one that ends in silence. */
function checkDecision({ id, path, label, entry, ports, portsFromConfig, next }: Step): Problem[] {
  const isIdle =
    entry?.manifest.category === 'condition' &&
    portsFromConfig > 0 &&
    ports.every((port) => (next[port] ?? null) === null);
  return isIdle
    ? [flowProblem('ways.unconnected', { path: `${path}/next`, nodeId: id }, { node: label })]
    : [];
}

function endsInSilence(
  nodes: readonly Step[],
  unheardAfter: ReadonlyMap<string, ReturnType<typeof leavesUnheard>>,
  unheard: ReadonlySet<string>,
): Problem[] {
  return nodes
    .filter(
      ({ id }) => unheardAfter.get(id) === 'yes' || (unheardAfter.get(id) === 'as-before' && unheard.has(id)),
    )
    .flatMap((node) =>
      openPorts(node).map((port) => {
        const place = { path: pointer(`${node.path}/next`, port), nodeId: node.id };
        return flowProblem('port.silent', place, { node: node.label, port });
      }),
    );
}

function leavesUnheard({ entry, jumps }: Step): 'yes' | 'no' | 'as-before' {
  if (entry === undefined || jumps.length > 0) return 'no';
  const { category, waits, settles } = entry.manifest;
  if (settles || category === 'message') return 'no';
  if (waits && (category === 'question' || category === 'lead')) return 'yes';
  // Another flow may well have spoken; it is checked by itself.
  return category === 'flow' ? 'no' : 'as-before';
}

function openPorts({ ports, portsFromConfig, next, entry }: Step): string[] {
  const isOpen = (port: string): boolean => (Object.hasOwn(next, port) ? next[port] : null) === null;
  const { standIn, quietPorts = [], spokenPorts = [] } = entry?.manifest ?? {};
  const hasStandIn = standIn !== undefined && !isOpen(standIn);
  return ports.filter(
    (port, index) =>
      isOpen(port) &&
      !quietPorts.includes(port) &&
      !spokenPorts.includes(port) &&
      !(hasStandIn && index < portsFromConfig),
  );
}

/** Where it leads without having said anything itself. */
function unspokenTargets({ next, entry }: Step): string[] {
  const spoken = entry?.manifest.spokenPorts ?? [];
  return Object.entries(next).flatMap(([port, target]) =>
    target === null || spoken.includes(port) ? [] : [target],
  );
}

/** Where it leads after it has answered. */
function answeredTargets({ next, entry }: Step): string[] {
  return (entry?.manifest.spokenPorts ?? []).flatMap((port) => next[port] ?? []);
}

/** Where it leads after the customer has spoken. */
function spokenTargets({ next, entry }: Step): string[] {
  const quiet = entry?.manifest.quietPorts ?? [];
  return Object.entries(next).flatMap(([port, target]) =>
    target === null || quiet.includes(port) ? [] : [target],
  );
}

/** Nodes in front of which a given one may have stood: from the triggers on, along edges and jumps. */
export function startsOf(steps: readonly Step[]): string[] {
  return steps.filter(({ kind }) => kind === 'trigger').flatMap(targetsOf);
}

export function edgesOf(steps: readonly Step[]): Edges {
  return new Map(
    steps.filter(({ kind }) => kind === 'node').map((step) => [step.id, [...targetsOf(step), ...step.jumps]]),
  );
}

function targetsOf({ next }: Step): string[] {
  return Object.values(next).filter((target) => target !== null);
}
