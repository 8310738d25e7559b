import Form from '@rjsf/core';
import type { RJSFSchema } from '@rjsf/utils';
import { isSameJson, type Problem } from '@nightshift/schema';
import { useCallback, useMemo, useRef } from 'react';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { fieldTitle, isVariable } from './field-title.js';
import { fieldProblems } from './field-problems.js';
import { ListField } from './fields/list-field.js';
import { MapField } from './fields/map-field.js';
import { FieldTemplate, ObjectTemplate } from './fields/object-template.js';
import { ShapesField } from './fields/shapes-field.js';
import { WidgetField } from './fields/widget-field.js';
import { FormProvider, type FormShare } from './form-share.js';
import { prepareSchema, type Prepared } from './prepare-schema.js';
import { setAt, valueAt, type Path } from './set-at.js';
import { validator } from './validator.js';
import { words } from './words.js';

export type Config = Readonly<Record<string, unknown>>;

export interface NodeFormProps {
  /** Begins the ids of its controls. */
  id: string;
  /** Where the config lies in the flow: `/nodes/ask/config`. */
  place: string;
  /** The manifest's. */
  schema: object;
  /** The manifest's: name of the list whose entries are ways out. */
  waysKey?: string | undefined;
  /** What the way out is called that is taken instead of one of them that leads nowhere. */
  standIn?: string | undefined;
  config: Config;
  problems: readonly Problem[];
  contentLanguage: string;
  setContentLanguage: (language: string) => void;
  languages: readonly string[];
  /** Makes the flow speak another language; without it, none is offered. */
  onAddLanguage?: (language: string) => void;
  isReadOnly: boolean;
  /** Given the place that changes and how the config, as it is then, is to become. */
  onChange: (path: Path, change: (config: Config) => unknown) => void;
  /** Without it, keys cannot be renamed. */
  onRenameKey?: (path: Path, from: string, to: string) => void;
}

const fields = { widget: WidgetField, list: ListField, shapes: ShapesField, map: MapField };
const templates = { FieldTemplate, ObjectFieldTemplate: ObjectTemplate };
/** Opening a form must change nothing. */
const defaults = {
  emptyObjectFields: 'skipDefaults',
  arrayMinItems: { populate: 'never' },
  constAsDefaults: 'never',
} as const;

/** The form of any node, from its schema alone. */
export function NodeForm({
  id,
  place,
  schema,
  waysKey,
  standIn,
  config,
  problems,
  contentLanguage,
  setContentLanguage,
  languages,
  onAddLanguage,
  isReadOnly,
  onChange,
  onRenameKey,
}: NodeFormProps) {
  const prepared = usePrepared(schema, config);
  const t = useWords(words);
  const language = useLanguage();
  const latest = useRef(onChange);
  latest.current = onChange;
  const write = useCallback((path: Path, value: unknown): void => {
    latest.current(path, (before) => setAt(before, path, value));
  }, []);
  const exchange = useCallback((path: Path, from: unknown, to: unknown): void => {
    latest.current(path, (before) => (valueAt(before, path) === from ? setAt(before, path, to) : before));
  }, []);
  const share = useMemo(
    (): FormShare => ({
      id: `field-${id}`,
      config,
      contentLanguage,
      setContentLanguage,
      languages,
      addLanguage: onAddLanguage,
      isReadOnly,
      waysKey,
      standIn,
      problems: fieldProblems(place, problems, config, {
        fillIn: (keys) => t(isVariable(schema, keys) ? 'fillInVariable' : 'fillIn'),
        titleOf: (keys) => fieldTitle(schema, keys, language),
        language,
      }),
      renameKey: onRenameKey,
      write,
      exchange,
    }),
    [
      id,
      place,
      schema,
      config,
      contentLanguage,
      setContentLanguage,
      languages,
      onAddLanguage,
      isReadOnly,
      waysKey,
      standIn,
      problems,
      onRenameKey,
      write,
      exchange,
      t,
      language,
    ],
  );
  return (
    <FormProvider value={share}>
      <Form<unknown, RJSFSchema>
        tagName="div"
        idPrefix={`field-${id}`}
        schema={prepared.schema}
        uiSchema={{ ...prepared.uiSchema, 'ui:submitButtonOptions': { norender: true } }}
        formData={config}
        validator={validator}
        fields={fields}
        templates={templates}
        showErrorList={false}
        noHtml5Validate
        readonly={isReadOnly}
        experimental_defaultFormStateBehavior={defaults}
      />
    </FormProvider>
  );
}

/** The same object as long as it says the same: rjsf draws anew for every other one. */
function usePrepared(schema: object, config: Config): Prepared {
  const language = useLanguage();
  const kept = useRef<Prepared | null>(null);
  const made = useMemo(() => prepareSchema(schema, config, { language, config }), [schema, config, language]);
  const before = kept.current;
  if (before === null || !isSameJson(before, made)) kept.current = made;
  return kept.current ?? made;
}
