import type { View } from '@nightshift/nodes';
import { localParts } from '@nightshift/calendar';
import {
  closestLanguage,
  pickText,
  type Condition,
  type Flow,
  type Json,
  type Text,
} from '@nightshift/schema';
import { testCondition } from './condition.js';
import type { CompiledFlow } from './compile-flow.js';
import type { Draft } from './draft.js';
import { matchesPattern } from './keywords/index.js';
import { readPath } from './read-path.js';
import { compileTemplate, renderTemplate, type Template } from './render.js';

/** What is being asked right now: a trigger (no run yet), or a node of a run. */
export interface Asker {
  flow: CompiledFlow;
  nodeId: string;
  vars: Readonly<Record<string, Json>>;
  /** The message in hand, when the event itself is not one. */
  message: { text: string; choice?: { value: string } } | null;
  random: () => number;
}

/** The draft as a node or trigger may see it. Cheap to make: everything is looked up when asked for. */
export function createView(draft: Draft, asker: Asker): View {
  const { world, event, nowMs } = draft;
  const flow = asker.flow.flow;
  const get = (path: string): Json | undefined => readPath(draft, asker, path);
  const render: View['render'] = (source, escape = 'none', extra) => {
    if (!source.includes('{{') && !source.includes('\\{{')) return source;
    const lookup =
      extra === undefined ? get : (path: string) => (Object.hasOwn(extra, path) ? extra[path] : get(path));
    return renderTemplate(templateOf(source), lookup, {
      escape,
      language: languageOf(draft, flow),
      zone: zoneOf(draft),
    });
  };
  return {
    nowMs,
    event,
    channel: world.channel,
    vars: asker.vars,
    flowId: asker.flow.id,
    nodeId: asker.nodeId,
    agents: world.agents,
    get contact() {
      return draft.contact;
    },
    get conversation() {
      return draft.conversation;
    },
    get language() {
      return languageOf(draft, flow);
    },
    get zone() {
      return zoneOf(draft);
    },
    calendar: (name) => world.calendars.get(name),
    text: (text: Text, extra) =>
      render(pickText(text, languageOf(draft, flow), flow.languages), 'none', extra),
    render,
    get,
    test: (condition: Condition) => testCondition(condition, get, matchesPattern),
    random: asker.random,
  };
}

/** The language the customer is spoken to in: theirs if the flow has it, else the flow's first. */
export function languageOf(draft: Draft, flow: Flow): string {
  const first = flow.languages[0] ?? 'en';
  const wanted = draft.contact.language;
  return wanted === undefined ? first : (closestLanguage(wanted, flow.languages) ?? first);
}

export function zoneOf(draft: Draft): string {
  const zone = draft.contact.zone ?? draft.world.calendars.get('default')?.zone ?? 'UTC';
  return localParts(zone, draft.nowMs) === null ? 'UTC' : zone;
}

/** Templates are compiled once; the texts of live flows are few, so a bounded map is enough. */
const TEMPLATES_KEPT = 5000;
const templates = new Map<string, Template>();

function templateOf(source: string): Template {
  const known = templates.get(source);
  if (known !== undefined) return known;
  if (templates.size >= TEMPLATES_KEPT) templates.clear();
  const template = compileTemplate(source);
  templates.set(source, template);
  return template;
}
