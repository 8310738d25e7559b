import type { Run } from '@nightshift/schema';
import { busyRun, foregroundRun, type Draft } from './draft.js';
import { comesBack, wakeRun } from './take-turn.js';

/**
 * After another flow has answered what the customer said in between, the question that was open is open again, and the
 * node that put it says so. `before` are the runs as they stood before this event.
 * 1. Only after something the customer said; an unasked message of ours leads nowhere back.
 * 2. Only when nothing is still being looked up, and no person has taken over.
 * 3. A question further back comes up when the one before it is settled in the same turn.
 */
export function comeBack(draft: Draft, before: readonly Run[]): void {
  if (!isAnswered(draft)) return;
  for (let open = leftStanding(draft, before); open !== undefined; open = leftStanding(draft, before)) {
    wakeRun(draft, open, { type: 'come-back', message: draft.heard });
    if (isHeld(draft)) return;
  }
}

/** The run whose question is open now, if nobody has woken it in this turn and its node asks again. */
function leftStanding(draft: Draft, before: readonly Run[]): Run | undefined {
  const open = foregroundRun(draft);
  const isUntouched = before.some(({ id, turn }) => id === open?.id && turn === open.turn);
  return open !== undefined && isUntouched && comesBack(draft, open) ? open : undefined;
}

function isAnswered(draft: Draft): boolean {
  const { event, effects, conversation, heard } = draft;
  if (isHeld(draft) || busyRun(draft) !== undefined || conversation.buffer.length > 0) return false;
  const isAnsweredByCall =
    event.type === 'call.finished' && effects.some(({ type }) => type === 'message.send');
  return heard !== null || isAnsweredByCall;
}

function isHeld({ conversation, effects }: Draft): boolean {
  if (conversation.holder === 'human' || conversation.status === 'closed') return true;
  return effects.some((effect) => effect.type === 'conversation.assign' && effect.agent !== null);
}
