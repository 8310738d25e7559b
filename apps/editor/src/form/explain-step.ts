import { formWord, type Manifest } from '@nightshift/nodes';
import { explainConfig, pickText, stepName, walkConfig, type Flow } from '@nightshift/schema';
import { sayCountry, sayLanguage } from '../i18n/world-names.js';
import type { Language } from '../i18n/language.js';
import { asSchema } from './schema.js';

/** What a step does as it is filled in, with codes and ids said as people call them. */
export function explainStep(
  manifest: Manifest,
  config: Readonly<Record<string, unknown>>,
  flow: Flow,
  language: Language,
  titleOf: (type: string) => string,
): string {
  const names: Record<string, string> = {};
  titlesIn(manifest.config, language, names);
  for (const { value, widget } of walkConfig(manifest.config, config, '')) {
    if (typeof value !== 'string') continue;
    if (widget === 'language') names[value] = sayLanguage(value, language);
    if (widget === 'country') names[value] = sayCountry(value, language);
    const node = widget === 'node' ? flow.nodes[value] : undefined;
    if (node !== undefined) names[value] = stepName(node, language) ?? titleOf(node.type);
  }
  return explainConfig(manifest, config, language, { names });
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

export function titleOfType(manifest: Manifest | undefined, type: string, language: Language): string {
  return manifest === undefined ? type : pickText(manifest.title, language, ['en']);
}
