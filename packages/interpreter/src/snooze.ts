import type { Conversation, ReopenReason } from '@nightshift/schema';
import { emit, type Draft } from './draft.js';

export function snoozeTimer({ id }: Pick<Conversation, 'id'>): string {
  return `${id}/snooze`;
}

/**
 * Whatever put the conversation off, or opened it again in this turn: the timer follows, and the timeline says so.
 * `before` is the conversation as it was before this event.
 */
export function watchSnooze(draft: Draft, before: Conversation): void {
  const { status, snoozedUntilMs } = draft.conversation;
  if (status === 'snoozed' && snoozedUntilMs !== undefined) {
    if (before.status === 'snoozed' && before.snoozedUntilMs === snoozedUntilMs) return;
    emit(draft, null, { type: 'timer.set', timer: snoozeTimer(before), atMs: snoozedUntilMs });
    draft.trace.push({ type: 'conversation.snoozed', untilMs: snoozedUntilMs });
    return;
  }
  if (snoozedUntilMs !== undefined) {
    const { snoozedUntilMs: _over, ...conversation } = draft.conversation;
    draft.conversation = conversation;
    if (draft.event.type !== 'timer.fired' || draft.event.timer !== snoozeTimer(before))
      emit(draft, null, { type: 'timer.clear', timer: snoozeTimer(before) });
  }
  const isBack = status === 'open' && (before.status === 'snoozed' || before.status === 'closed');
  if (isBack) draft.trace.push({ type: 'conversation.reopened', reason: reasonOf(draft) });
}

function reasonOf({ event, effects, conversation }: Draft): ReopenReason {
  if (event.type === 'message.received') return 'customer';
  if (event.type === 'timer.fired' && event.timer === snoozeTimer(conversation)) return 'time';
  const isByFlow = effects.some(
    ({ type }) => type === 'conversation.reopen' || type === 'conversation.assign',
  );
  return isByFlow ? 'flow' : 'people';
}
