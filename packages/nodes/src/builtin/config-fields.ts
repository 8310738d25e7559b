import { ConditionSchema, LanguageTagSchema, type Condition } from '@nightshift/schema';
import { Type } from 'typebox';
import type { UiHint } from '../sdk/manifest.js';

/** What the form shows of a config field, and how. */
type FieldLook = {
  title: string;
  description?: string;
  ui?: UiHint;
};

/** Spread into the options of a TypeBox schema; makes a misspelt hint an error. */
export function look(title: string, ui?: UiHint, description?: string): FieldLook {
  return {
    title,
    ...(ui === undefined ? {} : { ui }),
    ...(description === undefined ? {} : { description }),
  };
}

export const CalendarField = Type.String({
  ...look('Calendar', { widget: 'calendar' }, 'The working hours to go by.'),
  minLength: 1,
  maxLength: 64,
  default: 'default',
});

/** A condition keeps its own definitions inside, so it can stand in any config. */
export function conditionField(title: string, description?: string) {
  return Type.Unsafe<Condition>({ ...ConditionSchema, ...look(title, { widget: 'condition' }, description) });
}

export function durationField(title: string, description?: string) {
  return Type.String({ ...look(title, { widget: 'duration' }, description), format: 'duration' });
}

/** The name of a way out: it is in the flow for ever, so it is short and plain. */
export const CaseIdField = Type.String({
  ...look('Way out', undefined, 'A short name for the way out. Letters, digits, - and _.'),
  pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$',
});

export const LanguagesField = Type.Array(LanguageTagSchema, {
  ...look('Languages', { widget: 'language' }),
  minItems: 1,
  maxItems: 50,
});

export const MAX_CASES = 50;
