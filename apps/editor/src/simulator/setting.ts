import { isZone, type Calendar } from '@nightshift/calendar';
import {
  closestLanguage,
  isContactProperty,
  type Flow,
  type Json,
  type ScriptSetting,
  type Text,
} from '@nightshift/schema';
import { isoTime } from '@nightshift/simulator';
import type { ValueType } from './value-type.js';

export type Hours = 'saved' | 'open' | 'closed';

export interface Agent {
  name: string;
  teams: string[];
  languages: string[];
  online: boolean;
}

/** What can be set around a talk, as the fields have it. */
export interface SimulatedWorld {
  nowMs: number;
  /** In which the clock of the panel is shown; the customer's is `contact.zone`. */
  zone: string;
  channel: string;
  contact: {
    name: string;
    email: string;
    language: string;
    country: string;
    zone: string;
    tags: string[];
    fields: Readonly<Record<string, Json>>;
  };
  /** By name; those that are not named are as saved. */
  hours: Readonly<Record<string, Hours>>;
  agents: Agent[];
  areOthersLive: boolean;
  /** `knowledge`: the server looks in its knowledge bases, and all else stays here. `models`: it asks its models, too. */
  calls: 'knowledge' | 'models' | 'offline' | 'hand' | 'real';
  /** What a situation has put aside, to be put back by “Now”. */
  before?: Before;
}

export interface Before {
  zone: string;
  contact: Partial<SimulatedWorld['contact']>;
  agents: Agent[];
}

/** What the server has; empty when it cannot be asked. */
export interface Surroundings {
  calendars: Readonly<Record<string, Calendar>>;
  agents: readonly Agent[];
  values: Readonly<Record<string, unknown>>;
  others: readonly Flow[];
  channels: readonly Channel[];
  channelTypes: readonly { type: string; title: Text }[];
  /** The shop's own fields of a contact, its tags and its teams. */
  fields: readonly ContactField[];
  tags: readonly string[];
  teams: readonly { name: string; title: string }[];
}

export interface ContactField {
  key: string;
  label: Readonly<Record<string, string>>;
  type: ValueType;
  options: readonly string[];
}

export interface Channel {
  id: string;
  type: string;
  name: string;
}

export const noSurroundings: Surroundings = {
  calendars: {},
  agents: [],
  values: {},
  others: [],
  channels: [],
  channelTypes: [],
  fields: [],
  tags: [],
  teams: [],
};

/** What people call a team; flows know it by its name. */
export function teamTitle(name: string, { teams }: Surroundings): string {
  const title = teams.find((team) => team.name === name)?.title ?? '';
  return title === '' ? name : title;
}

/** The shop's fields, and those that the flows read and nobody has described. */
export function fieldsOf(flows: readonly Flow[], { fields }: Surroundings): readonly ContactField[] {
  const known = new Set(fields.map(({ key }) => key));
  const read = JSON.stringify(flows).matchAll(/\bcontact\.fields\.([A-Za-z_][\w-]*)/g);
  const others = [...new Set([...read].map(([, key = '']) => key))].filter(
    (key) => !known.has(key) && !isContactProperty(key),
  );
  return [...fields, ...others.map((key): ContactField => ({ key, label: {}, type: 'text', options: [] }))];
}

/** The customer reads what the operator does, if the flow speaks it. */
export function newWorld(flow: Flow, nowMs: number, zone: string, reader = 'en'): SimulatedWorld {
  return {
    nowMs: Math.floor(nowMs / 60_000) * 60_000,
    zone: isZone(zone) ? zone : 'UTC',
    channel: 'web',
    contact: {
      name: '',
      email: '',
      language: closestLanguage(reader, flow.languages) ?? flow.languages[0] ?? 'en',
      country: '',
      zone: '',
      tags: [],
      fields: {},
    },
    hours: {},
    agents: [],
    areOthersLive: false,
    calls: 'knowledge',
  };
}

const ALWAYS = ['00:00-24:00'];

/** What the player needs of it. Calendars that a flow names and nobody has saved are open, so that a chat is possible. */
export function settingOf(
  world: SimulatedWorld,
  surroundings: Surroundings,
  flows: readonly Flow[],
): ScriptSetting {
  const { contact } = world;
  const calendars: Record<string, Record<string, unknown>> = {};
  for (const name of calendarsOf(flows, surroundings)) {
    const saved = surroundings.calendars[name];
    const hours = world.hours[name] ?? 'saved';
    const zone = saved?.zone ?? world.zone;
    if (hours === 'closed') calendars[name] = { zone, week: {} };
    else if (hours === 'open' || saved === undefined) calendars[name] = { zone, week: { 'mon-sun': ALWAYS } };
    else calendars[name] = { ...saved };
  }
  return {
    now: isoTime(world.nowMs),
    channel: keptTo(flows[0], surroundings, world.channel) ?? { type: world.channel },
    contact: {
      ...textOr('name', contact.name),
      ...textOr('email', contact.email),
      ...textOr('language', contact.language),
      ...(/^[A-Z]{2}$/.test(contact.country) ? { country: contact.country } : {}),
      ...(isZone(contact.zone) ? { zone: contact.zone } : {}),
      ...(contact.tags.length === 0 ? {} : { tags: contact.tags }),
      ...(Object.keys(contact.fields).length === 0 ? {} : { fields: { ...contact.fields } }),
    },
    calendars,
    agents: world.agents.filter(({ name }) => name.trim() !== ''),
    values: { ...surroundings.values },
  };
}

/** The channel of that type that a flow is kept to: its own values name it, or the rules of its triggers. */
function keptTo(flow: Flow | undefined, { channels }: Surroundings, type: string): Channel | undefined {
  if (flow === undefined) return undefined;
  const said = JSON.stringify([
    flow.values ?? {},
    Object.values(flow.triggers).map(({ rules }) => rules ?? {}),
  ]);
  return channels.find((channel) => channel.type === type && said.includes(JSON.stringify(channel.id)));
}

function textOr(key: string, text: string): Record<string, string> {
  return text.trim() === '' ? {} : { [key]: text.trim() };
}

/** Those that a flow names, and the one that is meant where none is named. */
export function calendarsOf(flows: readonly Flow[], { calendars }: Surroundings): string[] {
  const standard = Object.hasOwn(calendars, 'default') ? ['default'] : [];
  return [...new Set([...flows.flatMap((flow) => namedIn(flow, 'calendar')), ...standard])].sort();
}

/** Every text that stands under a key anywhere in a flow. */
function namedIn(value: unknown, key: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namedIn(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' && inner !== '' ? [inner] : namedIn(inner, key),
  );
}

/**
 * The live flows beside the one in question. Where they do not answer, those that it runs, and that these run, are
 * there all the same, and listen to nothing themselves.
 */
export function othersOf(flow: Flow, { others }: Surroundings, areLive: boolean): Flow[] {
  const rest = others.filter(({ id }) => id !== flow.id);
  if (areLive) return rest;
  const called = new Set(namedIn(flow.nodes, 'flow'));
  for (const id of called)
    for (const next of namedIn(rest.find((each) => each.id === id)?.nodes, 'flow')) called.add(next);
  return rest.filter(({ id }) => called.has(id)).map(deafened);
}

const LONG_AGO = '2000-01-01T00:00:00Z';

/** Its triggers stay, because a flow that is run begins where one of them leads; their time is over. */
function deafened(flow: Flow): Flow {
  const triggers = Object.entries(flow.triggers).map(([id, trigger]): [string, Flow['triggers'][string]] => [
    id,
    { ...trigger, rules: { ...trigger.rules, until: LONG_AGO } },
  ]);
  return { ...flow, triggers: Object.fromEntries(triggers) };
}

/** JSON where it is some, else the text itself. */
export function readValue(text: string): unknown {
  const trimmed = text.trim();
  try {
    return JSON.parse(trimmed) as unknown;
  } catch {
    return trimmed;
  }
}
