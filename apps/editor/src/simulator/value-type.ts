import { isJsonObject, type Json } from '@nightshift/schema';

/** What a variable of a flow or a field of a contact holds. */
export type ValueType =
  'text' | 'number' | 'boolean' | 'email' | 'phone' | 'date' | 'choice' | 'url' | 'list' | 'object';

const TEXTS: readonly ValueType[] = ['text', 'email', 'phone', 'date', 'choice', 'url'];

/** As it was declared, unless what is there is something else: then it is shown as what it is. */
export function typeOfValue(declared: ValueType | undefined, value: Json | undefined): ValueType {
  if (value === undefined || value === null) return declared ?? 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string') ? 'list' : 'object';
  if (isJsonObject(value)) return 'object';
  return declared !== undefined && TEXTS.includes(declared) ? declared : 'text';
}

/** What was typed, as the type has it; undefined for nothing, and for what is not of the type. */
export function readTyped(type: ValueType, typed: string): Json | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (type === 'number') return Number.isFinite(Number(text)) ? Number(text) : undefined;
  if (type !== 'object') return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
