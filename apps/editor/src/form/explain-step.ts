import { formWord, type Manifest } from '@nightshift/nodes';
import { explainConfig, walkConfig } from '@nightshift/schema';
import type { Language } from '../i18n/language.js';
import { fieldTitle } from './field-title.js';
import { asSchema } from './schema.js';

/** What a value is called, by the widget that chooses it; undefined for what is said as it is. */
export type NameOf = (widget: string, value: string) => string | undefined;

/** What a step does as it is filled in, with codes and ids said as people call them. */
export function explainStep(
  manifest: Manifest,
  config: Readonly<Record<string, unknown>>,
  language: Language,
  nameOf: NameOf,
): string {
  return explainConfig(manifest, config, language, {
    names: namesIn(manifest, config, language, nameOf),
    titleOf: (path) =>
      choiceTitle(manifest.config, path, language) ?? fieldTitle(manifest.config, path.split('.'), language),
  });
}

/** What the codes and ids in a config are called. */
export function namesIn(
  manifest: Manifest,
  config: Readonly<Record<string, unknown>>,
  language: Language,
  nameOf: NameOf,
): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  titlesIn(manifest.config, language, names);
  for (const { value, widget } of walkConfig(manifest.config, config, '')) {
    if (typeof value !== 'string' || widget === undefined) continue;
    const name = widget === 'moment' ? sayMoment(value, language) : nameOf(widget, value);
    if (name !== undefined) names[value] = name;
  }
  return names;
}

/** On the clock of whoever reads it. A value that will hold one is said as it is. */
function sayMoment(value: string, language: Language): string | undefined {
  const atMs = Date.parse(value);
  if (Number.isNaN(atMs)) return undefined;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(atMs);
}

/** `mon` is called Monday: the choices of a schema, wherever they stand. */
function titlesIn(schema: unknown, language: Language, names: Record<string, string>): void {
  if (Array.isArray(schema)) schema.forEach((part) => titlesIn(part, language, names));
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return;
  const { const: value, title, ...rest } = asSchema(schema);
  if (typeof value === 'string' && typeof title === 'string')
    Object.assign(names, { [value]: formWord(title, language) });
  for (const part of Object.values(rest)) titlesIn(part, language, names);
}

/** Of fields of which one is enough, none is asked for alone: the choice among them is. */
function choiceTitle(config: object, path: string, language: Language): string | undefined {
  const field = asSchema(asSchema(asSchema(config)['properties'])[path]);
  const title = asSchema(field['ui'])['oneOf'];
  return typeof title === 'string' ? formWord(title, language) : undefined;
}
