import type { View } from '@nightshift/nodes';
import { pickText, type Condition, type Json, type Text } from '@nightshift/schema';
import { languageOf, zoneOf, type Asker } from './asker.js';
import { testCondition } from './condition.js';
import type { Draft } from './draft.js';
import { matchesPattern } from './keywords/index.js';
import { readPath } from './read-path.js';
import { compileTemplate, renderTemplate, type Template } from './render.js';

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
