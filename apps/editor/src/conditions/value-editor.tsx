import { isJsonObject, PRIORITIES, type Json } from '@nightshift/schema';
import { Braces, Type } from 'lucide-react';
import { useState } from 'react';
import type { PickKind } from '../form/hint.js';
import { useWords } from '../i18n/use-words.js';
import { Picker } from '../picks/picker.js';
import { ChipsInput } from '../ui/chips-input.js';
import { Input } from '../ui/field.js';
import { IconButton } from '../ui/icon-button.js';
import { Select } from '../ui/select.js';
import { TogglePills } from '../ui/toggle-pills.js';
import type { ValueKind } from './known-paths.js';
import { builderWords, valueWords, verbWords } from './words.js';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const PICKED: Readonly<Partial<Record<ValueKind, PickKind>>> = {
  tags: 'tags',
  language: 'language',
  country: 'country',
  zone: 'zone',
  team: 'team',
  agent: 'agent',
  channel: 'single-channel',
  'channel-type': 'channel-type',
};
const INPUTS: Readonly<Partial<Record<ValueKind, string>>> = {
  number: 'number',
  date: 'date',
  clock: 'time',
};
const PATH = /^\{\{\s*([^\s{}|]*)\s*\}\}$/;

export interface ValueEditorProps {
  kind: ValueKind;
  isMany: boolean;
  value: Json | undefined;
  /** All that it can be. */
  options?: readonly string[] | undefined;
  isReadOnly: boolean;
  onChange: (value: Json | undefined) => void;
}

/** The other side of a comparison: chosen or written, by what it is compared with; or read from a variable. */
export function ValueEditor(props: ValueEditorProps) {
  const { kind, isMany, value, isReadOnly, onChange } = props;
  const t = useWords(builderWords);
  const path = typeof value === 'string' ? PATH.exec(value)?.[1] : undefined;
  const [isRead, setIsRead] = useState(path !== undefined);
  const mayRead = !isMany && !['open', 'yes-no', 'weekday', 'priority'].includes(kind);
  if (!mayRead) return <FixedValue {...props} />;
  return (
    <div className="flex min-w-0 items-start gap-1">
      <div className="min-w-0 flex-1">
        {isRead ? (
          <Picker
            kind="path"
            control={{ 'aria-label': t('value') }}
            chosen={path === undefined || path === '' ? [] : [path]}
            isMany={false}
            isClearable={false}
            isReadOnly={isReadOnly}
            onChange={([wanted]) => onChange(wanted === undefined ? undefined : `{{${wanted}}}`)}
          />
        ) : (
          <FixedValue {...props} />
        )}
      </div>
      {!isReadOnly && (
        <IconButton
          label={isRead ? t('compareWithValue') : t('compareWithField')}
          size="icon-sm"
          className="mt-1"
          onClick={() => {
            setIsRead(!isRead);
            onChange(undefined);
          }}
        >
          {isRead ? <Type /> : <Braces />}
        </IconButton>
      )}
    </div>
  );
}

function FixedValue({ kind, isMany, value, options = [], isReadOnly, onChange }: ValueEditorProps) {
  const t = useWords(builderWords);
  const verb = useWords(verbWords);
  const code = useWords(valueWords);
  const label = { 'aria-label': t('value') };
  const texts = textsOf(value);
  const pick = PICKED[kind];
  if (pick !== undefined)
    return (
      <Picker
        kind={pick}
        control={label}
        chosen={texts}
        isMany={isMany}
        isClearable={false}
        isReadOnly={isReadOnly}
        onChange={(chosen) => onChange(isMany ? listOrNothing(chosen) : chosen[0])}
      />
    );
  if (options.length > 0) {
    // One that was an option once stays to be seen.
    const choices = [...new Set([...options, ...texts])].map((each) => ({ value: each, label: each }));
    return isMany ? (
      <TogglePills
        label={t('value')}
        options={choices}
        chosen={texts}
        isDisabled={isReadOnly}
        onChange={(chosen) => onChange(listOrNothing(chosen))}
      />
    ) : (
      <Select {...label} value={texts[0] ?? ''} disabled={isReadOnly} options={choices} onChange={onChange} />
    );
  }
  if (kind === 'open' || kind === 'yes-no') {
    const [yes, no] = kind === 'open' ? [verb('open'), verb('closed')] : [verb('yes'), verb('no')];
    return (
      <Select
        {...label}
        value={value === false ? 'no' : 'yes'}
        disabled={isReadOnly}
        options={[
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ]}
        onChange={(wanted) => onChange(wanted === 'yes')}
      />
    );
  }
  if (kind === 'weekday' || (kind === 'priority' && isMany))
    return (
      <TogglePills
        label={t('value')}
        options={(kind === 'weekday' ? WEEKDAYS : PRIORITIES).map((each) => ({
          value: each,
          label: code(each),
        }))}
        chosen={texts}
        isDisabled={isReadOnly}
        onChange={(chosen) => onChange(listOrNothing(chosen))}
      />
    );
  if (kind === 'priority')
    return (
      <Select
        {...label}
        value={texts[0] ?? ''}
        disabled={isReadOnly}
        options={PRIORITIES.map((each) => ({ value: each, label: code(each) }))}
        onChange={onChange}
      />
    );
  if (isMany)
    return (
      <ChipsInput
        {...label}
        items={texts}
        placeholder={t('typed')}
        isReadOnly={isReadOnly}
        onChange={(items) => onChange(listOrNothing(items))}
      />
    );
  const type = INPUTS[kind] ?? 'text';
  return (
    <Input
      {...label}
      type={type}
      value={texts[0] ?? ''}
      readOnly={isReadOnly}
      onChange={({ target }) => {
        if (target.value === '') return onChange(undefined);
        onChange(kind === 'number' ? target.valueAsNumber : target.value);
      }}
    />
  );
}

function textsOf(value: Json | undefined): string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isJsonObject(value) ? [JSON.stringify(value)] : [String(value)];
}

function listOrNothing(items: readonly string[]): Json | undefined {
  return items.length === 0 ? undefined : [...items];
}
