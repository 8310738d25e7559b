import Form, { type IChangeEvent } from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import { isJsonObject, pointer, type Problem } from '@nightshift/schema';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/language.js';
import { prepareSchema } from './prepare-schema.js';
import {
  FieldTemplate,
  ListItemTemplate,
  ListTemplate,
  ObjectTemplate,
  WidgetField,
  type FormContext,
} from './templates.js';
import { createValidator, errorsAt } from './validator.js';

export interface NodeFormProps {
  kind: 'node' | 'trigger';
  id: string;
  /** The manifest's. */
  schema: object;
  config: Readonly<Record<string, unknown>>;
  problems: readonly Problem[];
  contentLanguage: string;
  languages: readonly string[];
  isReadOnly: boolean;
  onChange: (config: Readonly<Record<string, unknown>>) => void;
}

const validator = createValidator<FormContext>();
const fields = { widget: WidgetField };
const templates = {
  FieldTemplate,
  ObjectFieldTemplate: ObjectTemplate,
  ArrayFieldTemplate: ListTemplate,
  ArrayFieldItemTemplate: ListItemTemplate,
};
/** Opening a form must change nothing. */
const defaults = {
  emptyObjectFields: 'skipDefaults',
  arrayMinItems: { populate: 'never' },
  constAsDefaults: 'never',
} as const;

/** The form of any node, from its schema alone. */
export function NodeForm({
  kind,
  id,
  schema,
  config,
  problems,
  contentLanguage,
  languages,
  isReadOnly,
  onChange,
}: NodeFormProps) {
  const language = useLanguage();
  const prepared = useMemo(() => prepareSchema(schema, config, language), [schema, config, language]);
  const errors = useMemo(
    () => errorsAt(`${pointer(`/${kind}s`, id)}/config`, problems),
    [kind, id, problems],
  );
  const formContext = useMemo(
    (): FormContext => ({ contentLanguage, languages }),
    [contentLanguage, languages],
  );
  return (
    <Form<unknown, RJSFSchema, FormContext>
      tagName="div"
      idPrefix={`field-${id}`}
      schema={prepared.schema}
      uiSchema={{ ...prepared.uiSchema, 'ui:submitButtonOptions': { norender: true } }}
      formData={config}
      formContext={formContext}
      validator={validator}
      fields={fields}
      templates={templates}
      extraErrors={errors}
      showErrorList={false}
      noHtml5Validate
      readonly={isReadOnly}
      experimental_defaultFormStateBehavior={defaults}
      onChange={({ formData }: IChangeEvent<unknown, RJSFSchema, FormContext>) => {
        // What `showIf` hides was not shown, and is kept.
        if (isJsonObject(formData)) onChange({ ...formData });
      }}
    />
  );
}
