import type { Json } from '@nightshift/schema';
import type { Moment } from './use-live.js';

export interface AskedCall {
  /** `http.request` */
  name: string;
  input: Json;
}

/** What was asked for of which the answer came at this moment; null: no answer came, or nobody knows to what. */
export function callAnsweredBy(moments: readonly Moment[], { event }: Moment): AskedCall | null {
  if (event.type !== 'call.finished') return null;
  for (const { effects } of moments) {
    const asked = effects.find(({ id, type }) => type === 'call.start' && id === event.call);
    if (asked?.call !== undefined) return { name: asked.call, input: asked.input ?? null };
  }
  return null;
}

/** Whether the team says that this message of the bot was wrong; the last word counts. */
export function isMarkedWrong(moments: readonly Moment[], messageId: string): boolean {
  const judged = moments.findLast(
    ({ event }) => event.type === 'answer.judged' && event.messageId === messageId,
  );
  return judged?.event.isWrong === true;
}
