import { useState, type ReactNode } from 'react';
import type { Json } from '@nightshift/schema';
import { useWords } from '../i18n/use-words.js';
import { ChipsInput } from '../ui/chips-input.js';
import { Field, Input, Textarea, type FieldProps } from '../ui/field.js';
import { Select } from '../ui/select.js';
import { DataView } from './data-view.js';
import { readTyped, typeOfValue, type ValueType } from './value-type.js';
import { memoryWords } from './memory-words.js';

export interface ValueFieldProps {
  label: string;
  /** In small beside the label. */
  action?: ReactNode;
  hint?: string;
  type?: ValueType | undefined;
  /** Of a choice. */
  options?: readonly string[] | undefined;
  value: Json | undefined;
  isOff?: boolean;
  /** Undefined: it is not known any more. */
  onChange: (value: Json | undefined) => void;
}

type Control = Parameters<FieldProps['children']>[0];

/** A value of any type, shown and changed as its type has it. */
export function ValueField({ label, action, hint, ...rest }: ValueFieldProps) {
  const frame = {
    label,
    ...(action === undefined ? {} : { action }),
    ...(hint === undefined ? {} : { hint }),
  };
  return <Field {...frame}>{(control) => <ValueControl {...rest} control={control} />}</Field>;
}

function ValueControl(props: Omit<ValueFieldProps, 'label'> & { control: Control }) {
  const { type: declared, options = [], value, isOff = false, onChange, control } = props;
  const t = useWords(memoryWords);
  const type = typeOfValue(declared, value);
  if (type === 'list')
    return (
      <ChipsInput
        {...control}
        items={Array.isArray(value) ? value.map(String) : []}
        isReadOnly={isOff}
        onChange={(items) => onChange([...items])}
      />
    );
  if (type === 'boolean' || (type === 'choice' && options.length > 0)) {
    const choices = type === 'boolean' ? ['true', 'false'] : options;
    const say = (choice: string): string =>
      type === 'choice' ? choice : choice === 'true' ? t('yes') : t('no');
    return (
      <Select
        {...control}
        value={textOf(value)}
        disabled={isOff}
        placeholder={t('unknownYet')}
        options={choices.map((choice) => ({ value: choice, label: say(choice) }))}
        onChange={(choice) => onChange(type === 'boolean' ? choice === 'true' : choice)}
      />
    );
  }
  return <TypedText type={type} value={value} isOff={isOff} onChange={onChange} control={control} />;
}

const INPUTS: Readonly<Partial<Record<ValueType, string>>> = {
  number: 'number',
  date: 'date',
  email: 'email',
  phone: 'tel',
  url: 'url',
};

/** Taken over when it is left or Enter is pressed, so that a talk is not played again for every letter. */
function TypedText({
  type,
  value,
  isOff,
  onChange,
  control,
}: {
  type: ValueType;
  value: Json | undefined;
  isOff: boolean;
  onChange: (value: Json | undefined) => void;
  control: Control;
}) {
  const t = useWords(memoryWords);
  const shown = textOf(value);
  const [typed, setTyped] = useState(shown);
  const [before, setBefore] = useState(shown);
  const [isEdited, setIsEdited] = useState(false);
  if (before !== shown) {
    setBefore(shown);
    setTyped(shown);
  }
  const keep = (): void => {
    if (typed === shown) return setIsEdited(false);
    const read = readTyped(type, typed);
    if (read === undefined && typed.trim() !== '') return;
    setIsEdited(false);
    onChange(read);
  };
  if (type !== 'object')
    return (
      <Input
        {...control}
        type={INPUTS[type] ?? 'text'}
        step={type === 'number' ? 'any' : undefined}
        placeholder={t('unknownYet')}
        disabled={isOff}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
        onKeyDown={({ key, nativeEvent }) => key === 'Enter' && !nativeEvent.isComposing && keep()}
      />
    );
  if (!isEdited)
    return (
      <div className="flex flex-col items-start gap-1 rounded-md border border-line bg-paper px-2.5 py-1.5">
        <DataView value={value ?? null} />
        {!isOff && (
          <button
            type="button"
            className="rounded-sm text-sm font-medium text-accent hover:underline"
            onClick={() => setIsEdited(true)}
          >
            {t('editData')}
          </button>
        )}
      </div>
    );
  const isWrong = typed.trim() !== '' && readTyped('object', typed) === undefined;
  return (
    <>
      <Textarea
        {...control}
        aria-invalid={isWrong}
        autoFocus
        className="max-h-48 font-mono text-sm"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
      />
      {isWrong && <span className="text-sm text-bad">{t('notJson')}</span>}
    </>
  );
}

function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
}
