import { isContactProperty, isJsonObject, walkConfig, type Flow } from '@nightshift/schema';
import type { NodeCatalogue } from './catalogue.js';

/** What the flow itself calls by name: offered again where such a name is asked for. Each list without repeats, in order. */
export interface NamesInFlow {
  variables: readonly string[];
  tags: readonly string[];
  /** The contact's own fields, beyond those that every contact has. */
  fields: readonly string[];
  /** Everything that conditions and texts read, by full path. */
  paths: readonly string[];
}

const PLACEHOLDER = /\{\{\s*([A-Za-z_][\w.-]*)/g;

export function namesInFlow(flow: Flow, catalogue: NodeCatalogue): NamesInFlow {
  const found = {
    variables: new Set(Object.keys(flow.variables)),
    tags: new Set<string>(),
    fields: new Set<string>(),
    paths: new Set<string>(),
  };
  const visit = (kind: 'node' | 'trigger', step: { type: string; config: object }): void => {
    const manifest = catalogue.manifest(kind, step.type);
    if (manifest === undefined) return;
    for (const { kind: what, value, widget, isTemplated } of walkConfig(manifest.config, step.config, '')) {
      if (what === 'condition') pathsIn(value).forEach((path) => found.paths.add(path));
      else if (isTemplated)
        wordings(value).forEach((text) => placeholders(text).forEach((path) => found.paths.add(path)));
      if (typeof value !== 'string' || value === '' || value.includes('{{')) continue;
      if (widget === 'variable') found.variables.add(value);
      if (widget === 'tags') found.tags.add(value);
      if (widget === 'field') (value.includes('.') ? found.paths : found.fields).add(value);
    }
  };
  for (const node of Object.values(flow.nodes)) visit('node', node);
  for (const trigger of Object.values(flow.triggers)) {
    visit('trigger', trigger);
    pathsIn(trigger.rules?.when).forEach((path) => found.paths.add(path));
  }
  for (const path of found.paths) {
    const field = /^contact\.(?:fields\.)?([A-Za-z_][\w-]*)$/.exec(path)?.[1];
    if (field !== undefined && !BUILT_IN.includes(field)) found.fields.add(field);
    const variable = /^vars\.([A-Za-z_]\w*)/.exec(path)?.[1];
    if (variable !== undefined) found.variables.add(variable);
  }
  return {
    variables: [...found.variables],
    tags: [...found.tags],
    fields: [...found.fields].filter((name) => !isContactProperty(name)),
    paths: [...found.paths],
  };
}

const BUILT_IN: readonly string[] = [
  'id',
  'name',
  'email',
  'phone',
  'language',
  'country',
  'zone',
  'tags',
  'fields',
  'score',
  'consents',
  'marks',
  'visits',
];

function wordings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return isJsonObject(value) ? Object.values(value).filter((text) => typeof text === 'string') : [];
}

function placeholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, path]) => path ?? '');
}

/** The paths that a condition reads, whatever state it is in. */
function pathsIn(condition: unknown): string[] {
  if (!isJsonObject(condition)) return [];
  const { all, any, not, field } = condition as Partial<Record<'all' | 'any' | 'not' | 'field', unknown>>;
  const parts: unknown[] = [all, any].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  return [...parts, not].flatMap(pathsIn).concat(typeof field === 'string' ? [field] : []);
}
