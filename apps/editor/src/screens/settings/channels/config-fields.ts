import { isJsonObject } from '@nightshift/schema';
import type { ChannelType } from './channel-queries.js';

/** A field of a channel's settings, read from its JSON Schema: a new kind of channel needs no release of the editor. */
export interface ConfigField {
  name: string;
  type: 'text' | 'texts' | 'color' | 'choice' | 'list' | 'switch' | 'number' | 'secret';
  /** From the schema; the editor's own words come first. */
  title: string;
  description?: string;
  choices: readonly string[];
  /** What a text, or each of a list, must look like. */
  pattern?: string;
}

export function fieldsOf({ config, secrets }: ChannelType): ConfigField[] {
  const properties = isJsonObject(config) && isJsonObject(config['properties']) ? config['properties'] : {};
  return Object.entries(properties).flatMap(([name, schema]) =>
    isJsonObject(schema) ? [fieldOf(name, schema, secrets.includes(name))] : [],
  );
}

type Schema = Readonly<Record<string, unknown>>;

function fieldOf(name: string, schema: Schema, isSecret: boolean): ConfigField {
  const items = isJsonObject(schema['items']) ? schema['items'] : {};
  const pattern = schema['pattern'] ?? items['pattern'];
  return {
    name,
    type: isSecret ? 'secret' : typeOf(schema),
    title: typeof schema['title'] === 'string' ? schema['title'] : name,
    ...(typeof schema['description'] === 'string' ? { description: schema['description'] } : {}),
    choices: choicesOf(schema),
    ...(typeof pattern === 'string' ? { pattern } : {}),
  };
}

function typeOf(schema: Schema): ConfigField['type'] {
  if (choicesOf(schema).length > 0) return 'choice';
  if (Array.isArray(schema['anyOf'])) return 'texts';
  if (schema['type'] === 'array') return 'list';
  if (schema['type'] === 'boolean') return 'switch';
  if (schema['type'] === 'number' || schema['type'] === 'integer') return 'number';
  return typeof schema['pattern'] === 'string' && schema['pattern'].startsWith('^#[0-9a-f')
    ? 'color'
    : 'text';
}

function choicesOf(schema: Schema): string[] {
  const listed: unknown[] = Array.isArray(schema['enum']) ? schema['enum'] : [];
  const each: unknown[] = Array.isArray(schema['anyOf']) ? schema['anyOf'] : [];
  const constants = each.flatMap((one) => (isJsonObject(one) && 'const' in one ? [one['const']] : []));
  return [...listed, ...constants].filter((value): value is string => typeof value === 'string');
}
