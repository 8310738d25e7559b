import type { Frame, Run, RunsHandedOver, RunsMoved } from '@nightshift/schema';
import type { CompiledFlow } from './compile-flow.js';
import { emit, endRun, waitingRuns, type Draft } from './draft.js';

/**
 * What becomes of waiting runs when a newer version of their flow is published and somebody decides for them.
 * Without such a decision a run stays on its version to its end (invariant 10).
 */

/** They stay where they stand and go on as the new version says. One whose node is not there any more stays as it is. */
export function moveRuns(draft: Draft, { flowId, fromVersion, toVersion }: RunsMoved): void {
  const from = draft.world.flow(flowId, fromVersion);
  const to = draft.world.flow(flowId, toVersion);
  for (const run of waitingRuns(draft)) {
    const places = [run, ...run.stack].filter((place) => isOn(place, flowId, fromVersion));
    if (places.length === 0) continue;
    const lost = places.find(({ nodeId }) => to === undefined || !isSameNode(from, to, nodeId));
    if (lost !== undefined) {
      const { nodeId } = lost;
      draft.trace.push({ type: 'run.not-moved', runId: run.id, flowId, version: toVersion, nodeId });
      continue;
    }
    const move = <P extends Frame | Run>(place: P): P =>
      isOn(place, flowId, fromVersion) ? { ...place, version: toVersion } : place;
    draft.runs.set(run.id, { ...move(run), stack: run.stack.map(move) });
    draft.trace.push({ type: 'run.moved', runId: run.id, flowId, fromVersion, version: toVersion });
  }
}

/** They end, and the conversation waits in the people's queue. */
export function handOverRuns(draft: Draft, { flowId, version }: RunsHandedOver): void {
  for (const run of waitingRuns(draft)) {
    if (![run, ...run.stack].some((place) => isOn(place, flowId, version))) continue;
    endRun(draft, run, 'handed-over');
    const { assignee, team } = draft.conversation;
    if (assignee === null)
      emit(draft, run, { type: 'conversation.assign', agent: null, team, reason: 'version retired' });
  }
}

function isOn(place: Frame | Run, flowId: string, version: number): boolean {
  return place.flowId === flowId && place.version === version;
}

/** The old version may be unreadable; then the name has to do. */
function isSameNode(from: CompiledFlow | undefined, to: CompiledFlow, nodeId: string | null): boolean {
  const target = nodeId === null ? undefined : to.nodes.get(nodeId);
  if (target === undefined) return false;
  const source = nodeId === null ? undefined : from?.nodes.get(nodeId);
  return source === undefined || source.type === target.type;
}
