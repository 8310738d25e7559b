import { findMismatches, type Json } from '@nightshift/schema';

/** What a value has to be: an argument of a tool, a field to extract. */
export type ValueSpec = {
  name: string;
  type: 'text' | 'number' | 'money' | 'boolean' | 'email' | 'date' | 'order-number';
  description: string;
  required: boolean;
  /** Of numbers and amounts of money. */
  min?: number;
  max?: number;
  /** Of texts: one of these. */
  choices?: string[];
};

/** The JSON Schema of a value: what a model is told, and what a value is held against. */
export function valueSchemaOf({ type, description, min, max, choices }: ValueSpec): object {
  const limits = {
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
  switch (type) {
    case 'number':
    case 'money':
      return { type: 'number', ...limits, description };
    case 'boolean':
      return { type: 'boolean', description };
    case 'date':
      return { type: 'string', format: 'date', description };
    case 'email':
      return { type: 'string', format: 'email', description };
    case 'text':
    case 'order-number':
      return { type: 'string', ...(choices === undefined ? {} : { enum: choices }), description };
  }
}

/** Whether a value of the right kind is within what its field allows. */
export const fitsLimits = (value: Json, parameter: ValueSpec): boolean =>
  findMismatches(valueSchemaOf(parameter), value).length === 0;

/** A value as its kind wants it; undefined when it is none. */
export function valueOfKind(value: Json, kind: ValueSpec['type']): Json | undefined {
  switch (kind) {
    case 'text':
      return typeof value === 'string' || typeof value === 'number'
        ? String(value).slice(0, 2000)
        : undefined;
    case 'number':
    case 'money':
      return numberOf(value);
    case 'boolean':
      return typeof value === 'boolean'
        ? value
        : value === 'true'
          ? true
          : value === 'false'
            ? false
            : undefined;
    case 'email':
      return typeof value === 'string' && /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value)
        ? value.toLowerCase()
        : undefined;
    case 'date':
      return typeof value === 'string' && isDay(value) ? value : undefined;
    case 'order-number':
      return (typeof value === 'string' || typeof value === 'number') &&
        /^[#A-Z0-9][A-Z0-9-]{2,39}$/i.test(String(value))
        ? String(value)
        : undefined;
  }
}

function numberOf(value: Json): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^-?\d{1,15}(\.\d{1,9})?$/.test(value.trim())) return undefined;
  return Number(value);
}

function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === '') return false;
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day);
}
