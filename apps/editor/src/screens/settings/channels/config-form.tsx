import { useWords } from '../../../i18n/use-words.js';
import { Field, Input } from '../../../ui/field.js';
import { Select } from '../../../ui/select.js';
import { Switch } from '../../../ui/switch.js';
import { fieldError } from '../parts/field-errors.js';
import { ListField } from '../parts/list-field.js';
import { TextsField } from '../parts/texts-field.js';
import type { ConfigField } from './config-fields.js';
import { words } from './words.js';

/** Our own words for what the channels that come along have; others bring theirs in the schema. */
const NAMES = {
  title: ['configTitle', 'configTitleHint'],
  greeting: ['configGreeting', 'configGreetingHint'],
  color: ['configColor', undefined],
  launcher: ['configLauncher', undefined],
  languages: ['configLanguages', 'configLanguagesHint'],
  origins: ['configOrigins', 'configOriginsHint'],
  webhookUrl: ['configWebhook', 'configWebhookHint'],
  webhookSecret: ['configWebhookKey', 'configWebhookKeyHint'],
} as const;
const CHOICES = { right: 'right', left: 'left' } as const;
const DEFAULT = 'default';

export interface ConfigFormProps {
  fields: readonly ConfigField[];
  config: Readonly<Record<string, unknown>>;
  /** Names of the secrets that are set. */
  secrets: readonly string[];
  error: unknown;
  isReadOnly: boolean;
  onChange: (config: Record<string, unknown>) => void;
  onTyping?: (isTyping: boolean) => void;
}

export function ConfigForm({
  fields,
  config,
  secrets,
  error,
  isReadOnly,
  onChange,
  onTyping = () => undefined,
}: ConfigFormProps) {
  const t = useWords(words);
  return fields.map((field) => {
    const { name } = field;
    const [title, hint] = Object.hasOwn(NAMES, name) ? NAMES[name as keyof typeof NAMES] : [];
    const set = (value: unknown): void => {
      const { [name]: _old, ...rest } = config;
      onChange(isNothing(value) ? rest : { ...rest, [name]: value });
    };
    return (
      <OneField
        key={name}
        field={field}
        label={title === undefined ? field.title : t(title)}
        hint={hint === undefined ? field.description : t(hint)}
        error={fieldError(error, `/config/${name}`)}
        value={config[name]}
        isSecretSet={secrets.includes(name)}
        isReadOnly={isReadOnly}
        onChange={set}
        onTyping={onTyping}
      />
    );
  });
}

function isNothing(value: unknown): boolean {
  return value === '' || value === undefined || (Array.isArray(value) && value.length === 0);
}

interface OneFieldProps {
  field: ConfigField;
  label: string;
  hint: string | undefined;
  error: string | undefined;
  value: unknown;
  isSecretSet: boolean;
  isReadOnly: boolean;
  onChange: (value: unknown) => void;
  onTyping: (isTyping: boolean) => void;
}

function OneField({
  field,
  label,
  hint,
  error,
  value,
  isSecretSet,
  isReadOnly,
  onChange,
  onTyping,
}: OneFieldProps) {
  const t = useWords(words);
  const frame = {
    label,
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
  };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.type) {
    case 'texts':
      return <TextsField {...frame} value={value} isReadOnly={isReadOnly} onChange={onChange} />;
    case 'list':
      return (
        <ListField
          {...frame}
          value={Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []}
          {...(field.pattern === undefined ? {} : { pattern: field.pattern })}
          isReadOnly={isReadOnly}
          onChange={onChange}
          onTyping={onTyping}
        />
      );
    case 'choice':
      return (
        <Field {...frame}>
          {(control) => (
            <Select
              {...control}
              disabled={isReadOnly}
              className="w-56"
              value={text === '' ? DEFAULT : text}
              onChange={(chosen) => onChange(chosen === DEFAULT ? '' : chosen)}
              options={[
                { value: DEFAULT, label: t('asDefault') },
                ...field.choices.map((choice) => ({
                  value: choice,
                  label: Object.hasOwn(CHOICES, choice) ? t(CHOICES[choice as keyof typeof CHOICES]) : choice,
                })),
              ]}
            />
          )}
        </Field>
      );
    case 'switch':
      return (
        <Field {...frame}>
          {(control) => (
            <Switch {...control} disabled={isReadOnly} checked={value === true} onCheckedChange={onChange} />
          )}
        </Field>
      );
    case 'color':
      return (
        <Field {...frame}>
          {(control) => (
            <div className="flex items-center gap-2">
              <input
                type="color"
                aria-label={label}
                disabled={isReadOnly}
                value={/^#[0-9a-f]{6}$/i.test(text) ? text : '#2f4bd8'}
                onChange={({ target }) => onChange(target.value)}
                className="size-8 cursor-pointer rounded-md border border-edge bg-paper p-0.5"
              />
              <Input
                {...control}
                className="w-32 font-mono"
                placeholder="#2f4bd8"
                disabled={isReadOnly}
                value={text}
                onChange={({ target }) => onChange(target.value.trim())}
              />
            </div>
          )}
        </Field>
      );
    case 'number':
    case 'text':
    case 'secret':
      return (
        <Field {...frame} {...(isSecretSet ? { hint: t('secretSet') } : {})}>
          {(control) => (
            <Input
              {...control}
              type={field.type === 'secret' ? 'password' : field.type}
              autoComplete="off"
              disabled={isReadOnly}
              value={text}
              onChange={({ target }) =>
                onChange(field.type === 'number' && target.value !== '' ? Number(target.value) : target.value)
              }
            />
          )}
        </Field>
      );
  }
}
