import { findMismatches } from './find-mismatches.js';
import { isJsonObject } from './json.js';
import { pointer } from './issue.js';
import {
  asJsonSchema,
  definitionsOf,
  isTextSchema,
  itemSchema,
  propertySchema,
  type JsonSchema,
} from './json-schema.js';

/** One value inside a config, with what its schema says about it. */
export interface ConfigPlace {
  path: string;
  value: unknown;
  /** `text`: a `Text`, whole. `condition`: a `Condition`, whole. `plain`: anything else. */
  kind: 'text' | 'condition' | 'plain';
  /** The `ui.widget` in force here; a list hands its own down to its items. */
  widget: string | undefined;
  /** `{{variables}}` are filled in here. */
  isTemplated: boolean;
  /** `{{secret.name}}` may stand here. */
  takesSecrets: boolean;
  /** What of a message this makes (`ui.part`): a picture, a file. */
  part: string | undefined;
  /** Values by full path that exist for this text only (`ui.values`); `args.*` is all that begins so. */
  extraPaths: readonly string[];
}

/** Every value of a config that fits its schema, outside in. Whole texts and conditions are not taken apart. */
export function walkConfig(schema: object, config: unknown, path: string): ConfigPlace[] {
  const places: ConfigPlace[] = [];
  walk(asJsonSchema(schema), config, { path, definitions: new Map(), hints: {}, places });
  return places;
}

interface Walk {
  path: string;
  definitions: ReadonlyMap<string, JsonSchema>;
  /** The `ui` hints in force, inner ones first. */
  hints: Readonly<Record<string, unknown>>;
  places: ConfigPlace[];
}

function walk(schema: JsonSchema, value: unknown, outer: Walk): void {
  const definitions = definitionsOf(schema, outer.definitions);
  const here = { ...outer, definitions, hints: { ...outer.hints, ...schema.ui } };
  // What colleagues call something is no text of the flow: no customer reads it.
  const isForCustomers = isTextSchema(schema) && schema.ui?.['widget'] !== 'name';
  const kind = isForCustomers ? 'text' : schema.$ref === 'Condition' ? 'condition' : 'plain';
  if (schema.$ref !== undefined && kind === 'plain') {
    const target = definitions.get(schema.$ref);
    if (target !== undefined) walk(target, value, here);
    return;
  }
  const alternatives = kind === 'plain' ? (schema.anyOf ?? schema.oneOf) : undefined;
  if (alternatives !== undefined) {
    const fitting = alternatives.find(
      (branch) => findMismatches({ ...branch, $defs: Object.fromEntries(definitions) }, value).length === 0,
    );
    if (fitting !== undefined) walk(fitting, value, here);
    return;
  }
  here.places.push(placeOf(kind, value, here));
  if (kind === 'plain') walkInside(schema, value, here);
}

function walkInside(schema: JsonSchema, value: unknown, here: Walk): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      walk(itemSchema(schema, index) ?? {}, item, { ...here, path: pointer(here.path, index) });
    });
  } else if (isJsonObject(value)) {
    for (const [key, part] of Object.entries(value)) {
      walk(propertySchema(schema, key) ?? {}, part, {
        ...here,
        path: pointer(here.path, key),
        hints: handDown(here.hints),
      });
    }
  }
}

/** A widget or part is about one value; that a text is templated holds for all that is in it (headers, a body). */
function handDown({
  widget: _widget,
  part: _part,
  ...hints
}: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return hints;
}

function placeOf(kind: ConfigPlace['kind'], value: unknown, { path, hints }: Walk): ConfigPlace {
  const { widget, part, templated, values, secrets } = hints;
  return {
    path,
    value,
    kind,
    widget: typeof widget === 'string' ? widget : undefined,
    part: typeof part === 'string' ? part : undefined,
    takesSecrets: secrets === true,
    isTemplated: kind === 'text' || templated === true,
    extraPaths: Array.isArray(values) ? values.filter((name) => typeof name === 'string') : [],
  };
}
