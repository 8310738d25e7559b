import type { Run, Why } from '@nightshift/schema';
import { emit, type Draft } from './draft.js';

export function finish(draft: Draft, run: Run, reason: string): void {
  draft.runs.set(run.id, { ...run, status: 'ended', nodeId: null, wait: null, endedReason: reason });
  draft.trace.push({ type: 'run.ended', runId: run.id, reason });
}

/** The run fails; whoever wrote to us must still be heard, so the conversation goes to the people. */
export function stop(
  draft: Draft,
  run: Run,
  { code, message, values }: { code: string; message: string; values?: Why['values'] },
): void {
  const error = { code, message, nodeId: run.nodeId };
  draft.runs.set(run.id, { ...run, status: 'failed', wait: null, error });
  draft.trace.push({
    type: 'run.failed',
    runId: run.id,
    nodeId: run.nodeId,
    code,
    message,
    ...(values === undefined ? {} : { values }),
  });
  const { assignee, team } = draft.conversation;
  if (assignee === null)
    emit(draft, run, { type: 'conversation.assign', agent: null, team, reason: `run failed: ${code}` });
}
