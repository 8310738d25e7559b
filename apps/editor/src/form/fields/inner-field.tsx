import { toFieldPathId, type FieldPathId, type Registry } from '@rjsf/utils';
import { useLanguage } from '../../i18n/language.js';
import { useForm } from '../form-share.js';
import { prepareSchema } from '../prepare-schema.js';
import type { Definitions, Schema } from '../schema.js';
import { valueAt } from '../set-at.js';

export interface InnerFieldProps {
  /** Of the field around it. */
  outer: FieldPathId;
  /** Where inside of it; absent for the place itself. */
  at?: string | number;
  schema: Schema;
  definitions: Definitions;
  title?: string;
  isRequired?: boolean;
  isReadOnly: boolean;
  registry: Registry<unknown>;
}

const nothing = (): void => undefined;

/** A part of a value that only its own value says how to draw: prepared when it is drawn, so schemas may nest in themselves. */
export function InnerField({
  outer,
  at,
  schema,
  definitions,
  title = '',
  isRequired = true,
  isReadOnly,
  registry,
}: InnerFieldProps) {
  const language = useLanguage();
  const { config } = useForm();
  const { globalFormOptions } = registry;
  const place = at === undefined ? outer : toFieldPathId(at, globalFormOptions, outer.path);
  const value = valueAt(config, place.path);
  const prepared = prepareSchema(schema, value, { language, config, definitions, key: title });
  const { SchemaField } = registry.fields;
  if (SchemaField === undefined) return null;
  return (
    <SchemaField
      name={String(at ?? '')}
      fieldPathId={place}
      schema={prepared.schema}
      uiSchema={prepared.uiSchema}
      formData={value}
      required={isRequired}
      readonly={isReadOnly}
      disabled={false}
      hideError
      registry={registry}
      onChange={nothing}
      onBlur={nothing}
      onFocus={nothing}
    />
  );
}
