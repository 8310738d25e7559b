import type { FieldProps } from '@rjsf/utils';
import { isJsonObject } from '@nightshift/schema';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language.js';
import { useWords } from '../../i18n/use-words.js';
import { Select } from '../../ui/select.js';
import { problemsAt, useForm } from '../form-share.js';
import { asSchema, fits, readSchema, type Definitions, type Schema } from '../schema.js';
import { shapeName } from '../schema-words.js';
import { valueAt } from '../set-at.js';
import { reshape } from '../start-value.js';
import { words } from '../words.js';
import { EntryProvider, SHAPE } from './entry-look.js';
import { FieldSet } from './field-frame.js';
import { InnerField } from './inner-field.js';
import { placeOf } from './place-of.js';

/** A value of one of several shapes: which one is chosen first, and only its fields are shown. */
export function ShapesField({ fieldPathId, uiSchema, required, readonly, registry }: FieldProps<unknown>) {
  const t = useWords(words);
  const language = useLanguage();
  const form = useForm();
  const place = placeOf(uiSchema);
  const { path } = fieldPathId;
  const value = valueAt(form.config, path);
  const [wanted, setWanted] = useState<number>();
  if (place?.type !== 'shapes') return null;
  const { title, description, shapes, nothing, definitions } = place;
  const found = value === undefined ? undefined : closestShape(shapes, value, definitions);
  // What was chosen stands while its fields are still empty and could be those of another shape.
  const chosen = value === undefined ? undefined : (wanted ?? found);
  const kinds = {
    string: t('kindText'),
    number: t('kindNumber'),
    integer: t('kindNumber'),
    boolean: t('kindYesNo'),
    array: t('kindList'),
    object: t('kindGroup'),
  };
  const names = shapes.map((shape) =>
    shapeName(readSchema(shape, value, definitions).schema, language, kinds),
  );
  const options = [
    ...(required === true ? [] : [{ value: 'none', label: nothing === '' ? t('nothing') : nothing }]),
    ...names.map((label, index) => ({ value: String(index), label })),
  ];
  const shape = chosen === undefined ? undefined : shapes[chosen];
  return (
    <FieldSet
      id={`${fieldPathId.$id}-shape`}
      title={title}
      description={description}
      problems={problemsAt(form.problems, path, { isDeep: false })}
    >
      <Select
        aria-label={title}
        value={chosen === undefined ? (required === true ? '' : 'none') : String(chosen)}
        placeholder={t('choose')}
        disabled={readonly === true}
        options={options}
        onChange={(next) => {
          const index = next === 'none' ? undefined : Number(next);
          setWanted(index);
          form.write(path, index === undefined ? undefined : reshape(shapes[index], value, definitions));
        }}
      />
      {shape !== undefined && (
        <div className="border-l-2 border-line pl-3">
          <EntryProvider value={SHAPE}>
            <InnerField
              key={chosen}
              outer={fieldPathId}
              schema={{ ...shape, title: shape['title'] ?? title }}
              definitions={definitions}
              isReadOnly={readonly === true}
              registry={registry}
            />
          </EntryProvider>
        </div>
      )}
    </FieldSet>
  );
}

/** The shape that the value has, or the one that it most likely is to have. */
function closestShape(shapes: readonly Schema[], value: unknown, definitions: Definitions): number {
  const whole = shapes.findIndex((shape) => fits(shape, value, definitions));
  if (whole >= 0) return whole;
  const scores = shapes.map((shape) => likeness(readSchema(shape, value, definitions).schema, value));
  return scores.indexOf(Math.max(...scores));
}

function likeness(schema: Schema, value: unknown): number {
  if (!isJsonObject(value)) return Array.isArray(value) && schema['type'] === 'array' ? 1 : 0;
  const properties = asSchema(schema['properties']);
  return Object.entries(value).reduce((score, [key, part]) => {
    if (!Object.hasOwn(properties, key)) return score - 1;
    const { const: fixed } = asSchema(properties[key]);
    if (fixed === undefined) return score + 1;
    return score + (fixed === part ? 10 : -10);
  }, 0);
}
