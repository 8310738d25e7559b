import type { EventType } from '@nightshift/schema';
import type { CompiledTrigger } from './compile-flow.js';
import { demandedBy } from './demanded.js';
import type { LiveFlows } from './live-flows.js';
import type { World } from './world.js';

/** Whether any live flow could ever start on events of this type on this channel, whatever customers say there. */
export function listens(live: LiveFlows, type: EventType, channel: World['channel']): boolean {
  const isThere = (trigger: CompiledTrigger): boolean =>
    (demandedBy(trigger, 'channel.id')?.includes(channel.id) ?? true) &&
    (demandedBy(trigger, 'channel.type')?.includes(channel.type) ?? true);
  return (
    (live.asked.get(type)?.some(isThere) ?? false) ||
    (type === 'message.received' && live.indexed.some(isThere))
  );
}
