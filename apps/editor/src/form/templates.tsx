import type {
  ArrayFieldItemTemplateProps,
  ArrayFieldTemplateProps,
  FieldProps,
  FieldTemplateProps,
  ObjectFieldTemplateProps,
  RJSFSchema,
} from '@rjsf/utils';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { IconButton } from '../ui/icon-button.js';
import type { Hint } from './prepare-schema.js';
import { WIDGETS } from './widgets/index.js';
import { words } from './words.js';

/** What all fields of one form share. */
export interface FormContext {
  contentLanguage: string;
  languages: readonly string[];
}

// The only file that knows how rjsf draws; widgets know only `WidgetProps`.

/** A value with its label, its meaning and what is wrong with it. */
export function WidgetField({
  id = '',
  fieldPathId,
  formData,
  onChange,
  uiSchema,
  rawErrors = [],
  required,
  readonly,
  registry,
}: FieldProps<unknown, RJSFSchema, FormContext>) {
  const control = id === '' ? fieldPathId.$id : id;
  // `prepareSchema` has put it there.
  const hint = (uiSchema?.['ui:hint'] ?? {}) as Hint;
  const Widget = WIDGETS[hint.widget];
  const described = [
    hint.description !== '' && `${control}-hint`,
    rawErrors.length > 0 && `${control}-error`,
  ].filter((part) => part !== false);
  const isSwitch = hint.widget === 'switch';
  return (
    <div
      className={
        isSwitch
          ? 'flex flex-row-reverse flex-wrap items-center justify-end gap-x-2 gap-y-1'
          : 'flex flex-col gap-1'
      }
    >
      <label htmlFor={control} className="text-sm font-medium">
        {hint.title}
        {required === true && (
          <span aria-hidden className="ml-0.5 text-soft">
            *
          </span>
        )}
      </label>
      <Widget
        id={control}
        value={formData}
        onChange={(value) => onChange(value, fieldPathId.path)}
        hint={hint}
        isReadOnly={readonly === true}
        contentLanguage={registry.formContext.contentLanguage}
        languages={registry.formContext.languages}
        control={{
          'aria-describedby': described.length === 0 ? undefined : described.join(' '),
          'aria-invalid': rawErrors.length > 0 ? true : undefined,
        }}
      />
      {hint.description !== '' && (
        <p id={`${control}-hint`} className="w-full text-sm text-soft">
          {hint.description}
        </p>
      )}
      {rawErrors.length > 0 && (
        <p id={`${control}-error`} className="w-full text-sm text-bad">
          {rawErrors.join(' ')}
        </p>
      )}
    </div>
  );
}

export function FieldTemplate({ children, hidden }: FieldTemplateProps<unknown, RJSFSchema, FormContext>) {
  return hidden === true ? null : children;
}

export function ObjectTemplate({
  properties,
  title,
  fieldPathId,
}: ObjectFieldTemplateProps<unknown, RJSFSchema, FormContext>) {
  const fields = <div className="flex flex-col gap-4">{properties.map(({ content }) => content)}</div>;
  const isInner =
    fieldPathId.path.some((key) => typeof key === 'string') && typeof fieldPathId.path.at(-1) === 'string';
  if (!isInner) return fields;
  return (
    <fieldset className="rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-medium">{title}</legend>
      {fields}
    </fieldset>
  );
}

export function ListTemplate({
  title,
  items,
  canAdd,
  onAddClick,
  readonly,
  schema,
  fieldPathId,
  rawErrors = [],
}: ArrayFieldTemplateProps<unknown, RJSFSchema, FormContext>) {
  const t = useWords(words);
  return (
    <fieldset
      className="flex flex-col gap-2"
      aria-describedby={rawErrors.length > 0 ? `${fieldPathId.$id}-error` : undefined}
    >
      <legend className="mb-1 text-sm font-medium">{title}</legend>
      {schema.description !== undefined && schema.description !== '' && (
        <p className="text-sm text-soft">{schema.description}</p>
      )}
      {items}
      {rawErrors.length > 0 && (
        <p id={`${fieldPathId.$id}-error`} className="text-sm text-bad">
          {rawErrors.join(' ')}
        </p>
      )}
      {canAdd === true && readonly !== true && (
        <Button size="sm" className="self-start" onClick={onAddClick}>
          <Plus aria-hidden />
          {t('addItem')}
        </Button>
      )}
    </fieldset>
  );
}

export function ListItemTemplate({
  children,
  buttonsProps,
  readonly,
}: ArrayFieldItemTemplateProps<unknown, RJSFSchema, FormContext>) {
  const t = useWords(words);
  const { hasMoveUp, hasMoveDown, onMoveUpItem, onMoveDownItem, onRemoveItem } = buttonsProps;
  return (
    <div className="rounded-md border border-line p-3 pt-1.5">
      {readonly !== true && (
        <div className="mb-0.5 flex justify-end">
          <IconButton label={t('up')} size="icon-sm" disabled={!hasMoveUp} onClick={onMoveUpItem}>
            <ArrowUp />
          </IconButton>
          <IconButton label={t('down')} size="icon-sm" disabled={!hasMoveDown} onClick={onMoveDownItem}>
            <ArrowDown />
          </IconButton>
          <IconButton label={t('remove')} size="icon-sm" onClick={onRemoveItem}>
            <X />
          </IconButton>
        </div>
      )}
      {children}
    </div>
  );
}
