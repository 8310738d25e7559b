import { Type, type TSchema } from 'typebox';
import type { Catalogue, CatalogueManifest, CatalogueNode, CatalogueTrigger } from '../catalogue.js';
import type { TemplateReader } from '../check-texts.js';
import { ConditionSchema } from '../condition.js';
import type { Flow } from '../flow.js';
import { TextSchema } from '../text.js';
import { validate } from '../validate.js';

const buttons = Type.Optional(
  Type.Array(
    Type.Object({
      label: TextSchema,
      value: Type.Optional(Type.String()),
      url: Type.Optional(Type.String()),
    }),
    { ui: { widget: 'buttons' } },
  ),
);

/** A handful of node types, one for each thing that the checks look at. */
const types: Record<string, { config: TSchema } & Partial<CatalogueManifest>> = {
  send: {
    category: 'message',
    config: Type.Object({ text: TextSchema, url: Type.Optional(Type.String({ ui: { templated: true } })) }),
    ports: ['done'],
  },
  ask: {
    category: 'question',
    waits: true,
    writes: ['variable'],
    config: Type.Object({ question: TextSchema, variable: Type.String() }),
    ports: ['answered', 'gave-up', 'no-answer'],
    quietPorts: ['no-answer'],
  },
  know: {
    category: 'ai',
    config: Type.Object({
      bases: Type.Optional(Type.Array(Type.String(), { ui: { widget: 'knowledge' } })),
      provider: Type.Optional(Type.String({ ui: { widget: 'ai-provider' } })),
    }),
    ports: ['done'],
  },
  rate: {
    category: 'question',
    waits: true,
    writes: ['variable'],
    config: Type.Object({ variable: Type.Optional(Type.String({ default: 'stars' })) }),
    ports: ['done'],
  },
  choose: {
    category: 'question',
    waits: true,
    portsFrom: 'choices',
    standIn: 'other',
    config: Type.Object({ choices: Type.Array(Type.Object({ id: Type.String(), label: TextSchema })) }),
    ports: ['other'],
  },
  offer: {
    category: 'message',
    config: Type.Object({
      buttons,
      cards: Type.Optional(Type.Array(Type.Object({ buttons }), { ui: { widget: 'cards' } })),
    }),
    ports: ['done'],
  },
  form: {
    category: 'question',
    waits: true,
    comesBack: true,
    portsFrom: 'choices',
    config: Type.Object({
      question: TextSchema,
      choices: Type.Array(Type.Object({ id: Type.String(), label: TextSchema })),
      buttons,
    }),
    ports: ['done'],
  },
  branch: { category: 'condition', config: Type.Object({ when: ConditionSchema }), ports: ['yes', 'no'] },
  cases: {
    category: 'condition',
    portsFrom: 'cases',
    config: Type.Object({ cases: Type.Array(Type.Object({ id: Type.String() })) }),
    ports: ['else'],
  },
  hours: {
    category: 'condition',
    config: Type.Object({ calendar: Type.String({ ui: { widget: 'calendar' } }) }),
    ports: ['open', 'closed'],
  },
  assign: {
    category: 'conversation',
    settles: true,
    announces: 'announce',
    config: Type.Object(
      {
        team: Type.Optional(Type.String({ ui: { widget: 'team' } })),
        announce: Type.Optional(TextSchema),
      },
      { additionalProperties: false },
    ),
    ports: ['done'],
  },
  tag: {
    category: 'lead',
    config: Type.Object({ add: Type.Array(Type.String(), { ui: { widget: 'tags' } }) }),
    ports: ['done'],
  },
  jump: {
    category: 'flow',
    config: Type.Object({ node: Type.String({ ui: { widget: 'node' } }) }),
    ports: ['done'],
  },
  run: {
    category: 'flow',
    config: Type.Object({ flow: Type.String({ ui: { widget: 'flow' } }) }),
    ports: ['done'],
  },
  http: {
    category: 'integration',
    config: Type.Object({
      url: Type.String({ ui: { widget: 'url', templated: true, secrets: true } }),
      headers: Type.Optional(
        Type.Array(
          Type.Object({
            name: Type.String(),
            value: Type.String({ ui: { templated: true, secrets: true } }),
          }),
        ),
      ),
      body: Type.Optional(Type.String({ ui: { templated: true } })),
    }),
    ports: ['done'],
  },
  keep: {
    category: 'message',
    config: Type.Object({
      from: Type.Optional(Type.String({ ui: { widget: 'field' } })),
      field: Type.Optional(Type.String({ default: 'kept', ui: { widget: 'field' } })),
    }),
    ports: ['done'],
  },
  picky: { category: 'message', version: 3, config: Type.Object({ word: Type.String() }), ports: ['done'] },
};

const nodes = new Map(
  Object.entries(types).map(([type, manifest]): [string, CatalogueNode] => [type, entryOf(type, manifest)]),
);

const any: CatalogueTrigger = {
  ...entryOf('any', { config: Type.Object({}), ports: ['next'] }),
  events: ['message.received'],
};
const page: CatalogueTrigger = {
  ...entryOf('page', { config: Type.Object({}), ports: ['next'] }),
  events: ['page.visited'],
};
const report: CatalogueTrigger = {
  ...entryOf('report', { config: Type.Object({}), ports: ['next'] }),
  events: ['event.received'],
};
const triggers = new Map([any, page, report].map((each) => [each.manifest.type, each]));

export const catalogue: Catalogue = {
  node: (type) => nodes.get(type),
  trigger: (type) => triggers.get(type),
};

export const templates: TemplateReader = {
  checkTemplate: (text) =>
    text.includes('{{') && !text.includes('}}')
      ? [{ code: 'template.unclosed', severity: 'error', message: 'Not closed.', fix: 'Close it.' }]
      : [],
  templatePaths: (text) => [
    ...new Set([...text.matchAll(/\{\{\s*([\w.]+)\s*(?:\|[^{}]*)?\}\}/g)].map((match) => match[1] ?? '')),
  ],
};

export const context = { registry: catalogue, validate, templates };

/** A flow from the short form `{ id: [type, config, next] }`, started by any message at its first node. */
export function flowOf(
  nodes: Record<string, [string, Record<string, unknown>, Record<string, string | null>?]>,
  more: Partial<Flow> = {},
): Flow {
  const [first = null] = Object.keys(nodes);
  return {
    schema: 1,
    id: 'flw_test',
    name: 'Test',
    languages: ['en'],
    variables: {},
    triggers: { t1: { type: 'any', v: 1, config: {}, next: first } },
    nodes: Object.fromEntries(
      Object.entries(nodes).map(([id, [type, config, next = {}]]) => [id, { type, v: 1, config, next }]),
    ),
    ...more,
  };
}

function entryOf(type: string, manifest: { config: TSchema } & Partial<CatalogueManifest>): CatalogueNode {
  return {
    manifest: {
      type,
      version: 1,
      title: type,
      category: 'message',
      ports: [],
      writes: [],
      waits: false,
      settles: false,
      ...manifest,
    },
    upgrades: type === 'picky' ? { 1: (config) => config, 2: () => ({ word: 'lifted' }) } : {},
    check: (config) =>
      JSON.stringify(config).includes('forbidden')
        ? [{ code: 'word.forbidden', path: '/text', message: 'Not that word.', fix: 'Say it nicely.' }]
        : [],
  };
}
