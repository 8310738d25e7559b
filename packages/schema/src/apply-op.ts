import { applyChanges, type Change } from './change.js';
import { changesOf } from './edit-changes.js';
import type { Flow } from './flow.js';
import { editProblem } from './edit-problems.js';
import type { Edit, Operation } from './operation.js';
import type { Problem } from './problem.js';

export type Applied = { ok: true; flow: Flow; inverse: Operation } | { ok: false; problem: Problem };

/**
 * The only way a flow is edited. The old flow is left as it was and shares with the new one whatever was not touched.
 * `inverse`, applied to the new flow, gives back the old one, the order of its keys included. An operation that no
 * longer fits (its node is gone, its id taken) changes nothing and says why.
 */
export function applyOp(flow: Flow, operation: Operation): Applied {
  const edits = operation.type === 'batch' ? operation.edits : [operation];
  let current = flow;
  const undo: Change[] = [];
  for (const edit of edits) {
    const made = applyEdit(current, edit);
    if (!made.ok) return made;
    current = made.flow;
    undo.unshift(...made.undo);
  }
  return { ok: true, flow: current, inverse: { type: 'restore', changes: undo } };
}

function applyEdit(
  flow: Flow,
  edit: Edit,
): { ok: true; flow: Flow; undo: Change[] } | { ok: false; problem: Problem } {
  const changes = changesOf(flow, edit);
  if ('code' in changes) return { ok: false, problem: changes };
  const changed = applyChanges(flow, changes);
  if (!changed.ok)
    return { ok: false, problem: editProblem('edit.conflict', { path: changed.at }, { place: changed.at }) };
  return { ok: true, flow: changed.document, undo: changed.inverse };
}
