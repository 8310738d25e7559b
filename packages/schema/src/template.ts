import { Type, type Static } from 'typebox';
import { isDateTime } from './format.js';
import { isJsonObject, type Json } from './json.js';
import { issue, pointer, type Issue, type Validate } from './issue.js';
import { TemplateBaseSchema } from './template-knowledge.js';
import type { Flow } from './flow.js';
import { pickText } from './pick-text.js';
import { LanguageTagSchema, TextSchema } from './text.js';

export const SETTING_TYPES = [
  'text',
  'text-by-language',
  'number',
  'boolean',
  'date',
  'url',
  'team',
  'tag',
  'calendar',
] as const;
export type SettingType = (typeof SETTING_TYPES)[number];

/** What an admin fills in when installing: it becomes a value of the flows, read as `{{shop.name}}`. */
const SettingSchema = Type.Object(
  {
    key: Type.String({ pattern: '^[a-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*$', maxLength: 100 }),
    type: Type.Union(SETTING_TYPES.map((type) => Type.Literal(type))),
    title: TextSchema,
    description: Type.Optional(TextSchema),
    /** What it is while nobody fills it in. */
    default: Type.Optional(Type.Unknown()),
    /** Without it the template cannot be installed; a default counts as filled in. */
    required: Type.Optional(Type.Boolean()),
    /** The name of one of the template's groups; of none, it is asked for first. */
    group: Type.Optional(Type.String()),
    /** Of a date or number: the key of another of the same type that is never later or larger than this. */
    after: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export type TemplateSetting = Omit<Static<typeof SettingSchema>, 'type'> & { type: SettingType };

/** Settings that belong together. A form folds them away until somebody wants to change them. */
const GroupSchema = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 64 }), title: TextSchema },
  { additionalProperties: false },
);

const TeamSchema = Type.Object(
  { name: Type.String({ minLength: 1 }), title: Type.Optional(TextSchema) },
  { additionalProperties: false },
);

/** What a flow of the template is called and for, where its own `name` and `description` speak one language. */
const FlowTitleSchema = Type.Object(
  { name: TextSchema, description: Type.Optional(TextSchema) },
  { additionalProperties: false },
);

/** `template.json`: what a folder of flows is, what it asks for, and what it brings along. */
export const TemplateSchema = Type.Object(
  {
    schema: Type.Literal(1),
    id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 64 }),
    name: TextSchema,
    description: TextSchema,
    languages: Type.Array(LanguageTagSchema, { minItems: 1, uniqueItems: true }),
    category: Type.String({ minLength: 1, maxLength: 64 }),
    /** What its dates lie around, by its name in the calendar package: next year they lie around the next one. */
    festival: Type.Optional(
      Type.Object(
        { name: Type.String({ minLength: 1 }), country: Type.String({ pattern: '^[A-Z]{2}$' }) },
        { additionalProperties: false },
      ),
    ),
    /** A file in the folder. */
    picture: Type.Optional(Type.String({ pattern: '^[\\w-]+(\\.[\\w-]+)+$' })),
    settings: Type.Array(SettingSchema),
    /** Of its settings, in the order of the form. */
    groups: Type.Optional(Type.Array(GroupSchema)),
    /** Made when no calendar of that name exists. Each as `CalendarSchema` of the calendar package says. */
    calendars: Type.Optional(
      Type.Record(Type.String({ minLength: 1 }), Type.Record(Type.String(), Type.Unknown())),
    ),
    /** Made when no team of that name exists. */
    teams: Type.Optional(Type.Array(TeamSchema)),
    /** What its AI steps answer from. */
    knowledge: Type.Optional(Type.Array(TemplateBaseSchema)),
    /** Files in the folder. */
    flows: Type.Array(Type.String({ pattern: '^[\\w-]+(\\.[\\w-]+)*\\.json$' }), {
      minItems: 1,
      uniqueItems: true,
    }),
    /** By the id of the flow. */
    flowTitles: Type.Optional(Type.Record(Type.String(), FlowTitleSchema)),
  },
  { additionalProperties: false },
);
export type Template = Omit<Static<typeof TemplateSchema>, 'settings'> & { settings: TemplateSetting[] };

/** Everything that is wrong with a `template.json`. An empty list means that it is a `Template`. */
export function checkTemplateFile(value: unknown, validate: Validate): Issue[] {
  const issues = validate(TemplateSchema, value);
  if (issues.length > 0) return issues;
  // The validator has just found that it has this shape.
  const template = value as Template;
  return [
    ...checkWordings(template),
    ...template.settings.flatMap((_, index) => checkSetting(template, index)),
  ];
}

function checkWordings({
  name,
  description,
  knowledge = [],
  groups = [],
  flowTitles = {},
  languages,
}: Template): Issue[] {
  const titles = knowledge.map(({ title }, index) => [`/knowledge/${index}/title`, title] as const);
  const headings = groups.map(({ title }, index) => [`/groups/${index}/title`, title] as const);
  const flows = Object.entries(flowTitles).flatMap(([id, title]) => {
    const at = pointer('/flowTitles', id);
    return [[`${at}/name`, title.name] as const, [`${at}/description`, title.description ?? ''] as const];
  });
  const own = [['/name', name] as const, ['/description', description] as const];
  return [...own, ...titles, ...headings, ...flows].flatMap(([path, text]) => {
    const missing = isJsonObject(text) ? languages.filter((language) => (text[language] ?? '') === '') : [];
    return missing.length === 0 ? [] : [issue(path, `is missing in ${missing.join(', ')}`)];
  });
}

function checkSetting({ settings, groups = [], languages }: Template, index: number): Issue[] {
  const setting = settings[index];
  if (setting === undefined) return [];
  const path = pointer('/settings', index);
  const isTwice = settings.findIndex(({ key }) => key === setting.key) < index;
  const fallback = setting.default === undefined ? undefined : readSetting(setting, setting.default);
  const before = settings.find(({ key }) => key === setting.after);
  const isOrdered =
    setting.after === undefined ||
    (before !== setting && before?.type === setting.type && ORDERED_TYPES.has(setting.type));
  const missing = isJsonObject(setting.title)
    ? languages.filter((language) => isJsonObject(setting.title) && (setting.title[language] ?? '') === '')
    : [];
  return [
    ...(setting.group === undefined || groups.some(({ name }) => name === setting.group)
      ? []
      : [issue(`${path}/group`, `is none of the groups: ${groups.map(({ name }) => name).join(', ')}`)]),
    ...(isTwice ? [issue(`${path}/key`, `repeats ${setting.key}; every setting has a key of its own`)] : []),
    ...(fallback?.ok === false ? [issue(`${path}/default`, fallback.expected)] : []),
    ...(isOrdered
      ? []
      : [issue(`${path}/after`, 'must be the key of another date, or of another number for a number')]),
    ...(missing.length > 0 ? [issue(`${path}/title`, `is missing in ${missing.join(', ')}`)] : []),
  ];
}

const ORDERED_TYPES: ReadonlySet<SettingType> = new Set(['date', 'number']);

/**
 * The values of a template's flows, from what an admin filled in. Texts are read as what the setting asks for
 * (`--set queue.limit=20` is a number). Issues name the setting by its key: `/shop.name`.
 */
export function fillSettings(
  { settings }: Pick<Template, 'settings'>,
  given: Readonly<Record<string, unknown>>,
): { values: Record<string, Json>; issues: Issue[] } {
  const values: Record<string, Json> = {};
  const keys = new Set(settings.map(({ key }) => key));
  const issues = Object.keys(given)
    .filter((key) => !keys.has(key))
    .map((key) =>
      issue(pointer('', key), `is no setting of this template; there are ${[...keys].join(', ')}`),
    );
  for (const setting of settings) {
    const filled = Object.hasOwn(given, setting.key) ? given[setting.key] : undefined;
    const raw = filled === undefined || filled === '' ? setting.default : filled;
    if (raw === undefined) {
      if (setting.required === true) issues.push(issue(pointer('', setting.key), 'must be filled in'));
      continue;
    }
    const read = readSetting(setting, raw);
    if (read.ok) values[setting.key] = read.value;
    else issues.push(issue(pointer('', setting.key), read.expected));
  }
  return { values, issues: [...issues, ...checkOrder(settings, values)] };
}

function checkOrder(settings: readonly TemplateSetting[], values: Readonly<Record<string, Json>>): Issue[] {
  return settings.flatMap(({ key, type, after = '' }) => {
    const own = rankOf(values[key]);
    const earlier = rankOf(values[after]);
    if (own === undefined || earlier === undefined || own >= earlier) return [];
    const how = type === 'date' ? 'must not be before' : 'must not be less than';
    const expected = `${how} ${after} (${JSON.stringify(values[after])}); it is ${JSON.stringify(values[key])}. Change one of the two`;
    return [issue(pointer('', key), expected)];
  });
}

/** Dates without a time begin at midnight, UTC. */
function rankOf(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && isDate(value) ? Date.parse(value) : undefined;
}

type ReadSetting = { ok: true; value: Json } | { ok: false; expected: string };

function readSetting({ type }: TemplateSetting, raw: unknown): ReadSetting {
  switch (type) {
    case 'number': {
      const number = typeof raw === 'string' && raw.trim() !== '' ? Number(raw) : raw;
      return when(typeof number === 'number' && Number.isFinite(number), number, 'must be a number');
    }
    case 'boolean': {
      const answer = raw === 'true' ? true : raw === 'false' ? false : raw;
      return when(typeof answer === 'boolean', answer, 'must be true or false');
    }
    case 'date':
      return when(
        isDate(raw),
        raw,
        'must be a date such as "2027-02-06", or with the time "2027-02-06T09:00:00+08:00"',
      );
    case 'url':
      return when(
        typeof raw === 'string' && /^https?:\/\/[^\s/]+/.test(raw),
        raw,
        'must be an address such as "https://shop.example"',
      );
    case 'text-by-language': {
      const isByLanguage = isJsonObject(raw) && Object.values(raw).every((text) => typeof text === 'string');
      return when(typeof raw === 'string' || isByLanguage, raw, 'must be a text or one text per language');
    }
    case 'text':
    case 'team':
    case 'tag':
    case 'calendar':
      return when(typeof raw === 'string', raw, 'must be a text');
  }
}

function when(isRight: boolean, value: unknown, expected: string): ReadSetting {
  // Only what has just been found to be a text, number, boolean or map of texts gets through.
  return isRight ? { ok: true, value: value as Json } : { ok: false, expected };
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && (isDateTime(value) || isDateTime(`${value}T00:00:00Z`));
}

/** The flow under the name, and with the description, that it has in this language. */
export function flowInLanguage(
  { flowTitles = {} }: Pick<Template, 'flowTitles'>,
  flow: Flow,
  language: string,
): Flow {
  const title = Object.hasOwn(flowTitles, flow.id) ? flowTitles[flow.id] : undefined;
  if (title === undefined) return flow;
  const { name, description } = title;
  return {
    ...flow,
    name: pickText(name, language, ['en']),
    ...(description === undefined ? {} : { description: pickText(description, language, ['en']) }),
  };
}

/** What the shop has said already for settings of the template, kept as `{ shop: { name } }` or as `shop.name`. */
export function knownSettings(
  { settings }: Pick<Template, 'settings'>,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    settings.flatMap(({ key }): [string, unknown][] => {
      const found = Object.hasOwn(values, key) ? values[key] : nested(values, key.split('.'));
      return found === undefined || found === '' ? [] : [[key, found]];
    }),
  );
}

function nested(value: unknown, path: readonly string[]): unknown {
  return path.reduce(
    (inner, key) => (isJsonObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
    value,
  );
}
