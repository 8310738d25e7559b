import { traceSteps, type TraceItem } from '@nightshift/schema';
import type { Moment } from './use-live.js';

/** A trigger that was asked, and what is said of it. */
export type SaidTrigger = Extract<TraceItem, { type: 'trigger' }> & { say: string };

export function triggersOf(trace: Moment['trace'], flowId: string): SaidTrigger[] {
  return trace.flatMap((item) => (item.type === 'trigger' && item.flowId === flowId ? [item] : []));
}

/** On these a trigger may fire. */
const HEARD: readonly string[] = [
  'message.received',
  'chat.opened',
  'page.visited',
  'event.received',
  'contact.identified',
  'contact.tagged',
];

/** Whether somebody may ask why the flow did nothing: something came from the customer, and the flow had no part in it. */
export function isPassedOver({ event, trace }: Pick<Moment, 'event' | 'trace'>, flowId: string): boolean {
  return HEARD.includes(event.type) && !hasPart(trace, flowId);
}

/** Whether a run of the flow did anything. */
export function hasPart(trace: readonly TraceItem[], flowId: string): boolean {
  return traceSteps(trace).some((step) => step.flowId === flowId);
}

/** What was recorded stands; of the others, as of triggers whose words did not occur, what would be now. */
export function withThoseOfNow(
  recorded: readonly SaidTrigger[],
  now: readonly SaidTrigger[],
): { triggers: readonly SaidTrigger[]; isOfNow: boolean } {
  const more = now.filter(({ id }) => !recorded.some((each) => each.id === id));
  return { triggers: [...recorded, ...more], isOfNow: more.length > 0 };
}
