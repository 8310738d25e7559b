import type { Condition } from './condition.js';
import type { FlowFacts, Step } from './flow-facts.js';
import { flowProblem } from './flow-problems.js';
import { isJsonObject } from './json.js';
import type { Problem } from './problem.js';
import type { ConfigPlace } from './walk-config.js';

/** What customers on a channel can be shown; what is absent has no limit. */
export interface ChannelShows {
  /** Of what travels with a text: types of parts. All of them when absent. */
  parts?: readonly string[];
  /** Characters. */
  textLength?: number;
  buttons?: number;
  cards?: number;
}

export interface KnownChannel {
  id: string;
  type: string;
  name: string;
  shows: ChannelShows;
}

const ENGLISH: Readonly<Record<string, string>> = {
  image: 'picture',
  file: 'file',
  cards: 'cards',
  buttons: 'buttons',
};

/** What a flow says that a channel it may speak on cannot show. */
export function checkChannels({ flow, steps }: FlowFacts, channels: readonly KnownChannel[]): Problem[] {
  const demands = Object.values(flow.triggers).map(({ rules }) => rules?.when);
  const met = channels.filter((channel) => demands.some((when) => isMet(channel, when)));
  return steps.flatMap((step) =>
    step.places.flatMap((place) => met.flatMap((channel) => checkPlace(step, place, channel))),
  );
}

function checkPlace(step: Step, place: ConfigPlace, { name, shows }: KnownChannel): Problem[] {
  const at = { path: step.path + place.path, nodeId: step.id };
  const params = { node: step.label, channel: name };
  const { part: kind } = place;
  if (place.kind === 'text') {
    const limit = shows.textLength ?? Infinity;
    const length = Math.max(0, ...wordings(place.value).map((text) => Array.from(text).length));
    return length > limit ? [flowProblem('channel.too-long', at, { ...params, length, limit })] : [];
  }
  if (kind === undefined || !hasContent(place.value)) return [];
  const part = ENGLISH[kind] ?? kind;
  if (shows.parts !== undefined && !shows.parts.includes(kind))
    return [flowProblem('channel.cannot-show', at, { ...params, part, kind })];
  const limit = kind === 'buttons' ? shows.buttons : kind === 'cards' ? shows.cards : undefined;
  const count = Array.isArray(place.value) ? place.value.length : 1;
  if (limit === undefined || count <= limit) return [];
  return [flowProblem('channel.too-many', at, { ...params, part, kind, count, limit })];
}

function wordings(value: unknown): string[] {
  const list = isJsonObject(value) ? Object.values(value) : [value];
  return list.filter((text) => typeof text === 'string');
}

function hasContent(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '' && value !== null;
}

/** Whether a trigger with this condition can fire there, as far as the condition speaks of channels. */
function isMet(channel: KnownChannel, when: Condition | undefined): boolean {
  if (when === undefined) return true;
  if ('all' in when) return when.all.every((part) => isMet(channel, part));
  if ('any' in when) return when.any.some((part) => isMet(channel, part));
  if ('not' in when) return true;
  const own =
    when.field === 'channel.id' ? channel.id : when.field === 'channel.type' ? channel.type : undefined;
  if (own === undefined || (when.is !== 'equals' && when.is !== 'in')) return true;
  const list: readonly unknown[] = Array.isArray(when.value) ? when.value : [when.value];
  // A placeholder may stand for any channel.
  return list.some((value) => value === own || (typeof value === 'string' && value.includes('{{')));
}
