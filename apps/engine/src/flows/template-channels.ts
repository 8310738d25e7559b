import type { Condition, Flow, FlowTrigger } from '@nightshift/schema';

/** The value of a flow that names the channels on which its template was installed. */
export const CHANNELS_VALUE = 'template.channels';

const ONLY_THERE: Condition = { field: 'channel.id', is: 'in', value: `{{${CHANNELS_VALUE}}}` };

/** A flow as its template brings it, listening on these channels only; on all of them when there are none. */
export function onChannels(flow: Flow, channelIds: readonly string[]): Flow {
  if (channelIds.length === 0) return flow;
  const triggers = Object.entries(flow.triggers).map(([id, trigger]): [string, FlowTrigger] => [
    id,
    { ...trigger, rules: { ...trigger.rules, when: withThere(trigger.rules?.when) } },
  ]);
  return {
    ...flow,
    triggers: Object.fromEntries(triggers),
    values: { ...flow.values, [CHANNELS_VALUE]: [...channelIds] },
  };
}

/** The channels that were chosen for it before; none for all. */
export function channelsOf({ values }: Flow): string[] {
  const ids: unknown = values?.[CHANNELS_VALUE];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

/** The same without the choice of channels, and without rules that say nothing: so two can be compared. */
export function onAllChannels(flow: Flow): Flow {
  const triggers = Object.entries(flow.triggers).map(([id, trigger]): [string, FlowTrigger] => [
    id,
    withoutThere(trigger),
  ]);
  const { [CHANNELS_VALUE]: _chosen, ...values } = flow.values ?? {};
  return {
    ...flow,
    triggers: Object.fromEntries(triggers),
    ...(flow.values === undefined ? {} : { values }),
  };
}

function withThere(when: Condition | undefined): Condition {
  return { all: when === undefined ? [ONLY_THERE] : [ONLY_THERE, when] };
}

function withoutThere({ rules, ...trigger }: FlowTrigger): FlowTrigger {
  const { when, ...others } = rules ?? {};
  const own = when !== undefined && 'all' in when && isThere(when.all[0]) ? when.all[1] : when;
  const kept = own === undefined ? others : { ...others, when: own };
  return Object.keys(kept).length === 0 ? trigger : { ...trigger, rules: kept };
}

function isThere(condition: Condition | undefined): boolean {
  return (
    condition !== undefined &&
    'field' in condition &&
    condition.field === 'channel.id' &&
    condition.value === `{{${CHANNELS_VALUE}}}`
  );
}
