import type { Change } from './change.js';
import { isSameJson } from './find-mismatches.js';
import type { Flow } from './flow.js';
import type { Operation } from './operation.js';

/**
 * The edit that makes an older document of the flow anew, step by step, so that what somebody else does meanwhile in
 * another step stays. Like every edit it can be undone. Undefined when there is nothing to change.
 */
export function restoreFlow(flow: Flow, wanted: Flow): Operation | undefined {
  const changes = [
    ...WHOLE.flatMap((key) => changeAt([key], flow[key], wanted[key])),
    ...BY_KEY.flatMap((key) => changesIn(key, flow[key], wanted[key])),
  ];
  return changes.length === 0 ? undefined : { type: 'restore', changes };
}

const WHOLE = ['name', 'description', 'languages', 'values', 'burst', 'notes', 'groups'] as const;
const BY_KEY = ['variables', 'triggers', 'nodes', 'layout'] as const;

function changesIn(
  key: string,
  from: Readonly<Record<string, unknown>> | undefined,
  to: Readonly<Record<string, unknown>> | undefined,
): Change[] {
  if (from === undefined || to === undefined) return changeAt([key], from, to);
  const gone = Object.keys(from).filter((id) => !Object.hasOwn(to, id));
  return [
    ...gone.map((id): Change => ({ path: [key, id] })),
    ...Object.entries(to).flatMap(([id, value]) =>
      changeAt([key, id], Object.hasOwn(from, id) ? from[id] : undefined, value),
    ),
  ];
}

function changeAt(path: string[], from: unknown, to: unknown): Change[] {
  if (isSameJson(from, to)) return [];
  return [to === undefined ? { path } : { path, value: to }];
}
